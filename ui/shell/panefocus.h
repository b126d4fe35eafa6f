// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPoint>
#include <QPointer>

class QWidget;

namespace waymark::shell {

/// Where the keyboard is in the window. Tab goes through what is seen in the order in which it
/// stands; F6 goes from pane to pane and comes back to where the focus was in each. A focus that is
/// lost, because what had it is gone, comes back to its pane.
class PaneFocus final : public QObject
{
    Q_OBJECT

public:
    explicit PaneFocus(QWidget *window);

    /// A part of the window. Where `widgets::isPane()` ones are shown in it, those are its panes.
    void addPart(QWidget *part);
    /// To the next visible pane, or the one before with -1.
    void step(int way);
    /// What the Tab key does.
    void tab(bool forward);

private:
    struct Memory
    {
        QPointer<QWidget> pane;
        QPointer<QWidget> last; ///< had the focus when it left
        QPoint place;           ///< where that stood in the window
    };
    struct Pane
    {
        QWidget *widget = nullptr;
        QWidget *first = nullptr; ///< of its stops
    };

    void remember(QWidget *now);
    void bringBack();
    [[nodiscard]] QList<Pane> panes() const;
    [[nodiscard]] QWidget *partOf(const QWidget *widget) const;
    [[nodiscard]] QWidget *paneOf(QWidget *widget) const;
    [[nodiscard]] QWidget *heirIn(QWidget *pane) const;
    [[nodiscard]] QWidget *lastIn(const QWidget *pane) const;
    [[nodiscard]] qsizetype nextIndex(const QList<Pane> &found, int way) const;

    QWidget *m_window;
    QList<QWidget *> m_parts;
    QList<Memory> m_memories;
    QPointer<QWidget> m_current; ///< the pane of the focus
};

} // namespace waymark::shell
