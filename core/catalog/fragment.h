// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/reffields.h"
#include "catalog/stringpool.h"
#include "text/textrange.h"

#include <memory>
#include <vector>

namespace waymark::catalog {

/// A stretch of a file in two words; files of 4 GB aren't entities.
struct Stretch
{
    quint32 begin = 0;
    quint32 end = 0;

    [[nodiscard]] TextRange range() const { return {qsizetype(begin), qsizetype(end)}; }

    bool operator==(const Stretch &) const = default;
};

/// A stretch of one of a fragment's tables.
struct Slice
{
    quint32 first = 0;
    quint32 count = 0;

    bool operator==(const Slice &) const = default;
};

/// `path.to.value = text` of an entity: what filters and facets read. Paths are in lower case,
/// items of arrays share their array's path.
struct Property
{
    StringId key = 0;
    StringId value = 0;
    bool isItem = false; ///< of an array of texts: `path.item=true` matches too
    bool isNull = false; ///< null, too long to be indexed, or only known after a file was read

    bool operator==(const Property &) const = default;
};

/// A place where an entity names another one.
struct RefUse
{
    const RefField *field = nullptr;
    StringId text = 0;   ///< as it is written
    StringId target = 0; ///< canonical; 0 when the text is no reference
    Stretch place;
    quint32 index = 0; ///< in its array

    bool operator==(const RefUse &) const = default;
};

struct LinkData
{
    StringId url = 0;
    StringId title = 0;
    StringId icon = 0;
    StringId type = 0;

    bool operator==(const LinkData &) const = default;
};

/// An annotation or label, in its own spelling.
struct NamedValue
{
    StringId name = 0;
    StringId value = 0;

    bool operator==(const NamedValue &) const = default;
};

/// One entity, without the texts themselves and without what others say of it.
struct EntityData
{
    StringId apiVersion = 0;
    StringId kind = 0; ///< as Backstage spells it
    StringId space = 0;
    StringId name = 0;
    StringId canonical = 0; ///< `component:default/payments`
    StringId title = 0;
    StringId description = 0;
    StringId type = 0;
    StringId lifecycle = 0;
    Slice properties;
    Slice uses;
    Slice links;
    Slice annotations;
    Slice labels;
    Slice tags;
    Slice targets;    ///< of a Location
    Stretch place;    ///< of the document's content
    Stretch nameAt;   ///< of `metadata.name`
    quint32 line = 0; ///< of its first content, from 0
    quint32 document = 0;

    bool operator==(const EntityData &) const = default;
};

/// What was read from one file (or one page of a server): immutable, shared by all snapshots until
/// the file changes.
struct Fragment
{
    std::shared_ptr<StringPool> pool; ///< that all numbers are of
    std::vector<EntityData> entities;
    std::vector<Property> properties;
    std::vector<RefUse> uses;
    std::vector<LinkData> links;
    std::vector<NamedValue> named; ///< annotations and labels
    std::vector<StringId> texts;   ///< tags, and targets of Locations

    template<typename T>
    [[nodiscard]] static std::span<const T> part(const std::vector<T> &table, Slice slice)
    {
        return std::span(table).subspan(slice.first, slice.count);
    }

    bool operator==(const Fragment &) const = default;
};

} // namespace waymark::catalog
