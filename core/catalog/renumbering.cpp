// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/renumbering.h"

namespace waymark::catalog {

void Renumbering::keep(quint32 before, quint32 count, quint32 now)
{
    if (count == 0)
        return;
    if (!m_kept.empty()) {
        Kept &last = m_kept.back();
        if (last.before + last.count == before && last.after + last.count == now) {
            last.count += count;
            return;
        }
    }
    m_kept.push_back({before, count, now});
}

const Renumbering::Kept *Renumbering::stretchOf(quint32 before) const
{
    const auto next = std::ranges::upper_bound(m_kept, before, {}, &Kept::before);
    if (next == m_kept.begin())
        return nullptr;
    const Kept &kept = *std::prev(next);
    return before - kept.before < kept.count ? &kept : nullptr;
}

quint32 Renumbering::after(quint32 before) const
{
    const Kept *kept = stretchOf(before);
    return kept == nullptr ? none : kept->after + (before - kept->before);
}

quint32 Renumbering::before(quint32 after) const
{
    const auto next = std::ranges::upper_bound(m_kept, after, {}, &Kept::after);
    if (next == m_kept.begin())
        return none;
    const Kept &kept = *std::prev(next);
    return after - kept.after < kept.count ? kept.before + (after - kept.after) : none;
}

bool Renumbering::keepsTogether(quint32 before, quint32 count) const
{
    const Kept *kept = stretchOf(before);
    return kept != nullptr && before + count <= kept->before + kept->count;
}

std::vector<Renumbering::Step> Renumbering::steps() const
{
    std::vector<Step> steps;
    quint32 moved = 0;
    for (const Kept &kept : m_kept) {
        const quint32 by = kept.after - kept.before;
        if (by != moved)
            steps.push_back({kept.before, by - moved});
        moved = by;
    }
    return steps;
}

void renumber(std::span<quint32> numbers, const std::vector<Renumbering::Step> &steps)
{
    // Nearly always one step: a loop without branches.
    if (steps.size() == 1) {
        const auto [from, more] = steps.front();
        for (quint32 &number : numbers)
            number += number >= from ? more : 0;
        return;
    }
    for (quint32 &number : numbers) {
        quint32 by = 0;
        for (const Renumbering::Step &step : steps)
            by += number >= step.from ? step.more : 0;
        number += by;
    }
}

} // namespace waymark::catalog
