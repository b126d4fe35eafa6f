// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/typednodes.h"
#include "schema/pointerpattern.h"
#include "schema/schema.h"

#include <vector>

namespace waymark::policy {

/// Where the rules of a kind see something else than what is written: a text with a format as the
/// time, duration or bytes that it says, a whole number as a double where the schema says `number`
/// (policy.md 2.6; apiserver, `pkg/cel/common/values.go`). A text that isn't what its format says
/// is an error for every rule that reads it.
class TypedPlaces
{
public:
    TypedPlaces() = default; ///< nowhere
    explicit TypedPlaces(const schema::Schema &schema);

    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    /// Adds what stands there in an object of the kind; nothing for an invalid one. The values are
    /// in `arena`.
    void read(yaml::Node root, cel::TypedNodes &nodes, cel::Arena &arena) const;

private:
    enum class Form : quint8 { DateTime, Date, Duration, Bytes, Number };
    struct Place
    {
        schema::PointerPattern where;
        Form form = Form::Number;
    };
    class Walk;

    [[nodiscard]] static cel::Value valueOf(Form form, yaml::Node scalar, cel::Arena &arena);

    std::vector<Place> m_places;
};

} // namespace waymark::policy
