// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/neighbourhood.h"

#include <QByteArray>

namespace waymark::catalog {

/// A part of the catalog in Graphviz' language; every text is quoted, and each relation is a line
/// of its own. What isn't there is dashed. Names of nodes are `n` and their index in
/// `part.entities`.
[[nodiscard]] QByteArray toDot(const CatalogSnapshot &snapshot, const Neighbourhood &part);

} // namespace waymark::catalog
