// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/folderscope.h"

#include "settings/settings.h"
#include "shell/windowactions.h"
#include "shell/windowbars.h"
#include "snapshot/snapshot.h"
#include "workspace/workspacesession.h"

#include <QAction>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

int documentsIn(const snapshot::Snapshot &snapshot)
{
    qsizetype count = 0;
    for (const auto &file : snapshot.files)
        count += file->documents.size();
    return int(count);
}

} // namespace

FolderScope::FolderScope(const Parts &parts)
    : m_parts(parts)
{
    m_parts.actions.add(u"workspace.alone"_s, tr("Open only the folder that was chosen"), {},
                        [this] { choose(true); });
    m_parts.actions.add(u"workspace.around"_s, tr("Open all that lies around this folder"), {},
                        [this] { choose(false); });
    connect(&m_parts.bars, &WindowBars::aloneRequested, this, [this] { choose(true); });
    connect(&m_parts.bars, &WindowBars::surroundingAccepted, this,
            [this] { m_parts.settings.setOpensAlone(m_parts.workspace.askedFolder(), false); });
}

bool FolderScope::showsMore() const
{
    const QString &asked = m_parts.workspace.askedFolder();
    return !asked.isEmpty() && asked != m_parts.workspace.path();
}

void FolderScope::enable()
{
    const auto &workspace = m_parts.workspace;
    m_parts.actions.action(u"workspace.alone"_s)->setEnabled(showsMore());
    m_parts.actions.action(u"workspace.around"_s)
        ->setEnabled(!workspace.askedFolder().isEmpty() && workspace.path() != workspace.around());
}

void FolderScope::show()
{
    const auto &workspace = m_parts.workspace;
    if (!showsMore() || m_parts.settings.opensAlone(workspace.askedFolder()))
        return m_parts.bars.setSurrounding({}, {});
    const QString asked = QFileInfo(workspace.askedFolder()).fileName();
    const QString around = QFileInfo(workspace.path()).fileName();
    const auto &snapshot = workspace.snapshot();
    const bool isThere = snapshot && snapshot->folder == workspace.path();
    m_parts.bars.setSurrounding(
        isThere ? tr("You opened “%1”. It lies in “%2”, and all of that is open: %Ln document(s).",
                     nullptr, documentsIn(*snapshot))
                      .arg(asked, around)
                : tr("You opened “%1”. It lies in “%2”, and all of that is being read.")
                      .arg(asked, around),
        tr("Kinds, rules and owners that its documents need are often elsewhere in it. Alone, they "
           "aren't found."));
}

void FolderScope::choose(bool alone)
{
    const QString folder = m_parts.workspace.askedFolder();
    // Whoever trusts all trusts a part of it.
    if (alone && m_parts.settings.isTrusted(m_parts.workspace.around()))
        m_parts.settings.setTrusted(folder, true);
    m_parts.settings.setOpensAlone(folder, alone);
    Q_EMIT folderRequested(folder);
}

} // namespace waymark::shell
