// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <compare>
#include <optional>

namespace waymark::schema {

/// A number as it is written, exact at any size: what limits, constants and `multipleOf` compare.
/// Doubles would take 0.1 + 0.2 for another value and 2^64 for its neighbour.
class Number
{
public:
    Number() = default; ///< zero

    /// A scalar of YAML's core schema: decimal, `0x1f`, `0o17`, `.inf`, `.nan`, JSON numbers.
    [[nodiscard]] static std::optional<Number> fromText(QByteArrayView text);

    /// No fraction, however it is written: `1.0` and `1e2` are integers.
    [[nodiscard]] bool isInteger() const;
    [[nodiscard]] bool isFinite() const { return m_kind == Kind::Finite; }
    [[nodiscard]] bool isZero() const { return isFinite() && m_digits.isEmpty() && m_small == 0; }

    /// Unordered only where one of them is `.nan`.
    [[nodiscard]] std::partial_ordering compare(const Number &other) const;
    /// `divisor` must not be zero.
    [[nodiscard]] bool isMultipleOf(const Number &divisor) const;
    /// Where it is an integer of at most 18 digits.
    [[nodiscard]] std::optional<qint64> toInteger() const;
    [[nodiscard]] double toDouble() const;

    /// The same text for equal numbers and only for those.
    [[nodiscard]] QByteArray canonical() const;
    /// As a person writes it: `0.25`, `1000`.
    [[nodiscard]] QString toString() const;

private:
    enum class Kind : quint8 { Finite, Infinite, NotANumber };

    [[nodiscard]] static std::optional<Number> fromRadix(QByteArrayView digits, int radix,
                                                         bool negative);
    [[nodiscard]] QByteArray digits() const;
    [[nodiscard]] int sign() const;

    Kind m_kind = Kind::Finite;
    bool m_negative = false;
    quint64 m_small = 0; ///< the digits as an integer, where there are at most 18
    QByteArray m_digits; ///< the digits where there are more, without leading zeros
    qint64 m_exponent = 0;
};

} // namespace waymark::schema
