// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/kubernetescosts.h"

#include "cel/arena.h"
#include "cel/collections.h"

namespace waymark::policy {

namespace {

constexpr int deepestTraversal = 1'500;

quint64 traversal(const cel::Value &value, cel::Arena &scratch, int depth)
{
    switch (value.kind()) {
    case cel::Kind::String:
    case cel::Kind::Bytes:
        return quint64(double(value.text().size()) * 0.1);
    case cel::Kind::List:
    case cel::Kind::Map:
        break;
    default:
        return 1;
    }
    quint64 cost = 0;
    if (depth >= deepestTraversal)
        return cost;
    cel::Cursor items(value, scratch);
    for (cel::Value item; items.next(item, scratch) && scratch.walk();) {
        cost += traversal(item, scratch, depth + 1);
        if (value.is(cel::Kind::Map))
            cost += traversal(items.value(scratch), scratch, depth + 1);
    }
    return cost;
}

} // namespace

quint64 costOfTraversal(std::span<const cel::Value> args, const cel::Value & /*result*/)
{
    // Costs have no arena of the evaluation at hand, and plain items of documents need one.
    cel::Arena scratch;
    return traversal(args[0], scratch, 0);
}

} // namespace waymark::policy
