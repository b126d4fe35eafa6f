// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/unguarded.h"

namespace waymark::policy {

/// What mends an unguarded read: lets what is around it pass where the field is missing, or reads a
/// default then. Empty where the expression can't be edited part by part (`Expression::hasPlaces`)
/// or has no such form. `text` is that of the file.
[[nodiscard]] QList<Fix> guardFixes(const UnguardedRead &read, const TypedScope::Look &look,
                                    const Expression &expression, QByteArrayView text);

} // namespace waymark::policy
