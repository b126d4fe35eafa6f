// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/upgrade.h"

namespace waymark::lineage {

/// An upgrade that isn't finished: in the project's folder, unseen by Git. As long as it is there
/// the record stays what it was.
struct OpenUpgrade
{
    QString path;
    QString from;
    QString to;
    bool isInterrupted = false; ///< stopped while files were written: it can be taken back alone
    QStringList unsettled;      ///< files that somebody has to look at, as they are now
    QStringList kept;           ///< taken back: where edits lie that were made since
};

/// nullopt where none is open. Fails with `lineage.unreadable` and `lineage.outside`.
[[nodiscard]] Result<std::optional<OpenUpgrade>> openUpgrade(const QString &folder);

/// Writes the plan into the project: all of it, or nothing. A clean one is done then and the record
/// says so; else it stays open until `finishUpgrade()`. `digest` is that of the plan somebody saw:
/// fails with `lineage.changed` where the plan is another one by now, and with `lineage.upgrading`
/// where an upgrade is open.
[[nodiscard]] Result<void> applyUpgrade(const QString &folder, const UpgradePlan &plan,
                                        const QString &digest, const Process &process);

/// Ends an open upgrade: the record gets the new version. Files that nobody can merge are settled
/// by globs. Fails with `lineage.unfinished` where something is left to look at, with
/// `lineage.interrupted`, and with `lineage.not-upgrading`.
[[nodiscard]] Result<OpenUpgrade>
finishUpgrade(const QString &folder, const QStringList &takesYours, const QStringList &takesPath);

/// Puts every file that the upgrade wrote or removed back, byte for byte. Other files, and those
/// that have come since, stay. Of those that somebody edited since, a copy is kept.
[[nodiscard]] Result<OpenUpgrade> abortUpgrade(const QString &folder);

} // namespace waymark::lineage
