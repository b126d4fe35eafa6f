// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/number.h"
#include "yaml/syntaxtree.h"

#include <QVarLengthArray>

#include <forward_list>
#include <span>

namespace waymark::schema {

/// The types of JSON as bits, so that a schema's `type` is one mask. A number without a fraction
/// has the bit `Integer`, every other number `Fraction`.
namespace types {
using Mask = quint8;
inline constexpr Mask Null = 1;
inline constexpr Mask Boolean = 2;
inline constexpr Mask Integer = 4;
inline constexpr Mask Fraction = 8;
inline constexpr Mask String = 16;
inline constexpr Mask Array = 32;
inline constexpr Mask Object = 64;
inline constexpr Mask Number = Integer | Fraction;
inline constexpr Mask Any = 127;
} // namespace types

/// One entry of a mapping with merges looked through.
struct Entry
{
    yaml::Node key;
    yaml::Node value;
    yaml::Node via;      ///< the alias of the merge it came through; invalid for its own entries
    QByteArrayView name; ///< valid as long as the Instance and the tree
};

/// A value of a document as JSON sees it: aliases followed, merge keys resolved, numbers by what
/// they are. Made once a value and shared by all subschemas that look at it.
class Instance
{
public:
    Q_DISABLE_COPY(Instance)
    Instance(Instance &&) = default;
    Instance &operator=(Instance &&) = default;

    explicit Instance(yaml::Node place);
    /// The name of an entry as a value: a string, whatever it looks like.
    [[nodiscard]] static Instance ofName(const Entry &entry);

    /// Where it stands: an alias, or the value itself.
    [[nodiscard]] yaml::Node place() const { return m_place; }
    /// The value itself.
    [[nodiscard]] yaml::Node node() const { return m_node; }
    [[nodiscard]] bool isAliased() const { return m_place != m_node; }
    /// A template's `{{ }}`: nobody knows its value yet, so it fits everything.
    [[nodiscard]] bool isOpaque() const { return m_node.isTemplate(); }

    /// Exactly one bit.
    [[nodiscard]] types::Mask type() const { return m_type; }
    [[nodiscard]] bool is(types::Mask mask) const { return (m_type & mask) != 0; }
    /// Written with a point or an exponent, as draft 4 tells integers from numbers.
    [[nodiscard]] bool isWrittenAsFraction() const;

    /// Valid as long as the Instance and the tree.
    [[nodiscard]] QByteArrayView utf8();
    [[nodiscard]] const Number &number();
    /// In code points.
    [[nodiscard]] qsizetype length();
    /// In the order of the text, each name once: of duplicates the last value, and an own entry
    /// before a merged one.
    [[nodiscard]] std::span<const Entry> entries();
    [[nodiscard]] const Entry *entry(QByteArrayView name);
    [[nodiscard]] qsizetype size() const { return m_node.size(); } ///< of an array

private:
    using Entries = QVarLengthArray<Entry, 6>; // few maps have more, and malloc costs most

    Instance() = default;
    void addEntry(yaml::Node key, yaml::Node value, yaml::Node via);
    void mergeFrom(yaml::Node source, yaml::Node via, int depth);
    void dropShadowed();

    yaml::Node m_place;
    yaml::Node m_node;
    types::Mask m_type = types::Null;
    bool m_hasEntries = false;
    bool m_hasText = false;
    QByteArrayView m_text;
    QByteArray m_decodedText; ///< behind `m_text` where the bytes don't have it
    std::optional<Number> m_number;
    Entries m_entries;
    std::forward_list<QByteArray> m_decodedNames; ///< behind names that the bytes don't have
};

/// Without making an Instance: most values are looked at once for this alone.
[[nodiscard]] bool isNull(yaml::Node place);

/// So many values are looked at to compare two of them.
inline constexpr qsizetype comparedValues = 1'000'000;

/// A text that is equal for equal JSON values and only for those. Stops and returns nullopt when
/// `budget` values were looked at (aliases can make a small text stand for a huge value).
[[nodiscard]] std::optional<QByteArray> canonical(yaml::Node node, qsizetype &budget);

/// What `canonical` gives for a string.
[[nodiscard]] QByteArray canonicalText(QByteArrayView utf8);
/// Whether `canonical` is that of the string `utf8`, without making it.
[[nodiscard]] bool isCanonicalText(QByteArrayView canonical, QByteArrayView utf8);

/// Of the names and texts of a map together, in bytes of UTF-8; what isn't a scalar isn't counted.
[[nodiscard]] qsizetype totalSize(Instance &map);

/// The number of code points in valid or invalid UTF-8.
[[nodiscard]] qsizetype codePoints(QByteArrayView utf8);

} // namespace waymark::schema
