// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/remoteserver.h"

namespace waymark::servers {

// The catalog servers of a workspace stand in `spec.catalogs` of its `waymark.yaml`; its comments
// and everything else stay as they are. Tokens never go there.

/// What is wrong with a server as a person named it, translated; empty for a good one. `others` are
/// those that it stands beside.
[[nodiscard]] QString serverProblem(const catalog::ServerAddress &server,
                                    const QList<catalog::ServerAddress> &others);

/// The text of a `waymark.yaml` with the server added, or in the place of the one called
/// `replaced`. Fails as the edits of YAML do.
[[nodiscard]] Result<QByteArray> withServer(const QByteArray &workspaceFile,
                                            const catalog::ServerAddress &server,
                                            const QString &replaced = {});
/// Without the one of that name; the same text where there is none.
[[nodiscard]] Result<QByteArray> withoutServer(const QByteArray &workspaceFile,
                                               const QString &name);

/// Changes the file of the workspace in `folder`; one that isn't there is made. Blocks.
[[nodiscard]] Result<void> saveServer(const QString &folder, const catalog::ServerAddress &server,
                                      const QString &replaced, const FileSystem &files);
[[nodiscard]] Result<void> removeServer(const QString &folder, const QString &name,
                                        const FileSystem &files);

} // namespace waymark::servers
