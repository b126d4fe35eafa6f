// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entitytree.h"

namespace waymark::catalog {

/// What the page asks the background for on every key.
struct BrowseInput
{
    EntityListInput list;
    std::optional<TreeShape> shape; ///< nullopt: a table
};

struct BrowseResult
{
    EntityList list;
    std::optional<EntityTree> tree;
};

[[nodiscard]] std::optional<BrowseResult> browse(const BrowseInput &input, std::stop_token stop);

} // namespace waymark::catalog
