// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

namespace waymark::assist {

/// The edit that says that a finding does not count, and why: a comment `# waymark-ignore CODE:
/// reason` over its line, or behind it where another comment says so already (see
/// `suppressions.h`). Fails with `workspace.cannot-suppress` where the finding's line is in the
/// middle of a text, or `reason` is empty.
[[nodiscard]] Result<TextEdits> suppressionEdits(const yaml::SyntaxTree &tree,
                                                 const Diagnostic &finding, const QString &reason);

} // namespace waymark::assist
