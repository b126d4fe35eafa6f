// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

namespace waymark::workspace {

/// The Git clones in a root that is none itself, as roots of the same role: each file then belongs
/// to its repository. Three folders deep at most (`group/subgroup/service`), hidden ones left out;
/// by path. Empty for a root inside a work tree.
[[nodiscard]] QList<snapshot::Root> clonesIn(const snapshot::Root &root);

} // namespace waymark::workspace
