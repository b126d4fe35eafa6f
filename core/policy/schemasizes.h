// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/costestimate.h"
#include "policy/schemaplace.h"

#include <map>

namespace waymark::policy {

/// Bounds that a schema doesn't have, or tighter ones, tried out: of lists `maxItems`, of maps
/// `maxProperties`, of texts `maxLength`. By where the place's schema begins in the file.
using TriedBounds = std::map<qsizetype, qint64>;

/// The word that bounds values of the place; empty where none does.
[[nodiscard]] QString boundWord(const SchemaPlace &place);
/// What the place's schema bounds its values to; nullopt where it doesn't.
[[nodiscard]] std::optional<qint64> boundOf(const SchemaPlace &place, const TriedBounds &tried);

/// How many characters, items or entries a server reckons with (policy.md 2.5); 0 of what has none.
[[nodiscard]] qint64 largestSize(const SchemaPlace &place, const TriedBounds &tried);
/// How few bytes of a request a value takes.
[[nodiscard]] qint64 smallestBytes(const SchemaPlace &place);
/// How often a value at `scope` below `root` may be there, `*` standing for items and entries.
[[nodiscard]] quint64 cardinality(const SchemaPlace &root, const QStringList &scope,
                                  const TriedBounds &tried);

} // namespace waymark::policy
