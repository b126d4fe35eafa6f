// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// The node as JSON on one line, aliases expanded and merges resolved, keys in the order of the
/// text. Keys that aren't strings are their source text; `.nan` and `.inf` become strings; numbers
/// keep their digits. Fails as `Node::toValue()` does.
[[nodiscard]] Result<QByteArray> toJson(const Node &node, qsizetype budget = 1'000'000);

[[nodiscard]] QByteArray toJson(const Value &value);

/// Strict JSON (RFC 8259) as a value; fails with `yaml.bad-json`. Numbers keep
/// their digits.
[[nodiscard]] Result<Value> valueFromJson(QByteArrayView json);

} // namespace waymark::yaml
