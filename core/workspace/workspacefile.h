// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "workspace/snapshot.h"

namespace waymark::workspace {

/// What `waymark.yaml` says: the folders to read, what to leave out, which schemas hold where. A
/// folder without that file is a workspace of one root.
struct WorkspaceFile
{
    QString title;
    QList<Root> roots;
    QStringList exclude; ///< globs, relative to each root
    Bindings bindings;   ///< and those of VS Code's settings in each root
    SeverityRules severities;
    QByteArray digest;                          ///< of what decides how documents are checked
    QList<Error> problems;                      ///< roots that can't be read
    QList<catalog::ServerAddress> servers = {}; ///< catalog servers
    /// Where values of annotations lead to: `spec.annotationLinks`.
    QHash<QString, QString> annotationLinks = {};
};

/// `folder` is absolute. Patterns of fleets are expanded on the disk.
[[nodiscard]] WorkspaceFile readWorkspaceFile(const QString &folder, const FileSystem &files);

/// The name of that file.
inline constexpr QLatin1StringView workspaceFileName("waymark.yaml");

} // namespace waymark::workspace
