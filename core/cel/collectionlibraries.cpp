// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/costs.h"
#include "cel/function.h"

#include <algorithm>

namespace waymark::cel {

namespace {

std::vector<Value> itemsOf(const Value &list, Arena &arena)
{
    std::vector<Value> items;
    Cursor cursor(list, arena);
    items.reserve(size_t(cursor.size()));
    for (Value item; cursor.next(item, arena);)
        items.push_back(item);
    return items;
}

bool holds(const Value &list, const Value &item, Arena &arena)
{
    Cursor cursor(list, arena);
    for (Value each; cursor.next(each, arena);) {
        if (!arena.walk() || equal(each, item, arena))
            return true;
    }
    return false;
}

bool holdsAll(const Value &list, const Value &part, Arena &arena)
{
    Cursor cursor(part, arena);
    for (Value each; cursor.next(each, arena);) {
        if (!holds(list, each, arena))
            return false;
    }
    return true;
}

bool areLists(const Call &call)
{
    return call.are({Kind::List, Kind::List});
}

Value setsContains(const Call &call)
{
    return areLists(call) ? Value::of(holdsAll(call[0], call[1], call.arena))
                          : noOverload(call.arena);
}

Value setsEquivalent(const Call &call)
{
    if (!areLists(call))
        return noOverload(call.arena);
    return Value::of(holdsAll(call[0], call[1], call.arena)
                     && holdsAll(call[1], call[0], call.arena));
}

Value setsIntersects(const Call &call)
{
    if (!areLists(call))
        return noOverload(call.arena);
    Cursor cursor(call[0], call.arena);
    for (Value each; cursor.next(each, call.arena);) {
        if (holds(call[1], each, call.arena))
            return Value::of(true);
    }
    return Value::of(false);
}

Value slice(const Call &call)
{
    if (!call.are({Kind::List, Kind::Int, Kind::Int}))
        return noOverload(call.arena);
    const qint64 begin = call[1].integer();
    const qint64 end = call[2].integer();
    const QByteArray what =
        "cannot slice(" + QByteArray::number(begin) + ", " + QByteArray::number(end) + ')';
    if (begin < 0 || end < 0)
        return failedWith(call.arena, FailureKind::BadArgument,
                          what + ", negative indexes not supported");
    if (begin > end)
        return failedWith(call.arena, FailureKind::BadArgument,
                          what + ", start index must be less than or equal to end index");
    const qsizetype size = sizeOfList(call[0]);
    if (size < end)
        return failedWith(call.arena, FailureKind::BadArgument,
                          what + ", list is length " + QByteArray::number(size));
    const std::vector<Value> items = itemsOf(call[0], call.arena);
    return newList({items.begin() + begin, items.begin() + end}, call.arena);
}

void flattenInto(std::vector<Value> &result, const Value &list, qint64 depth, Arena &arena)
{
    Cursor cursor(list, arena);
    for (Value item; cursor.next(item, arena);) {
        if (!arena.walk())
            return;
        if (item.is(Kind::List) && depth > 0)
            flattenInto(result, item, depth - 1, arena);
        else
            result.push_back(item);
    }
}

Value flatten(const Call &call)
{
    constexpr qint64 mostLevels = 500;
    const bool hasDepth = call.are({Kind::List, Kind::Int});
    if (!hasDepth && !call.are({Kind::List}))
        return noOverload(call.arena);
    const qint64 depth = hasDepth ? call[1].integer() : 1;
    if (depth < 0)
        return failed(call.arena, FailureKind::BadArgument, "level must be non-negative");
    std::vector<Value> items;
    flattenInto(items, call[0], std::min(depth, mostLevels), call.arena);
    return newList(items, call.arena);
}

Value distinct(const Call &call)
{
    if (!call.are({Kind::List}))
        return noOverload(call.arena);
    std::vector<Value> items;
    Cursor cursor(call[0], call.arena);
    for (Value item; cursor.next(item, call.arena);) {
        const bool isKnown = std::ranges::any_of(items, [&](const Value &each) {
            return !call.arena.walk() || equal(each, item, call.arena);
        });
        if (!isKnown)
            items.push_back(item);
    }
    return newList(items, call.arena);
}

Value range(const Call &call)
{
    if (!call.are({Kind::Int}))
        return noOverload(call.arena);
    const qint64 size = std::max<qint64>(0, call[0].integer());
    if (size > Arena::mostSteps || !call.arena.fits(size * qint64(sizeof(Value))))
        return tooLarge(call.arena);
    Value *items = call.arena.array<Value>(size);
    for (qint64 i = 0; i < size; ++i)
        items[i] = Value::of(i);
    return Value::list({items, size_t(size)});
}

Value reverseList(const Call &call)
{
    if (!call.are({Kind::List}))
        return noOverload(call.arena);
    std::vector<Value> items = itemsOf(call[0], call.arena);
    std::ranges::reverse(items);
    return newList(items, call.arena);
}

/// Sorts by keys of one kind that has an order.
Value sorted(const Call &call, const std::vector<Value> &items, const std::vector<Value> &keys)
{
    std::vector<size_t> order(items.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
        if (keys[i].kind() != keys[0].kind())
            return failed(call.arena, FailureKind::BadArgument,
                          "list elements must have the same type");
        const auto self = compare(keys[i], keys[i]);
        if (!self || *self != 0)
            return failed(call.arena, FailureKind::BadArgument, "list elements must be comparable");
    }
    std::ranges::stable_sort(order,
                             [&](size_t a, size_t b) { return *compare(keys[a], keys[b]) < 0; });
    std::vector<Value> result;
    result.reserve(order.size());
    for (const size_t index : order)
        result.push_back(items[index]);
    return newList(result, call.arena);
}

Value sort(const Call &call)
{
    if (!call.are({Kind::List}))
        return noOverload(call.arena);
    const std::vector<Value> items = itemsOf(call[0], call.arena);
    return sorted(call, items, items);
}

Value sortByKeys(const Call &call)
{
    if (!areLists(call) || sizeOfList(call[0]) != sizeOfList(call[1]))
        return noOverload(call.arena);
    return sorted(call, itemsOf(call[0], call.arena), itemsOf(call[1], call.arena));
}

Value endOf(const Call &call, bool isFirst)
{
    if (!call.are({Kind::List}))
        return noOverload(call.arena);
    const qsizetype size = sizeOfList(call[0]);
    if (size == 0)
        return Value::optional(nullptr);
    return newOptional(itemOf(call[0], isFirst ? 0 : size - 1, call.arena), call.arena);
}

Value first(const Call &call)
{
    return endOf(call, true);
}

Value last(const Call &call)
{
    return endOf(call, false);
}

Value encode(const Call &call)
{
    if (!call.are({Kind::Bytes}))
        return noOverload(call.arena);
    return newString(call[0].text().toByteArray().toBase64(), call.arena);
}

Value decode(const Call &call)
{
    if (!call.are({Kind::String}))
        return noOverload(call.arena);
    // Go's decoder passes over line ends.
    QByteArray text = call[0].text().toByteArray();
    text.replace("\n", "").replace("\r", "");
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // Without padding it is newer servers' alone; both take it here.
    if (!decoded)
        return failed(call.arena, FailureKind::BadArgument, "illegal base64 data");
    return newBytes(*decoded, call.arena);
}

} // namespace

const Library &setsLibrary()
{
    static const Library library({
        {"sets.contains",
         setsContains,
         {{"list_sets_contains_list", "(list(T), list(T)) -> bool", costOfProduct}}},
        {"sets.equivalent",
         setsEquivalent,
         {{"list_sets_equivalent_list", "(list(T), list(T)) -> bool", costOfProductTwice}}},
        {"sets.intersects",
         setsIntersects,
         {{"list_sets_intersects_list", "(list(T), list(T)) -> bool", costOfProduct}}},
    });
    return library;
}

const Library &listsLibrary()
{
    static const Library library({
        {"slice", slice, {{"list_slice", "list(T).(int, int) -> list(T)"}}},
        {"flatten",
         flatten,
         {{"list_flatten", "list(list(T)).() -> list(T)"},
          {"list_flatten_int", "list(dyn).(int) -> list(dyn)"}}},
        {"distinct", distinct, {{"list_distinct", "list(T).() -> list(T)"}}},
        {"lists.range", range, {{"lists_range", "(int) -> list(int)"}}},
        {"reverse", reverseList, {{"list_reverse", "list(T).() -> list(T)"}}},
        {"sort", sort, {{"list_sort", "list(T).() -> list(T)"}}},
        {"@sortByKeys", sortByKeys, {{"list_sort_by", "list(T).(list(K)) -> list(T)"}}},
        {"first", first, {{"list_first", "list(T).() -> optional_type(T)"}}},
        {"last", last, {{"list_last", "list(T).() -> optional_type(T)"}}},
    });
    return library;
}

const Library &encodersLibrary()
{
    static const Library library({
        {"base64.encode", encode, {{"base64_encode_bytes", "(bytes) -> string"}}},
        {"base64.decode", decode, {{"base64_decode_string", "(string) -> bytes"}}},
    });
    return library;
}

} // namespace waymark::cel
