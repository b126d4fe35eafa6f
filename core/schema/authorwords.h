// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/failure.h"

namespace waymark::schema {

/// What the author of the schema says of a failure in `errorMessage`, as ajv-errors reads it: the
/// schema that failed first, then those it stands in; a text speaks for everything in its schema,
/// an object for a keyword, or for one property or item of it, and `_` for the rest. `${/a/b}` and
/// `${1/a}` stand for values of the document. Empty where nothing is said.
[[nodiscard]] QString authorWords(const CompiledSchema &schema, const Failure &failure);

} // namespace waymark::schema
