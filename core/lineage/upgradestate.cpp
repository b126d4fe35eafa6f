// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/upgradestate.h"

#include "base/filesystem.h"
#include "base/writeerror.h"
#include "goldenpath/globset.h"
#include "goldenpath/safepath.h"
#include "goldenpath/staging.h"
#include "lineage/basetree.h"
#include "lineage/lineagetr.h"
#include "lineage/projectfiles.h"
#include "yaml/writer.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <ranges>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

/// Beside the record. Everything in it is ignored by Git: it brings a `.gitignore` of its own.
constexpr QLatin1StringView stateFolder(".waymark/upgrade");
constexpr qint64 largestState = qint64{64} * 1024 * 1024;

/// A file that the upgrade touched.
struct Touched
{
    QString path;
    bool wasThere = false;
    int mode = 0;
    bool wasLink = false;
    bool isChoice = false; ///< nobody can merge it: one of the two is taken
    bool isOpen = false;
    bool hasPathEntry = false;
};

struct State
{
    OpenUpgrade upgrade;
    QList<Touched> files;
    QStringList madeFolders; ///< deepest last
};

QString inState(const QString &folder, const QString &name)
{
    return folder + u'/' + stateFolder + u'/' + name;
}

QByteArray stateText(const State &state)
{
    yaml::Value::Sequence files;
    for (const Touched &each : state.files)
        files.append(yaml::Value::Mapping{{u"path"_s, each.path},
                                          {u"wasThere"_s, each.wasThere},
                                          {u"mode"_s, qint64{each.mode}},
                                          {u"wasLink"_s, each.wasLink},
                                          {u"isChoice"_s, each.isChoice},
                                          {u"isOpen"_s, each.isOpen},
                                          {u"hasPathEntry"_s, each.hasPathEntry}});
    yaml::Value::Sequence folders;
    for (const QString &each : state.madeFolders)
        folders.append(each);
    const yaml::Value::Mapping all{{u"path"_s, state.upgrade.path},
                                   {u"from"_s, state.upgrade.from},
                                   {u"to"_s, state.upgrade.to},
                                   {u"files"_s, files},
                                   {u"folders"_s, folders}};
    return yaml::Writer(yaml::WriteStyle()).block(all, 0) + '\n';
}

Result<void> safeInProject(const QString &path, const QString &file)
{
    const auto safe = goldenpath::safePath(path);
    if (safe && *safe == path && !path.isEmpty())
        return {};
    return std::unexpected(
        Error{u"lineage.outside"_s,
              Tr::tr("%1 names “%2”, which is no file of the project.").arg(file, path), file,
              Tr::tr("Remove the folder of that file: the upgrade can't be taken back.")});
}

/// nullopt where no upgrade is open.
Result<std::optional<State>> readState(const QString &folder)
{
    const QString file = inState(folder, u"state"_s);
    if (!QFileInfo::exists(file))
        return std::nullopt;
    const auto bytes = DiskFileSystem().read(file, largestState);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
    const yaml::Node root =
        tree->documents().isEmpty() ? yaml::Node() : tree->documents().front().root;
    if (tree->hasErrors() || !root.isMapping())
        return std::unexpected(
            Error{u"lineage.unreadable"_s, Tr::tr("%1 can't be read.").arg(file), file,
                  Tr::tr("Remove its folder, and take the project back with Git.")});
    State state{.upgrade = {.path = root.value(u"path").text(),
                            .from = root.value(u"from").text(),
                            .to = root.value(u"to").text()}};
    const auto flag = [](yaml::Node node, QStringView key) {
        return node.value(key).toBool().value_or(false);
    };
    const yaml::Node files = root.value(u"files");
    for (qsizetype i = 0; i < files.size(); ++i) {
        const yaml::Node each = files.item(i);
        Touched touched{.path = each.value(u"path").text(),
                        .wasThere = flag(each, u"wasThere"),
                        .mode = int(each.value(u"mode").toInteger().value_or(0)),
                        .wasLink = flag(each, u"wasLink"),
                        .isChoice = flag(each, u"isChoice"),
                        .isOpen = flag(each, u"isOpen"),
                        .hasPathEntry = flag(each, u"hasPathEntry")};
        if (auto safe = safeInProject(touched.path, file); !safe)
            return std::unexpected(safe.error());
        state.files.append(std::move(touched));
    }
    const yaml::Node folders = root.value(u"folders");
    for (qsizetype i = 0; i < folders.size(); ++i) {
        const QString made = folders.item(i).text();
        if (auto safe = safeInProject(made, file); !safe)
            return std::unexpected(safe.error());
        state.madeFolders.append(made);
    }
    return state;
}

Error notUpgrading(const QString &folder)
{
    return {u"lineage.not-upgrading"_s, Tr::tr("No upgrade is open in %1.").arg(folder), folder,
            Tr::tr("“waymarkctl paths upgrade” begins one.")};
}

Result<QByteArray> keptBytes(const QString &folder, const QString &kind, qsizetype number)
{
    return DiskFileSystem().read(inState(folder, kind + QString::number(number)), largestState * 4);
}

/// Files with markers in them that the path doesn't have as well, and choices nobody made.
Result<QStringList> unsettledIn(const QString &folder, const State &state)
{
    QStringList paths;
    for (const Touched &each : state.files)
        paths.append(each.path);
    const auto now = readProject(folder, paths);
    if (!now)
        return std::unexpected(now.error());
    QStringList open;
    for (qsizetype i = 0; i < state.files.size(); ++i) {
        const Touched &each = state.files[i];
        const auto entry = now->find(each.path);
        const QByteArray bytes = entry == now->end() ? QByteArray() : entry->second.bytes;
        if (each.isChoice) {
            const auto before = keptBytes(folder, u"before-"_s, i);
            if (each.isOpen && before && entry != now->end() && bytes == *before)
                open.append(each.path);
            continue;
        }
        const auto known =
            each.hasPathEntry ? keptBytes(folder, u"path-"_s, i) : Result<QByteArray>(QByteArray());
        if (hasConflictMarkers(bytes, known.value_or(QByteArray())))
            open.append(each.path);
    }
    return open;
}

/// Folders that the written files need and that aren't there yet.
QStringList missingFolders(const QString &folder, const goldenpath::FileTree &tree)
{
    QStringList missing;
    for (const auto &[path, entry] : tree.entries()) {
        if (entry.kind == goldenpath::TreeEntry::Kind::Folder
            && !QFileInfo(folder + u'/' + path).isDir())
            missing.append(path);
    }
    return missing;
}

Result<void> setMode(const QString &path, int mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode_t(mode & 0777)) != 0)
        return std::unexpected(writeError(path, errno));
    return {};
}

/// Doesn't wait for the disk, which takes longer than all the rest.
Result<void> writeInState(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(inState(folder, name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return std::unexpected(writeError(file.fileName(), errno));
    return {};
}

Result<void> writeState(const QString &folder, const State &state)
{
    return DiskFileSystem().write(inState(folder, u"state"_s), stateText(state));
}

/// What the files were before, so that it can come back whatever happens from here on.
Result<State> keepBefore(const QString &folder, const UpgradePlan &plan,
                         const goldenpath::FileTree &tree)
{
    State state{.upgrade = {.path = plan.path, .from = plan.from, .to = plan.to}};
    QStringList paths;
    for (const FileOutcome &outcome : plan.files) {
        if (outcome.written || outcome.pathEntry)
            paths.append(outcome.path);
        if (!outcome.removed.isEmpty())
            paths.append(outcome.removed);
    }
    paths.append(QString(lineageFileName));
    paths.sort();
    paths.removeDuplicates();
    const auto before = readProject(folder, paths);
    if (!before)
        return std::unexpected(before.error());
    if (auto made = makeFolder(folder + u'/' + stateFolder); !made)
        return std::unexpected(made.error());
    if (auto ignored = writeInState(folder, u".gitignore"_s, "*\n"); !ignored)
        return std::unexpected(ignored.error());
    for (const QString &path : std::as_const(paths)) {
        Touched touched{.path = path};
        const QString number = QString::number(state.files.size());
        if (const auto entry = before->find(path); entry != before->end()) {
            touched.wasThere = true;
            touched.mode = entry->second.mode;
            touched.wasLink = entry->second.kind == goldenpath::TreeEntry::Kind::Link;
            if (auto kept = writeInState(folder, "before-"_L1 + number, entry->second.bytes); !kept)
                return std::unexpected(kept.error());
        }
        const auto outcome = std::ranges::find(plan.files, path, &FileOutcome::path);
        if (outcome != plan.files.end()) {
            touched.isOpen = outcome->isOpen();
            touched.isChoice = outcome->pathEntry.has_value();
            const auto *entry = plan.made.find(path);
            if (entry != nullptr && touched.isOpen) {
                touched.hasPathEntry = true;
                if (auto kept = writeInState(folder, "path-"_L1 + number, entry->bytes); !kept)
                    return std::unexpected(kept.error());
            }
        }
        state.files.append(touched);
    }
    state.madeFolders = missingFolders(folder, tree);
    if (auto next = writeInState(folder, u"lineage"_s, lineageText(plan.next)); !next)
        return std::unexpected(next.error());
    // Last, since it says that the others are whole.
    if (auto written = writeState(folder, state); !written)
        return std::unexpected(written.error());
    return state;
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

void removeState(const QString &folder)
{
    QDir(folder + u'/' + stateFolder).removeRecursively();
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

Result<void> putBack(const QString &folder, const State &state)
{
    goldenpath::FileTree tree;
    for (qsizetype i = 0; i < state.files.size(); ++i) {
        const Touched &each = state.files[i];
        if (!each.wasThere)
            continue;
        auto bytes = keptBytes(folder, u"before-"_s, i);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto added =
            tree.add(each.path, {.kind = each.wasLink ? goldenpath::TreeEntry::Kind::Link
                                                      : goldenpath::TreeEntry::Kind::File,
                                 .bytes = *std::move(bytes),
                                 .mode = each.mode});
        if (!added)
            return std::unexpected(added.error());
    }
    // What wasn't there goes first: it may stand where something comes back.
    QStringList paths;
    for (const Touched &each : state.files)
        paths.append(each.path);
    if (const auto safe = readProject(folder, paths); !safe)
        return std::unexpected(safe.error());
    for (const Touched &each : state.files) {
        if (!each.wasThere)
            QFile::remove(folder + u'/' + each.path);
    }
    for (const QString &made : state.madeFolders | std::views::reverse)
        QDir(folder).rmdir(made);
    if (const auto written = goldenpath::writeTree(tree, {.target = folder, .overwrites = true});
        !written)
        return std::unexpected(written.error());
    for (const Touched &each : state.files) {
        if (!each.wasThere || each.wasLink)
            continue;
        if (auto set = setMode(folder + u'/' + each.path, each.mode); !set)
            return set;
    }
    return {};
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
    if (const auto written = goldenpath::writeTree(tree, {.target = folder, .overwrites = true});
        !written)
        return std::unexpected(written.error());
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
    OpenUpgrade upgrade = (*state)->upgrade;
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
        return std::unexpected(
            Error{u"lineage.upgrading"_s,
                  Tr::tr("An upgrade from %1 to %2 is open.")
                      .arg((*open)->upgrade.from, (*open)->upgrade.to),
                  folder,
                  Tr::tr("End it with “waymarkctl paths upgrade %1 --finish”, or take it back with "
                         "--abort.")
                      .arg(folder)});
    const auto tree = treeOf(plan);
    if (!tree)
        return std::unexpected(tree.error());
    const auto state = keepBefore(folder, plan, *tree);
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
    if (plan.isClean())
        removeState(folder);
    return {};
}

Result<OpenUpgrade> finishUpgrade(const QString &folder, const QStringList &takesYours,
                                  const QStringList &takesPath)
{
    auto state = readState(folder);
    if (!state)
        return std::unexpected(state.error());
    if (!*state)
        return std::unexpected(notUpgrading(folder));
    const auto isFolder = [](const QString &) {
        return false;
    };
    const goldenpath::GlobSet yours(takesYours, isFolder);
    const goldenpath::GlobSet path(takesPath, isFolder);
    goldenpath::FileTree chosen;
    for (qsizetype i = 0; i < (*state)->files.size(); ++i) {
        Touched &each = (*state)->files[i];
        if (!each.isOpen || (!yours.matches(each.path) && !path.matches(each.path)))
            continue;
        auto bytes = keptBytes(folder, yours.matches(each.path) ? u"before-"_s : u"path-"_s, i);
        if (!bytes)
            return std::unexpected(bytes.error());
        each.isOpen = false;
        if (auto added = chosen.add(each.path, {.bytes = *std::move(bytes), .mode = each.mode});
            !added)
            return std::unexpected(added.error());
    }
    const DiskFileSystem files;
    const auto next = files.read(inState(folder, u"lineage"_s), largestState);
    if (!next)
        return std::unexpected(next.error());
    if (const auto read = readLineage(SourceText(*next), inState(folder, u"lineage"_s)); !read)
        return std::unexpected(read.error());
    if (!chosen.entries().empty()) {
        const auto written = goldenpath::writeTree(chosen, {.target = folder, .overwrites = true});
        if (!written)
            return std::unexpected(written.error());
        // What was chosen stays chosen, should something else be left.
        if (auto kept = writeState(folder, **state); !kept)
            return std::unexpected(kept.error());
    }
    OpenUpgrade upgrade = (*state)->upgrade;
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
    if (const auto written = goldenpath::writeTree(record, {.target = folder, .overwrites = true});
        !written)
        return std::unexpected(written.error());
    removeState(folder);
    return upgrade;
}

Result<OpenUpgrade> abortUpgrade(const QString &folder)
{
    const auto state = readState(folder);
    if (!state)
        return std::unexpected(state.error());
    if (!*state)
        return std::unexpected(notUpgrading(folder));
    if (auto done = putBack(folder, **state); !done)
        return std::unexpected(done.error());
    removeState(folder);
    return (*state)->upgrade;
}

} // namespace waymark::lineage
