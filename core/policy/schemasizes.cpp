// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/schemasizes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr qint64 requestBytes = 3 * 1024 * 1024; // apiserver, `DefaultMaxRequestSizeBytes`
constexpr qint64 longestText = requestBytes - 2; // without its quotes
constexpr qint64 bytesOfCharacter = 4;
constexpr qint64 longestTime = 32;
constexpr qint64 shortestTime = 21;
constexpr qint64 dateBytes = 12;
constexpr qint64 shortestDuration = 3;

bool isDate(const SchemaPlace &place)
{
    return place.schema().value(u"format").target().utf8() == "date";
}

/// Of the values that a text may have, none is longer.
std::optional<qint64> longestOfEnum(yaml::Node schema)
{
    const yaml::Node list = schema.value(u"enum").target();
    if (list.size() == 0)
        return std::nullopt;
    qint64 longest = 0;
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling())
        longest = std::max(longest, qint64(item.target().utf8().size()));
    return longest;
}

qint64 smallestObject(const SchemaPlace &place)
{
    constexpr qint64 braces = 2;
    constexpr qint64 aroundName = 4; // quotes, colon, comma
    qint64 bytes = braces;
    const yaml::Node schema = place.schema();
    const yaml::Node required = schema.value(u"required").target();
    for (yaml::Node item = required.firstChild(); item; item = item.nextSibling()) {
        const QString name = item.target().text();
        const SchemaPlace field = place.field(name);
        const bool hasDefault =
            bool(schema.value(u"properties").target().value(name).target().value(u"default"));
        if (field.form() != SchemaPlace::Form::None && !hasDefault)
            bytes += name.toUtf8().size() + smallestBytes(field) + aroundName;
    }
    return bytes;
}

} // namespace

QString boundWord(const SchemaPlace &place)
{
    if (!place.schema())
        return {};
    switch (place.form()) {
    case SchemaPlace::Form::List:
        return u"maxItems"_s;
    case SchemaPlace::Form::Map:
        return u"maxProperties"_s;
    case SchemaPlace::Form::Any:
    case SchemaPlace::Form::String:
    case SchemaPlace::Form::Bytes:
        return u"maxLength"_s;
    default:
        return {};
    }
}

std::optional<qint64> boundOf(const SchemaPlace &place, const TriedBounds &tried)
{
    const QString word = boundWord(place);
    if (word.isEmpty())
        return std::nullopt;
    auto bound = place.schema().value(word).target().toInteger();
    if (bound)
        bound = std::max(qint64{0}, *bound);
    if (const auto own = tried.find(place.schema().range().begin); own != tried.end())
        bound = bound ? std::min(*bound, own->second) : own->second;
    return bound;
}

qint64 largestSize(const SchemaPlace &place, const TriedBounds &tried)
{
    constexpr qint64 aroundItem = 1;
    constexpr qint64 aroundEntry = 6;
    const auto bound = boundOf(place, tried);
    switch (place.form()) {
    case SchemaPlace::Form::List:
        return bound ? *bound : longestText / (smallestBytes(place.element()) + aroundItem);
    case SchemaPlace::Form::Map:
        return bound ? *bound : longestText / (smallestBytes(place.element()) + aroundEntry);
    case SchemaPlace::Form::Bytes:
        return bound.value_or(longestText);
    case SchemaPlace::Form::Any:
        return bound ? *bound * bytesOfCharacter : longestText;
    case SchemaPlace::Form::String:
        return bound ? *bound * bytesOfCharacter
                     : longestOfEnum(place.schema()).value_or(longestText);
    case SchemaPlace::Form::Timestamp:
        return isDate(place) ? dateBytes : longestTime;
    case SchemaPlace::Form::Duration:
        return longestTime;
    default:
        return 0;
    }
}

qint64 smallestBytes(const SchemaPlace &place)
{
    switch (place.form()) {
    case SchemaPlace::Form::Bool:
        return 4;
    case SchemaPlace::Form::String:
    case SchemaPlace::Form::Bytes:
    case SchemaPlace::Form::List:
    case SchemaPlace::Form::Map:
        return 2;
    case SchemaPlace::Form::Timestamp:
        return isDate(place) ? dateBytes : shortestTime;
    case SchemaPlace::Form::Duration:
        return shortestDuration;
    case SchemaPlace::Form::Object:
        return smallestObject(place);
    default:
        return 1;
    }
}

quint64 cardinality(const SchemaPlace &root, const QStringList &scope, const TriedBounds &tried)
{
    quint64 count = 1;
    bool isBounded = true;
    SchemaPlace place = root;
    for (const QString &segment : scope) {
        const SchemaPlace::Form form = place.form();
        const bool isInside = form == SchemaPlace::Form::List || form == SchemaPlace::Form::Map;
        if (isInside) {
            const auto bound = boundOf(place, tried);
            isBounded = isBounded && bound;
            count = cel::productWithin(count, quint64(bound.value_or(1)));
        }
        place = isInside ? place.element() : place.field(segment);
    }
    return isBounded ? count : quint64(requestBytes / (smallestBytes(place) + 1));
}

} // namespace waymark::policy
