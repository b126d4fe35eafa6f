// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/applicable.h"

namespace waymark::schema {

/// What the branches of one `oneOf` or `anyOf` mean to somebody who fills in a value.
struct Union
{
    std::vector<SchemaId> branches; ///< without those that allow nothing but null
    bool hasNull = false;           ///< one of the others does
    bool isChoice = false;          ///< they differ in what they hold
    bool isByField = false;         ///< each only asks for a field of its own
};

[[nodiscard]] Union unionOf(const CompiledSchema &schema, const Step &step);

/// Names the branches and finds what tells them apart.
[[nodiscard]] Choice described(const CompiledSchema &schema, const Union &forms);

/// The branch that the situation's value is or comes nearest to, -1 where nothing tells: by the
/// discriminator, by type, then by the fewest failures. A pick (-1: none) holds while the value
/// doesn't clearly belong to another branch.
[[nodiscard]] int takenBranch(const CompiledSchema &schema, const Union &forms,
                              const Choice &choice, const Situation &situation, int pick);

/// Whether the value fits a condition; nullopt where that takes too long.
[[nodiscard]] std::optional<bool> fits(const CompiledSchema &schema, SchemaId test,
                                       yaml::Node value);

} // namespace waymark::schema
