// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "goldenpath/filetree.h"

#include <QStringList>

#include <functional>
#include <stop_token>

namespace waymark::goldenpath {

struct WriteOptions
{
    QString target; ///< the folder that the tree becomes; made where it isn't there
    /// A folder on the same disk to write into first; by default beside the target, or in it where
    /// it is there.
    QString staging = {};
    /// Replace files that are there and differ. Without it any such file is a refusal.
    bool overwrites = false;
    std::function<void(Progress)> onProgress = {};
};

/// What writing a tree would do with what is in the target already, by path.
struct WritePlan
{
    QStringList created;
    QStringList replaced;  ///< there, with other bytes, or leading elsewhere
    QStringList unchanged; ///< there, with the same bytes
};

/// Looks, and writes nothing. Fails with `path.through-link` where a link in the target is on the
/// way, and with `path.in-the-way` where a folder stands in a file's place or the other way round.
[[nodiscard]] Result<WritePlan> planWriting(const FileTree &tree, const QString &target);

/// Writes the tree beside the target first, or into a folder in it where it is there, and renames
/// it into place then, a whole folder in one step where the target isn't there. Whatever fails or
/// is stopped, the target is as it was: what was moved is moved back, and what can't be, since
/// something has come in its place, is kept where the error says. Fails as `planWriting()` does,
/// with `path.would-overwrite`, `path.stopped`, and `io.write` with what to do next. May take long:
/// not on the UI thread.
[[nodiscard]] Result<WritePlan> writeTree(const FileTree &tree, const WriteOptions &options,
                                          std::stop_token stop = {});

} // namespace waymark::goldenpath
