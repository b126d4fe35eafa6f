// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/progress.h"
#include "snapshot/snapshot.h"

#include <QDateTime>
#include <QSet>

#include <functional>
#include <optional>
#include <stop_token>

namespace waymark::workspace {

class AgreedFiles;

/// What somebody saw change on the disk.
struct DiskChanges
{
    QSet<QString> paths;   ///< of files and folders, absolute; also of those that are gone
    QSet<QString> created; ///< those of `paths` that appeared

    [[nodiscard]] bool isEmpty() const { return paths.isEmpty(); }
};

struct LoadRequest
{
    QString folder; ///< absolute
    /// Files of this one whose bytes are the same are shared, not analysed again. May be null.
    std::shared_ptr<const snapshot::Snapshot> previous;
    std::function<void(const Progress &)>
        progressed; ///< called in any of the loading threads; may be empty
    /// Where copies of catalog servers and what was read before are kept; empty: nowhere. The cache
    /// of files is only read: see `keepForNextStart()`.
    QString cacheFolder = {};
    /// All that changed since `previous` was loaded: nothing else is looked at. nullopt: anything
    /// may have.
    std::optional<DiskChanges> changed = std::nullopt;
    /// Copies of schemas from the net; nullptr where the workspace isn't trusted.
    std::shared_ptr<const schema::RemoteSchemas> remote = nullptr;
    /// Texts of the last commit; nullptr where the workspace isn't trusted.
    std::shared_ptr<const analysis::CommittedTexts> committed = nullptr;
    /// Decides which exceptions from policies count.
    QDateTime now = QDateTime::currentDateTimeUtc();
    /// False: files are listed and read, but only those that define kinds are looked at. For
    /// whoever brings a schema of his own.
    bool checksFiles = true;
    /// The snapshot isn't needed for long: texts aren't packed to save memory.
    bool isShortLived = false;
    /// Texts of files without findings, which nobody prints, are left where they are and read again
    /// where somebody asks: the snapshot ends before `files` does.
    bool leavesTexts = false;
    /// Called once in a first load of many files, in the loading thread: the entities of the first
    /// files, without what is wrong with them. For something to look at meanwhile, no more:
    /// `isPartial` is set, and most of the workspace isn't in it.
    std::function<void(std::shared_ptr<const snapshot::Snapshot>)> partlyRead = {};
    /// Only what the main branch has is listed; the files that are read from have to be these.
    /// nullptr: what is on the disk.
    std::shared_ptr<const AgreedFiles> agreed = nullptr;
};

/// Reads a workspace: lists its files, parses them, gathers the kinds they define, and checks every
/// document. What can't be read is in `failures`; the rest is there all the same. nullopt only when
/// stopped.
[[nodiscard]] std::optional<snapshot::Snapshot>
loadWorkspace(const LoadRequest &request, const FileSystem &files, std::stop_token stop);

/// The folder a path belongs to: the nearest parent that holds `waymark.yaml`, else `.git`, else
/// the folder itself (DESIGN.md section 11).
[[nodiscard]] QString workspaceFolderOf(const QString &path);

} // namespace waymark::workspace
