// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/windowactions.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark::shell {

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , m_window(window)
{}

QAction *WindowActions::add(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                            std::function<void()> run)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(id);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_window->addAction(action);
    m_actions.insert(id, action);
    m_order << id;
    return action;
}

void WindowActions::fill(QMenu &menu, const QStringList &ids) const
{
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu.addSeparator();
        else if (QAction *found = action(id))
            menu.addAction(found);
    }
}

QList<std::pair<QString, QString>> WindowActions::keys() const
{
    QList<std::pair<QString, QString>> found;
    for (const QString &id : m_order) {
        const QAction *action = m_actions[id];
        QStringList shortcuts;
        for (const QKeySequence &keys : action->shortcuts())
            shortcuts << keys.toString(QKeySequence::NativeText);
        if (action->isEnabled() && !shortcuts.isEmpty())
            found.append({action->text().remove(u'&'), shortcuts.join(", "_L1)});
    }
    return found;
}

QList<PaletteItem> WindowActions::paletteItems() const
{
    QList<PaletteItem> items;
    for (const QString &id : m_order) {
        const QAction *found = m_actions[id];
        if (found->isEnabled())
            items << PaletteItem{PaletteItem::Kind::Action,
                                 found->statusTip().isEmpty() ? found->text().remove(u'&')
                                                              : found->statusTip(),
                                 found->shortcut().toString(QKeySequence::NativeText), id};
    }
    return items;
}

} // namespace waymark::shell
