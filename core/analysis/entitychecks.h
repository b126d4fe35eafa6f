// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

namespace waymark::analysis {

/// What is wrong with a catalog entity beyond its schema: formats, annotations, targets of
/// Locations and placeholders that lead to no file. Empty for every other document.
[[nodiscard]] Diagnostics checkEntityDocument(const CheckedPart &part);

/// What an open text's entities name that isn't there, or isn't what the field is for, as the
/// newest catalog knows it. For a file of the workspace the loader says the same.
[[nodiscard]] Diagnostics checkEntityReferences(const yaml::SyntaxTree &tree, const QString &path,
                                                const Rules &rules);

} // namespace waymark::analysis
