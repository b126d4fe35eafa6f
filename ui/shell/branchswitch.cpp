// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/branchswitch.h"

#include "document/documentsession.h"
#include "shell/contentarea.h"
#include "shell/statusline.h"
#include "shell/windowbars.h"
#include "vcs/git.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::shell {

struct BranchSwitch::Branches
{
    QStringList names;
    vcs::WorkState state;
};

namespace {

/// The status line is the last one of the window.
void popUpAbove(QMenu &menu, const QPoint &global)
{
    menu.popup(global - QPoint(0, menu.sizeHint().height()));
}

} // namespace

BranchSwitch::BranchSwitch(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.status, &StatusLine::branchRequested, this, &BranchSwitch::popUp);
}

BranchSwitch::~BranchSwitch() = default;

void BranchSwitch::setHead(const std::optional<vcs::Head> &head, const QString &root)
{
    if (head == m_head && root == m_root)
        return;
    m_head = head;
    m_root = root;
    m_parts.status.setHead(head, root, std::nullopt);
    count();
}

void BranchSwitch::count()
{
    m_counting = {};
    if (!m_head || !m_parts.isTrusted(m_head->workTree))
        return;
    m_counting = inBackground(
        m_parts.bulk, this,
        [folder = m_head->workTree, process = &m_parts.process](std::stop_token stop) {
            const auto git = vcs::Git::open(*process, folder, vcs::Trust::Yes);
            const auto state = git ? git->status(std::move(stop)) : std::unexpected(git.error());
            return state ? std::optional(int(state->changes.size())) : std::nullopt;
        },
        [this](std::optional<int> changes) { m_parts.status.setHead(m_head, m_root, changes); });
}

void BranchSwitch::popUp(const QPoint &global)
{
    if (!m_head)
        return;
    auto *menu = new QMenu(&m_parts.status);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Branches"));
    if (!m_parts.isTrusted(m_head->workTree)) {
        menu->addAction(tr("Git doesn't run in a folder that isn't trusted"))->setEnabled(false);
        return popUpAbove(*menu, global);
    }
    menu->addAction(tr("Reading branches…"))->setEnabled(false);
    popUpAbove(*menu, global);
    m_listing = inBackground(
        m_parts.bulk, this,
        [folder = m_head->workTree,
         process = &m_parts.process](const std::stop_token &stop) -> Result<Branches> {
            const auto git = vcs::Git::open(*process, folder, vcs::Trust::Yes);
            if (!git)
                return std::unexpected(git.error());
            auto names = git->branches(stop);
            if (!names)
                return std::unexpected(names.error());
            auto state = git->status(stop);
            if (!state)
                return std::unexpected(state.error());
            return Branches{*std::move(names), *std::move(state)};
        },
        [this, menu = QPointer(menu), global,
         folder = m_head->workTree](const Result<Branches> &branches) {
            if (!menu)
                return;
            fill(*menu, folder, branches);
            popUpAbove(*menu, global); // it has grown
        });
}

void BranchSwitch::fill(QMenu &menu, const QString &folder, const Result<Branches> &branches)
{
    menu.clear();
    if (!branches) {
        menu.addAction(branches.error().message)->setEnabled(false);
        return;
    }
    const auto changes = int(branches->state.changes.size());
    menu.addAction(changes == 0 ? tr("Everything is committed")
                                : tr("%Ln file(s) not committed", nullptr, changes))
        ->setEnabled(false);
    menu.addSeparator();
    for (const QString &name : branches->names) {
        // An ampersand in a name is no mnemonic.
        QAction *action =
            menu.addAction(QString(name).replace(u'&', "&&"_L1), this, [this, folder, name] {
                // What forms have typed so far counts, too.
                m_parts.content.whenSettled([this, folder, name] { switchTo(folder, name); });
            });
        action->setCheckable(true);
        action->setChecked(name == branches->state.branch);
        action->setEnabled(name != branches->state.branch);
    }
    if (branches->names.size() <= 1)
        menu.addAction(tr("There is no other branch"))->setEnabled(false);
}

void BranchSwitch::switchTo(const QString &folder, const QString &branch)
{
    // What is only in the window belongs to the branch that it was typed on.
    if (const auto modified = int(m_parts.content.modified().size()); modified > 0)
        return m_parts.bars.showError(
            {u"shell.unsaved"_s,
             tr("%Ln document(s) aren't saved.", nullptr, modified),
             {},
             tr("Save them, or discard what was typed; then switch to “%1”.").arg(branch)});
    m_switching = inBackground(
        m_parts.bulk, this,
        [folder, branch, process = &m_parts.process](std::stop_token stop) -> Result<void> {
            const auto git = vcs::Git::open(*process, folder, vcs::Trust::Yes);
            return git ? git->switchTo(branch, std::move(stop)) : std::unexpected(git.error());
        },
        [this, branch](const Result<void> &result) {
            if (!result)
                return m_parts.bars.showError(result.error());
            // The watcher sees the files and the branch, and the window follows.
            m_parts.bars.showNotice(tr("Switched to “%1”.").arg(branch));
        });
}

} // namespace waymark::shell
