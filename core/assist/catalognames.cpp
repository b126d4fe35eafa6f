// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/catalognames.h"

#include "assist/assisttr.h"

namespace waymark::assist {

namespace {

/// What was typed, without the parts in front of the name: they say which, not what.
QString nameOf(const QString &typed)
{
    return typed.sliced(std::max(typed.lastIndexOf(u':'), typed.lastIndexOf(u'/')) + 1);
}

QString detailOf(const catalog::Entity &entity)
{
    return entity.type().isEmpty() ? entity.kind()
                                   : Tr::tr("%1, %2").arg(entity.kind(), entity.type());
}

} // namespace

catalog::EntitySet CatalogNames::candidates(const schema::EntityHint &hint) const
{
    const auto having = [this](QStringView key, const QStringList &values) {
        catalog::EntitySet set(m_catalog->size());
        const auto &pool = *m_catalog->pool();
        const auto keyId = pool.find(key);
        for (const QString &value : values) {
            const auto valueId = pool.find(value.toLower());
            const auto *entry =
                keyId && valueId ? m_catalog->index().find(*keyId, *valueId) : nullptr;
            if (entry != nullptr)
                set.insert(m_catalog->index().entitiesOf(*keyId, *entry));
        }
        return set;
    };
    catalog::EntitySet found = having(u"kind", hint.kinds);
    if (!hint.types.isEmpty())
        found &= having(u"spec.type", hint.types);
    return found;
}

QList<EntityName> CatalogNames::namesFor(const schema::EntityHint &hint, const QString &typed,
                                         qsizetype most) const
{
    const catalog::EntitySet within = candidates(hint);
    QList<EntityName> names;
    const QString defaultKind = hint.defaultKind.isEmpty() && hint.kinds.size() == 1
                                    ? hint.kinds.first()
                                    : hint.defaultKind;
    const auto add = [&](catalog::EntityId id) {
        const catalog::Entity entity = m_catalog->entity(id);
        if (names.size() < most && !entity.isShadowed())
            names.append({entity.ref().shortened(defaultKind), entity.title(), detailOf(entity)});
    };
    const QString wanted = nameOf(typed);
    if (wanted.isEmpty()) {
        within.forEach(add);
    } else {
        for (const catalog::SearchHit &hit : m_catalog->searchIndex().search(wanted, most, &within))
            add(hit.entity);
    }
    return names;
}

} // namespace waymark::assist
