// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/function.h"

namespace waymark::cel {

namespace {

bool isZero(const Value &value)
{
    switch (value.kind()) {
    case Kind::Null:
        return true;
    case Kind::Bool:
        return !value.boolean();
    case Kind::Int:
        return value.integer() == 0;
    case Kind::Uint:
        return value.unsignedInteger() == 0;
    case Kind::Double:
        return value.number() == 0;
    case Kind::String:
    case Kind::Bytes:
        return value.text().isEmpty();
    case Kind::List:
        return sizeOfList(value) == 0;
    case Kind::Map:
        return sizeOfMap(value) == 0;
    case Kind::Duration:
        return value.duration() == Duration();
    case Kind::Optional:
        return value.boxed() == nullptr || isZero(*value.boxed());
    default:
        return false;
    }
}

Value optionalOf(const Call &call)
{
    return newOptional(call[0], call.arena);
}

Value optionalOfNonZero(const Call &call)
{
    return isZero(call[0]) ? Value::optional(nullptr) : newOptional(call[0], call.arena);
}

Value optionalNone(const Call & /*call*/)
{
    return Value::optional(nullptr);
}

Value optionalValue(const Call &call)
{
    if (!call[0].is(Kind::Optional))
        return noOverload(call.arena);
    return call[0].boxed() != nullptr
               ? *call[0].boxed()
               : failed(call.arena, FailureKind::NoValue, "optional.none() dereference");
}

Value optionalHasValue(const Call &call)
{
    return call[0].is(Kind::Optional) ? Value::of(call[0].boxed() != nullptr)
                                      : noOverload(call.arena);
}

} // namespace

const Library &optionalLibrary()
{
    static const Library library({
        {"optional.of", optionalOf, {{"optional_of", "(V) -> optional_type(V)"}}},
        {"optional.ofNonZeroValue",
         optionalOfNonZero,
         {{"optional_ofNonZeroValue", "(V) -> optional_type(V)"}}},
        {"optional.none", optionalNone, {{"optional_none", "() -> optional_type(V)"}}},
        {"value", optionalValue, {{"optional_value", "optional_type(V).() -> V"}}},
        {"hasValue", optionalHasValue, {{"optional_hasValue", "optional_type(V).() -> bool"}}},
        // The evaluator's own: the second one is looked at only where it is needed.
        {"or",
         nullptr,
         {{"optional_or_optional", "optional_type(V).(optional_type(V)) -> optional_type(V)"}}},
        {"orValue", nullptr, {{"optional_orValue_value", "optional_type(V).(V) -> V"}}},
        {"_[?_]",
         nullptr,
         {{"list_optindex_optional_int", "(list(V), int) -> optional_type(V)"},
          {"optional_list_optindex_optional_int",
           "(optional_type(list(V)), int) -> optional_type(V)"},
          {"map_optindex_optional_value", "(map(K, V), K) -> optional_type(V)"},
          {"optional_map_optindex_optional_value",
           "(optional_type(map(K, V)), K) -> optional_type(V)"}}},
        {"_[_]",
         nullptr,
         {{"optional_list_index_int", "(optional_type(list(V)), int) -> optional_type(V)"},
          {"optional_map_index_value", "(optional_type(map(K, V)), K) -> optional_type(V)"}}},
    });
    return library;
}

} // namespace waymark::cel
