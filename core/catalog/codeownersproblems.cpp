// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogsnapshot.h"
#include "catalog/catalogtr.h"
#include "catalog/hierarchyproblems.h"
#include "catalog/refproblems.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// The entities that a rule's owners stand for. A forge's teams and people often have other names
/// than the catalog's: those say nothing.
std::vector<EntityId> ownersInCatalog(const CatalogSnapshot &snapshot, const CodeOwners::Rule &rule)
{
    std::vector<EntityId> found;
    for (const QString &owner : rule.owners) {
        const QString name = catalogNameOf(owner);
        for (const QString &kind : {u"Group"_s, u"User"_s}) {
            if (const Entity entity = snapshot.find({kind, u"default"_s, name})) {
                found.push_back(entity.id());
                break;
            }
        }
    }
    return found;
}

const RefUse *firstOwnerUse(const Entity &entity)
{
    for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
        if (use.field->relation == RelationType::OwnedBy)
            return &use;
    }
    return nullptr;
}

/// The owner itself, one of its people, or a team that a person who owns is in.
bool standsFor(const CatalogSnapshot &snapshot, EntityId named, EntityId owner)
{
    const auto leadsTo = [&](EntityId from, EntityId to) {
        return std::ranges::contains(snapshot.entity(from).relations(RelationType::MemberOf), to,
                                     &Relation::target);
    };
    return named == owner || leadsTo(named, owner) || leadsTo(owner, named);
}

/// Files that hold entities of several owners: a list that somebody keeps for others. Who approves
/// its changes says nothing about who owns what it lists.
QSet<quint32> sharedFiles(const CatalogSnapshot &snapshot, std::span<const EntityId> entities)
{
    QHash<quint32, EntityId> owners;
    QSet<quint32> shared;
    for (const EntityId id : entities) {
        const Entity entity = snapshot.entity(id);
        const EntityId owner = entity.owner();
        if (owner == noEntity)
            continue;
        const auto known = owners.constFind(entity.part());
        if (known == owners.cend())
            owners.insert(entity.part(), owner);
        else if (*known != owner)
            shared.insert(entity.part());
    }
    return shared;
}

Diagnostic otherOwner(const CatalogSnapshot &snapshot, const Entity &entity, const RefUse &field,
                      const CodeOwners::Rule &rule, const std::vector<EntityId> &named)
{
    Diagnostic diagnostic = diagnosticAt(entity.data(), field);
    diagnostic.code = u"catalog.code-owners"_s;
    diagnostic.severity = Severity::Warning;
    diagnostic.message =
        Tr::tr("The owner of %1 is %2, but line %L3 of %4 says %5.")
            .arg(entity.label(), snapshot.entity(entity.owner()).label())
            .arg(rule.line + 1)
            .arg(snapshot.codeOwners()[entity.originIndex()].file, rule.owners.join(u", "_s));
    diagnostic.why = Tr::tr("Whom the catalog names is asked; whom CODEOWNERS names approves "
                            "changes. When they differ, one of them is out of date.");
    diagnostic.next = Tr::tr("Name the same team in both.");
    for (const EntityId each : named) {
        const Entity owner = snapshot.entity(each);
        if (owner.kind() == "Group"_L1)
            diagnostic.fixes.append(replaceRef(field, owner.name()));
    }
    return diagnostic;
}

} // namespace

const CodeOwners::Rule *codeOwnersRule(const QHash<int, RepositoryOwners> &owners, const Part &part)
{
    const auto repository = owners.constFind(part.origin);
    if (repository == owners.cend() || !part.path.startsWith(repository->folder + u'/'))
        return nullptr;
    return repository->rules.ruleFor(part.path.sliced(repository->folder.size() + 1));
}

void addCodeOwnersProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                           EntityProblems &problems)
{
    if (snapshot.codeOwners().isEmpty())
        return;
    const QSet<quint32> shared = sharedFiles(snapshot, entities);
    QHash<const CodeOwners::Rule *, std::vector<EntityId>> namedBy;
    for (const EntityId id : entities) {
        const Entity entity = snapshot.entity(id);
        const CodeOwners::Rule *rule = snapshot.codeOwnersRuleOf(entity.part());
        if (rule == nullptr || entity.isShadowed() || shared.contains(entity.part()))
            continue;
        const EntityId owner = entity.owner();
        const RefUse *field = owner == noEntity ? nullptr : firstOwnerUse(entity);
        if (field == nullptr)
            continue;
        auto named = namedBy.find(rule);
        if (named == namedBy.end())
            named = namedBy.insert(rule, ownersInCatalog(snapshot, *rule));
        const bool isSame = std::ranges::any_of(
            *named, [&](EntityId each) { return standsFor(snapshot, each, owner); });
        if (!named->empty() && !isSame)
            problems.emplace_back(id, otherOwner(snapshot, entity, *field, *rule, *named));
    }
}

} // namespace waymark::catalog
