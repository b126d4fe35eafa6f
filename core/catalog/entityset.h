// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/valueindex.h"

#include <bit>
#include <span>
#include <vector>

namespace waymark::catalog {

/// Some of the entities of a snapshot: one bit each, so that combining 100,000 takes microseconds.
class EntitySet
{
public:
    EntitySet() = default;
    explicit EntitySet(qsizetype size)
        : m_size(size)
        , m_words((std::size_t(size) + 63) / 64)
    {}
    [[nodiscard]] static EntitySet all(qsizetype size) { return ~EntitySet(size); }

    /// Of the snapshot, not of the set.
    [[nodiscard]] qsizetype universe() const { return m_size; }
    [[nodiscard]] bool contains(EntityId id) const
    {
        return ((m_words[id / 64] >> (id % 64)) & 1) != 0;
    }
    void insert(EntityId id) { m_words[id / 64] |= quint64{1} << (id % 64); }
    void remove(EntityId id) { m_words[id / 64] &= ~(quint64{1} << (id % 64)); }
    void insert(std::span<const EntityId> ids)
    {
        for (const EntityId id : ids)
            insert(id);
    }
    [[nodiscard]] qsizetype count() const
    {
        qsizetype count = 0;
        for (const quint64 word : m_words)
            count += std::popcount(word);
        return count;
    }
    [[nodiscard]] bool isEmpty() const { return count() == 0; }

    EntitySet &operator&=(const EntitySet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    EntitySet &operator|=(const EntitySet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    [[nodiscard]] EntitySet operator~() const
    {
        EntitySet inverse = *this;
        for (quint64 &word : inverse.m_words)
            word = ~word;
        // No entity stands behind the last bits.
        if (m_size % 64 != 0)
            inverse.m_words.back() &= (quint64{1} << (m_size % 64)) - 1;
        return inverse;
    }

    /// In ascending order.
    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                visit(EntityId(i * 64 + std::size_t(std::countr_zero(word))));
        }
    }
    [[nodiscard]] std::vector<EntityId> toVector() const
    {
        std::vector<EntityId> ids;
        ids.reserve(std::size_t(count()));
        forEach([&](EntityId id) { ids.push_back(id); });
        return ids;
    }

    bool operator==(const EntitySet &) const = default;

private:
    qsizetype m_size = 0;
    std::vector<quint64> m_words;
};

} // namespace waymark::catalog
