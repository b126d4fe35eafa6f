// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/crossproblems.h"

#include "catalog/catalogsnapshot.h"
#include "catalog/catalogtr.h"
#include "catalog/hierarchyproblems.h"
#include "catalog/refproblems.h"
#include "catalog/sayings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

int addRefProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                   EntityProblems &problems)
{
    RefProblems references(snapshot);
    for (const EntityId id : entities) {
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
    return references.asked();
}

void addTakenNames(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                   EntityProblems &problems)
{
    for (const EntityId id : entities) {
        const Entity entity = snapshot.entity(id);
        if (entity.isShadowed() && !entity.isCopy())
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

CrossProblems crossProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                            const EntityProblems &circles)
{
    CrossProblems problems;
    problems.suggestions = addRefProblems(snapshot, entities, problems.found);
    addTakenNames(snapshot, entities, problems.found);
    addConflicts(snapshot, entities, problems.found);
    for (const auto &circle : circles) {
        if (std::ranges::binary_search(entities, circle.first))
            problems.found.push_back(circle);
    }
    addTwoParents(snapshot, entities, problems.found);
    addOwnershipProblems(snapshot, entities, problems.found);
    addCodeOwnersProblems(snapshot, entities, problems.found);
    return problems;
}

} // namespace waymark::catalog
