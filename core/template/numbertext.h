// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace waymark::templates {

/// Numbers as ECMA-262 writes and reads them.
[[nodiscard]] QString numberText(double number);
/// `Number(text)`: NaN where it is none.
[[nodiscard]] double numberOf(QStringView text);
[[nodiscard]] double parseFloatOf(QStringView text);
[[nodiscard]] double parseIntOf(QStringView text, double radix);

/// The methods of numbers; nullopt where the argument is out of range.
[[nodiscard]] std::optional<QString> toFixed(double number, double digits);
[[nodiscard]] std::optional<QString> toExponential(double number, std::optional<double> digits);
[[nodiscard]] std::optional<QString> toPrecision(double number, double digits);
[[nodiscard]] std::optional<QString> toRadix(double number, double radix);

/// ToIntegerOrInfinity: NaN is 0.
[[nodiscard]] double toInteger(double number);

/// JavaScript's `\s`, also what `trim` takes away.
[[nodiscard]] bool isWhiteSpace(QChar c);
[[nodiscard]] QStringView trimmed(QStringView text);

} // namespace waymark::templates
