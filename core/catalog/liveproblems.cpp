// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/liveproblems.h"

#include "catalog/catalogsnapshot.h"
#include "catalog/crossproblems.h"
#include "catalog/extract.h"
#include "catalog/refproblems.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

void LiveProblems::addNames(const Fragment &entities, Names &names)
{
    for (const EntityData &entity : entities.entities)
        names.insert(entity.canonical, entity.kind);
}

EntityId LiveProblems::elsewhere(StringId canonical) const
{
    // The older version of this file stands in the snapshot; what only it held is gone.
    const EntityId id = m_snapshot.findId(canonical);
    return id != noEntity && m_snapshot.entity(id).path() != m_path ? id : noEntity;
}

QString LiveProblems::kindOf(StringId canonical) const
{
    if (const auto mine = m_own.constFind(canonical); mine != m_own.cend())
        return m_snapshot.pool()->text(*mine);
    const EntityId id = elsewhere(canonical);
    return id == noEntity ? QString() : m_snapshot.entity(id).kind();
}

Diagnostics LiveProblems::of(const Fragment &entities)
{
    Diagnostics found;
    for (const EntityData &entity : entities.entities) {
        for (const RefUse &use : Fragment::part(entities.uses, entity.uses)) {
            if (auto problem = m_references.check(entity, use, kindOf(use.target)))
                found.append(*std::move(problem));
        }
        if (const EntityId taken = elsewhere(entity.canonical); taken != noEntity)
            found.append(takenName(entity, m_snapshot.entity(taken)));
    }
    return found;
}

Diagnostics liveProblems(const yaml::SyntaxTree &tree, const QString &path,
                         const CatalogSnapshot &snapshot)
{
    const auto fragment = extract(tree, snapshot.pool());
    if (!fragment)
        return {};
    LiveProblems::Names names;
    LiveProblems::addNames(*fragment, names);
    return LiveProblems(snapshot, path, std::move(names)).of(*fragment);
}

bool isLiveProblem(const QString &code)
{
    return code == "catalog.unresolved"_L1 || code == "catalog.wrong-kind"_L1
           || code == "catalog.duplicate"_L1;
}

} // namespace waymark::catalog
