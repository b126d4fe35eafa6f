// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogsnapshot.h"
#include "catalog/catalogtr.h"
#include "catalog/codeownersconflicts.h"
#include "catalog/hierarchyproblems.h"
#include "catalog/refproblems.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

const RefUse *firstOwnerUse(const Entity &entity)
{
    for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
        if (use.field->relation == RelationType::OwnedBy)
            return &use;
    }
    return nullptr;
}

} // namespace

void addCodeOwnersProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                           EntityProblems &problems)
{
    const OwnerOf ownerOf = [&](EntityId id) {
        return snapshot.entity(id).owner();
    };
    for (const auto &[id, ownerId, repository, rule, named] :
         codeOwnersConflicts(snapshot, entities, ownerOf)) {
        const Entity entity = snapshot.entity(id);
        const RefUse *field = firstOwnerUse(entity);
        if (field == nullptr)
            continue;
        Diagnostic diagnostic = diagnosticAt(entity.data(), *field);
        diagnostic.code = u"catalog.code-owners"_s;
        diagnostic.severity = Severity::Warning;
        diagnostic.message = Tr::tr("The owner of %1 is %2, but line %L3 of %4 says %5.")
                                 .arg(entity.label(), snapshot.entity(ownerId).label())
                                 .arg(rule->line + 1)
                                 .arg(repository->file, rule->owners.join(u", "_s));
        diagnostic.why = Tr::tr("Whom the catalog names is asked; whom CODEOWNERS names approves "
                                "changes. When they differ, one of them is out of date.");
        diagnostic.next = Tr::tr("Name the same team in both.");
        for (const EntityId each : named) {
            const Entity owner = snapshot.entity(each);
            if (owner.kind() == "Group"_L1)
                diagnostic.fixes.append(replaceRef(*field, owner.name()));
        }
        problems.emplace_back(id, std::move(diagnostic));
    }
}

} // namespace waymark::catalog
