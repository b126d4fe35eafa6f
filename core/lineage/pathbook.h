// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "lineage/versionhistory.h"
#include "snapshot/snapshot.h"

#include <map>
#include <memory>

namespace waymark::lineage {

/// The paths of a workspace with their versions, for whoever looks at many projects.
class PathBook
{
public:
    struct Page
    {
        std::unique_ptr<VersionHistory> history;
        QString digest; ///< of the version at hand
    };

    /// Reads the skeletons of every path; Git is asked later, where a history is.
    PathBook(const snapshot::Snapshot &snapshot, const FileSystem &files, const Process &process,
             const QString &cacheFolder);

    /// nullptr: there is no such path.
    [[nodiscard]] const Page *find(const QString &name) const;
    [[nodiscard]] QStringList names() const;
    /// Fails with `path.unknown`.
    [[nodiscard]] Result<const Page *> page(const QString &name) const;

private:
    std::map<QString, Page> m_pages;
};

/// The folders of the workspace that hold a record, by path.
[[nodiscard]] QStringList projectsIn(const snapshot::Snapshot &snapshot);

/// Those that hold an entity that the query finds (`catalog/expression.h`); all where it is empty.
/// The catalog has to be there. Fails with `catalog.bad-query`.
[[nodiscard]] Result<QStringList> projectsFound(const snapshot::Snapshot &snapshot,
                                                const QString &query);

} // namespace waymark::lineage
