// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/sayings.h"

#include "catalog/catalogtr.h"
#include "catalog/refproblems.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr qsizetype mostConflicts = 3;

/// What a server writes into an entity while it takes it in.
bool isServers(const QString &path)
{
    static const QStringList exact{
        u"metadata.uid"_s,
        u"metadata.etag"_s,
        u"metadata.generation"_s,
        u"metadata.annotations.backstage.io/source-location"_s,
        u"metadata.annotations.backstage.io/view-url"_s,
        u"metadata.annotations.backstage.io/edit-url"_s,
        u"metadata.annotations.backstage.io/orphan"_s,
    };
    return exact.contains(path) || path.startsWith("metadata.annotations.backstage.io/managed-"_L1);
}

/// Values by path, in a fixed order; nullopt where one can't be compared: it is too long to be
/// kept, or stands in another file.
QMap<QString, std::optional<QStringList>> statedBy(const CatalogSnapshot &snapshot,
                                                   const Entity &entity)
{
    QMap<QString, std::optional<QStringList>> stated;
    for (const Property &property :
         Fragment::part(entity.fragment().properties, entity.data().properties)) {
        const QString path = snapshot.pool()->text(property.key);
        if (isServers(path))
            continue;
        auto found = stated.find(path);
        if (found == stated.end())
            found = stated.insert(path, QStringList());
        if (property.isNull)
            found->reset();
        else if (*found)
            (*found)->append(snapshot.pool()->text(property.value));
    }
    for (auto &values : stated) {
        if (values)
            values->sort();
    }
    return stated;
}

QList<ValueChange> differencesOf(const CatalogSnapshot &snapshot, const Entity &here,
                                 const Entity &there)
{
    const auto ours = statedBy(snapshot, here);
    const auto theirs = statedBy(snapshot, there);
    QList<ValueChange> differences;
    for (const auto &[path, values] : ours.asKeyValueRange()) {
        const auto other = theirs.value(path, QStringList());
        if (values && other && *values != *other)
            differences.append({path, *values, *other});
    }
    for (const auto &[path, values] : theirs.asKeyValueRange()) {
        if (values && !ours.contains(path))
            differences.append({path, {}, *values});
    }
    std::ranges::sort(differences, {}, &ValueChange::path);
    return differences;
}

/// `spec.owner (payments here, orders there), spec.type (...)`.
QString inWords(const QList<ValueChange> &conflicts)
{
    QStringList words;
    for (const ValueChange &conflict : conflicts.first(std::min(conflicts.size(), mostConflicts)))
        words << Tr::tr("%1 is %2 here and %3 there")
                     .arg(conflict.path, conflict.before.join(", "_L1),
                          conflict.after.join(", "_L1));
    if (conflicts.size() > mostConflicts)
        words << Tr::tr("%n more", nullptr, int(conflicts.size() - mostConflicts));
    return words.join("; "_L1);
}

} // namespace

bool isConflict(const ValueChange &difference)
{
    return !difference.before.isEmpty() && !difference.after.isEmpty();
}

std::vector<Saying> sayingsOf(const CatalogSnapshot &snapshot, EntityId entity)
{
    const Entity here = snapshot.entity(entity);
    const StringId name = here.data().canonical;
    std::vector<EntityId> others{snapshot.findId(name)};
    for (const EntityId id : snapshot.shadowed()) {
        if (snapshot.entity(id).data().canonical == name)
            others.push_back(id);
    }
    std::vector<Saying> sayings;
    for (const EntityId id : others) {
        if (id != entity && id != noEntity)
            sayings.push_back({id, differencesOf(snapshot, here, snapshot.entity(id))});
    }
    return sayings;
}

void addConflicts(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                  EntityProblems &problems)
{
    if (snapshot.copyCount() == 0)
        return;
    for (const EntityId id : snapshot.shadowed()) {
        const Entity there = snapshot.entity(id);
        const EntityId first = snapshot.findId(there.data().canonical);
        if (!there.isCopy() || !std::ranges::binary_search(entities, first))
            continue;
        const Entity here = snapshot.entity(first);
        if (here.origin().kind != Origin::Kind::Folder)
            continue;
        auto conflicts = differencesOf(snapshot, here, there);
        conflicts.removeIf([](const ValueChange &change) { return !isConflict(change); });
        if (conflicts.isEmpty())
            continue;
        Diagnostic diagnostic = diagnosticAtName(here.data());
        diagnostic.code = u"catalog.sources-differ"_s;
        diagnostic.severity = Severity::Info;
        diagnostic.message =
            Tr::tr("%1 says something else: %2.").arg(there.origin().name, inWords(conflicts));
        diagnostic.why = Tr::tr("Whoever looks there sees other facts than this file states, and "
                                "acts on them.");
        diagnostic.next = Tr::tr("Push the change and ask the server to read the file again, or "
                                 "take over what it says.");
        problems.emplace_back(here.id(), std::move(diagnostic));
    }
}

} // namespace waymark::catalog
