// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/missingrelations.h"

#include "catalog/reffields.h"
#include "catalog/relationkeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

std::vector<MissingRelation> missingOf(const CatalogSnapshot &snapshot, const Entity &entity)
{
    std::vector<MissingRelation> missing;
    if (entity.isShadowed())
        return missing;
    for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
        if (use.target != 0 && snapshot.findId(use.target) == noEntity)
            missing.push_back({use.field->relation, use.target});
    }
    std::ranges::sort(missing);
    const auto [first, last] = std::ranges::unique(missing);
    missing.erase(first, last);
    return missing;
}

std::optional<MissingEntity> missingNamed(const CatalogSnapshot &snapshot, QStringView canonical)
{
    const auto name = snapshot.pool()->find(canonical.toString().toLower());
    if (!name || *name == 0 || snapshot.findId(*name) != noEntity)
        return std::nullopt;
    MissingEntity missing{parseRef(snapshot.pool()->text(*name)).ref, {}};
    missing.ref.kind = kindSpelling(missing.ref.kind);
    const auto keys = relationKeysIn(*snapshot.pool());
    for (int type = 0; type < relationTypeCount; ++type) {
        const StringId key = keys[std::size_t(type)];
        if (const auto *value = snapshot.index().find(key, *name)) {
            for (const EntityId holder : snapshot.index().entitiesOf(key, *value))
                missing.relations.push_back({inverseOf(RelationType(type)), holder});
        }
    }
    if (missing.relations.empty())
        return std::nullopt;
    std::ranges::sort(missing.relations);
    return missing;
}

std::optional<MissingEntity> missingMeant(const CatalogSnapshot &snapshot, const QString &text)
{
    const ParsedRef parsed = parseRef(text.trimmed(), {u"*"_s});
    if (!parsed.isUsable())
        return std::nullopt;
    if (parsed.ref.kind != "*"_L1)
        return missingNamed(snapshot, parsed.ref.canonical());
    std::optional<MissingEntity> found;
    for (const QString &kind : {u"Component"_s, u"API"_s, u"Resource"_s, u"System"_s, u"Domain"_s,
                                u"Group"_s, u"User"_s, u"Template"_s, u"Location"_s}) {
        auto one =
            missingNamed(snapshot, EntityRef{kind, parsed.ref.space, parsed.ref.name}.canonical());
        if (one && found)
            return std::nullopt;
        if (one)
            found = std::move(one);
    }
    return found;
}

} // namespace waymark::catalog
