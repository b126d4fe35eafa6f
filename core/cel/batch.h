// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cel/environment.h"
#include "yaml/syntaxtree.h"

namespace waymark::cel {

/// A document of values as a map of variables: those that are typed in the JSON form of
/// cel.expr.Value.
struct NamedValues
{
    std::vector<Variable> variables;
    std::vector<Value> values;
};
[[nodiscard]] Result<NamedValues> namedValues(const yaml::Node &map, bool areTyped, Arena &arena);

/// Answers one line `{"id", "expr", "vars": {name: typed value}}` with `{"id", "value", "cost"}`,
/// `{"id", "optional": null, "cost"}` or `{"id", "error", "stage"}`; stages are parse, check,
/// program, eval and value. Fails for what is no such line.
[[nodiscard]] Result<QByteArray> answerToLine(QByteArrayView line);

} // namespace waymark::cel
