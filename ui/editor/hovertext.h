// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"
#include "workspace/hover.h"

namespace waymark::editor {

/// As rich text for a label; empty where nothing is known.
[[nodiscard]] QString hoverText(const workspace::Hover &hover, const theme::Tokens &tokens);

} // namespace waymark::editor
