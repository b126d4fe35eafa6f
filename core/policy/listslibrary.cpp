// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/operators.h"
#include "policy/kubernetescosts.h"
#include "policy/kuberneteslibraries.h"

namespace waymark::policy {

namespace {

using cel::Kind;
using cel::Value;

constexpr bool isLeast = false;
constexpr bool isGreatest = true;

Value isSorted(const cel::Call &call)
{
    if (!call.are({Kind::List}))
        return cel::noOverload(call.arena);
    cel::Cursor items(call[0], call.arena);
    Value before;
    for (Value item; items.next(item, call.arena); before = item) {
        const auto order = cel::compare(items.index() == 0 ? item : before, item);
        if (!order)
            return cel::noOverload(call.arena);
        if (*order > 0)
            return Value::of(false);
    }
    return Value::of(true);
}

Value sum(const cel::Call &call)
{
    if (!call.are({Kind::List}))
        return cel::noOverload(call.arena);
    cel::Cursor items(call[0], call.arena);
    Value total = Value::of(qint64{0});
    for (Value item; items.next(item, call.arena);) {
        const bool isSummable = item.isNumber() || item.is(Kind::Duration);
        if (!isSummable)
            return cel::noOverload(call.arena);
        total = items.index() == 0 ? item : cel::arithmetic(cel::Op::Add, total, item, call.arena);
        if (total.isError())
            break;
    }
    return total;
}

Value extremeOf(const cel::Call &call, bool greatest)
{
    if (!call.are({Kind::List}))
        return cel::noOverload(call.arena);
    cel::Cursor items(call[0], call.arena);
    if (items.size() == 0)
        return cel::failed(call.arena, cel::FailureKind::BadArgument,
                           greatest ? "max called on empty list" : "min called on empty list");
    Value best;
    for (Value item; items.next(item, call.arena);) {
        const auto order = cel::compare(items.index() == 0 ? item : best, item);
        if (!order)
            return cel::noOverload(call.arena);
        if (items.index() == 0 || (greatest ? *order < 0 : *order > 0))
            best = item;
    }
    return best;
}

Value min(const cel::Call &call)
{
    return extremeOf(call, isLeast);
}

Value max(const cel::Call &call)
{
    return extremeOf(call, isGreatest);
}

/// -1: nowhere.
qint64 placeIn(const cel::Call &call, bool isLast)
{
    cel::Cursor items(call[0], call.arena);
    qint64 place = -1;
    for (Value item; items.next(item, call.arena);) {
        if (!call.arena.walk() || !cel::equal(item, call[1], call.arena))
            continue;
        place = items.index();
        if (!isLast)
            break;
    }
    return place;
}

bool isListWithItem(const cel::Call &call)
{
    return call.size() == 2 && call[0].is(Kind::List);
}

Value indexOfItem(const cel::Call &call)
{
    return isListWithItem(call) ? Value::of(placeIn(call, false)) : cel::noOverload(call.arena);
}

Value lastIndexOfItem(const cel::Call &call)
{
    return isListWithItem(call) ? Value::of(placeIn(call, true)) : cel::noOverload(call.arena);
}

Value includes(const cel::Call &call)
{
    return isListWithItem(call) ? Value::of(placeIn(call, false) >= 0)
                                : cel::noOverload(call.arena);
}

} // namespace

const cel::Library &kubernetesListsLibrary()
{
    static const cel::Library library({
        {"isSorted",
         isSorted,
         {{"list_int_is_sorted_bool", "list(int).() -> bool", costOfTraversal},
          {"list_uint_is_sorted_bool", "list(uint).() -> bool", costOfTraversal},
          {"list_double_is_sorted_bool", "list(double).() -> bool", costOfTraversal},
          {"list_bool_is_sorted_bool", "list(bool).() -> bool", costOfTraversal},
          {"list_duration_is_sorted_bool", "list(duration).() -> bool", costOfTraversal},
          {"list_timestamp_is_sorted_bool", "list(timestamp).() -> bool", costOfTraversal},
          {"list_string_is_sorted_bool", "list(string).() -> bool", costOfTraversal},
          {"list_bytes_is_sorted_bool", "list(bytes).() -> bool", costOfTraversal}}},
        {"sum",
         sum,
         {{"list_int_sum_int", "list(int).() -> int", costOfTraversal},
          {"list_uint_sum_uint", "list(uint).() -> uint", costOfTraversal},
          {"list_double_sum_double", "list(double).() -> double", costOfTraversal},
          {"list_duration_sum_duration", "list(duration).() -> duration", costOfTraversal}}},
        {"max",
         max,
         {{"list_int_max_int", "list(int).() -> int", costOfTraversal},
          {"list_uint_max_uint", "list(uint).() -> uint", costOfTraversal},
          {"list_double_max_double", "list(double).() -> double", costOfTraversal},
          {"list_bool_max_bool", "list(bool).() -> bool", costOfTraversal},
          {"list_duration_max_duration", "list(duration).() -> duration", costOfTraversal},
          {"list_timestamp_max_timestamp", "list(timestamp).() -> timestamp", costOfTraversal},
          {"list_string_max_string", "list(string).() -> string", costOfTraversal},
          {"list_bytes_max_bytes", "list(bytes).() -> bytes", costOfTraversal}}},
        {"min",
         min,
         {{"list_int_min_int", "list(int).() -> int", costOfTraversal},
          {"list_uint_min_uint", "list(uint).() -> uint", costOfTraversal},
          {"list_double_min_double", "list(double).() -> double", costOfTraversal},
          {"list_bool_min_bool", "list(bool).() -> bool", costOfTraversal},
          {"list_duration_min_duration", "list(duration).() -> duration", costOfTraversal},
          {"list_timestamp_min_timestamp", "list(timestamp).() -> timestamp", costOfTraversal},
          {"list_string_min_string", "list(string).() -> string", costOfTraversal},
          {"list_bytes_min_bytes", "list(bytes).() -> bytes", costOfTraversal}}},
        {"indexOf", indexOfItem, {{"list_a_index_of_int", "list(A).(A) -> int", costOfTraversal}}},
        {"lastIndexOf",
         lastIndexOfItem,
         {{"list_a_last_index_of_int", "list(A).(A) -> int", costOfTraversal}}},
    });
    return library;
}

const cel::Library &includesLibrary()
{
    static const cel::Library library({
        {"includes", includes, {{"list_a_includes_bool", "list(A).(A) -> bool", costOfTraversal}}},
    });
    return library;
}

} // namespace waymark::policy
