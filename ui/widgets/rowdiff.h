// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModel>

#include <algorithm>
#include <utility>

namespace waymark::widgets {

/// The stretch in which two lists of rows differ; rows before and behind it are the same ones.
struct RowDifference
{
    qsizetype head = 0; ///< rows at the top that stay
    qsizetype tail = 0; ///< rows at the bottom that stay
};

/// `same` says whether two rows are the same thing, even if what they show has changed.
template<typename Rows, typename Same>
[[nodiscard]] RowDifference rowDifference(const Rows &before, const Rows &after, Same same)
{
    const qsizetype shorter = std::min<qsizetype>(before.size(), after.size());
    RowDifference found;
    while (found.head < shorter && same(before[found.head], after[found.head]))
        ++found.head;
    while (found.tail < shorter - found.head
           && same(before[before.size() - 1 - found.tail], after[after.size() - 1 - found.tail]))
        ++found.tail;
    return found;
}

/// How a model tells its views: `remove(first, last, change)` and `insert(first, last, change)`
/// wrap begin…Rows and end…Rows, `changed(first, last)` is dataChanged.
template<typename Rows, typename Same, typename Remove, typename Insert, typename Changed>
void replaceRows(Rows &rows, Rows next, Same same, Remove remove, Insert insert, Changed changed)
{
    const RowDifference stay = rowDifference(rows, next, same);
    const auto firstOut = stay.head;
    const auto countOut = rows.size() - stay.head - stay.tail;
    const auto countIn = next.size() - stay.head - stay.tail;
    const Rows before = rows;
    if (countOut > 0)
        remove(int(firstOut), int(firstOut + countOut - 1),
               [&] { rows.erase(rows.begin() + firstOut, rows.begin() + firstOut + countOut); });
    if (countIn > 0)
        insert(int(firstOut), int(firstOut + countIn - 1), [&] { rows = std::move(next); });
    else
        rows = std::move(next);
    const qsizetype shift = rows.size() - before.size();
    const auto tellChanges = [&](qsizetype begin, qsizetype end, qsizetype moved) {
        for (qsizetype row = begin; row < end; ++row) {
            const qsizetype first = row;
            while (row < end && !(before[row - moved] == rows[row]))
                ++row;
            if (row > first)
                changed(int(first), int(row - 1));
        }
    };
    tellChanges(0, stay.head, 0);
    tellChanges(rows.size() - stay.tail, rows.size(), shift);
}

} // namespace waymark::widgets
