// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/upgradestate.h"

#include "base/writeerror.h"
#include "goldenpath/globset.h"
#include "goldenpath/staging.h"
#include "lineage/basetree.h"
#include "lineage/lineagetr.h"
#include "lineage/projectfiles.h"
#include "lineage/upgradestore.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <ranges>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

Error notUpgrading(const QString &folder)
{
    return {u"lineage.not-upgrading"_s, Tr::tr("No upgrade is open in %1.").arg(folder), folder,
            Tr::tr("“waymarkctl paths upgrade” begins one.")};
}

OpenUpgrade shownState(const UpgradeState &state)
{
    return {.path = state.path,
            .from = state.from,
            .to = state.to,
            .isInterrupted = state.isWriting,
            .unsettled = {},
            .kept = {}};
}

Result<Files> touchedNow(const QString &folder, const UpgradeState &state)
{
    QStringList paths;
    for (const Touched &each : state.files)
        paths.append(each.path);
    return readProject(folder, paths);
}

/// Files with markers in them that the path doesn't have as well, and choices nobody made.
Result<QStringList> unsettledIn(const QString &folder, const UpgradeState &state)
{
    const auto now = touchedNow(folder, state);
    if (!now)
        return std::unexpected(now.error());
    QStringList open;
    for (qsizetype i = 0; i < state.files.size(); ++i) {
        const Touched &each = state.files[i];
        const auto entry = now->find(each.path);
        if (entry == now->end())
            continue;
        const QByteArray &bytes = entry->second.bytes;
        if (each.isChoice) {
            const auto yours =
                each.isOpen ? keptOfProject(folder, state, i) : Result<goldenpath::TreeEntry>();
            if (each.isOpen && yours && bytes == yours->bytes)
                open.append(each.path);
            continue;
        }
        const auto known =
            each.hasPathEntry ? keptOfPath(folder, state, i) : Result<goldenpath::TreeEntry>();
        if (hasConflictMarkers(bytes, known ? known->bytes : QByteArray()))
            open.append(each.path);
    }
    return open;
}

Result<void> setMode(const QString &path, int mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode_t(mode & 0777)) != 0)
        return std::unexpected(writeError(path, errno));
    return {};
}

/// Staged in the state's folder, so that whatever stops it leaves nothing that Git sees.
Result<void> writeInto(const QString &folder, const goldenpath::FileTree &tree)
{
    return goldenpath::writeTree(
               tree,
               {.target = folder, .staging = folder + u'/' + upgradeFolder, .overwrites = true})
        .transform([](const goldenpath::WritePlan &) {});
}

Result<goldenpath::FileTree> treeOf(const UpgradePlan &plan)
{
    goldenpath::FileTree tree;
    for (const FileOutcome &outcome : plan.files) {
        if (!outcome.written)
            continue;
        if (auto added = tree.add(outcome.path, *outcome.written); !added)
            return std::unexpected(added.error());
    }
    if (plan.isClean()) {
        auto added = tree.add(lineageFileName, {.bytes = lineageText(plan.next)});
        if (!added)
            return std::unexpected(added.error());
    }
    return tree;
}

/// Folders that have become empty go with their last file.
void removeEmptyParents(const QString &folder, const QString &path)
{
    QString parent = path;
    while (parent.contains(u'/')) {
        parent = parent.section(u'/', 0, -2);
        if (!QDir(folder).rmdir(parent))
            return;
    }
}

Result<void> putBack(const QString &folder, const UpgradeState &state)
{
    goldenpath::FileTree tree;
    for (qsizetype i = 0; i < state.files.size(); ++i) {
        if (!state.files[i].wasThere)
            continue;
        auto before = keptBefore(folder, state, i);
        if (!before)
            return std::unexpected(before.error());
        if (auto added = tree.add(state.files[i].path, *std::move(before)); !added)
            return std::unexpected(added.error());
    }
    // What wasn't there goes first: it may stand where something comes back.
    if (const auto safe = touchedNow(folder, state); !safe)
        return std::unexpected(safe.error());
    for (const Touched &each : state.files) {
        if (!each.wasThere)
            QFile::remove(folder + u'/' + each.path);
    }
    for (const QString &made : state.madeFolders | std::views::reverse)
        QDir(folder).rmdir(made);
    if (auto written = writeInto(folder, tree); !written)
        return written;
    for (const Touched &each : state.files) {
        if (!each.wasThere || each.wasLink)
            continue;
        if (auto set = setMode(folder + u'/' + each.path, each.mode); !set)
            return set;
    }
    return {};
}

/// Files that are neither as they were nor as the upgrade wrote them: somebody worked on them. They
/// are copied into a folder of their own that Git doesn't see; returned by their place in the
/// project's folder.
Result<QStringList> keepEdits(const QString &folder, const UpgradeState &state)
{
    const auto now = touchedNow(folder, state);
    if (!now)
        return std::unexpected(now.error());
    goldenpath::FileTree edits;
    for (qsizetype i = 0; i < state.files.size(); ++i) {
        const Touched &each = state.files[i];
        const auto entry = now->find(each.path);
        if (entry == now->end() || blobOf(entry->second.bytes) == each.written)
            continue;
        if (each.wasThere) {
            const auto before = keptBefore(folder, state, i);
            if (before && before->bytes == entry->second.bytes)
                continue;
        }
        if (auto added = edits.add(each.path, entry->second); !added)
            return std::unexpected(added.error());
    }
    if (edits.entries().empty())
        return QStringList();
    if (auto added = edits.add(u".gitignore"_s, {.bytes = "*\n"}); !added)
        return std::unexpected(added.error());
    QTemporaryDir kept(folder + "/.waymark/aborted-XXXXXX"_L1);
    if (!kept.isValid())
        return std::unexpected(writeError(kept.path(), errno));
    if (const auto written = goldenpath::writeTree(edits, {.target = kept.path()}); !written)
        return std::unexpected(written.error());
    kept.setAutoRemove(false);
    QStringList places;
    for (const auto &[path, entry] : edits.entries()) {
        if (entry.kind != goldenpath::TreeEntry::Kind::Folder && path != ".gitignore"_L1)
            places.append(QDir(folder).relativeFilePath(kept.filePath(path)));
    }
    return places;
}

Result<void> writePlan(const QString &folder, const UpgradePlan &plan,
                       const goldenpath::FileTree &tree)
{
    // First, since a file may become a folder.
    for (const FileOutcome &outcome : plan.files) {
        if (outcome.removed.isEmpty())
            continue;
        QFile gone(folder + u'/' + outcome.removed);
        if (!gone.remove() && gone.exists())
            return std::unexpected(writeError(gone.fileName(), EACCES));
        removeEmptyParents(folder, outcome.removed);
    }
    if (auto written = writeInto(folder, tree); !written)
        return written;
    for (const FileOutcome &outcome : plan.files) {
        const bool isFile =
            outcome.written && outcome.written->kind == goldenpath::TreeEntry::Kind::File;
        if (!isFile || outcome.kind == FileClass::Added)
            continue;
        if (auto set = setMode(folder + u'/' + outcome.path, outcome.written->mode); !set)
            return set;
    }
    return {};
}

/// The sides that were taken, written; they are settled in the state then.
Result<void> takeSides(const QString &folder, UpgradeState &state, const goldenpath::GlobSet &yours,
                       const goldenpath::GlobSet &path)
{
    goldenpath::FileTree chosen;
    for (qsizetype i = 0; i < state.files.size(); ++i) {
        Touched &each = state.files[i];
        if (!each.isOpen || (!yours.matches(each.path) && !path.matches(each.path)))
            continue;
        auto side = yours.matches(each.path) ? keptOfProject(folder, state, i)
                                             : keptOfPath(folder, state, i);
        if (!side)
            return std::unexpected(side.error());
        each.isOpen = false;
        each.written = blobOf(side->bytes);
        if (auto added = chosen.add(each.path, *std::move(side)); !added)
            return std::unexpected(added.error());
    }
    if (chosen.entries().empty())
        return {};
    if (auto written = writeInto(folder, chosen); !written)
        return written;
    for (const auto &[name, entry] : chosen.entries()) {
        if (entry.kind != goldenpath::TreeEntry::Kind::File)
            continue;
        if (auto set = setMode(folder + u'/' + name, entry.mode); !set)
            return set;
    }
    // What was chosen stays chosen, should something else be left.
    return writeState(folder, state);
}

} // namespace

Result<std::optional<OpenUpgrade>> openUpgrade(const QString &folder)
{
    const auto state = readState(folder);
    if (!state)
        return std::unexpected(state.error());
    if (!*state)
        return std::nullopt;
    auto unsettled = unsettledIn(folder, **state);
    if (!unsettled)
        return std::unexpected(unsettled.error());
    OpenUpgrade upgrade = shownState(**state);
    upgrade.unsettled = *std::move(unsettled);
    return upgrade;
}

Result<void> applyUpgrade(const QString &folder, const UpgradePlan &plan, const QString &digest,
                          const Process &process)
{
    if (digest != plan.digest)
        return std::unexpected(
            Error{u"lineage.changed"_s,
                  Tr::tr("The plan is another one by now: the project, the path or an answer "
                         "changed."),
                  folder, Tr::tr("Look at the new plan with --plan.")});
    const auto open = readState(folder);
    if (!open)
        return std::unexpected(open.error());
    if (*open)
        return std::unexpected(Error{
            u"lineage.upgrading"_s,
            Tr::tr("An upgrade from %1 to %2 is open.").arg((*open)->from, (*open)->to), folder,
            Tr::tr("End it with “waymarkctl paths upgrade %1 --finish”, or take it back with "
                   "--abort.")
                .arg(folder)});
    const auto tree = treeOf(plan);
    if (!tree)
        return std::unexpected(tree.error());
    auto state = keepBefore(folder, plan, *tree);
    if (!state) {
        removeState(folder);
        return std::unexpected(state.error());
    }
    if (const auto written = writePlan(folder, plan, *tree); !written) {
        if (putBack(folder, *state))
            removeState(folder);
        return written;
    }
    // Without it the next upgrade makes this version once more; that is no reason to fail.
    std::ignore = keepBase(process, folder, plan.next, plan.made);
    if (plan.isClean()) {
        removeState(folder);
        return {};
    }
    state->isWriting = false;
    return writeState(folder, *state);
}

Result<OpenUpgrade> finishUpgrade(const QString &folder, const QStringList &takesYours,
                                  const QStringList &takesPath)
{
    auto state = readState(folder);
    if (!state)
        return std::unexpected(state.error());
    if (!*state)
        return std::unexpected(notUpgrading(folder));
    if ((*state)->isWriting)
        return std::unexpected(
            Error{u"lineage.interrupted"_s,
                  Tr::tr("The upgrade was stopped while files were written: some may be as they "
                         "were before."),
                  folder, Tr::tr("Take it back with --abort, then begin again.")});
    // The record first, so that nothing is written that can't be ended.
    const auto next = keptRecord(folder);
    if (!next)
        return std::unexpected(next.error());
    if (const auto read = readLineage(SourceText(*next), folder); !read)
        return std::unexpected(read.error());
    const auto isFolder = [](const QString &) {
        return false;
    };
    if (auto taken = takeSides(folder, **state, {takesYours, isFolder}, {takesPath, isFolder});
        !taken)
        return std::unexpected(taken.error());
    auto unsettled = unsettledIn(folder, **state);
    if (!unsettled)
        return std::unexpected(unsettled.error());
    if (!unsettled->isEmpty())
        return std::unexpected(Error{
            u"lineage.unfinished"_s,
            Tr::tr("Something is left to settle in: %1").arg(unsettled->join(", "_L1)), folder,
            Tr::tr("Settle the conflicts in these files, or take one side of a whole file "
                   "with --mine FILE or --theirs FILE.")});
    goldenpath::FileTree record;
    if (auto added = record.add(lineageFileName, {.bytes = *next}); !added)
        return std::unexpected(added.error());
    if (const auto written = writeInto(folder, record); !written)
        return std::unexpected(written.error());
    removeState(folder);
    return shownState(**state);
}

Result<OpenUpgrade> abortUpgrade(const QString &folder)
{
    auto state = readState(folder);
    if (!state)
        return std::unexpected(state.error());
    if (!*state)
        return std::unexpected(notUpgrading(folder));
    auto kept = keepEdits(folder, **state);
    if (!kept)
        return std::unexpected(kept.error());
    (*state)->isWriting = true;
    if (auto begun = writeState(folder, **state); !begun)
        return std::unexpected(begun.error());
    if (auto done = putBack(folder, **state); !done)
        return std::unexpected(done.error());
    removeState(folder);
    OpenUpgrade upgrade = shownState(**state);
    upgrade.kept = *std::move(kept);
    return upgrade;
}

} // namespace waymark::lineage
