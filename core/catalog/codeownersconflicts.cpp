// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/codeownersconflicts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

std::vector<EntityId> ownersInCatalog(const CatalogSnapshot &snapshot, const CodeOwners::Rule &rule)
{
    std::vector<EntityId> found;
    for (const QString &owner : rule.owners) {
        if (const EntityId id = ownerInCatalog(snapshot, owner); id != noEntity)
            found.push_back(id);
    }
    return found;
}

/// By part.
QSet<quint32> sharedFiles(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                          const OwnerOf &ownerOf)
{
    QHash<quint32, EntityId> owners;
    QSet<quint32> shared;
    for (const EntityId id : entities) {
        const EntityId owner = ownerOf(id);
        if (owner == noEntity)
            continue;
        const quint32 part = snapshot.entity(id).part();
        const auto known = owners.constFind(part);
        if (known == owners.cend())
            owners.insert(part, owner);
        else if (*known != owner)
            shared.insert(part);
    }
    return shared;
}

} // namespace

bool standsFor(const CatalogSnapshot &snapshot, EntityId named, EntityId owner)
{
    const auto leadsTo = [&](EntityId from, EntityId to) {
        return std::ranges::contains(snapshot.entity(from).relations(RelationType::MemberOf), to,
                                     &Relation::target);
    };
    return named == owner || leadsTo(named, owner) || leadsTo(owner, named);
}

EntityId ownerInCatalog(const CatalogSnapshot &snapshot, const QString &owner)
{
    const QString name = catalogNameOf(owner);
    for (const QString &kind : {u"Group"_s, u"User"_s}) {
        if (const Entity entity = snapshot.find({kind, u"default"_s, name}))
            return entity.id();
    }
    return noEntity;
}

std::vector<CodeOwnersConflict> codeOwnersConflicts(const CatalogSnapshot &snapshot,
                                                    std::span<const EntityId> entities,
                                                    const OwnerOf &ownerOf)
{
    std::vector<CodeOwnersConflict> conflicts;
    if (snapshot.codeOwners().isEmpty())
        return conflicts;
    const QSet<quint32> shared = sharedFiles(snapshot, entities, ownerOf);
    QHash<const CodeOwners::Rule *, std::vector<EntityId>> namedBy;
    for (const EntityId id : entities) {
        const Entity entity = snapshot.entity(id);
        const CodeOwners::Rule *rule = snapshot.codeOwnersRuleOf(entity.part());
        if (rule == nullptr || entity.isShadowed() || shared.contains(entity.part()))
            continue;
        const EntityId owner = ownerOf(id);
        if (owner == noEntity)
            continue;
        auto named = namedBy.find(rule);
        if (named == namedBy.end())
            named = namedBy.insert(rule, ownersInCatalog(snapshot, *rule));
        const auto isOwner = [&](EntityId each) {
            return standsFor(snapshot, each, owner);
        };
        if (!named->empty() && std::ranges::none_of(*named, isOwner))
            conflicts.push_back(
                {id, owner, &*snapshot.codeOwners().constFind(entity.originIndex()), rule, *named});
    }
    return conflicts;
}

} // namespace waymark::catalog
