// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/stringpool.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <atomic>
#include <bit>
#include <memory>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr quint32 firstChunkBits = 7;
constexpr std::size_t chunkCount = 32 - firstChunkBits;
constexpr quint32 freeSlot = ~quint32{0};

/// Chunk n holds 128 << n entries, so that none ever moves and readers need no lock.
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

/// Without a copy where all is ASCII, as nearly all texts of a catalog are.
bool isInLowerCase(QStringView text)
{
    for (const QChar character : text) {
        if (character.unicode() >= 0x80)
            return text.toString().toLower() == text;
        if (character.unicode() >= u'A' && character.unicode() <= u'Z')
            return false;
    }
    return true;
}

} // namespace

struct StringPool::Shard
{
    struct Entry
    {
        QString text;
        StringId id = 0;
        StringId folded = 0;
    };

    /// The hash stands in the table, so that other texts in the way are passed without a look.
    struct Slot
    {
        quint32 hash = 0;
        quint32 index = freeSlot;
    };

    mutable std::mutex mutex;
    std::vector<Slot> table; ///< by hash; open addressing
    quint32 count = 0;
    std::array<std::atomic<Entry *>, chunkCount> chunks{};

    Shard()
        : table(std::size_t{1} << firstChunkBits)
    {}
    ~Shard()
    {
        for (quint32 index = 0; index < count; ++index)
            std::destroy_at(&entry(index));
        for (auto &chunk : chunks)
            ::operator delete(chunk.load());
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
        while (table[slot].index != freeSlot) {
            if (table[slot].hash == hash && entry(table[slot].index).text == text)
                break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    void grow()
    {
        std::vector<Slot> old(table.size() * 2);
        old.swap(table);
        const std::size_t mask = table.size() - 1;
        for (const Slot &taken : old) {
            if (taken.index == freeSlot)
                continue;
            std::size_t slot = (taken.hash >> shardBits) & mask;
            while (table[slot].index != freeSlot)
                slot = (slot + 1) & mask;
            table[slot] = taken;
        }
    }

    Entry &append(QStringView text)
    {
        // Room alone: what isn't used of a large chunk then takes no memory.
        const Position at = positionOf(count);
        if (at.offset == 0) {
            const std::size_t size = std::size_t{1} << (firstChunkBits + at.chunk);
            chunks[at.chunk].store(static_cast<Entry *>(::operator new(size * sizeof(Entry))),
                                   std::memory_order_release);
        }
        return *std::construct_at(&entry(count++), Entry{text.toString(), 0, 0});
    }
};

StringPool::StringPool()
{
    for (auto &shard : m_shards)
        shard = std::make_unique<Shard>();
    // Number 0 has to be the empty text, whatever its hash.
    m_shards.front()->append(u"");
}

StringPool::~StringPool() = default;

StringId StringPool::intern(QStringView text)
{
    return add(text, false);
}

StringId StringPool::intern(QByteArrayView utf8)
{
    constexpr qsizetype usual = 256;
    QVarLengthArray<char16_t, usual> units(utf8.size());
    const bool isAscii = std::ranges::none_of(utf8, [](char byte) { return quint8(byte) >= 0x80; });
    if (!isAscii)
        return add(QString::fromUtf8(utf8), false);
    std::ranges::copy(utf8, units.begin());
    return add(QStringView(units), false);
}

StringId StringPool::add(QStringView text, bool isLower)
{
    if (text.isEmpty())
        return 0;
    const quint32 hash = hashOf(text);
    const quint32 number = hash & ((quint32{1} << shardBits) - 1);
    Shard &shard = *m_shards[number];
    std::unique_lock lock(shard.mutex);
    std::size_t slot = shard.slotOf(text, hash);
    if (shard.table[slot].index != freeSlot)
        return shard.entry(shard.table[slot].index).id;
    isLower = isLower || isInLowerCase(text);
    StringId folded = 0;
    if (!isLower) {
        // Another shard's lock, perhaps; take one at a time.
        lock.unlock();
        folded = add(text.toString().toLower(), true);
        lock.lock();
        slot = shard.slotOf(text, hash);
        if (shard.table[slot].index != freeSlot)
            return shard.entry(shard.table[slot].index).id;
    }
    if ((std::size_t(shard.count) + 1) * 10 > shard.table.size() * 7) {
        shard.grow();
        slot = shard.slotOf(text, hash);
    }
    const quint32 index = shard.count;
    Shard::Entry &added = shard.append(text);
    added.id = (index << indexShift) | (isLower ? isLowerBit : 0) | number;
    added.folded = isLower ? added.id : folded;
    shard.table[slot] = {hash, index};
    return added.id;
}

std::optional<StringId> StringPool::find(QStringView text) const
{
    if (text.isEmpty())
        return 0;
    const quint32 hash = hashOf(text);
    const Shard &shard = *m_shards[hash & ((quint32{1} << shardBits) - 1)];
    const std::scoped_lock lock(shard.mutex);
    const quint32 index = shard.table[shard.slotOf(text, hash)].index;
    if (index == freeSlot)
        return std::nullopt;
    return shard.entry(index).id;
}

const QString &StringPool::text(StringId id) const
{
    return m_shards[id & ((quint32{1} << shardBits) - 1)]->entry(id >> indexShift).text;
}

StringId StringPool::foldedOf(StringId id) const
{
    return m_shards[id & ((quint32{1} << shardBits) - 1)]->entry(id >> indexShift).folded;
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
