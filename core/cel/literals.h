// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/token.h"
#include "cel/value.h"

#include <optional>

namespace waymark::cel {

/// What a literal stands for; nullopt for a number beyond 64 bits. Texts are kept in the arena.
[[nodiscard]] std::optional<Value> literalValue(const Token &token, bool isNegative, Arena &arena);

/// Digits in base 10 or 16, with a sign in front if `isNegative`; nullopt beyond 64 bits.
[[nodiscard]] std::optional<qint64> integerOf(QByteArrayView digits, int base, bool isNegative);

} // namespace waymark::cel
