// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costs.h"
#include "policy/foreignvalue.h"
#include "policy/kuberneteslibraries.h"
#include "policy/quantity.h"

namespace waymark::policy {

namespace {

using cel::Kind;
using cel::Value;

Value quantity(const cel::Call &call)
{
    if (!call.are({Kind::String}))
        return cel::noOverload(call.arena);
    const auto read = readQuantity(call[0].text(), call.arena);
    return read ? newForeign(*read, call.arena)
                : cel::failed(call.arena, cel::FailureKind::BadConversion, read.error());
}

Value isQuantity(const cel::Call &call)
{
    if (!call.are({Kind::String}))
        return cel::noOverload(call.arena);
    return Value::of(readQuantity(call[0].text(), call.arena).has_value());
}

/// For functions of one quantity.
template<typename Result>
Value ofOneQuantity(const cel::Call &call, Result result)
{
    const Quantity *one = call.size() == 1 ? foreignOf<Quantity>(call[0]) : nullptr;
    return one != nullptr ? result(*one) : cel::noOverload(call.arena);
}

Value sign(const cel::Call &call)
{
    return ofOneQuantity(call, [](const Quantity &one) { return Value::of(qint64(one.sign())); });
}

Value isInteger(const cel::Call &call)
{
    return ofOneQuantity(
        call, [](const Quantity &one) { return Value::of(one.toInteger().has_value()); });
}

Value asInteger(const cel::Call &call)
{
    return ofOneQuantity(call, [&](const Quantity &one) {
        const auto integer = one.toInteger();
        return integer ? Value::of(*integer)
                       : cel::failed(call.arena, cel::FailureKind::BadConversion,
                                     "cannot convert value to integer");
    });
}

Value asApproximateFloat(const cel::Call &call)
{
    return ofOneQuantity(call, [](const Quantity &one) { return Value::of(one.toDouble()); });
}

Value total(const cel::Call &call, bool isDifference)
{
    const Quantity *left = call.size() == 2 ? foreignOf<Quantity>(call[0]) : nullptr;
    if (left == nullptr)
        return cel::noOverload(call.arena);
    const Quantity *right = foreignOf<Quantity>(call[1]);
    if (right == nullptr && !call[1].is(Kind::Int))
        return cel::noOverload(call.arena);
    const Quantity other = right != nullptr ? *right : Quantity{call[1].integer(), 0, {}};
    const auto sum = sumOf(*left, isDifference ? other.negated() : other, call.arena);
    return sum ? newForeign(*sum, call.arena) : cel::tooLarge(call.arena);
}

Value add(const cel::Call &call)
{
    return total(call, false);
}

Value sub(const cel::Call &call)
{
    return total(call, true);
}

template<typename Result>
Value compared(const cel::Call &call, Result result)
{
    const Quantity *left = call.size() == 2 ? foreignOf<Quantity>(call[0]) : nullptr;
    const Quantity *right = left != nullptr ? foreignOf<Quantity>(call[1]) : nullptr;
    return right != nullptr ? Value::of(result(left->compare(*right)))
                            : cel::noOverload(call.arena);
}

Value compareQuantities(const cel::Call &call)
{
    return compared(call, [](std::partial_ordering order) {
        return qint64(order < 0 ? -1 : order > 0 ? 1 : 0);
    });
}

Value isGreaterQuantity(const cel::Call &call)
{
    return compared(call, [](std::partial_ordering order) { return order > 0; });
}

Value isLessQuantity(const cel::Call &call)
{
    return compared(call, [](std::partial_ordering order) { return order < 0; });
}

} // namespace

const cel::Library &quantityLibrary()
{
#define QUANTITY "kubernetes.Quantity"
    static const cel::Library library({
        {"quantity",
         quantity,
         {{"string_to_quantity", "(string) -> " QUANTITY, cel::costOfTarget}}},
        {"isQuantity", isQuantity, {{"is_quantity_string", "(string) -> bool", cel::costOfTarget}}},
        // No method on the server, though its documentation writes it as one.
        {"sign", sign, {{"quantity_sign", "(" QUANTITY ") -> int"}}},
        {"isInteger", isInteger, {{"quantity_is_integer", QUANTITY ".() -> bool"}}},
        {"asInteger", asInteger, {{"quantity_get_int", QUANTITY ".() -> int"}}},
        {"asApproximateFloat",
         asApproximateFloat,
         {{"quantity_get_float", QUANTITY ".() -> double"}}},
        {"add",
         add,
         {{"quantity_add", QUANTITY ".(" QUANTITY ") -> " QUANTITY},
          {"quantity_add_int", QUANTITY ".(int) -> " QUANTITY}}},
        {"sub",
         sub,
         {{"quantity_sub", QUANTITY ".(" QUANTITY ") -> " QUANTITY},
          {"quantity_sub_int", QUANTITY ".(int) -> " QUANTITY}}},
        {"compareTo",
         compareQuantities,
         {{"quantity_compare_to", QUANTITY ".(" QUANTITY ") -> int"}}},
        {"isGreaterThan",
         isGreaterQuantity,
         {{"quantity_is_greater_than", QUANTITY ".(" QUANTITY ") -> bool"}}},
        {"isLessThan",
         isLessQuantity,
         {{"quantity_is_less_than", QUANTITY ".(" QUANTITY ") -> bool"}}},
    });
#undef QUANTITY
    return library;
}

} // namespace waymark::policy
