// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/rulesbuilder.h"
#include "base/filesystem.h"
#include "catalog/codeowners.h"
#include "snapshot/snapshot.h"

namespace waymark::workspace {

/// What `waymark.yaml` says: the folders to read, what to leave out, which schemas hold where. A
/// folder without that file is a workspace of one root.
struct WorkspaceFile
{
    QString title;
    QList<snapshot::Root> roots;
    QStringList exclude; ///< globs, relative to each root
    /// Whose CODEOWNERS these are; nullopt: as each repository shows.
    std::optional<catalog::Forge> forge = {};
    analysis::RuleSettings rules; ///< with the bindings of VS Code's settings in each root
    QList<Error> problems;        ///< roots that can't be read
    QList<catalog::ServerAddress> servers = {}; ///< catalog servers
    /// Where values of annotations lead to: `spec.annotationLinks`.
    QHash<QString, QString> annotationLinks = {};
};

/// `folder` is absolute. Patterns of fleets are expanded on the disk.
[[nodiscard]] WorkspaceFile readWorkspaceFile(const QString &folder, const FileSystem &files);

} // namespace waymark::workspace
