// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/groups.h"

#include "catalog/entityref.h"
#include "readiness/surroundings.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

void GroupFigures::add(const Figures &figures, qsizetype levels)
{
    onLevel.resize(levels);
    ++entities;
    notApplicable += figures.applicable == 0 ? 1 : 0;
    if (figures.level >= 0)
        ++onLevel[figures.level];
    else
        onNone += figures.applicable == 0 ? 0 : 1;
    strict += figures.strict;
    exempted += figures.exempted;
    strictWeight += figures.strictWeight;
    exemptedWeight += figures.exemptedWeight;
    known += figures.known;
    applicable += figures.applicable;
    exempt += figures.exempt;
}

GroupFigures pooled(const Readiness &readiness, int scorecard)
{
    GroupFigures group;
    for (const auto &row : readiness.rows) {
        if (row->scorecard == scorecard)
            group.add(row->figures, readiness.scorecards[scorecard]->levels.size());
    }
    return group;
}

QList<CheckCounts> countsByCheck(const Readiness &readiness, int scorecard)
{
    QList<CheckCounts> counts(readiness.scorecards[scorecard]->checks.size());
    for (const auto &row : readiness.rows) {
        for (qsizetype i = 0; row->scorecard == scorecard && i < row->results.size(); ++i)
            ++counts[i].outcomes[std::size_t(row->results[i].outcome())];
    }
    return counts;
}

std::optional<Readiness> ofTeam(const Readiness &readiness, const QString &team)
{
    const catalog::CatalogSnapshot &catalog = *readiness.snapshot->catalog;
    const auto ref = catalog::parseRef(team, {.kind = u"Group"_s});
    const catalog::Entity top = ref.isUsable() ? catalog.find(ref.ref) : catalog::Entity();
    if (!top)
        return std::nullopt;
    QSet<QString> teams{top.canonical()};
    QList<catalog::EntityId> open{top.id()};
    while (!open.isEmpty()) {
        const catalog::Entity next = catalog.entity(open.takeLast());
        for (const catalog::Relation &below : next.relations(catalog::RelationType::ParentOf)) {
            const QString &name = catalog.entity(below.target).canonical();
            if (teams.contains(name))
                continue;
            teams.insert(name);
            open.append(below.target);
        }
    }
    Readiness found = readiness;
    std::erase_if(found.rows, [&](const auto &row) { return !teams.contains(row->owner); });
    found.problems.removeIf([&](const ReadinessProblem &problem) {
        const catalog::Entity entity = catalog.findCanonical(problem.entity);
        return !entity || entity.owner() == catalog::noEntity
               || !teams.contains(catalog.entity(entity.owner()).canonical());
    });
    return found;
}

} // namespace waymark::readiness
