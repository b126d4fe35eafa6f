// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/palettematch.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace waymark::shell {

/// Everything the window can do, by name: shortcuts, menus and the palette are made from the same
/// actions.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    /// `id` stays the same in every language. An action's status tip is its name in the palette,
    /// where it stands without its menu; empty: its text.
    QAction *add(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                 std::function<void()> run);
    /// nullptr for an unknown id.
    [[nodiscard]] QAction *action(const QString &id) const { return m_actions.value(id); }
    /// Adds actions by id; an empty id is a separator.
    void fill(QMenu &menu, const QStringList &ids) const;
    /// Names with their keys, of those that have some and are enabled now; texts take their own.
    [[nodiscard]] QList<std::pair<QString, QString>> keys() const;
    /// What is enabled now, for the palette.
    [[nodiscard]] QList<PaletteItem> paletteItems() const;

private:
    QWidget *m_window;
    QHash<QString, QAction *> m_actions;
    QStringList m_order;
};

} // namespace waymark::shell
