// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/hover.h"
#include "theme/theme.h"

namespace waymark::editor {

/// As rich text for a label; empty where nothing is known.
[[nodiscard]] QString hoverText(const assist::Hover &hover, const theme::Tokens &tokens);

} // namespace waymark::editor
