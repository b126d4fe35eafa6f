// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/cursor.h"

namespace waymark::analysis {

/// A value on one line, as it would be written.
[[nodiscard]] QString shownValue(const yaml::Value &value);
/// "text", "whole number", "list of texts": the type in a person's words.
[[nodiscard]] QString typeWords(const schema::Cursor &field);
/// "1 to 5", "at most 63 characters", "like ^[a-z]+$": what a value has to keep to, one for each
/// rule.
[[nodiscard]] QStringList limitWords(const schema::Facts &facts);

} // namespace waymark::analysis
