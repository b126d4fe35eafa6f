// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/foldstate.h"

#include <algorithm>

namespace waymark::editor {

using yaml::FoldRegion;

namespace {

/// How an edit moves lines: those from `behind` on by `shift`; `first` to `last` changed.
struct LineMove
{
    qsizetype first = 0;
    qsizetype last = 0;
    qsizetype shift = 0;
};

QList<LineMove> movesOf(const TextEdits &edits, const SourceText &before, const SourceText &after)
{
    QList<LineMove> moves;
    qsizetype bytes = 0;
    for (const TextEdit &edit : edits) {
        LineMove move;
        move.first = before.lineAt(edit.range.begin);
        move.last = before.lineAt(edit.range.end);
        const qsizetype begin = edit.range.begin + bytes;
        const qsizetype lines = after.lineAt(begin + edit.replacement.size()) - after.lineAt(begin);
        move.shift = lines - (move.last - move.first);
        bytes += edit.replacement.size() - edit.range.size();
        moves.append(move);
    }
    return moves;
}

qsizetype shiftOf(qsizetype line, const QList<LineMove> &moves)
{
    qsizetype shift = 0;
    for (const LineMove &move : moves) {
        if (move.last < line)
            shift += move.shift;
    }
    return shift;
}

} // namespace

void FoldState::setRegions(const QList<FoldRegion> &regions)
{
    m_regions = regions;
    m_folded.removeIf([this](qsizetype line) { return regionFrom(line) == nullptr; });
}

void FoldState::clear()
{
    m_regions.clear();
    m_folded.clear();
}

void FoldState::move(const TextEdits &edits, const SourceText &before, const SourceText &after)
{
    const QList<LineMove> moves = movesOf(edits, before, after);
    const bool movesLines =
        std::ranges::any_of(moves, [](const LineMove &move) { return move.shift != 0; });
    m_folded.removeIf([&](qsizetype line) {
        const FoldRegion *region = regionFrom(line);
        return region == nullptr || std::ranges::any_of(moves, [&](const LineMove &move) {
                   const bool isInside = move.first <= region->last && move.last > region->first;
                   const bool splitsFirst = move.first == region->first && move.shift != 0;
                   return isInside || splitsFirst;
               });
    });
    // Most keys stay in their line, and then there is nothing to move.
    if (!movesLines)
        return;
    for (qsizetype &line : m_folded)
        line += shiftOf(line, moves);
    QList<FoldRegion> moved;
    moved.reserve(m_regions.size());
    for (FoldRegion region : std::as_const(m_regions)) {
        const bool isCut = std::ranges::any_of(moves, [&](const LineMove &move) {
            return move.first < region.first && region.first <= move.last;
        });
        if (isCut)
            continue;
        const qsizetype first = region.first + shiftOf(region.first, moves);
        // An edit in the last line makes the region longer.
        region.last += shiftOf(region.last + 1, moves);
        region.first = first;
        if (region.last > region.first)
            moved.append(region);
    }
    m_regions = std::move(moved);
}

bool FoldState::isFolded(qsizetype line) const
{
    return std::ranges::binary_search(m_folded, line);
}

const FoldRegion *FoldState::regionFrom(qsizetype line) const
{
    const auto found = std::ranges::lower_bound(m_regions, line, {}, &FoldRegion::first);
    return found != m_regions.end() && found->first == line ? &*found : nullptr;
}

const FoldRegion *FoldState::regionAround(qsizetype line) const
{
    auto found = std::ranges::upper_bound(m_regions, line, {}, &FoldRegion::first);
    while (found != m_regions.begin()) {
        --found;
        if (found->last >= line)
            return &*found;
    }
    return nullptr;
}

const FoldRegion *FoldState::openRegionAround(qsizetype line) const
{
    auto found = std::ranges::upper_bound(m_regions, line, {}, &FoldRegion::first);
    while (found != m_regions.begin()) {
        --found;
        if (found->last >= line && !isFolded(found->first))
            return &*found;
    }
    return nullptr;
}

void FoldState::fold(qsizetype first)
{
    if (regionFrom(first) == nullptr || isFolded(first))
        return;
    m_folded.insert(std::ranges::lower_bound(m_folded, first), first);
}

void FoldState::unfold(qsizetype first)
{
    m_folded.removeOne(first);
}

void FoldState::foldAll()
{
    m_folded.clear();
    for (const FoldRegion &region : std::as_const(m_regions))
        m_folded.append(region.first);
}

void FoldState::foldTop()
{
    m_folded.clear();
    qsizetype end = -1;
    for (const FoldRegion &region : std::as_const(m_regions)) {
        if (region.kind == FoldRegion::Kind::Document || region.first <= end)
            continue;
        m_folded.append(region.first);
        end = region.last;
    }
}

bool FoldState::reveal(qsizetype line)
{
    return m_folded.removeIf([&](qsizetype first) {
        const FoldRegion *region = regionFrom(first);
        return region != nullptr && first < line && line <= region->last;
    }) > 0;
}

QList<LineSpan> FoldState::hidden() const
{
    QList<LineSpan> spans;
    for (const qsizetype first : m_folded) {
        const FoldRegion *region = regionFrom(first);
        if (region == nullptr || (!spans.isEmpty() && region->last < spans.last().end()))
            continue;
        spans.append({first + 1, region->last - first});
    }
    return spans;
}

} // namespace waymark::editor
