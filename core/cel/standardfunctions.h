// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/function.h"

namespace waymark::cel {

// Conversions.
[[nodiscard]] Value toBool(const Call &call);
[[nodiscard]] Value toBytes(const Call &call);
[[nodiscard]] Value toDouble(const Call &call);
[[nodiscard]] Value toDuration(const Call &call);
[[nodiscard]] Value toDyn(const Call &call);
[[nodiscard]] Value toInt(const Call &call);
[[nodiscard]] Value toStringValue(const Call &call);
[[nodiscard]] Value toTimestamp(const Call &call);
[[nodiscard]] Value toTypeValue(const Call &call);
[[nodiscard]] Value toUint(const Call &call);

// Parts of times and durations.
[[nodiscard]] std::vector<FunctionText> timeFunctions();

/// The text that `string()` makes of a value; nullopt where it makes none.
[[nodiscard]] std::optional<QByteArray> textOf(const Value &value);
/// Well-formed, without surrogates.
[[nodiscard]] bool isUtf8(QByteArrayView text);

} // namespace waymark::cel
