// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <random>

namespace waymark::random {

/// The dice of one action. Each action has its own, made of the seed and its number, so that what
/// one action rolls never changes the next.
class Chance
{
public:
    Chance(quint32 seed, quint32 action)
    {
        std::seed_seq both{seed, action};
        m_engine.seed(both);
    }

    /// From 0 to `end` - 1.
    [[nodiscard]] int below(qsizetype end) { return end <= 1 ? 0 : int(m_engine() % quint64(end)); }
    [[nodiscard]] int between(int first, int last) { return first + below(last - first + 1); }
    /// True once in `times`.
    [[nodiscard]] bool oneIn(int times) { return below(times) == 0; }
    template<typename List>
    [[nodiscard]] auto oneOf(const List &list)
    {
        return *(std::begin(list) + below(qsizetype(std::size(list))));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace waymark::random
