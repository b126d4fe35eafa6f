// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/workspacemenu.h"

#include "settings/settings.h"
#include "shell/windowactions.h"

using namespace Qt::StringLiterals;

namespace waymark::shell {

WorkspaceMenu::WorkspaceMenu(const settings::Settings &settings, const WindowActions &actions,
                             QWidget *parent)
    : QMenu(parent)
    , m_settings(settings)
    , m_actions(actions)
{
    connect(this, &QMenu::aboutToShow, this, &WorkspaceMenu::fill);
}

void WorkspaceMenu::fill()
{
    clear();
    const QStringList recent = m_settings.recentWorkspaces();
    if (!recent.isEmpty())
        addSection(tr("Recent workspaces"));
    for (const QString &folder : recent) {
        auto *entry = addAction(folder.section(u'/', -1));
        entry->setToolTip(folder);
        entry->setCheckable(true);
        entry->setChecked(folder == m_current);
        connect(entry, &QAction::triggered, this,
                [this, folder] { Q_EMIT workspaceRequested(folder); });
    }
    setToolTipsVisible(true);
    addSeparator();
    m_actions.fill(*this, {u"workspace.open"_s, u"workspace.new"_s, u"workspace.demo"_s});
    for (const QString &scope : {u"workspace.alone"_s, u"workspace.around"_s}) {
        if (m_actions.action(scope)->isEnabled())
            m_actions.fill(*this, {scope});
    }
    m_actions.fill(*this, {{}, u"workspace.reload"_s, u"workspace.close"_s});
}

} // namespace waymark::shell
