// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/pathbook.h"

#include "catalog/expression.h"
#include "goldenpath/pathcatalog.h"
#include "lineage/lineagetr.h"
#include "lineage/sourceofpath.h"
#include "text/nearest.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

PathBook::PathBook(const snapshot::Snapshot &snapshot, const FileSystem &files,
                   const Process &process, const QString &cacheFolder)
{
    for (const goldenpath::PathProduct &path : goldenpath::pathsIn(snapshot)) {
        if (!path.path || m_pages.contains(path.name()))
            continue;
        const auto *root = snapshot.rootOf(path.path->file());
        PathVersion version = versionAtHand(path, root != nullptr ? root->path : snapshot.folder);
        addSource(version, process);
        QString digest = digestOf(version, goldenpath::Skeletons(files, version.root));
        m_pages.emplace(path.name(), Page{std::make_unique<VersionHistory>(std::move(version),
                                                                           process, cacheFolder),
                                          std::move(digest)});
    }
}

const PathBook::Page *PathBook::find(const QString &name) const
{
    const auto found = m_pages.find(name);
    return found == m_pages.end() ? nullptr : &found->second;
}

QStringList PathBook::names() const
{
    QStringList names;
    for (const auto &[name, page] : m_pages)
        names.append(name);
    return names;
}

Result<const PathBook::Page *> PathBook::page(const QString &name) const
{
    if (const Page *found = find(name))
        return found;
    const auto meant = likelyMeant(name, names());
    return std::unexpected(
        Error{u"path.unknown"_s, Tr::tr("There is no path “%1” in this workspace.").arg(name), name,
              meant ? Tr::tr("Did you mean “%1”?").arg(*meant)
                    : Tr::tr("Name the workspace that has it with --workspace DIR; where the path "
                             "was renamed, “waymarkctl paths relink” tells the project so.")});
}

QStringList projectsIn(const snapshot::Snapshot &snapshot)
{
    QStringList folders;
    const QString ending = u'/' + lineageFileName;
    for (const auto &file : snapshot.files) {
        if (file->path.endsWith(ending))
            folders.append(file->path.chopped(ending.size()));
    }
    folders.sort();
    return folders;
}

Result<QStringList> projectsFound(const snapshot::Snapshot &snapshot, const QString &query)
{
    QStringList folders = projectsIn(snapshot);
    if (query.isEmpty() || !snapshot.catalog)
        return folders;
    const auto expression = catalog::parseQuery(query);
    if (!expression)
        return std::unexpected(expression.error());
    QStringList paths;
    catalog::evaluate(*expression, *snapshot.catalog).forEach([&](catalog::EntityId id) {
        paths.append(snapshot.catalog->entity(id).path());
    });
    folders.removeIf([&](const QString &folder) {
        return std::ranges::none_of(
            paths, [&](const QString &path) { return path.startsWith(folder + u'/'); });
    });
    return folders;
}

} // namespace waymark::lineage
