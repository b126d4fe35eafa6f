// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/liveproblems.h"

#include "catalog/catalogsnapshot.h"
#include "catalog/crossproblems.h"
#include "catalog/extract.h"
#include "catalog/refproblems.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

Diagnostics liveProblems(const yaml::SyntaxTree &tree, const QString &path,
                         const CatalogSnapshot &snapshot)
{
    const auto fragment = extract(tree, snapshot.pool());
    if (!fragment)
        return {};
    QHash<StringId, StringId> own; // canonical name -> kind
    for (const EntityData &entity : fragment->entities)
        own.insert(entity.canonical, entity.kind);
    // The older version of this file stands in the snapshot; what only it held is gone.
    const auto elsewhere = [&](StringId canonical) {
        const EntityId id = snapshot.findId(canonical);
        return id != noEntity && snapshot.entity(id).path() != path ? id : noEntity;
    };
    const auto kindOf = [&](StringId canonical) -> QString {
        if (const auto mine = own.constFind(canonical); mine != own.cend())
            return snapshot.pool()->text(*mine);
        const EntityId id = elsewhere(canonical);
        return id == noEntity ? QString() : snapshot.entity(id).kind();
    };
    Diagnostics found;
    RefProblems references(snapshot);
    for (const EntityData &entity : fragment->entities) {
        for (const RefUse &use : Fragment::part(fragment->uses, entity.uses)) {
            if (auto problem = references.check(entity, use, kindOf(use.target)))
                found.append(*std::move(problem));
        }
        if (const EntityId taken = elsewhere(entity.canonical); taken != noEntity)
            found.append(takenName(entity, snapshot.entity(taken)));
    }
    return found;
}

bool isLiveProblem(const QString &code)
{
    return code == "catalog.unresolved"_L1 || code == "catalog.wrong-kind"_L1
           || code == "catalog.duplicate"_L1;
}

} // namespace waymark::catalog
