// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

namespace waymark::analysis {

/// What is wrong with a document that tells Waymark how to check others, beyond its schema:
/// a Workspace file's bindings and severities, a RequestKind's definition and pointers. Empty for
/// every other document.
[[nodiscard]] Diagnostics checkOwnDocument(const CheckedPart &part);

/// References to catalog entities: where the document's RequestKind says so, and where its schema
/// does by `x-waymark-entity`. nullopt when stopped.
[[nodiscard]] std::optional<Diagnostics> checkEntities(const CheckedPart &part,
                                                       std::stop_token stop);

} // namespace waymark::analysis
