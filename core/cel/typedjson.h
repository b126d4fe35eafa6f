// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cel/value.h"
#include "yaml/syntaxtree.h"

namespace waymark::cel {

/// A value in the JSON form of `cel.expr.Value`: `{"int64Value": "1"}`, `{"mapValue": {"entries":
/// [{"key": ..., "value": ...}]}}`. Fails with `cel.bad-value` for anything else.
[[nodiscard]] Result<Value> valueFromTyped(const yaml::Node &node, Arena &arena);

/// The same form of a value; an optional is that of what is in it, or null. Fails for what has no
/// such form: errors, unknowns, values of libraries.
[[nodiscard]] Result<QByteArray> toTypedJson(const Value &value, Arena &arena);

/// As plain JSON: times and durations as texts, bytes in base64, types by their names, keys that
/// aren't texts as texts. Numbers that JSON lacks are texts.
[[nodiscard]] Result<QByteArray> toPlainJson(const Value &value, Arena &arena);

/// A JSON string in quotes.
[[nodiscard]] QByteArray jsonText(QByteArrayView text);

} // namespace waymark::cel
