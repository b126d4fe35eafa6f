// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/codeownersconflicts.h"

#include "catalog/who.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// The only team (or else person) that has that value; noEntity where there are several.
EntityId onlyWith(const CatalogSnapshot &snapshot, QStringView path, const QString &value)
{
    const auto key = snapshot.pool()->find(path);
    const auto folded = snapshot.pool()->find(value.toLower());
    const auto *found = key && folded ? snapshot.index().find(*key, *folded) : nullptr;
    if (found == nullptr)
        return noEntity;
    for (const QLatin1StringView kind : {"Group"_L1, "User"_L1}) {
        EntityId only = noEntity;
        int count = 0;
        for (const EntityId id : snapshot.index().entitiesOf(*key, *found)) {
            const Entity entity = snapshot.entity(id);
            if (entity.kind() != kind || entity.isShadowed())
                continue;
            only = id;
            ++count;
        }
        if (count > 0)
            return count == 1 ? only : noEntity;
    }
    return noEntity;
}

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

std::span<const QStringView> forgeAnnotations()
{
    static constexpr std::array<QStringView, 5> keys{
        u"metadata.annotations.github.com/team-slug", u"metadata.annotations.github.com/user-login",
        u"metadata.annotations.gitlab.com/team-path", u"metadata.annotations.gitlab.com/user-login",
        u"metadata.annotations.gitea.com/user-login"};
    return keys;
}

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
    const QString handle = owner.startsWith(u'@') ? owner.sliced(1) : owner;
    if (handle.contains(u'@')) {
        if (const EntityId person = personOf(snapshot, handle); person != noEntity)
            return person;
    }
    for (const QStringView key : forgeAnnotations()) {
        if (const EntityId found = onlyWith(snapshot, key, handle); found != noEntity)
            return found;
    }
    const QString name = catalogNameOf(owner);
    const qsizetype slash = handle.indexOf(u'/');
    QStringList spaces{u"default"_s};
    if (slash > 0 && !handle.contains(u'@'))
        spaces.prepend(handle.first(slash));
    for (const QString &space : std::as_const(spaces)) {
        for (const QString &kind : {u"Group"_s, u"User"_s}) {
            if (const Entity entity = snapshot.find({kind, space, name}))
                return entity.id();
        }
    }
    return onlyWith(snapshot, u"metadata.name", name);
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
        const auto rules = snapshot.codeOwnersRulesOf(entity.part());
        if (rules.isEmpty() || entity.isShadowed() || shared.contains(entity.part()))
            continue;
        const EntityId owner = ownerOf(id);
        if (owner == noEntity)
            continue;
        std::vector<EntityId> named;
        for (const CodeOwners::Rule *rule : rules) {
            if (!namedBy.contains(rule))
                namedBy.insert(rule, ownersInCatalog(snapshot, *rule));
            const auto known = namedBy.constFind(rule);
            named.insert(named.end(), known->begin(), known->end());
        }
        const auto isOwner = [&](EntityId each) {
            return standsFor(snapshot, each, owner);
        };
        if (!named.empty() && std::ranges::none_of(named, isOwner))
            conflicts.push_back({id, owner, &*snapshot.codeOwners().constFind(entity.originIndex()),
                                 rules, std::move(named)});
    }
    return conflicts;
}

} // namespace waymark::catalog
