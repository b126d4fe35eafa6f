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

Diagnostic otherOwner(const CatalogSnapshot &snapshot, const Entity &entity, const RefUse &field,
                      const CodeOwners::Deciding &rules, const std::vector<EntityId> &named)
{
    Diagnostic diagnostic = diagnosticAt(entity.data(), field);
    diagnostic.code = u"catalog.code-owners"_s;
    diagnostic.severity = Severity::Warning;
    diagnostic.message =
        Tr::tr("The owner of %1 is %2, but line %3 of %4 says %5.")
            .arg(entity.label(), snapshot.entity(entity.owner()).label(), linesOf(rules),
                 snapshot.codeOwners()[entity.originIndex()].file, ownersOf(rules).join(u", "_s));
    diagnostic.why = Tr::tr("Whom the catalog names is asked; whom CODEOWNERS names approves "
                            "changes. When they differ, one of them is out of date.");
    diagnostic.next = Tr::tr("Name the same team in both.");
    for (const EntityId each : named) {
        const Entity owner = snapshot.entity(each);
        const Fix fix = replaceRef(field, owner.ref().shortened("Group", entity.space()));
        if (owner.kind() == "Group"_L1 && !diagnostic.fixes.contains(fix))
            diagnostic.fixes.append(fix);
    }
    return diagnostic;
}

} // namespace

CodeOwners::Deciding codeOwnersRules(const QHash<int, RepositoryOwners> &owners, const Part &part)
{
    const auto repository = owners.constFind(part.origin);
    if (repository == owners.cend() || !part.path.startsWith(repository->folder + u'/'))
        return {};
    return repository->rules.rulesFor(part.path.sliced(repository->folder.size() + 1));
}

void addCodeOwnersProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                           EntityProblems &problems)
{
    const OwnerOf ownerOf = [&](EntityId id) {
        return snapshot.entity(id).owner();
    };
    for (const CodeOwnersConflict &conflict : codeOwnersConflicts(snapshot, entities, ownerOf)) {
        const Entity entity = snapshot.entity(conflict.entity);
        if (const RefUse *field = firstOwnerUse(entity))
            problems.emplace_back(conflict.entity, otherOwner(snapshot, entity, *field,
                                                              conflict.rules, conflict.named));
    }
}

} // namespace waymark::catalog
