// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/catalogsnapshot.h"

namespace waymark::catalog {

/// The entity that a person names: by reference, or by name alone where only one has it, whatever
/// its kind and the case. Fails with `catalog.no-such-entity`, which names what may be meant, and
/// `catalog.ambiguous`, which names the candidates.
[[nodiscard]] Result<Entity> entityNamed(const CatalogSnapshot &snapshot, const QString &text);

} // namespace waymark::catalog
