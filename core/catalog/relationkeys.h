// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/relation.h"
#include "catalog/stringpool.h"

#include <array>

namespace waymark::catalog {

/// What filters call the relations of each type: `relations.ownedby`.
[[nodiscard]] inline std::array<StringId, relationTypeCount> relationKeysIn(StringPool &pool)
{
    std::array<StringId, relationTypeCount> keys{};
    for (int type = 0; type < relationTypeCount; ++type)
        keys[std::size_t(type)] = pool.intern(
            QString(QLatin1StringView("relations.") + relationName(RelationType(type))).toLower());
    return keys;
}

} // namespace waymark::catalog
