// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/hierarchyproblems.h"

#include "catalog/catalogsnapshot.h"
#include "catalog/catalogtr.h"
#include "catalog/refproblems.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// The use in an entity's own document that makes a relation to `target`; nullptr where another
/// document makes it.
const RefUse *useBehind(const Entity &entity, RelationType type, const Entity &target)
{
    for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
        if (use.field->relation == type && use.target == target.data().canonical)
            return &use;
    }
    return nullptr;
}

/// Finds circles along one kind of relation, without recursion: how deep they nest is not in our
/// hands.
class CircleFinder
{
public:
    CircleFinder(const CatalogSnapshot &snapshot, RelationType type)
        : m_snapshot(snapshot)
        , m_type(type)
        , m_states(std::size_t(snapshot.size()), State::New)
    {}

    template<typename Found>
    void run(Found found)
    {
        for (EntityId id = 0; id < m_states.size(); ++id) {
            if (m_states[id] == State::New && !m_snapshot.entity(id).relations(m_type).empty())
                walk(id, found);
        }
    }

private:
    enum class State : quint8 { New, OnPath, Done };
    struct Step
    {
        EntityId entity;
        std::size_t next;
    };

    template<typename Found>
    void walk(EntityId start, Found &found)
    {
        std::vector<Step> path{{start, 0}};
        m_states[start] = State::OnPath;
        while (!path.empty()) {
            const auto relations = m_snapshot.entity(path.back().entity).relations(m_type);
            if (path.back().next >= relations.size()) {
                m_states[path.back().entity] = State::Done;
                path.pop_back();
                continue;
            }
            const EntityId target = relations[path.back().next++].target;
            if (m_states[target] == State::OnPath) {
                const auto first = std::ranges::find(path, target, &Step::entity);
                std::vector<EntityId> circle;
                for (auto step = first; step != path.end(); ++step)
                    circle.push_back(step->entity);
                found(circle);
            } else if (m_states[target] == State::New) {
                m_states[target] = State::OnPath;
                path.push_back({target, 0});
            }
        }
    }

    const CatalogSnapshot &m_snapshot;
    RelationType m_type;
    std::vector<State> m_states;
};

void addCircle(const CatalogSnapshot &snapshot, RelationType type,
               const std::vector<EntityId> &circle, EntityProblems &problems)
{
    QStringList names;
    for (const EntityId id : circle)
        names.append(snapshot.entity(id).name());
    names.append(names.front());
    const QString way = names.join(u" → "_s);
    for (std::size_t i = 0; i < circle.size(); ++i) {
        const Entity entity = snapshot.entity(circle[i]);
        const Entity next = snapshot.entity(circle[(i + 1) % circle.size()]);
        const RefUse *use = useBehind(entity, type, next);
        Diagnostic diagnostic =
            use != nullptr ? diagnosticAt(entity.data(), *use) : diagnosticAtName(entity.data());
        diagnostic.code = u"catalog.cycle"_s;
        diagnostic.severity = Severity::Error;
        diagnostic.message = circle.size() == 1
                                 ? Tr::tr("%1 is part of itself.").arg(entity.name())
                                 : Tr::tr("These are part of each other in a circle: %1.").arg(way);
        diagnostic.why = Tr::tr("Whoever follows the way up to the top never arrives: no tree, no "
                                "owner above and no total can be shown.");
        diagnostic.next = Tr::tr("Remove the reference at one place of the circle.");
        problems.emplace_back(circle[i], std::move(diagnostic));
    }
}

} // namespace

void addTwoParents(const CatalogSnapshot &snapshot, std::span<const EntityId> entities,
                   EntityProblems &problems)
{
    for (const EntityId id : entities) {
        const Entity group = snapshot.entity(id);
        const auto parents = group.relations(RelationType::ChildOf);
        if (parents.size() < 2)
            continue;
        QStringList names;
        const RefUse *own = nullptr;
        for (const Relation &parent : parents) {
            names.append(snapshot.entity(parent.target).name());
            if (const RefUse *use =
                    useBehind(group, RelationType::ChildOf, snapshot.entity(parent.target)))
                own = use;
        }
        Diagnostic diagnostic =
            own != nullptr ? diagnosticAt(group.data(), *own) : diagnosticAtName(group.data());
        diagnostic.severity = Severity::Warning;
        diagnostic.code = u"catalog.two-parents"_s;
        diagnostic.message =
            Tr::tr("%1 has more than one parent: %2.").arg(group.name(), names.join(", "_L1));
        diagnostic.why = Tr::tr("A group has one parent. Its own “parent” and the “children” of "
                                "other groups say different things.");
        diagnostic.next = Tr::tr("Decide for one, and correct the other document.");
        problems.emplace_back(id, std::move(diagnostic));
    }
}

EntityProblems circlesIn(const CatalogSnapshot &snapshot)
{
    EntityProblems problems;
    for (const RelationType type : {RelationType::PartOf, RelationType::ChildOf}) {
        CircleFinder(snapshot, type).run([&](const std::vector<EntityId> &circle) {
            addCircle(snapshot, type, circle, problems);
        });
    }
    return problems;
}

bool isInCircle(const CatalogSnapshot &snapshot, EntityId entity, RelationType type)
{
    QSet<EntityId> seen;
    std::vector<EntityId> left{entity};
    while (!left.empty()) {
        const EntityId next = left.back();
        left.pop_back();
        for (const Relation &relation : snapshot.entity(next).relations(type)) {
            if (relation.target == entity)
                return true;
            if (!seen.contains(relation.target)) {
                seen.insert(relation.target);
                left.push_back(relation.target);
            }
        }
    }
    return false;
}

} // namespace waymark::catalog
