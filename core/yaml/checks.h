// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/reporter.h"
#include "yaml/treedata.h"

namespace waymark::yaml {

/// Control characters and invalid UTF-8, wherever they stand.
void checkCharacters(QByteArrayView bytes, Reporter &reporter);

/// What only the finished nodes from `firstNode` on show: duplicate keys (unless the text holds
/// alternatives, by a merge conflict or a template's conditions) and scalars that readers
/// understand differently.
void checkNodes(const TreeData &tree, size_t firstNode, bool hasAlternatives, Reporter &reporter);

} // namespace waymark::yaml
