// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

namespace waymark::catalog {

class CatalogSnapshot;

/// What is wrong between the entities of a text that is being written and those of the other files:
/// references to nothing or to the wrong kind, names that are taken. `path` is the text's own file,
/// whose entities in the snapshot are older and don't count.
[[nodiscard]] Diagnostics liveProblems(const yaml::SyntaxTree &tree, const QString &path,
                                       const CatalogSnapshot &snapshot);

/// Whether `liveProblems` decides on findings of that code, so that those of an older look at the
/// workspace don't count for an open text.
[[nodiscard]] bool isLiveProblem(const QString &code);

} // namespace waymark::catalog
