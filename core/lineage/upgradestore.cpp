// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/upgradestore.h"

#include "base/filesystem.h"
#include "base/writeerror.h"
#include "goldenpath/safepath.h"
#include "lineage/lineagetr.h"
#include "lineage/projectfiles.h"
#include "yaml/writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

using goldenpath::TreeEntry;

QString inState(const QString &folder, const QString &name)
{
    return folder + u'/' + upgradeFolder + u'/' + name;
}

QByteArray stateText(const UpgradeState &state)
{
    yaml::Value::Sequence files;
    for (const Touched &each : state.files)
        files.append(yaml::Value::Mapping{{u"path"_s, each.path},
                                          {u"from"_s, each.from},
                                          {u"wasThere"_s, each.wasThere},
                                          {u"mode"_s, qint64{each.mode}},
                                          {u"wasLink"_s, each.wasLink},
                                          {u"written"_s, QString::fromLatin1(each.written)},
                                          {u"isChoice"_s, each.isChoice},
                                          {u"isOpen"_s, each.isOpen},
                                          {u"hasPathEntry"_s, each.hasPathEntry},
                                          {u"pathMode"_s, qint64{each.pathMode}},
                                          {u"isPathLink"_s, each.isPathLink}});
    yaml::Value::Sequence folders;
    for (const QString &each : state.madeFolders)
        folders.append(each);
    const yaml::Value::Mapping all{{u"path"_s, state.path}, {u"from"_s, state.from},
                                   {u"to"_s, state.to},     {u"isWriting"_s, state.isWriting},
                                   {u"files"_s, files},     {u"folders"_s, folders}};
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

Error unreadableState(const QString &file)
{
    return {u"lineage.unreadable"_s, Tr::tr("%1 can't be read.").arg(file), file,
            Tr::tr("Remove its folder, and take the project back with Git.")};
}

/// nullopt where it isn't there. A link may lead anywhere, so none is followed.
Result<std::optional<QByteArray>> readKept(const QString &folder, const QString &name)
{
    const QString path = upgradeFolder + u'/' + name;
    const auto files = readProject(folder, {path});
    if (!files)
        return std::unexpected(files.error());
    const auto found = files->find(path);
    if (found == files->end())
        return std::nullopt;
    if (found->second.kind != TreeEntry::Kind::File)
        return std::unexpected(unreadableState(inState(folder, name)));
    return found->second.bytes;
}

Result<QByteArray> mustBeKept(const QString &folder, const QString &name)
{
    auto bytes = readKept(folder, name);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!*bytes)
        return std::unexpected(unreadableState(inState(folder, name)));
    return **std::move(bytes);
}

/// Doesn't wait for the disk, which takes longer than all the rest.
Result<void> writeInState(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(inState(folder, name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size()
        || !file.flush())
        return std::unexpected(writeError(file.fileName(), errno));
    return {};
}

/// Folders that the written files need and that aren't there yet.
QStringList missingFolders(const QString &folder, const goldenpath::FileTree &tree)
{
    QStringList missing;
    for (const auto &[path, entry] : tree.entries()) {
        if (entry.kind == TreeEntry::Kind::Folder && !QFileInfo(folder + u'/' + path).isDir())
            missing.append(path);
    }
    return missing;
}

QStringList touchedPaths(const UpgradePlan &plan)
{
    QStringList paths{QString(lineageFileName)};
    for (const FileOutcome &outcome : plan.files) {
        if (outcome.written || outcome.pathEntry)
            paths.append(outcome.path);
        if (!outcome.removed.isEmpty())
            paths.append(outcome.removed);
    }
    paths.sort();
    paths.removeDuplicates();
    return paths;
}

/// What the path makes of a file, in the mode that it gets here; nullopt where nobody has to look.
std::optional<TreeEntry> pathSide(const UpgradePlan &plan, const FileOutcome &outcome)
{
    if (!outcome.isOpen())
        return std::nullopt;
    if (outcome.pathEntry)
        return outcome.pathEntry;
    const auto *made = plan.made.find(outcome.path);
    if (made == nullptr) // the project named it otherwise
        made = plan.made.find(outcome.from);
    if (made == nullptr)
        return std::nullopt;
    TreeEntry entry = *made;
    if (outcome.written)
        entry.mode = outcome.written->mode;
    return entry;
}

Result<void> keepPathSide(const QString &folder, const UpgradePlan &plan,
                          const FileOutcome &outcome, qsizetype number, Touched &touched)
{
    touched.isOpen = outcome.isOpen();
    touched.isChoice = outcome.pathEntry.has_value();
    if (!outcome.removed.isEmpty())
        touched.from = outcome.removed;
    if (outcome.written)
        touched.written = blobOf(outcome.written->bytes);
    const auto entry = pathSide(plan, outcome);
    if (!entry)
        return {};
    touched.hasPathEntry = true;
    touched.pathMode = entry->mode;
    touched.isPathLink = entry->kind == TreeEntry::Kind::Link;
    return writeInState(folder, "path-"_L1 + QString::number(number), entry->bytes);
}

} // namespace

Result<std::optional<UpgradeState>> readState(const QString &folder)
{
    const QString file = inState(folder, u"state"_s);
    const auto bytes = readKept(folder, u"state"_s);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!*bytes)
        return std::nullopt;
    const auto tree = yaml::SyntaxTree::parse(SourceText(**bytes));
    const yaml::Node root =
        tree->documents().isEmpty() ? yaml::Node() : tree->documents().front().root;
    if (tree->hasErrors() || !root.isMapping())
        return std::unexpected(unreadableState(file));
    const auto flag = [](yaml::Node node, QStringView key) {
        return node.value(key).toBool().value_or(false);
    };
    const auto number = [](yaml::Node node, QStringView key) {
        return int(node.value(key).toInteger().value_or(0));
    };
    UpgradeState state{.path = root.value(u"path").text(),
                       .from = root.value(u"from").text(),
                       .to = root.value(u"to").text(),
                       .isWriting = flag(root, u"isWriting")};
    for (yaml::Node each = root.value(u"files").firstChild(); each; each = each.nextSibling()) {
        Touched touched{.path = each.value(u"path").text(),
                        .from = each.value(u"from").text(),
                        .wasThere = flag(each, u"wasThere"),
                        .mode = number(each, u"mode"),
                        .wasLink = flag(each, u"wasLink"),
                        .written = each.value(u"written").utf8(),
                        .isChoice = flag(each, u"isChoice"),
                        .isOpen = flag(each, u"isOpen"),
                        .hasPathEntry = flag(each, u"hasPathEntry"),
                        .pathMode = number(each, u"pathMode"),
                        .isPathLink = flag(each, u"isPathLink")};
        if (auto safe = safeInProject(touched.path, file); !safe)
            return std::unexpected(safe.error());
        state.files.append(std::move(touched));
    }
    for (yaml::Node each = root.value(u"folders").firstChild(); each; each = each.nextSibling()) {
        if (auto safe = safeInProject(each.text(), file); !safe)
            return std::unexpected(safe.error());
        state.madeFolders.append(each.text());
    }
    return state;
}

Result<void> writeState(const QString &folder, const UpgradeState &state)
{
    return DiskFileSystem().write(inState(folder, u"state"_s), stateText(state));
}

void removeState(const QString &folder)
{
    if (QFileInfo(folder + u'/' + upgradeFolder).isSymLink())
        return;
    // First, since without the rest it says what isn't so.
    QFile::remove(inState(folder, u"state"_s));
    QDir(folder + u'/' + upgradeFolder).removeRecursively();
}

Result<UpgradeState> keepBefore(const QString &folder, const UpgradePlan &plan,
                                const goldenpath::FileTree &tree)
{
    UpgradeState state{
        .path = plan.path, .from = plan.from, .to = plan.to, .isWriting = true, .files = {}};
    const QStringList paths = touchedPaths(plan);
    const auto before = readProject(folder, paths);
    if (!before)
        return std::unexpected(before.error());
    removeState(folder); // of one that was stopped before it had begun
    if (auto made = makeFolder(folder + u'/' + upgradeFolder); !made)
        return std::unexpected(made.error());
    if (auto ignored = writeInState(folder, u".gitignore"_s, "*\n"); !ignored)
        return std::unexpected(ignored.error());
    for (const QString &path : paths) {
        Touched touched{.path = path, .from = path};
        const qsizetype number = state.files.size();
        if (const auto entry = before->find(path); entry != before->end()) {
            touched.wasThere = true;
            touched.mode = entry->second.mode;
            touched.wasLink = entry->second.kind == TreeEntry::Kind::Link;
            if (auto kept = writeInState(folder, "before-"_L1 + QString::number(number),
                                         entry->second.bytes);
                !kept)
                return std::unexpected(kept.error());
        }
        const auto outcome = std::ranges::find(plan.files, path, &FileOutcome::path);
        if (outcome != plan.files.end()) {
            if (auto kept = keepPathSide(folder, plan, *outcome, number, touched); !kept)
                return std::unexpected(kept.error());
        } else if (const auto *entry = tree.find(path)) {
            touched.written = blobOf(entry->bytes);
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

Result<TreeEntry> keptBefore(const QString &folder, const UpgradeState &state, qsizetype number)
{
    const Touched &file = state.files[number];
    auto bytes = mustBeKept(folder, "before-"_L1 + QString::number(number));
    if (!bytes)
        return std::unexpected(bytes.error());
    return TreeEntry{.kind = file.wasLink ? TreeEntry::Kind::Link : TreeEntry::Kind::File,
                     .bytes = *std::move(bytes),
                     .mode = file.mode};
}

Result<TreeEntry> keptOfProject(const QString &folder, const UpgradeState &state, qsizetype number)
{
    const auto side = std::ranges::find(state.files, state.files[number].from, &Touched::path);
    return keptBefore(folder, state,
                      side == state.files.end() ? number : side - state.files.begin());
}

Result<TreeEntry> keptOfPath(const QString &folder, const UpgradeState &state, qsizetype number)
{
    const Touched &file = state.files[number];
    auto bytes = mustBeKept(folder, "path-"_L1 + QString::number(number));
    if (!bytes)
        return std::unexpected(bytes.error());
    return TreeEntry{.kind = file.isPathLink ? TreeEntry::Kind::Link : TreeEntry::Kind::File,
                     .bytes = *std::move(bytes),
                     .mode = file.pathMode};
}

Result<QByteArray> keptRecord(const QString &folder)
{
    return mustBeKept(folder, u"lineage"_s);
}

} // namespace waymark::lineage
