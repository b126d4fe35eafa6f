// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/decimal.h"

#include <expected>

namespace waymark::policy {

/// An amount as Kubernetes writes it: `100m`, `1.5Gi`, `12e6`. Exact. What an API server holds as
/// an integer of 64 bits and a power of ten is held so here too, because it shows: `isInteger` is
/// false of all other amounts.
struct Quantity
{
    static constexpr QByteArrayView typeName = "kubernetes.Quantity";

    qint64 value = 0; ///< times 10^scale
    qint32 scale = 0;
    std::optional<Decimal> large; ///< instead of these, where they don't do

    [[nodiscard]] std::partial_ordering compare(const Quantity &other) const;
    bool operator==(const Quantity &other) const { return compare(other) == 0; }
    [[nodiscard]] int sign() const;
    [[nodiscard]] std::optional<qint64> toInteger() const;
    [[nodiscard]] double toDouble() const;
    [[nodiscard]] Quantity negated() const;
};

/// The error is the server's.
[[nodiscard]] std::expected<Quantity, QByteArrayView> readQuantity(QByteArrayView text,
                                                                   cel::Arena &arena);

/// nullopt: too long to be kept.
[[nodiscard]] std::optional<Quantity> sumOf(const Quantity &left, const Quantity &right,
                                            cel::Arena &arena);

} // namespace waymark::policy
