// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/linedifference.h"

#include <QSet>

namespace waymark::editor {

/// One row of a shown difference: a line of the old text, of the new one or of both; or a stretch
/// of equal lines that isn't shown.
struct DiffRow
{
    qsizetype oldLine = -1; ///< -1: none
    qsizetype newLine = -1;
    int hunk = -1;         ///< that it belongs to; -1: equal on both sides
    int gap = -1;          ///< a stretch of equal lines: which one, from the top
    qsizetype skipped = 0; ///< how many lines a gap leaves out

    bool operator==(const DiffRow &) const = default;
};

struct DiffLayout
{
    bool isSideBySide = false;
    QSet<int> openGaps; ///< that a person has opened
};

/// Equal lines that stay around a change.
inline constexpr qsizetype diffContext = 3;

/// No rows where there is no difference.
[[nodiscard]] QList<DiffRow> diffRows(const SourceText &before, const QList<LineHunk> &hunks,
                                      const DiffLayout &layout);

} // namespace waymark::editor
