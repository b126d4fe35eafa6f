// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "catalog/serveddocument.h"

namespace waymark::analysis {

/// A catalog entity as a server sees it, where that is something else than what stands there.
[[nodiscard]] std::optional<catalog::ServedDocument> servedTo(const CheckedPart &part);

/// What is wrong with a catalog entity beyond its schema: formats, annotations, targets of
/// Locations and placeholders that lead to no file. Empty for every other document.
/// `schemaFindings` were made of what a server sees.
[[nodiscard]] Diagnostics checkEntityDocument(const CheckedPart &part,
                                              const std::optional<catalog::ServedDocument> &served,
                                              const Diagnostics &schemaFindings);

/// Takes repairs of the schema's findings on an entity away after which more would be wrong beyond
/// the schema: a link that is there, but no URL. Once very much was tried the rest stays, and is
/// safe no more. `served` as above.
void dropRefusedFixes(const CheckedPart &part, const std::optional<catalog::ServedDocument> &served,
                      Diagnostics &schemaFindings, const std::stop_token &stop);

/// A server refuses a kind of its own that is written in another case; a wholly unknown one may be
/// somebody's. Weighs what was found of an unknown kind by that.
void weighUnknownKind(const yaml::Document &document, Diagnostic &finding);

} // namespace waymark::analysis
