// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/linemerge.h"

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

/// Hunks of both sides that touch, as one stretch of the base and of each side.
struct Stretch
{
    LineConflict lines;
    bool isMine = false;
    bool isTheirs = false;
};

/// Walks the hunks of both sides in the order of the base.
class MergeWalk
{
public:
    MergeWalk(const QList<LineHunk> &mine, const QList<LineHunk> &theirs)
        : m_mine{mine}
        , m_theirs{theirs}
    {}

    QList<Stretch> run()
    {
        QList<Stretch> stretches;
        while (m_mine.hasNext() || m_theirs.hasNext())
            stretches.append(nextStretch());
        return stretches;
    }

private:
    struct Walk
    {
        const QList<LineHunk> &hunks;
        qsizetype next = 0;
        qsizetype shift =
            0; ///< a line of the base that this side left alone stands so much further

        [[nodiscard]] bool hasNext() const { return next < hunks.size(); }
        [[nodiscard]] qsizetype begin() const
        {
            return hasNext() ? hunks[next].before.first : std::numeric_limits<qsizetype>::max();
        }
        /// Takes the next hunk into a stretch of the base that it touches.
        bool joinTo(qsizetype &end)
        {
            if (!hasNext() || begin() > end)
                return false;
            end = std::max(end, hunks[next].before.end());
            shift += hunks[next].after.count - hunks[next].before.count;
            ++next;
            return true;
        }
    };

    Stretch nextStretch()
    {
        Stretch stretch;
        const qsizetype begin = std::min(m_mine.begin(), m_theirs.begin());
        const qsizetype mineBegin = begin + m_mine.shift;
        const qsizetype theirsBegin = begin + m_theirs.shift;
        qsizetype end = begin;
        bool grows = true;
        while (grows) {
            const bool growsMine = m_mine.joinTo(end);
            const bool growsTheirs = m_theirs.joinTo(end);
            stretch.isMine = stretch.isMine || growsMine;
            stretch.isTheirs = stretch.isTheirs || growsTheirs;
            grows = growsMine || growsTheirs;
        }
        stretch.lines = {{begin, end - begin},
                         {mineBegin, end + m_mine.shift - mineBegin},
                         {theirsBegin, end + m_theirs.shift - theirsBegin}};
        return stretch;
    }

    Walk m_mine;
    Walk m_theirs;
};

/// Two pieces one after the other, the first on lines of its own.
QByteArray joined(QByteArray first, QByteArrayView second, const SourceText &text)
{
    const bool isWhole = first.isEmpty() || first.endsWith('\n') || first.endsWith('\r');
    if (!isWhole && !second.isEmpty())
        first += text.dominantLineEnd();
    return first + second;
}

} // namespace

std::optional<LineMerge> mergeLines(const SourceText &base, const SourceText &mine,
                                    const SourceText &theirs, std::stop_token stop)
{
    const auto myHunks = lineDifference(base, mine, stop);
    const auto theirHunks = lineDifference(base, theirs, stop);
    if (!myHunks || !theirHunks)
        return std::nullopt;
    LineMerge merge;
    TextEdits backToBase;
    const QList<Stretch> stretches = MergeWalk(*myHunks, *theirHunks).run();
    for (const Stretch &stretch : stretches) {
        if (!stretch.isTheirs)
            continue;
        const LineConflict &lines = stretch.lines;
        const TextRange inMine = rangeOf(mine, lines.mine);
        const TextRange inTheirs = rangeOf(theirs, lines.theirs);
        const QByteArrayView theirLines = theirs.slice(inTheirs);
        if (mine.slice(inMine) == theirLines)
            continue;
        if (!stretch.isMine) {
            merge.edits.append({inMine, theirLines.toByteArray()});
            continue;
        }
        merge.conflicts.append(lines);
        backToBase.append({inTheirs, base.slice(rangeOf(base, lines.base)).toByteArray()});
    }
    merge.settled = theirs.applied(backToBase);
    return merge;
}

TextEdits resolved(const LineMerge &merge, const SourceText &mine, const SourceText &theirs,
                   const QList<Side> &sides)
{
    TextEdits edits = merge.edits;
    for (qsizetype i = 0; i < merge.conflicts.size(); ++i) {
        const Side side = i < sides.size() ? sides[i] : Side::Mine;
        if (side == Side::Mine)
            continue;
        const TextRange place = rangeOf(mine, merge.conflicts[i].mine);
        const auto theirLines = theirs.slice(rangeOf(theirs, merge.conflicts[i].theirs));
        const QByteArray ownLines = mine.slice(place).toByteArray();
        edits.append({place, side == Side::Theirs ? theirLines.toByteArray()
                                                  : joined(ownLines, theirLines, mine)});
    }
    std::ranges::stable_sort(edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    return edits;
}

} // namespace waymark
