// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/lookup.h"

#include "catalog/catalogtr.h"
#include "text/nearest.h"

#include <QMultiHash>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr qsizetype mostNamed = 5;

QString refsOf(const CatalogSnapshot &snapshot, const std::vector<EntityId> &ids)
{
    QStringList refs;
    for (const EntityId id : ids) {
        if (refs.size() == mostNamed)
            break;
        refs.append(snapshot.entity(id).canonical());
    }
    return refs.join(", "_L1);
}

/// Those whose names are spelled alike, of that kind (in lower case; empty: any).
std::vector<EntityId> spelledAlike(const CatalogSnapshot &snapshot, const QString &kind,
                                   const QString &name)
{
    QStringList names;
    QMultiHash<QString, EntityId> ids;
    for (EntityId id = 0; id < EntityId(snapshot.size()); ++id) {
        const Entity entity = snapshot.entity(id);
        if (entity.isShadowed()
            || (!kind.isEmpty() && entity.kind().compare(kind, Qt::CaseInsensitive) != 0))
            continue;
        names.append(entity.name());
        ids.insert(entity.name(), id);
    }
    const auto meant = likelyMeant(name, names);
    const QList<EntityId> found = meant ? ids.values(*meant) : QList<EntityId>();
    return {found.rbegin(), found.rend()};
}

} // namespace

Result<Entity> entityNamed(const CatalogSnapshot &snapshot, const QString &text)
{
    const QString trimmed = text.trimmed();
    const ParsedRef parsed = parseRef(trimmed, {u"*"_s});
    std::vector<EntityId> found;
    if (parsed.isUsable() && parsed.ref.kind != "*"_L1) {
        if (const Entity entity = snapshot.find(parsed.ref))
            return entity;
    } else if (parsed.isUsable()) {
        const auto key = snapshot.pool()->find(u"metadata.name");
        const auto name = snapshot.pool()->find(parsed.ref.name.toLower());
        const auto *value = key && name ? snapshot.index().find(*key, *name) : nullptr;
        const bool hasSpace = trimmed.contains(u'/');
        for (const EntityId id : value == nullptr ? std::span<const EntityId>()
                                                  : snapshot.index().entitiesOf(*key, *value)) {
            const Entity entity = snapshot.entity(id);
            if (!entity.isShadowed()
                && (!hasSpace
                    || entity.space().compare(parsed.ref.space, Qt::CaseInsensitive) == 0))
                found.push_back(id);
        }
    }
    if (found.size() == 1)
        return snapshot.entity(found.front());
    if (found.size() > 1)
        return std::unexpected(
            Error{u"catalog.ambiguous"_s,
                  Tr::tr("%n entities are called %1.", nullptr, int(found.size())).arg(trimmed),
                  trimmed, Tr::tr("Say which: %1.").arg(refsOf(snapshot, found))});
    for (const SearchHit &hit : snapshot.searchIndex().search(parsed.ref.name, mostNamed))
        found.push_back(hit.entity);
    if (found.empty() && parsed.isUsable())
        found = spelledAlike(snapshot, parsed.ref.kind == "*"_L1 ? QString() : parsed.ref.kind,
                             parsed.ref.name);
    return std::unexpected(Error{
        u"catalog.no-such-entity"_s, Tr::tr("There is no entity %1.").arg(trimmed), trimmed,
        found.empty() ? Tr::tr("“waymarkctl catalog list” shows what there is.")
                      : Tr::tr("Perhaps one of these is meant: %1.").arg(refsOf(snapshot, found))});
}

} // namespace waymark::catalog
