// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/filemerge.h"
#include "lineage/renames.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace waymark::lineage {

/// What became of a file between the version a project was made with, the project, and the version
/// it is brought to.
enum class FileClass : quint8 {
    Unchanged,     ///< nobody touched it
    Added,         ///< new in the path
    Updated,       ///< the path changed it, the project didn't
    Removed,       ///< the path dropped it, the project didn't change it
    Edited,        ///< the project changed it, the path didn't: stays
    Same,          ///< both came to the same
    Merged,        ///< both changed it, in different places
    Conflict,      ///< both changed the same
    Form,          ///< the path changed its mode or line ends alone
    Binary,        ///< both changed what can't be merged: somebody chooses
    DeletedHere,   ///< the project deleted it: stays deleted
    DroppedEdited, ///< the path dropped it, the project changed it: stays
    Renamed,       ///< the path named it otherwise; the project's changes go with it
    MovedHere,     ///< the project named it otherwise; the path's changes go to it
    Own,           ///< it was decided that it stays
};

/// As machines read it: `unchanged`, `deleted-here`, ...
[[nodiscard]] QString className(FileClass kind);

struct FileOutcome
{
    QString path;
    FileClass kind = FileClass::Unchanged;
    QString from = {};                                   ///< of what was renamed: its name before
    std::optional<goldenpath::TreeEntry> written = {};   ///< nullopt: nothing is written
    QString removed = {};                                ///< a file that goes; empty: none
    QList<ConflictBlock> conflicts = {};                 ///< not settled yet
    QStringList places = {};                             ///< see `MergedFile`
    std::optional<goldenpath::TreeEntry> pathEntry = {}; ///< where somebody has to choose

    /// Somebody has to look at it before the upgrade is done.
    [[nodiscard]] bool isOpen() const { return !conflicts.isEmpty() || pathEntry.has_value(); }
};

struct TreeMergeInput
{
    Files base;  ///< as the path made it
    Files path;  ///< as the path would make it now
    Files yours; ///< the project: at least all that `base` and `path` name
    MergeLabels labels;
    QList<goldenpath::GoldenPathDocument::Rename> renames = {};
    QStringList recreates = {};  ///< globs of files that come back where they were deleted
    QStringList own = {};        ///< globs of files that stay as they are
    QSet<QString> deleted = {};  ///< files that were deleted before, whatever `base` says
    QStringList takesYours = {}; ///< globs: conflicts in these end as the project has it
    QStringList takesPath = {};  ///< and in these as the path has it
};

/// Every file of the path, by name; what the project alone has isn't mentioned and never touched.
/// No edit of the project is lost. Pure: the same input is the same result.
[[nodiscard]] QList<FileOutcome> mergeTrees(const TreeMergeInput &input);

} // namespace waymark::lineage
