// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/run.h"

namespace waymark::templates {

/// JavaScript's conversions over values. Macros and functions can't be converted: the run fails.
[[nodiscard]] bool isTruthy(const Value &value);
/// Text, number, boolean, null or undefined; lists and objects become text.
[[nodiscard]] Value toPrimitive(const Value &value, Run &run);
[[nodiscard]] double toNumber(const Value &value, Run &run);
/// `String(value)`: `undefined` and `null` are words.
[[nodiscard]] QString toText(const Value &value, Run &run);
/// As it is printed: nothing for undefined and null.
[[nodiscard]] QString toOutput(const Value &value, Run &run);
/// `/source/flags`.
[[nodiscard]] QString regexText(const Regex &regex);

[[nodiscard]] Value added(const Value &left, const Value &right, Run &run);
[[nodiscard]] bool looselyEqual(const Value &left, const Value &right, Run &run);
/// Less than 0, 0, more than 0; NaN where they can't be compared.
[[nodiscard]] double order(const Value &left, const Value &right, Run &run);

/// Whether a macro or function is in it.
[[nodiscard]] bool holdsCallable(const Value &value);
/// Fails where there is one.
bool refuseCallable(const Value &value, Run &run);
/// Counts what is in it and how large it is.
[[nodiscard]] double sizeInBytes(const Value &value, Run &run);

/// After a text was cut to parts: counts them.
void chargeParts(const Value &made, Run &run);

} // namespace waymark::templates
