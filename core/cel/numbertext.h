// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace waymark::cel {

/// The shortest text that reads back the same, as Go's `g` prints it: `1e+06`, `0.1`, `NaN`,
/// `+Inf`.
[[nodiscard]] QByteArray numberText(double number);
/// Likewise without an exponent.
[[nodiscard]] QByteArray plainNumberText(double number);

/// What Go's strconv reads, `Inf` and `NaN` too; nullopt for everything else, and beyond the range.
[[nodiscard]] std::optional<double> numberOf(QByteArrayView text);

} // namespace waymark::cel
