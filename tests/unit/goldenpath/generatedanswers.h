// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/pathtemplate.h"
#include "template/value.h"

namespace waymark::goldenpath {

/// An answer to whatever the pages of a template ask for: defaults, first choices, else something
/// of the right type. Patterns are not looked at.
[[nodiscard]] templates::Value generatedAnswers(const PathTemplate &path);

} // namespace waymark::goldenpath
