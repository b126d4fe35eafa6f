// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <algorithm>
#include <span>
#include <vector>

namespace waymark::catalog {

/// Which numbers things of one snapshot have in the next one, where some came and went between
/// them: those that stay keep their order. A few stretches, whatever the number of things.
class Renumbering
{
public:
    static constexpr quint32 none = ~quint32{0};

    /// These stay, and are `now` onwards in the next one. In ascending order.
    void keep(quint32 before, quint32 count, quint32 now);

    /// `none` for one that is gone.
    [[nodiscard]] quint32 after(quint32 before) const;
    /// `none` for one that is new.
    [[nodiscard]] quint32 before(quint32 after) const;
    /// Whether these stay, one behind the other and with none between them.
    [[nodiscard]] bool keepsTogether(quint32 before, quint32 count) const;
    /// Whether any of those that stay has another number.
    [[nodiscard]] bool moves() const
    {
        return std::ranges::any_of(m_kept,
                                   [](const Kept &kept) { return kept.before != kept.after; });
    }

    /// How much further things from a number on stand, up to the next step; it wraps.
    struct Step
    {
        quint32 from;
        quint32 more; ///< than before the step
    };
    /// For many at once: what stays moves by the sum of the steps up to its number.
    [[nodiscard]] std::vector<Step> steps() const;

private:
    struct Kept
    {
        quint32 before;
        quint32 count;
        quint32 after;
    };

    [[nodiscard]] const Kept *stretchOf(quint32 before) const;

    std::vector<Kept> m_kept;
};

/// Moves numbers of things that stay.
void renumber(std::span<quint32> numbers, const std::vector<Renumbering::Step> &steps);

} // namespace waymark::catalog
