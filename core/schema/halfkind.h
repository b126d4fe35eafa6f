// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/kindentry.h"
#include "yaml/syntaxtree.h"

namespace waymark::schema {

/// What a document says that has `kind` without `apiVersion`, or the other way round, though it
/// looks like a resource: nobody knows by what to check it, and a cluster refuses it. nullopt for
/// any other document. `known` are the kinds there are.
[[nodiscard]] std::optional<Diagnostic> halfAKind(const yaml::Document &document,
                                                  const QList<KindKey> &known);

} // namespace waymark::schema
