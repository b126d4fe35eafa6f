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

QString kindOfTarget(const CatalogSnapshot &snapshot, const RefUse &use)
{
    const EntityId target = use.target == 0 ? noEntity : snapshot.findId(use.target);
    return target == noEntity ? QString() : snapshot.entity(target).kind();
}

void addRefProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                    const std::map<quint32, int> &askedBefore, MeantByName &meant,
                    EntityProblems &problems)
{
    RefProblems references(snapshot, std::move(meant));
    quint32 part = ~quint32{0};
    for (const EntityId id : entities) {
        const Entity entity = snapshot.entity(id);
        // What a server has was checked there, and can't be mended here.
        if (entity.origin().kind == Origin::Kind::Server)
            continue;
        if (entity.part() != part) {
            part = entity.part();
            const auto asked = askedBefore.find(part);
            if (asked != askedBefore.end())
                references.setAsked(asked->second);
        }
        for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
            if (auto found = references.check(entity.data(), use, kindOfTarget(snapshot, use)))
                problems.emplace_back(id, *std::move(found));
        }
    }
    meant = references.takeFound();
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

std::vector<AskedName> askedIn(const CatalogSnapshot &snapshot, quint32 part)
{
    const Part &file = snapshot.parts()[part];
    std::vector<AskedName> asked;
    if (snapshot.origins()[file.origin].kind == Origin::Kind::Server)
        return asked;
    for (const EntityData &entity : file.fragment->entities) {
        for (const RefUse &use : Fragment::part(file.fragment->uses, entity.uses)) {
            if (needsAlternatives(use, kindOfTarget(snapshot, use)))
                asked.push_back(askedName(*snapshot.pool(), entity, use));
        }
    }
    return asked;
}

EntityProblems crossProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                             const EntityProblems &circles,
                             const std::map<quint32, int> &askedBefore, MeantByName &meant)
{
    EntityProblems problems;
    addRefProblems(snapshot, entities, askedBefore, meant, problems);
    addTakenNames(snapshot, entities, problems);
    addConflicts(snapshot, entities, problems);
    for (const auto &circle : circles) {
        if (std::ranges::binary_search(entities, circle.first))
            problems.push_back(circle);
    }
    addTwoParents(snapshot, entities, problems);
    addOwnershipProblems(snapshot, entities, problems);
    return problems;
}

} // namespace waymark::catalog
