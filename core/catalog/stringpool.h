// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <memory>
#include <optional>

namespace waymark::catalog {

/// Number of a text in its pool. Equal texts have equal numbers; 0 is the empty text. A bit of it
/// says that the text is in lower case already, so that most questions for that need no look.
using StringId = quint32;

/// Every text of a catalog once: 100,000 entities share most of theirs. Grows only; any number of
/// threads may add and read. Snapshots that follow each other share one pool.
class StringPool
{
public:
    StringPool();
    ~StringPool();
    Q_DISABLE_COPY_MOVE(StringPool)

    [[nodiscard]] StringId intern(QStringView text);
    /// The same for UTF-8, which allocates nothing when the text is known.
    [[nodiscard]] StringId intern(QByteArrayView utf8);
    /// nullopt for a text that no entity has: nothing can match it.
    [[nodiscard]] std::optional<StringId> find(QStringView text) const;
    /// Stays valid as long as the pool. `id` must come from this pool.
    [[nodiscard]] const QString &text(StringId id) const;
    /// The same text in lower case.
    [[nodiscard]] StringId folded(StringId id) const
    {
        return id == 0 || (id & isLowerBit) != 0 ? id : foldedOf(id);
    }
    /// How many there are; what older snapshots left counts too.
    [[nodiscard]] qsizetype size() const;

private:
    struct Shard;

    [[nodiscard]] StringId add(QStringView text, bool isLower);
    [[nodiscard]] StringId foldedOf(StringId id) const;

    // A number is, from its low end: the shard, whether the text is in lower case, the index.
    static constexpr int shardBits = 4;
    static constexpr StringId isLowerBit = StringId{1} << shardBits;
    static constexpr int indexShift = shardBits + 1;
    std::array<std::unique_ptr<Shard>, std::size_t{1} << shardBits> m_shards;
};

} // namespace waymark::catalog
