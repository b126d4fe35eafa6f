// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/linedifference.h"
#include "yaml/folding.h"

#include <QList>

namespace waymark::editor {

/// Which lines of a text are folded away. Knows lines only, so that it can be tested without a
/// widget; the regions come from the newest tree and are moved through the edits made since.
class FoldState
{
public:
    /// Folds whose first line starts no region any more open.
    void setRegions(const QList<yaml::FoldRegion> &regions);
    [[nodiscard]] const QList<yaml::FoldRegion> &regions() const { return m_regions; }

    /// The text changed: `edits` are in `before`. A fold opens where its own lines change, or where
    /// lines come or go behind its first one.
    void move(const TextEdits &edits, const SourceText &before, const SourceText &after);
    void clear();

    [[nodiscard]] bool isFolded(qsizetype line) const;
    /// nullptr where no region starts.
    [[nodiscard]] const yaml::FoldRegion *regionFrom(qsizetype line) const;
    /// The innermost region that holds the line; one that starts there counts.
    [[nodiscard]] const yaml::FoldRegion *regionAround(qsizetype line) const;
    /// The innermost open region that holds the line, for folding from the inside out.
    [[nodiscard]] const yaml::FoldRegion *openRegionAround(qsizetype line) const;

    void fold(qsizetype first);
    void unfold(qsizetype first);
    void foldAll();
    /// Only regions that lie in no other one, but for whole documents.
    void foldTop();
    void unfoldAll() { m_folded.clear(); }
    /// Opens whatever hides the line. False where it was visible already.
    bool reveal(qsizetype line);

    /// First lines of what is folded, ascending.
    [[nodiscard]] const QList<qsizetype> &folded() const { return m_folded; }
    /// What is hidden, as spans that neither touch nor overlap.
    [[nodiscard]] QList<LineSpan> hidden() const;

private:
    QList<yaml::FoldRegion> m_regions; ///< by first line
    QList<qsizetype> m_folded;         ///< first lines, ascending
};

} // namespace waymark::editor
