// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/languagecosts.h"

#include <algorithm>
#include <array>

namespace waymark::cel {

namespace {

constexpr double costOfCharacter = 0.1;
constexpr double costOfPatternCharacter = 0.25;

bool isListed(QByteArrayView id, std::span<const QByteArrayView> ids)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Compared character by character, up to the end of the shorter one.
bool isCompared(QByteArrayView overload)
{
    static constexpr std::array<QByteArrayView, 10> compared{"equals",
                                                             "not_equals",
                                                             "less_string",
                                                             "less_equals_string",
                                                             "greater_string",
                                                             "greater_bytes",
                                                             "greater_equals_string",
                                                             "less_bytes",
                                                             "less_equals_bytes",
                                                             "greater_equals_bytes"};
    return isListed(overload, compared);
}

CallEstimate costOfTwo(QByteArrayView overload, SizeRange left, SizeRange right)
{
    if (isCompared(overload))
        return {SizeRange{0, std::min(left.most, right.most)}.cost(costOfCharacter)};
    if (overload == "in_list")
        return {right.most};
    if (overload == "add_list")
        return {1, left.plus(right)};
    if (overload == "add_string" || overload == "add_bytes")
        return {left.plus(right).cost(costOfCharacter), left.plus(right)};
    return {};
}

} // namespace

CallEstimate languageCost(QByteArrayView overload, const SizedOperand *target,
                          std::span<const SizedOperand> arguments)
{
    if (target == nullptr && arguments.size() == 2)
        return costOfTwo(overload, arguments[0].sizeOrAny(), arguments[1].sizeOrAny());
    if (arguments.size() != 1)
        return {};
    const SizeRange argument = arguments.front().sizeOrAny();
    const SizeRange size = target != nullptr ? target->sizeOrAny() : SizeRange{};
    if (overload == "string_to_bytes")
        return {argument.cost(costOfCharacter),
                SizeRange{argument.least, productWithin(argument.most, 4)}};
    if (overload == "bytes_to_string")
        return {argument.cost(costOfCharacter), SizeRange{argument.least / 4, argument.most}};
    if (overload == "strings_quote")
        return {argument.cost(costOfCharacter),
                argument.times(SizeRange{1, 2}).plus(SizeRange::exactly(2))};
    // It's what is looked for that a server counts, not what it is looked for in.
    if (overload == "starts_with_string" || overload == "ends_with_string")
        return {argument.cost(costOfCharacter)};
    if (target == nullptr)
        return {};
    if (overload == "string_format")
        return {size.cost(costOfCharacter), size.plus(argument)};
    if (overload == "matches_string")
        return {productWithin(size.plus(SizeRange::exactly(1)).cost(costOfCharacter),
                              argument.cost(costOfPatternCharacter))};
    if (overload == "contains_string")
        return {productWithin(size.cost(costOfCharacter), argument.cost(costOfCharacter))};
    return {};
}

LoopCost loopCost(Macro macro, quint64 body, quint64 filter)
{
    constexpr quint64 named = 1; // a variable
    constexpr quint64 called = 1;
    constexpr quint64 list = 10;
    constexpr quint64 map = 30;
    switch (macro) {
    case Macro::All: // while it isn't false: result && body
        return {named, sumWithin(2 * named + called, body)};
    case Macro::Exists: // while it isn't true: result || body
        return {named, sumWithin(2 * named + 2 * called, body)};
    case Macro::ExistsOne: // body ? count + 1 : count; then count == 1
        return {named + called, sumWithin(named + called, body)};
    case Macro::Filter: // body ? result + [item] : result
        return {named + list, sumWithin(2 * named + called + list, body)};
    case Macro::Map:
    case Macro::TransformList: // filter ? result + [body] : result
        return {named + list, sumWithin(named + called + list, sumWithin(filter, body))};
    case Macro::TransformMap:
        return {named + map, sumWithin(2 * named + called, sumWithin(filter, body))};
    default: // TransformMapEntry
        return {named + map, sumWithin(named + called, sumWithin(filter, body))};
    }
}

} // namespace waymark::cel
