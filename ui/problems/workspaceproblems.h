// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "problems/problemfilter.h"

#include <QHash>

#include <memory>
#include <optional>

namespace waymark::problems {

/// The findings of a workspace, kept from one snapshot to the next: a new one costs the files that
/// are others in it, and a walk over the pointers of all.
class WorkspaceProblems
{
public:
    /// May be null.
    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot);

    /// Of all files. Open documents count as they are in the editor.
    [[nodiscard]] Counts counts(const QList<LiveDocument> &open) const;
    /// The one after `from` (or before it, with -1), by file and place, and round again. `last` is
    /// where one went last: of several at one place the next one is next.
    /// Of those that match.
    [[nodiscard]] std::optional<Problem> next(const QList<LiveDocument> &open, const Spot &from,
                                              int step, const std::optional<Problem> &last,
                                              const ProblemMatcher &matches) const;
    /// All, by file and place. Those of files that stay are the same ones the next time.
    [[nodiscard]] QList<ProblemPointer> all(const QList<LiveDocument> &open);

private:
    using File = std::shared_ptr<const snapshot::FileEntry>;

    [[nodiscard]] static QList<Problem> problemsIn(const File &file,
                                                   const QList<LiveDocument> &open);
    void take(const QList<File> &before, const QList<File> &now);
    [[nodiscard]] QList<File> filesToShow(const QList<LiveDocument> &open) const;

    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    QList<File> m_withFindings; ///< in the order of the snapshot
    Counts m_counts;            ///< as the snapshot has them
    QHash<const snapshot::FileEntry *, QList<ProblemPointer>> m_rows; ///< as they were listed last
};

} // namespace waymark::problems
