// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "text/sourcetext.h"

#include <QList>

namespace waymark::catalog {

/// What changes in one file.
struct FileChange
{
    QString path; ///< absolute
    SourceText before;
    TextEdits edits;
    QString reason = {}; ///< where it is offered: what becomes of it otherwise; may be empty

    [[nodiscard]] SourceText after() const { return before.applied(edits); }
};

/// Changes of several files that belong together: shown first, then made all or none, and undone as
/// one.
struct ChangeSet
{
    QString title; ///< "Rename payments to billing", translated
    QList<FileChange> files;
    QStringList left; ///< what can't be changed and why, translated; a person has to
    /// What may be meant as well, by file: not part of `files`, one place each.
    QList<FileChange> offered = {};
    QStringList skipped = {}; ///< what was asked for and doesn't apply, and why, translated

    [[nodiscard]] bool isEmpty() const { return files.isEmpty(); }
};

/// The change set with some of what it offers made, too; `chosen` are indexes of `offered`.
[[nodiscard]] ChangeSet withOffered(const ChangeSet &changes, const QList<qsizetype> &chosen);

/// Writes every file, or leaves all as they were. Fails with `catalog.changed-meanwhile` when a
/// file isn't as the change set knows it, and with what writing fails with; files that were already
/// written are then put back.
[[nodiscard]] Result<void> applyTogether(const ChangeSet &changes, const FileSystem &files);

/// What undoes the changes once they are made.
[[nodiscard]] ChangeSet inverted(const ChangeSet &changes);

} // namespace waymark::catalog
