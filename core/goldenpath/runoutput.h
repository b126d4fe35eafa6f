// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/value.h"

namespace waymark::goldenpath {

/// A template's output as its user sees it: links and texts whose `if` doesn't hold are left out,
/// and so is the `if` of the others.
[[nodiscard]] templates::Value shownOutput(const templates::Value &rendered);

} // namespace waymark::goldenpath
