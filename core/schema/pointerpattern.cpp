// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/pointerpattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr QLatin1StringView anyMember("*");

void eachFrom(yaml::Node node, QStringView segment, std::vector<yaml::Node> &found)
{
    if (segment != anyMember) {
        if (const yaml::Node value =
                node.isSequence() ? node.item(segment.toLongLong()) : node.value(segment))
            found.push_back(value);
        return;
    }
    if (node.isSequence()) {
        for (yaml::Node item = node.firstChild(); item; item = item.nextSibling())
            found.push_back(item);
        return;
    }
    for (const yaml::Entry &entry : node.entries())
        found.push_back(entry.value);
}

} // namespace

std::optional<PointerPattern> PointerPattern::parse(QStringView text)
{
    auto pointer = JsonPointer::parse(text);
    return pointer ? std::optional(PointerPattern(*std::move(pointer))) : std::nullopt;
}

bool PointerPattern::matches(const JsonPointer &pointer) const
{
    return std::ranges::equal(segments(), pointer.segments(),
                              [](const QString &pattern, const QString &segment) {
                                  return pattern == anyMember || pattern == segment;
                              });
}

void PointerPattern::each(yaml::Node root, const std::function<void(yaml::Node)> &visit) const
{
    std::vector<yaml::Node> places{root};
    for (const QString &segment : segments()) {
        std::vector<yaml::Node> next;
        for (const yaml::Node place : places)
            eachFrom(place.target(), segment, next);
        places = std::move(next);
    }
    for (const yaml::Node place : places) {
        if (place)
            visit(place);
    }
}

} // namespace waymark::schema
