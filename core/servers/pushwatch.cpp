// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/pushwatch.h"

#include "base/log.h"
#include "vcs/git.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::servers {

namespace {

/// What a push is compared with.
Result<QString> baseOf(const vcs::Push &push, const vcs::Git &git, const std::stop_token &stop)
{
    if (!push.before.isEmpty())
        return push.before;
    auto usual = git.resolve(push.remote + "/HEAD"_L1, stop);
    return usual ? usual : git.resolve(push.after + "~1"_L1, stop);
}

QStringList workTreesOf(const snapshot::Snapshot &snapshot)
{
    QStringList trees;
    for (const snapshot::Root &root : snapshot.roots) {
        if (root.head && !trees.contains(root.head->workTree))
            trees << root.head->workTree;
    }
    return trees;
}

/// Several pushes of one branch are one for whoever looks at what has changed.
QList<vcs::Push> newOnes(const QList<vcs::Push> &all, const QList<vcs::Push> &known)
{
    QList<vcs::Push> fresh;
    for (const vcs::Push &push : all) {
        if (known.contains(push))
            continue;
        const auto same = std::ranges::find_if(fresh, [&push](const vcs::Push &other) {
            return other.remote == push.remote && other.branch == push.branch;
        });
        if (same == fresh.end())
            fresh << push;
        else
            same->after = push.after;
    }
    return fresh;
}

} // namespace

Result<QStringList> entitiesChangedBy(const vcs::Push &push, const QString &workTree,
                                      const catalog::CatalogSnapshot &catalog,
                                      const Process &process, std::stop_token stop)
{
    const auto git = vcs::Git::open(process, workTree, vcs::Trust::Yes);
    if (!git)
        return std::unexpected(git.error());
    const auto base = baseOf(push, *git, stop);
    if (!base)
        return std::unexpected(base.error());
    const auto changes = git->changes(*base, push.after, stop);
    if (!changes)
        return std::unexpected(changes.error());
    std::vector<catalog::EntityId> found;
    for (const vcs::ChangedFile &file : *changes) {
        for (const catalog::EntityId id : catalog.entitiesIn(workTree + u'/' + file.path))
            found.push_back(id);
    }
    std::ranges::sort(found);
    QStringList names;
    for (const catalog::EntityId id : found) {
        if (!catalog.entity(id).isShadowed())
            names << catalog.entity(id).canonical();
    }
    return names;
}

PushWatch::PushWatch(Pool &bulk, const Process &process, QObject *parent)
    : QObject(parent)
    , m_bulk(bulk)
    , m_process(process)
{}

PushWatch::~PushWatch() = default;

void PushWatch::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot, bool isTrusted)
{
    // Without a server nobody would be asked to read anything again.
    m_snapshot =
        isTrusted && snapshot && !snapshot->servers.isEmpty() ? std::move(snapshot) : nullptr;
    const QString folder = m_snapshot ? m_snapshot->folder : QString();
    if (folder != m_folder) {
        m_task.cancel();
        m_isLooking = false;
        m_known.clear();
    }
    m_folder = folder;
    if (m_snapshot && m_known.isEmpty())
        look();
}

void PushWatch::look()
{
    if (!m_snapshot)
        return;
    m_looksAgain = m_isLooking;
    if (std::exchange(m_isLooking, true))
        return;
    m_task = inBackground(
        m_bulk, this,
        [snapshot = m_snapshot, known = m_known, process = &m_process](std::stop_token stop) {
            return see(*snapshot, known, *process, stop);
        },
        [this](const Seen &seen) {
            m_isLooking = false;
            m_known = seen.known;
            for (const PushedEntities &one : seen.fresh)
                Q_EMIT pushed(one);
            if (m_looksAgain)
                look();
        });
}

PushWatch::Seen PushWatch::see(const snapshot::Snapshot &snapshot, const Known &known,
                               const Process &process, const std::stop_token &stop)
{
    Seen seen;
    for (const QString &tree : workTreesOf(snapshot)) {
        const QList<vcs::Push> all = vcs::pushesOf(tree);
        seen.known.insert(tree, all);
        if (!known.contains(tree))
            continue;
        for (const vcs::Push &push : newOnes(all, known.value(tree))) {
            const auto names = entitiesChangedBy(push, tree, *snapshot.catalog, process, stop);
            if (!names)
                log::warning("workspace", names.error().message);
            else if (!names->isEmpty())
                seen.fresh << PushedEntities{push, *names};
        }
    }
    return seen;
}

} // namespace waymark::servers
