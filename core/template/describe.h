// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/value.h"

namespace waymark::templates {

/// "a list", "a number", ... for a sentence.
[[nodiscard]] QString kindText(const Value &value);
/// The value as somebody would write it, cut where it is long.
[[nodiscard]] QString shortText(const Value &value);

} // namespace waymark::templates
