// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/schemaplace.h"

namespace waymark::policy {

/// What API servers hand to every admission policy, as their own declarations have it: `request`
/// (without the objects) and `namespaceObject` (policy.md 2.1, item 7).
[[nodiscard]] SchemaPlace requestSchema();
[[nodiscard]] SchemaPlace namespaceSchema();

} // namespace waymark::policy
