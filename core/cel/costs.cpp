// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costs.h"

#include "cel/collections.h"

#include <algorithm>

namespace waymark::cel {

quint64 sizeForCost(const Value &value)
{
    switch (value.kind()) {
    case Kind::String:
        return quint64(codePoints(value.text()));
    case Kind::Bytes:
        return quint64(value.text().size());
    case Kind::List:
        return quint64(sizeOfList(value));
    case Kind::Map:
        return quint64(sizeOfMap(value));
    default:
        return 1;
    }
}

quint64 costOfTarget(std::span<const Value> args, const Value & /*result*/)
{
    return costOf(sizeForCost(args[0]));
}

quint64 costOfShorter(std::span<const Value> args, const Value & /*result*/)
{
    return costOf(std::min(sizeForCost(args[0]), sizeForCost(args[1])));
}

quint64 costOfSum(std::span<const Value> args, const Value & /*result*/)
{
    return costOf(sizeForCost(args[0]) + sizeForCost(args[1]));
}

quint64 costOfLength(std::span<const Value> args, const Value & /*result*/)
{
    return sizeForCost(args[1]);
}

quint64 costOfContains(std::span<const Value> args, const Value & /*result*/)
{
    return costOf(sizeForCost(args[0])) * costOf(sizeForCost(args[1]));
}

quint64 costOfPattern(std::span<const Value> args, const Value & /*result*/)
{
    return costOf(1 + sizeForCost(args[0])) * costOf(sizeForCost(args[1]), 0.25);
}

quint64 costOfTargetTwice(std::span<const Value> args, const Value & /*result*/)
{
    return costOf(sizeForCost(args[0]), 0.2);
}

quint64 costOfResultTwice(std::span<const Value> /*args*/, const Value &result)
{
    return costOf(sizeForCost(result), 0.2);
}

quint64 costOfProduct(std::span<const Value> args, const Value & /*result*/)
{
    return 1 + sizeForCost(args[0]) * sizeForCost(args[1]);
}

quint64 costOfProductTwice(std::span<const Value> args, const Value & /*result*/)
{
    return 1 + 2 * sizeForCost(args[0]) * sizeForCost(args[1]);
}

} // namespace waymark::cel
