// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <memory>
#include <vector>

namespace waymark {

/// An immutable vector in chunks, which copies and edited versions share: a version with one other
/// element costs one chunk and a list of pointers. Any thread.
template<typename T>
class Chunks
{
public:
    static constexpr std::size_t perChunk = 256;
    using Chunk = std::vector<T>;

    class Iterator
    {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const Chunks *chunks, std::size_t at)
            : m_chunks(chunks)
            , m_at(at)
        {}
        const T &operator*() const { return (*m_chunks)[m_at]; }
        const T *operator->() const { return &(*m_chunks)[m_at]; }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator before = *this;
            ++m_at;
            return before;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const Chunks *m_chunks = nullptr;
        std::size_t m_at = 0;
    };

    Chunks() = default;
    explicit Chunks(std::vector<T> all)
        : m_size(all.size())
    {
        m_chunks.reserve((m_size + perChunk - 1) / perChunk);
        for (std::size_t first = 0; first < m_size; first += perChunk) {
            const auto begin = all.begin() + std::ptrdiff_t(first);
            const auto end = all.begin() + std::ptrdiff_t(std::min(m_size, first + perChunk));
            m_chunks.push_back(std::make_shared<const Chunk>(std::make_move_iterator(begin),
                                                             std::make_move_iterator(end)));
        }
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    const T &operator[](std::size_t at) const { return (*m_chunks[at / perChunk])[at % perChunk]; }
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, m_size}; }

    /// The same with other elements at some places. What isn't named stays shared.
    [[nodiscard]] Chunks with(const std::map<std::size_t, T> &changed) const
    {
        Chunks next = *this;
        for (auto each = changed.begin(); each != changed.end();) {
            const std::size_t number = each->first / perChunk;
            auto chunk = std::make_shared<Chunk>(*m_chunks[number]);
            for (; each != changed.end() && each->first / perChunk == number; ++each)
                (*chunk)[each->first % perChunk] = each->second;
            next.m_chunks[number] = std::move(chunk);
        }
        return next;
    }

private:
    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace waymark
