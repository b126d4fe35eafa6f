// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/expensive.h"
#include "catalog/catalogtr.h"
#include "catalog/codeownersmove.h"
#include "catalog/lookup.h"
#include "catalog/refactor.h"
#include "catalog/reffields.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// What is asked for and can't be given another owner, said by kind.
class SkippedEntities
{
public:
    /// True where it can't.
    bool take(const Entity &entity)
    {
        if (entity.origin().kind == Origin::Kind::Server)
            m_ofServers << entity.name();
        else if (!hasOwnerField(entity.kind()))
            m_byKind[entity.kind()] << entity.name();
        else
            return false;
        return true;
    }
    [[nodiscard]] QStringList said() const
    {
        QStringList said;
        for (const auto &[kind, names] : m_byKind.asKeyValueRange())
            said << Tr::tr("Left out, since the kind %1 has no owner: %2.")
                        .arg(kind, enumerated(names));
        if (!m_ofServers.isEmpty())
            said << Tr::tr("Left out, since they lie on a catalog server: %1.")
                        .arg(enumerated(m_ofServers));
        return said;
    }

private:
    QMap<QString, QStringList> m_byKind;
    QStringList m_ofServers;
};

} // namespace

bool hasOwnerField(QStringView kind)
{
    return std::ranges::contains(refFieldsOf(kind), RelationType::OwnedBy, &RefField::relation);
}

bool canMoveOwner(const Entity &entity)
{
    return entity.origin().kind == Origin::Kind::Folder && hasOwnerField(entity.kind());
}

Result<ChangeSet> planOwner(const CatalogSnapshot &snapshot, const std::vector<EntityId> &entities,
                            const QString &owner, const TextOfFile &textOf, std::stop_token stop)
{
    expensive();
    const ParsedRef parsed = parseRef(owner.trimmed(), {u"group"_s});
    const Entity target = parsed.isUsable() ? snapshot.find(parsed.ref) : Entity();
    if (!target) {
        const auto named = entityNamed(snapshot, owner);
        return std::unexpected(Error{
            u"catalog.no-such-entity"_s, Tr::tr("There is no owner %1.").arg(owner), owner,
            named ? Tr::tr("Perhaps %1 is meant.").arg(named->canonical()) : named.error().next});
    }
    ChangePlanner planner(textOf, stop);
    SkippedEntities skipped;
    QSet<EntityId> moved;
    for (const EntityId id : entities) {
        const Entity entity = snapshot.entity(id);
        if (skipped.take(entity) || entity.owner() == target.id())
            continue;
        moved.insert(id);
        planner.set(entity.path(), {entity.document(), JsonPointer({u"spec"_s, u"owner"_s}),
                                    target.ref().shortened("group"_L1, entity.space())});
    }
    ChangeSet changes = planner.plan(
        Tr::tr("Give %n entities to %1", nullptr, int(moved.size())).arg(target.label()));
    changes.skipped = skipped.said();
    offerCodeOwners(snapshot, moved, target, changes, stop);
    return changes;
}

} // namespace waymark::catalog
