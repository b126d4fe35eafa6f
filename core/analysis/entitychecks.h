// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

namespace waymark::analysis {

/// What is wrong with a catalog entity beyond its schema: formats, annotations, targets of
/// Locations and placeholders that lead to no file. Empty for every other document.
[[nodiscard]] Diagnostics checkEntityDocument(const CheckedPart &part);

} // namespace waymark::analysis
