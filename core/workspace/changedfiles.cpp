// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/changedfiles.h"

#include "catalog/codeowners.h"
#include "workspace/namedfiles.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

/// After so many changes a walk over everything is as fast, and surer.
constexpr qsizetype mostChanges = 500;

/// What Git writes for itself while it tells what changed, fetches or is about to commit. A commit
/// and a checkout change the log of HEAD, too.
bool isGitsOwn(QStringView inGit)
{
    constexpr std::array own{"index"_L1,          "objects"_L1, "FETCH_HEAD"_L1, "ORIG_HEAD"_L1,
                             "COMMIT_EDITMSG"_L1, "gc.log"_L1,  "gc.pid"_L1};
    return inGit.isEmpty() || inGit.endsWith(".lock"_L1)
           || std::ranges::any_of(own, [&](QLatin1StringView name) {
                  return inGit == name || (inGit.startsWith(name) && inGit[name.size()] == u'/');
              });
}

} // namespace

bool ChangedFiles::find()
{
    return m_changes.paths.size() <= mostChanges
           && std::ranges::none_of(m_previous.roots, &snapshot::Root::isFollowed)
           && std::ranges::all_of(m_changes.paths,
                                  [this](const QString &path) { return add(path); });
}

bool ChangedFiles::isDecisive(const QString &path) const
{
    constexpr std::array names{snapshot::workspaceFileName, ".gitignore"_L1, "CODEOWNERS"_L1};
    const QStringView name = QStringView(path).sliced(path.lastIndexOf(u'/') + 1);
    const bool isNamed =
        std::ranges::any_of(names, [&](QLatin1StringView decisive) { return name == decisive; });
    return isNamed || path.contains("/.vscode/"_L1)
           || m_previous.rules->schemas->filesRead().contains(path)
           || std::ranges::contains(m_previous.failures, path, &Error::subject);
}

bool ChangedFiles::add(const QString &path)
{
    if (const qsizetype git = path.indexOf("/.git/"_L1); git >= 0)
        return isGitsOwn(QStringView(path).sliced(git + 6));
    if (path.endsWith("/.git"_L1))
        return !m_changes.created.contains(path) && QFileInfo::exists(path);
    const int root = rootOf(path);
    if (root < 0 || isDecisive(path))
        return false;
    const QString &folder = m_previous.roots[root].path;
    const QString relative =
        path.size() > folder.size() ? path.sliced(folder.size() + 1) : QString();
    const QFileInfo info(path);
    if (info.isDir()) {
        // Whatever stood there before: nobody tells which of its files are the old ones.
        if (m_changes.created.contains(path) && isAnyKnownBelow(root, relative))
            return false;
        return addFolder(root, relative);
    }
    if (!info.exists()) {
        removeBelow(path);
        if (isKnown(path))
            m_removed.insert(path);
        return true;
    }
    // A name that nobody lists says nothing of whether a Location names the file.
    if (!hasListedName(path) && isNamedByLocation(m_previous, path))
        return false;
    if (lister(root).lists(relative) && !isSkeleton(path))
        addFile(root, relative);
    else if (isKnown(path))
        m_removed.insert(path);
    return true;
}

bool ChangedFiles::addFolder(int root, const QString &relative)
{
    const auto found = lister(root).folder(relative);
    if (!found)
        return !isAnyKnownBelow(root, relative);
    const QString top = m_previous.roots[root].path + u'/';
    for (const QString &file : found->files) {
        if (!isSkeleton(top + file))
            addFile(root, file);
    }
    removeMissing(root, relative, *found);
    return std::ranges::all_of(found->folders, [&](const QString &folder) {
        return isAnyKnownBelow(root, folder) || addNewFolder(root, folder);
    });
}

bool ChangedFiles::addNewFolder(int root, const QString &relative)
{
    QStringList folders{relative};
    while (!folders.isEmpty()) {
        const auto found = lister(root).folder(folders.takeLast());
        if (!found)
            continue;
        // A clone is a root of its own, and so may any folder be where there are several.
        if (found->holdsGit || (m_previous.roots.size() > 1 && !found->files.isEmpty()))
            return false;
        for (const QString &file : found->files) {
            if (!isSkeleton(m_previous.roots[root].path + u'/' + file))
                addFile(root, file);
        }
        folders += found->folders;
    }
    return true;
}

void ChangedFiles::addFile(int root, const QString &relative)
{
    const QString path = m_previous.roots[root].path + u'/' + relative;
    m_read.emplace(root, relative);
    if (!isKnown(path))
        m_appeared.insert(path);
}

void ChangedFiles::removeMissing(int root, const QString &folder, const FileLister::Folder &found)
{
    const QString start = folder.isEmpty() ? QString() : folder + u'/';
    for (qsizetype at = firstFrom(root, start); at < m_previous.files.size();) {
        const snapshot::FileEntry &file = *m_previous.files[at];
        if (file.root != root || !file.relativePath.startsWith(start))
            break;
        const qsizetype slash = file.relativePath.indexOf(u'/', start.size());
        if (slash < 0) {
            if (!std::ranges::binary_search(found.files, file.relativePath))
                m_removed.insert(file.path);
            ++at;
            continue;
        }
        // All files of a folder stand side by side: one look for all of them.
        const QString below = file.relativePath.first(slash);
        const qsizetype end = firstFrom(root, below + QChar(u'/' + 1));
        if (!std::ranges::binary_search(found.folders, below)) {
            for (qsizetype i = at; i < end; ++i)
                m_removed.insert(m_previous.files[i]->path);
        }
        at = end;
    }
}

void ChangedFiles::removeBelow(const QString &folder)
{
    const int root = rootOf(folder);
    const QString start = folder.sliced(m_previous.roots[root].path.size() + 1) + u'/';
    for (qsizetype at = firstFrom(root, start); at < m_previous.files.size(); ++at) {
        const snapshot::FileEntry &file = *m_previous.files[at];
        if (file.root != root || !file.relativePath.startsWith(start))
            break;
        m_removed.insert(file.path);
    }
}

qsizetype ChangedFiles::firstFrom(int root, const QString &relative) const
{
    const auto place = [](const auto &file) {
        return std::pair(file->root, QStringView(file->relativePath));
    };
    return std::ranges::lower_bound(m_previous.files, std::pair(root, QStringView(relative)), {},
                                    place)
           - m_previous.files.begin();
}

bool ChangedFiles::isAnyKnownBelow(int root, const QString &folder) const
{
    const QString start = folder.isEmpty() ? QString() : folder + u'/';
    const qsizetype at = firstFrom(root, start);
    return at < m_previous.files.size() && m_previous.files[at]->root == root
           && m_previous.files[at]->relativePath.startsWith(start);
}

bool ChangedFiles::isSkeleton(const QString &path) const
{
    return std::ranges::any_of(m_previous.dependencies->skeletons, [&](const QString &folder) {
        return path.startsWith(folder + u'/');
    });
}

int ChangedFiles::rootOf(const QString &path) const
{
    int found = -1;
    for (int i = 0; i < m_previous.roots.size(); ++i) {
        const QString &folder = m_previous.roots[i].path;
        const bool isIn = path == folder || path.startsWith(folder + u'/');
        if (isIn && (found < 0 || folder.size() > m_previous.roots[found].path.size()))
            found = i;
    }
    return found;
}

FileLister &ChangedFiles::lister(int root)
{
    auto &made = m_listers[root];
    if (!made) {
        QSet<QString> folders;
        for (const snapshot::Root &each : m_previous.roots)
            folders.insert(each.path);
        made = std::make_unique<FileLister>(
            m_previous.roots[root].path, m_previous.dependencies->exclude,
            [rules = m_previous.rules](const QString &path) {
                return rules->bindings.namesFile(path);
            },
            std::move(folders));
    }
    return *made;
}

bool ChangedFiles::isReadAsNamed(int root, const QString &relative) const
{
    return isNamedByLocation(m_previous, m_previous.roots[root].path + u'/' + relative);
}

std::vector<ListedFile> ChangedFiles::read() const
{
    std::vector<ListedFile> files;
    for (const auto &[root, relative] : m_read)
        files.push_back({root, relative, isReadAsNamed(root, relative)});
    return files;
}

std::set<QString> ChangedFiles::dependent() const
{
    std::set<QString> found;
    const auto addThose = [&](const QHash<QString, QStringList> &by, const QString &path) {
        const auto files = by.constFind(path);
        if (files != by.cend())
            found.insert(files->begin(), files->end());
    };
    const snapshot::Dependencies &dependencies = *m_previous.dependencies;
    for (const QString &path : m_changes.paths)
        addThose(dependencies.read, path);
    std::set<QString> paths(m_changes.paths.begin(), m_changes.paths.end());
    paths.insert(m_appeared.begin(), m_appeared.end());
    paths.insert(m_removed.begin(), m_removed.end());
    for (const QString &path : paths) {
        if (isKnown(path) && !m_removed.contains(path))
            continue;
        for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1))
            addThose(dependencies.led, path.first(end));
    }
    // A folder's event also stands for files in it that the workspace leaves out.
    for (const QString &folder : m_changes.paths) {
        if (isKnown(folder))
            continue;
        for (const auto &[path, files] : dependencies.led.asKeyValueRange()) {
            if (path.startsWith(folder + u'/') && !isKnown(path))
                found.insert(files.begin(), files.end());
        }
    }
    return found;
}

} // namespace waymark::workspace
