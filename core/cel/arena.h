// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <vector>

namespace waymark::cel {

class TypedNodes;

/// Where the values of an evaluation live: nothing in it is freed one by one, and nothing in it has
/// a destructor. One thread at a time.
///
/// It also holds the bound that keeps hostile expressions small: whoever is about to make something
/// large asks `fits()` first, and whoever walks deep into values counts with `walk()`.
class Arena
{
public:
    static constexpr qsizetype mostBytes = qsizetype{64} << 20;
    static constexpr qint64 mostSteps = 20'000'000;

    Arena() = default;
    Q_DISABLE_COPY_MOVE(Arena)

    [[nodiscard]] void *allocate(qsizetype bytes)
    {
        bytes = (bytes + alignment - 1) & ~(alignment - 1);
        if (m_end - m_next < bytes)
            grow(bytes);
        std::byte *result = m_next;
        m_next += bytes;
        return result;
    }
    template<typename T>
    [[nodiscard]] T *array(qsizetype count)
    {
        return static_cast<T *>(allocate(count * qsizetype(sizeof(T))));
    }
    template<typename T>
    [[nodiscard]] T *make(const T &value)
    {
        return new (allocate(sizeof(T))) T(value);
    }
    [[nodiscard]] const char *copy(QByteArrayView text);

    /// Whether that much more may be made; from the first "no" on the evaluation is exhausted.
    [[nodiscard]] bool fits(qsizetype bytes)
    {
        m_isExhausted = m_isExhausted || bytes > mostBytes - m_used;
        return !m_isExhausted;
    }
    /// Counts steps of walks through values that nobody pays for otherwise.
    [[nodiscard]] bool walk(qint64 steps = 1)
    {
        m_steps += steps;
        m_isExhausted = m_isExhausted || m_steps > mostSteps;
        return !m_isExhausted;
    }
    [[nodiscard]] bool isExhausted() const { return m_isExhausted; }
    void exhaust() { m_isExhausted = true; }

    /// What scalars of documents are for expressions (`typednodes.h`); nullptr: what they are in
    /// YAML. Outlives the evaluations.
    void useTypedNodes(const TypedNodes *nodes) { m_typedNodes = nodes; }
    [[nodiscard]] const TypedNodes *typedNodes() const { return m_typedNodes; }

    /// Everything made so far is gone; memory is kept for the next evaluation.
    void clear();

private:
    static constexpr qsizetype alignment = 8;
    static constexpr qsizetype blockSize = qsizetype{64} << 10;

    void grow(qsizetype bytes);

    alignas(alignment) std::array<std::byte, 4096> m_first;
    std::byte *m_next = m_first.data();
    std::byte *m_end = m_first.data() + m_first.size();
    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    qsizetype m_used = 0; ///< in blocks
    qint64 m_steps = 0;
    const TypedNodes *m_typedNodes = nullptr;
    bool m_isExhausted = false;
};

} // namespace waymark::cel
