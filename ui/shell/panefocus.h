// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace waymark::shell {

/// Moves the focus between the panes of the window (F6) and remembers where it was in each.
class PaneFocus final : public QObject
{
    Q_OBJECT

public:
    explicit PaneFocus(QObject *parent);

    void addPane(QWidget *pane);
    /// To the next visible pane, or the one before with -1.
    void step(int way);

private:
    struct Pane
    {
        QWidget *widget = nullptr;
        QPointer<QWidget> last; ///< had the focus when it left
    };
    void remember(QWidget *now);
    [[nodiscard]] qsizetype paneOf(const QWidget *widget) const;

    QList<Pane> m_panes;
};

} // namespace waymark::shell
