// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/browse.h"

namespace waymark::catalog {

std::optional<BrowseResult> browse(const BrowseInput &input, std::stop_token stop)
{
    auto list = listEntities(input.list, stop);
    if (!list)
        return std::nullopt;
    BrowseResult result{*std::move(list), std::nullopt};
    if (input.shape) {
        result.tree = treeOf(result.list, *input.shape, stop);
        if (!result.tree)
            return std::nullopt;
    }
    return result;
}

} // namespace waymark::catalog
