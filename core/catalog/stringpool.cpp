// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/stringpool.h"

#include <QHash>

#include <atomic>
#include <bit>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr quint32 firstChunkBits = 9;
constexpr std::size_t chunkCount = 32 - firstChunkBits;
constexpr quint32 freeSlot = ~quint32{0};

/// Chunk n holds 512 << n entries, so that none ever moves and readers need no lock.
struct Position
{
    quint32 chunk;
    quint32 offset;
};

Position positionOf(quint32 index)
{
    const quint32 shifted = index + (quint32{1} << firstChunkBits);
    const auto top = quint32(std::bit_width(shifted)) - 1;
    return {top - firstChunkBits, shifted - (quint32{1} << top)};
}

quint32 hashOf(QStringView text)
{
    const std::size_t hash = qHash(text, 0);
    return quint32(hash ^ (hash >> 32));
}

} // namespace

struct StringPool::Shard
{
    struct Entry
    {
        QString text;
        StringId folded = 0;
        quint32 hash = 0;
    };

    mutable std::mutex mutex;
    std::vector<quint32> table; ///< index of an entry, by hash; open addressing
    quint32 count = 0;
    std::array<std::atomic<Entry *>, chunkCount> chunks{};

    Shard()
        : table(std::size_t{1} << firstChunkBits, freeSlot)
    {}
    ~Shard()
    {
        for (auto &chunk : chunks)
            delete[] chunk.load();
    }
    Q_DISABLE_COPY_MOVE(Shard)

    [[nodiscard]] Entry &entry(quint32 index) const
    {
        const Position at = positionOf(index);
        return chunks[at.chunk].load(std::memory_order_acquire)[at.offset];
    }

    /// The slot that holds the text, or the free one it belongs into. Needs the mutex.
    [[nodiscard]] std::size_t slotOf(QStringView text, quint32 hash) const
    {
        const std::size_t mask = table.size() - 1;
        std::size_t slot = (hash >> shardBits) & mask;
        while (table[slot] != freeSlot) {
            const Entry &known = entry(table[slot]);
            if (known.hash == hash && known.text == text)
                break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    void grow()
    {
        std::vector<quint32> old(table.size() * 2, freeSlot);
        old.swap(table);
        const std::size_t mask = table.size() - 1;
        for (const quint32 index : old) {
            if (index == freeSlot)
                continue;
            std::size_t slot = (entry(index).hash >> shardBits) & mask;
            while (table[slot] != freeSlot)
                slot = (slot + 1) & mask;
            table[slot] = index;
        }
    }

    quint32 append(QStringView text, quint32 hash)
    {
        const Position at = positionOf(count);
        if (at.offset == 0)
            chunks[at.chunk].store(new Entry[std::size_t{1} << (firstChunkBits + at.chunk)],
                                   std::memory_order_release);
        Entry &added = entry(count);
        added.text = text.toString();
        added.hash = hash;
        return count++;
    }
};

StringPool::StringPool()
{
    for (auto &shard : m_shards)
        shard = std::make_unique<Shard>();
    // Number 0 has to be the empty text, whatever its hash.
    m_shards.front()->append(u"", hashOf(u""));
}

StringPool::~StringPool() = default;

StringId StringPool::intern(QStringView text)
{
    return add(text, false);
}

StringId StringPool::add(QStringView text, bool isFolded)
{
    if (text.isEmpty())
        return 0;
    const quint32 hash = hashOf(text);
    const quint32 number = hash & ((quint32{1} << shardBits) - 1);
    Shard &shard = *m_shards[number];
    std::unique_lock lock(shard.mutex);
    std::size_t slot = shard.slotOf(text, hash);
    if (shard.table[slot] != freeSlot)
        return (shard.table[slot] << shardBits) | number;
    StringId folded = 0;
    if (!isFolded) {
        const QString lower = text.toString().toLower();
        if (lower != text) {
            // Another shard's lock, perhaps; take one at a time.
            lock.unlock();
            folded = add(lower, true);
            lock.lock();
            slot = shard.slotOf(text, hash);
            if (shard.table[slot] != freeSlot)
                return (shard.table[slot] << shardBits) | number;
        }
    }
    if ((shard.count + 1) * 2 > shard.table.size()) {
        shard.grow();
        slot = shard.slotOf(text, hash);
    }
    const quint32 index = shard.append(text, hash);
    const StringId id = (index << shardBits) | number;
    shard.entry(index).folded = folded == 0 ? id : folded;
    shard.table[slot] = index;
    return id;
}

std::optional<StringId> StringPool::find(QStringView text) const
{
    if (text.isEmpty())
        return 0;
    const quint32 hash = hashOf(text);
    const quint32 number = hash & ((quint32{1} << shardBits) - 1);
    const Shard &shard = *m_shards[number];
    const std::scoped_lock lock(shard.mutex);
    const quint32 index = shard.table[shard.slotOf(text, hash)];
    if (index == freeSlot)
        return std::nullopt;
    return (index << shardBits) | number;
}

const QString &StringPool::text(StringId id) const
{
    return m_shards[id & ((quint32{1} << shardBits) - 1)]->entry(id >> shardBits).text;
}

StringId StringPool::folded(StringId id) const
{
    return m_shards[id & ((quint32{1} << shardBits) - 1)]->entry(id >> shardBits).folded;
}

qsizetype StringPool::size() const
{
    qsizetype size = 0;
    for (const auto &shard : m_shards) {
        const std::scoped_lock lock(shard->mutex);
        size += shard->count;
    }
    return size;
}

} // namespace waymark::catalog
