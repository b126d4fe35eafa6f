// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/upgrade.h"

namespace waymark::lineage {

/// A file that an upgrade touched.
struct Touched
{
    QString path;
    QString from; ///< what the project calls its side of it: another name where it was renamed
    bool wasThere = false;
    int mode = 0;
    bool wasLink = false;
    QByteArray written;    ///< the blob that the upgrade wrote; empty: none
    bool isChoice = false; ///< nobody can merge it: one of the two is taken
    bool isOpen = false;
    bool hasPathEntry = false;
    int pathMode = 0;
    bool isPathLink = false;
};

/// What an upgrade that isn't finished left in the project's folder, unseen by Git.
struct UpgradeState
{
    QString path;
    QString from;
    QString to;
    /// While the project is written or put back. Found so, whoever did it was stopped.
    bool isWriting = false;
    QList<Touched> files;
    QStringList madeFolders; ///< deepest last
};

/// nullopt where no upgrade is open. Fails with `lineage.unreadable`, `lineage.outside`, and
/// `path.through-link`: nothing of it is read or written through a link.
[[nodiscard]] Result<std::optional<UpgradeState>> readState(const QString &folder);
[[nodiscard]] Result<void> writeState(const QString &folder, const UpgradeState &state);
void removeState(const QString &folder);

/// Keeps what the files were before, so that it can come back whatever happens from here on, and
/// writes the state.
[[nodiscard]] Result<UpgradeState> keepBefore(const QString &folder, const UpgradePlan &plan,
                                              const goldenpath::FileTree &tree);

/// What was before, the project's side of it, and what the path makes of the file of that number.
[[nodiscard]] Result<goldenpath::TreeEntry> keptBefore(const QString &folder,
                                                       const UpgradeState &state, qsizetype number);
[[nodiscard]] Result<goldenpath::TreeEntry>
keptOfProject(const QString &folder, const UpgradeState &state, qsizetype number);
[[nodiscard]] Result<goldenpath::TreeEntry> keptOfPath(const QString &folder,
                                                       const UpgradeState &state, qsizetype number);
/// The record once all is settled.
[[nodiscard]] Result<QByteArray> keptRecord(const QString &folder);

} // namespace waymark::lineage
