// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace waymark::shell {

/// Where the focus came by, in words: class and name.
[[nodiscard]] QString wordsFor(const QWidget *widget);

/// Presses keys wherever the focus is and looks what became of it, as somebody without a mouse
/// does.
class FocusWalk
{
public:
    explicit FocusWalk(QWidget &window)
        : m_window(window)
    {}

    /// To whatever has the focus, or the window.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);

    /// Presses a key until the focus is where it was before, at most `most` times. What is wrong
    /// with the stops is kept in `complaints()`.
    void goRound(Qt::Key key, Qt::KeyboardModifiers modifiers, int most);

    [[nodiscard]] const QList<QPointer<QWidget>> &stops() const { return m_stops; }
    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }
    /// The names of the stops, for a message.
    [[nodiscard]] QString trail() const;

private:
    void look(QWidget &stop);
    [[nodiscard]] static bool isInView(const QWidget &widget);
    [[nodiscard]] QImage shot(const QWidget &widget) const;

    QWidget &m_window;
    QList<QPointer<QWidget>> m_stops;
    QStringList m_complaints;
};

} // namespace waymark::shell
