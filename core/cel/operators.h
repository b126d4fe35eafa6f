// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "cel/instruction.h"

namespace waymark::cel {

// The operators on values that are neither errors nor unknown.

[[nodiscard]] Value arithmetic(Op op, const Value &left, const Value &right, Arena &arena);
[[nodiscard]] Value negated(const Value &value, Arena &arena);
/// `<`, `<=`, `>`, `>=`.
[[nodiscard]] Value ordered(Op op, const Value &left, const Value &right, Arena &arena);
[[nodiscard]] Value contained(const Value &item, const Value &collection, Arena &arena);
/// `collection[index]`; a failure where there is nothing.
[[nodiscard]] Value indexed(const Value &collection, const Value &index, Arena &arena);
/// The same as an optional; only what can't be an index is a failure.
[[nodiscard]] Value indexedIfPresent(const Value &collection, const Value &index, Arena &arena);

/// Texts, numbers, true and false.
[[nodiscard]] bool canBeIndex(const Value &index);

/// For messages: texts as they are, numbers, true and false.
[[nodiscard]] QByteArray keyText(const Value &key);

} // namespace waymark::cel
