// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "cel/collections.h"

#include <new>
#include <utility>

namespace waymark::policy {

/// A value of one of Kubernetes' own types: `T`, plain data whose texts live as long as the
/// evaluation. `T` has the type's name (`T::typeName`) and `==`.
template<typename T>
class ForeignValue final : public cel::ForeignObject
{
public:
    explicit ForeignValue(const T &value)
        : data(value)
    {}

    [[nodiscard]] QByteArrayView typeName() const override { return T::typeName; }
    /// `other` is of this type.
    [[nodiscard]] bool equals(const cel::ForeignObject &other) const override
    {
        return data == static_cast<const ForeignValue &>(other).data;
    }

    const T data;
};

/// In the arena, where nothing is destroyed.
template<typename T>
[[nodiscard]] cel::Value newForeign(const T &value, cel::Arena &arena)
{
    static_assert(std::is_trivially_destructible_v<T>);
    void *place = arena.allocate(qsizetype(sizeof(ForeignValue<T>)));
    return cel::Value::foreign(new (place) ForeignValue<T>(value));
}

/// nullptr for values of other types.
template<typename T>
[[nodiscard]] const T *foreignOf(const cel::Value &value)
{
    if (!value.is(cel::Kind::Foreign) || value.foreign()->typeName() != T::typeName)
        return nullptr;
    return &static_cast<const ForeignValue<T> *>(value.foreign())->data;
}

} // namespace waymark::policy
