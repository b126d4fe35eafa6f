// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/crossproblems.h"

#include "catalog/catalogsnapshot.h"
#include "catalog/catalogtr.h"
#include "catalog/hierarchyproblems.h"
#include "catalog/refproblems.h"
#include "catalog/sayings.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

void addRefProblems(const CatalogSnapshot &snapshot, EntityProblems &problems)
{
    RefProblems references(snapshot);
    for (EntityId id = 0; id < EntityId(snapshot.size()); ++id) {
        const Entity entity = snapshot.entity(id);
        // What a server has was checked there, and can't be mended here.
        if (entity.origin().kind == Origin::Kind::Server)
            continue;
        for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
            const EntityId target = use.target == 0 ? noEntity : snapshot.findId(use.target);
            const QString kind = target == noEntity ? QString() : snapshot.entity(target).kind();
            if (auto found = references.check(entity.data(), use, kind))
                problems.emplace_back(id, *std::move(found));
        }
    }
}

void addTakenNames(const CatalogSnapshot &snapshot, EntityProblems &problems)
{
    for (const EntityId id : snapshot.shadowed()) {
        const Entity entity = snapshot.entity(id);
        if (!entity.isCopy())
            problems.emplace_back(
                id, takenName(entity.data(), snapshot.findCanonical(entity.canonical())));
    }
}

} // namespace

Diagnostic takenName(const EntityData &entity, const Entity &first)
{
    Diagnostic diagnostic = diagnosticAtName(entity);
    diagnostic.code = u"catalog.duplicate"_s;
    diagnostic.severity = Severity::Error;
    diagnostic.message = Tr::tr("The name %1 is taken by %2 in %3.")
                             .arg(first.canonical(), first.relativePath(), first.origin().name);
    diagnostic.why = Tr::tr("Names are unique for their kind and namespace, whatever the case. A "
                            "catalog server keeps the first and refuses this one.");
    diagnostic.next = Tr::tr("Rename or remove one of the two.");
    return diagnostic;
}

std::vector<std::pair<EntityId, Diagnostic>> crossProblems(const CatalogSnapshot &snapshot)
{
    EntityProblems problems;
    addRefProblems(snapshot, problems);
    addTakenNames(snapshot, problems);
    addConflicts(snapshot, problems);
    addHierarchyProblems(snapshot, problems);
    addOwnershipProblems(snapshot, problems);
    addCodeOwnersProblems(snapshot, problems);
    return problems;
}

} // namespace waymark::catalog
