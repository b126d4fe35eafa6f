// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <compare>
#include <optional>

namespace waymark::cel {
class Arena;
}

namespace waymark::policy {

/// A number of any size, exactly: digits times a power of ten.
struct Decimal
{
    QByteArrayView digits; ///< no zeros at either end, none at all for 0; live elsewhere
    qint64 exponent = 0;
    bool isNegative = false;

    /// Without the zeros at its ends.
    [[nodiscard]] Decimal trimmed() const;
    [[nodiscard]] int sign() const { return digits.isEmpty() ? 0 : isNegative ? -1 : 1; }
};

[[nodiscard]] std::strong_ordering compareMagnitudes(const Decimal &left, const Decimal &right);

/// Its digits are in the arena, or those of one of the two where the other is 0. nullopt: too many.
[[nodiscard]] std::optional<Decimal> sumOf(const Decimal &left, const Decimal &right,
                                           cel::Arena &arena);

} // namespace waymark::policy
