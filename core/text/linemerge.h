// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/linedifference.h"

namespace waymark {

/// Lines that both sides changed, differently.
struct LineConflict
{
    LineSpan base;
    LineSpan mine;
    LineSpan theirs;

    bool operator==(const LineConflict &) const = default;
};

/// What becomes of a conflict.
enum class Side {
    Mine,
    Theirs,
    Both, ///< mine, then theirs
};

/// Two texts that were made of one, put together again.
struct LineMerge
{
    TextEdits edits; ///< of mine: everything of theirs that doesn't touch what is mine
    QList<LineConflict> conflicts;
    /// Theirs, but with the base's lines where there are conflicts: once `edits` are made, the
    /// conflicts are the whole difference between this text and theirs.
    SourceText settled;
};

/// Merges line by line. Changes on both sides that touch or overlap are a conflict unless they are
/// the same change. Any thread; nullopt when stopped.
[[nodiscard]] std::optional<LineMerge> mergeLines(const SourceText &base, const SourceText &mine,
                                                  const SourceText &theirs,
                                                  std::stop_token stop = {});

/// All of the merge as edits of mine; one side for each conflict.
[[nodiscard]] TextEdits resolved(const LineMerge &merge, const SourceText &mine,
                                 const SourceText &theirs, const QList<Side> &sides);

} // namespace waymark
