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

} // namespace waymark::cel
