// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/snapshot.h"

namespace waymark::workspace {

/// Builds the catalog of a snapshot's files and adds what is wrong between them to their findings.
/// Files whose findings stay the same stay shared.
void assembleCatalog(Snapshot &snapshot);

} // namespace waymark::workspace
