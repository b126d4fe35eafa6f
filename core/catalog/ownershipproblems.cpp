// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogsnapshot.h"
#include "catalog/catalogtr.h"
#include "catalog/hierarchyproblems.h"
#include "catalog/refproblems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

const RefUse *useOfField(const Entity &entity, QLatin1StringView field)
{
    for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
        if (use.field->name == field)
            return &use;
    }
    return nullptr;
}

bool isOneOf(const QString &kind, std::initializer_list<QLatin1StringView> kinds)
{
    return std::ranges::any_of(kinds, [&](QLatin1StringView one) { return kind == one; });
}

class OwnershipChecker
{
public:
    OwnershipChecker(const CatalogSnapshot &snapshot, EntityProblems &problems)
        : m_snapshot(snapshot)
        , m_problems(problems)
    {}

    void check(const Entity &entity)
    {
        const QString &kind = entity.kind();
        if (kind == "Group"_L1)
            checkGroup(entity);
        else if (kind == "User"_L1)
            checkUser(entity);
        else if (kind != "Location"_L1)
            checkOwned(entity);
    }

private:
    void add(const Entity &entity, Diagnostic diagnostic, const QString &code, Severity severity,
             const QString &message, const QString &why, const QString &next)
    {
        diagnostic.code = code;
        diagnostic.severity = severity;
        diagnostic.message = message;
        diagnostic.why = why;
        diagnostic.next = next;
        m_problems.emplace_back(entity.id(), std::move(diagnostic));
    }

    void checkGroup(const Entity &group)
    {
        const auto members = group.relations(RelationType::HasMember);
        const bool hasChildren = !group.relations(RelationType::ParentOf).empty();
        const bool ownsSomething = !group.relations(RelationType::OwnerOf).empty();
        if (members.empty() && !hasChildren)
            add(group, diagnosticAtName(group.data()), u"catalog.empty-team"_s, Severity::Info,
                Tr::tr("%1 has no members.").arg(group.label()),
                Tr::tr("Nobody answers for what an empty team owns."),
                Tr::tr("Name its members, or let another team take over and remove it."));
        else if (members.size() == 1 && ownsSomething && !hasChildren)
            add(group, diagnosticAtName(group.data()), u"catalog.one-person"_s, Severity::Info,
                Tr::tr("%1 has one member.").arg(group.label()),
                Tr::tr("What one person owns has no owner while that person is away."),
                Tr::tr("Add members, or join it with another team."));
    }

    void checkUser(const Entity &user)
    {
        if (user.relations(RelationType::MemberOf).empty())
            add(user, diagnosticAtName(user.data()), u"catalog.no-team"_s, Severity::Info,
                Tr::tr("%1 belongs to no team.").arg(user.label()),
                Tr::tr("Who belongs to no team owns nothing and is asked for nothing."),
                Tr::tr("Name the teams in “memberOf”, or the person in a team's “members”."));
    }

    void checkOwned(const Entity &entity)
    {
        const RefUse *owner = useOfField(entity, "owner"_L1);
        // Where the format asks for an owner, a missing one is already an error of the document.
        if (owner == nullptr
            && !isOneOf(entity.kind(),
                        {"Component"_L1, "API"_L1, "Resource"_L1, "System"_L1, "Domain"_L1}))
            add(entity, diagnosticAtName(entity.data()), u"catalog.no-owner"_s, Severity::Info,
                Tr::tr("%1 has no owner.").arg(entity.label()),
                Tr::tr("Nobody is asked when it needs a change."),
                Tr::tr("Name the team in “spec.owner”."));
        if (owner != nullptr && entity.owner() != noEntity
            && m_snapshot.entity(entity.owner()).kind() == "User"_L1)
            add(entity, diagnosticAt(entity.data(), *owner), u"catalog.person-owner"_s,
                Severity::Info, Tr::tr("%1 is owned by a person.").arg(entity.label()),
                Tr::tr("People change teams and take leave; teams stay."),
                Tr::tr("Name the team of that person."));
        checkPlace(entity);
    }

    void checkPlace(const Entity &entity)
    {
        const QString &kind = entity.kind();
        if (kind == "Component"_L1 && useOfField(entity, "system"_L1) == nullptr
            && entity.relations(RelationType::PartOf).empty())
            add(entity, diagnosticAtName(entity.data()), u"catalog.no-system"_s, Severity::Info,
                Tr::tr("%1 is part of no system.").arg(entity.label()),
                Tr::tr("Systems show what belongs together; this stands beside all of them."),
                Tr::tr("Name its system in “spec.system”."));
        const auto uses = [&](std::initializer_list<RelationType> types) {
            return std::ranges::any_of(
                types, [&](RelationType type) { return !entity.relations(type).empty(); });
        };
        const bool isOrphan =
            (kind == "API"_L1 && !uses({RelationType::ApiProvidedBy}))
            || (kind == "Resource"_L1 && !uses({RelationType::DependencyOf, RelationType::PartOf}))
            || (isOneOf(kind, {"System"_L1, "Domain"_L1}) && !uses({RelationType::HasPart}));
        if (!isOrphan)
            return;
        const QString message =
            kind == "API"_L1        ? Tr::tr("Nothing provides the API %1.").arg(entity.label())
            : kind == "Resource"_L1 ? Tr::tr("Nothing depends on %1.").arg(entity.label())
                                    : Tr::tr("%1 has no parts.").arg(entity.label());
        add(entity, diagnosticAtName(entity.data()), u"catalog.orphan"_s, Severity::Info, message,
            Tr::tr("What nothing leads to is easily forgotten, and found by search alone."),
            Tr::tr("Name it where it belongs, or remove it."));
    }

    const CatalogSnapshot &m_snapshot;
    EntityProblems &m_problems;
};

} // namespace

void addOwnershipProblems(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                          EntityProblems &problems)
{
    OwnershipChecker checker(snapshot, problems);
    for (const EntityId id : entities) {
        const Entity entity = snapshot.entity(id);
        if (!entity.isShadowed() && entity.origin().kind == Origin::Kind::Folder)
            checker.check(entity);
    }
}

} // namespace waymark::catalog
