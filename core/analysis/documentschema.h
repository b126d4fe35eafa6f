// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

namespace waymark::analysis {

/// The schema of one document, and what stands in the way of it.
struct DocumentSchema
{
    KindOfDocument kind;               ///< nullptr: none is known, or it can't be used
    std::optional<Diagnostic> problem; ///< with the schema's address or the kind's name
};

/// Which schema a document follows. Asked in this order: its modeline; the Workspace file's
/// bindings; its apiVersion and kind; VS Code's settings; a key that names a format.
[[nodiscard]] DocumentSchema schemaOf(const Rules &rules, const QString &path,
                                      const yaml::SyntaxTree &tree, const yaml::Document &document);

/// Bindings of a Workspace document whose schema can't be used.
[[nodiscard]] Diagnostics bindingProblems(const CheckedPart &part, yaml::Node spec);

} // namespace waymark::analysis
