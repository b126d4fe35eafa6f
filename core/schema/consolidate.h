// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/failure.h"

namespace waymark::schema {

/// The failures that are worth a finding each: one mistake that several keywords noticed is left
/// standing once, by the keyword that explains it best.
[[nodiscard]] Failures consolidated(const CompiledSchema &schema, Failures failures);

/// A field that is missing and one that nobody knows: one slip of the finger. Pairs of them become
/// the unknown field alone; `meant` is told the name.
[[nodiscard]] bool isSlip(const QByteArray &unknown, const QList<QByteArray> &missing,
                          QByteArray &meant);

} // namespace waymark::schema
