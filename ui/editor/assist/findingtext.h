// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "theme/theme.h"

namespace waymark::editor {

/// "Error", "Warning", "Note": what stands for the colour in words.
[[nodiscard]] QString severityWord(Severity severity);

/// What a person reads when pointing at findings: what, why, what next.
[[nodiscard]] QString toolTipFor(const Diagnostics &diagnostics);

/// The shape of a severity for menus.
[[nodiscard]] QIcon severityIcon(Severity severity, const theme::Tokens &tokens,
                                 qreal devicePixelRatio);

} // namespace waymark::editor
