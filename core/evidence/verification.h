// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidence.h"

namespace waymark::evidence {

/// What differs between evidence and the same evaluation made again, the first difference only:
/// `evidence.document-changed`, `evidence.rule-changed`, `evidence.exception-changed`, or
/// `evidence.wrong-result` where everything was the same and something else comes of it. nullopt:
/// nothing. Time, place and version of the evaluator don't count.
[[nodiscard]] std::optional<Error> firstDifference(const Evidence &said, const Evidence &now);

/// The same for everything that a file says about one document: each test-result, and that no
/// summary of the same subject claims more. Fails with `evidence.no-statement` where none is about
/// it.
[[nodiscard]] std::optional<Error> firstDifference(const StatementFile &said, const Evidence &now);

} // namespace waymark::evidence
