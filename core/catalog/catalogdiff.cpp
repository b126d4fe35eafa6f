// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogdiff.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// The values of an entity by path. Long ones, which the catalog doesn't keep, are compared as
/// "there".
QMap<QString, QStringList> valuesByPath(const CatalogSnapshot &snapshot, const Entity &entity)
{
    QMap<QString, QStringList> values;
    for (const Property &property :
         Fragment::part(entity.fragment().properties, entity.data().properties))
        values[snapshot.pool()->text(property.key)].append(
            property.isNull ? u"…"_s : snapshot.pool()->text(property.value));
    // Longer than what filters see, and what people change most.
    if (entity.description().size() > 200)
        values[u"metadata.description"_s] = {entity.description()};
    return values;
}

QList<ValueChange> changedValues(const QMap<QString, QStringList> &before,
                                 const QMap<QString, QStringList> &after)
{
    QList<ValueChange> changes;
    for (const auto &[path, values] : before.asKeyValueRange()) {
        if (after.value(path) != values)
            changes.append({path, values, after.value(path)});
    }
    for (const auto &[path, values] : after.asKeyValueRange()) {
        if (!before.contains(path))
            changes.append({path, {}, values});
    }
    std::ranges::sort(changes, {}, &ValueChange::path);
    return changes;
}

} // namespace

QList<EntityChange> difference(const CatalogSnapshot &before, const CatalogSnapshot &after)
{
    QList<EntityChange> changes;
    for (EntityId id = 0; id < EntityId(before.size()); ++id) {
        const Entity old = before.entity(id);
        if (old.isShadowed())
            continue;
        const Entity now = after.findCanonical(old.canonical());
        if (!now) {
            changes.append({EntityChange::Kind::Removed, old.canonical(), id, noEntity, {}});
            continue;
        }
        // A file that was not read again is the same.
        if (&old.fragment() == &now.fragment() && &old.data() == &now.data())
            continue;
        const auto values = changedValues(valuesByPath(before, old), valuesByPath(after, now));
        if (!values.isEmpty())
            changes.append({EntityChange::Kind::Changed, old.canonical(), id, now.id(), values});
    }
    for (EntityId id = 0; id < EntityId(after.size()); ++id) {
        const Entity now = after.entity(id);
        if (!now.isShadowed() && !before.findCanonical(now.canonical()))
            changes.append({EntityChange::Kind::Added, now.canonical(), noEntity, id, {}});
    }
    std::ranges::stable_sort(changes, {}, &EntityChange::ref);
    return changes;
}

} // namespace waymark::catalog
