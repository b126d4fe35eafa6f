// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

namespace waymark::analysis {

/// Whether comments that suppress nothing are findings: all that a file alone decides, none where
/// only some of its findings are at hand, or those on `catalog.` codes, which other files decide.
enum class Unused { Reported, Ignored, OfCatalog };

/// Quick: false for most files.
[[nodiscard]] bool hasSuppressions(const SourceText &text);

/// Takes out what comments in the file ask for: `# waymark-ignore CODE: reason`, on the line of a
/// finding or the line above; several codes with commas. A comment without a reason suppresses
/// nothing and is a finding itself, as is one that nothing needs, or that names what a cluster
/// decides
/// (`clusterdecision.h`). `before` was taken out earlier.
[[nodiscard]] QList<SuppressedFinding> takeSuppressed(const yaml::SyntaxTree &tree,
                                                      Diagnostics &findings,
                                                      Unused unused = Unused::Reported,
                                                      const QList<SuppressedFinding> &before = {});

/// The same for findings that others make of a file: comments that they don't need are left alone.
[[nodiscard]] QList<SuppressedFinding> takeSuppressed(const SourceText &text,
                                                      Diagnostics &findings);

} // namespace waymark::analysis
