// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/missingrelations.h"

#include "catalog/reffields.h"
#include "catalog/relationkeys.h"

#include <QSet>

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

std::vector<StringId> missingOfKinds(const CatalogSnapshot &snapshot, const QStringList &kinds)
{
    std::vector<StringId> found;
    if (snapshot.isPartial())
        return found;
    const StringPool &pool = *snapshot.pool();
    for (const StringId key : relationKeysIn(*snapshot.pool())) {
        for (const ValueIndex::Value &value : snapshot.index().valuesOf(key)) {
            if (value.isNull || snapshot.findId(value.folded) != noEntity)
                continue;
            const QStringView kind = QStringView(pool.text(value.folded)).split(u':').front();
            const bool isAsked = std::ranges::any_of(kinds, [&](const QString &asked) {
                return kind.compare(asked, Qt::CaseInsensitive) == 0;
            });
            if (isAsked)
                found.push_back(value.folded);
        }
    }
    const auto byName = [&](StringId name) {
        return QStringView(pool.text(name));
    };
    std::ranges::sort(found, {}, byName);
    const auto [first, last] = std::ranges::unique(found);
    found.erase(first, last);
    return found;
}

int namingCount(const MissingEntity &missing)
{
    QSet<EntityId> naming;
    for (const Relation &relation : missing.relations)
        naming.insert(relation.target);
    return int(naming.size());
}

} // namespace waymark::catalog
