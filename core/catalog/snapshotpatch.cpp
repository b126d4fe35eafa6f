// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/trace.h"
#include "catalog/catalogsnapshot.h"
#include "catalog/hierarchyproblems.h"
#include "catalog/refproblems.h"
#include "catalog/relationkeys.h"

#include <algorithm>
#include <ranges>
#include <set>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// A value as filters see it: those of one key and one folded text are one.
struct Stated
{
    StringId key;
    StringId folded;
    bool isNull;
    StringId value; ///< as the entity spells it first

    [[nodiscard]] auto place() const { return std::tuple(key, isNull, folded); }
};

/// What an entity states, by place, each once.
std::vector<Stated> statedIn(const StringPool &pool, const Fragment &fragment,
                             const EntityData &data)
{
    std::vector<Stated> stated;
    for (const Property &property : Fragment::part(fragment.properties, data.properties))
        stated.push_back({property.key, property.isNull ? 0 : pool.folded(property.value),
                          property.isNull, property.value});
    std::ranges::stable_sort(stated, {}, &Stated::place);
    const auto [first, last] = std::ranges::unique(stated, {}, &Stated::place);
    stated.erase(first, last);
    return stated;
}

/// The relations that an entity's own document makes, in order.
std::vector<Relation> madeBy(const CatalogSnapshot &snapshot, const Fragment &fragment,
                             const EntityData &data)
{
    std::vector<Relation> made;
    for (const RefUse &use : Fragment::part(fragment.uses, data.uses)) {
        const EntityId target = use.target == 0 ? noEntity : snapshot.findId(use.target);
        if (target != noEntity)
            made.push_back({use.field->relation, target});
    }
    std::ranges::sort(made);
    const auto [first, last] = std::ranges::unique(made);
    made.erase(first, last);
    return made;
}

bool isSameName(const EntityData &a, const EntityData &b)
{
    return a.canonical == b.canonical && a.kind == b.kind && a.space == b.space && a.name == b.name;
}

bool isHierarchy(RelationType type)
{
    return type == RelationType::PartOf || type == RelationType::ChildOf;
}

} // namespace

/// The steps of `CatalogSnapshot::with()`.
class SnapshotPatch
{
public:
    SnapshotPatch(const CatalogSnapshot &before, const std::map<quint32, Part> &parts)
        : m_before(before)
        , m_parts(parts)
    {}

    std::optional<CatalogStep> run()
    {
        const trace::Span span("catalog.patch");
        if (!namesStay() || mayChangeCodeOwners())
            return std::nullopt;
        m_next = std::make_shared<CatalogSnapshot>(m_before);
        std::map<std::size_t, Part> parts(m_parts.begin(), m_parts.end());
        m_next->m_parts = m_before.m_parts.with(parts);
        for (const auto &[number, part] : m_parts) {
            for (EntityId i = 0; i < part.fragment->entities.size(); ++i)
                m_changed.push_back(m_before.m_firsts[number] + i);
        }
        relate();
        index();
        m_next->m_search = m_before.m_search.with(*m_next, m_changed);
        if (!findProblems())
            return std::nullopt;
        return CatalogStep{m_next, {m_affected.begin(), m_affected.end()}};
    }

private:
    [[nodiscard]] bool namesStay() const
    {
        return std::ranges::all_of(m_parts, [this](const auto &each) {
            const Part &before = m_before.m_parts[each.first];
            const Part &after = each.second;
            return before.path == after.path && before.relativePath == after.relativePath
                   && before.origin == after.origin
                   && std::ranges::equal(before.fragment->entities, after.fragment->entities,
                                         isSameName);
        });
    }

    /// Whom CODEOWNERS names, and who is in which team, decides about files all over.
    [[nodiscard]] bool mayChangeCodeOwners() const
    {
        return !m_before.m_codeOwners.isEmpty()
               && std::ranges::any_of(m_parts, [this](const auto &each) {
                      return std::ranges::any_of(
                          each.second.fragment->entities, [this](const EntityData &data) {
                              const QString &kind = m_before.m_pool->text(data.kind);
                              return kind == "Group"_L1 || kind == "User"_L1;
                          });
                  });
    }

    const Fragment &fragmentBefore(EntityId id) const { return m_before.entity(id).fragment(); }

    std::vector<Relation> &relationsOf(EntityId id)
    {
        const auto known = m_relations.find(id);
        if (known != m_relations.end())
            return known->second;
        const auto before = m_before.m_relations.of(id);
        return m_relations.emplace(id, std::vector<Relation>(before.begin(), before.end()))
            .first->second;
    }

    void insert(EntityId from, Relation relation)
    {
        auto &relations = relationsOf(from);
        const auto place = std::ranges::lower_bound(relations, relation);
        if (place == relations.end() || *place != relation)
            relations.insert(place, relation);
    }

    void remove(EntityId from, Relation relation) { std::erase(relationsOf(from), relation); }

    /// Whether the document of `from` still makes the relation.
    [[nodiscard]] bool isMade(EntityId from, Relation relation) const
    {
        const Entity entity = m_next->entity(from);
        return std::ranges::any_of(
            Fragment::part(entity.fragment().uses, entity.data().uses), [&](const RefUse &use) {
                return use.field->relation == relation.type && use.target != 0
                       && m_next->findId(use.target) == relation.target;
            });
    }

    void relate()
    {
        for (const EntityId id : m_changed) {
            if (m_before.m_rows[id].isShadowed)
                continue;
            const Entity entity = m_next->entity(id);
            const auto before = madeBy(m_before, fragmentBefore(id), m_before.entity(id).data());
            const auto after = madeBy(*m_next, entity.fragment(), entity.data());
            std::vector<Relation> gone;
            std::ranges::set_difference(before, after, std::back_inserter(gone));
            for (const Relation &relation : gone) {
                const Relation inverse{inverseOf(relation.type), id};
                if (isMade(relation.target, inverse) || isMade(id, relation))
                    continue;
                remove(id, relation);
                remove(relation.target, inverse);
            }
            std::vector<Relation> come;
            std::ranges::set_difference(after, before, std::back_inserter(come));
            for (const Relation &relation : come) {
                insert(id, relation);
                insert(relation.target, {inverseOf(relation.type), id});
            }
        }
        std::erase_if(m_relations, [this](const auto &each) {
            return std::ranges::equal(each.second, m_before.m_relations.of(each.first));
        });
        m_next->m_relations = m_before.m_relations.with(m_relations);
    }

    void index()
    {
        const StringPool &pool = *m_next->m_pool;
        std::vector<ValueIndex::Edit> edits;
        QHash<StringId, int> items;
        for (const EntityId id : m_changed)
            addEdits(id, edits, items);
        addRelationEdits(edits);
        items.removeIf([](const auto &each) { return each.value() == 0; });
        m_next->m_index = m_before.m_index.with(
            pool, std::move(edits), items, [this](EntityId id, StringId key, StringId folded) {
                const Entity entity = m_next->entity(id);
                for (const Property &property :
                     Fragment::part(entity.fragment().properties, entity.data().properties)) {
                    if (property.key == key && !property.isNull
                        && m_next->m_pool->folded(property.value) == folded)
                        return property.value;
                }
                return folded; // of a relation, whose names are in lower case
            });
    }

    void addEdits(EntityId id, std::vector<ValueIndex::Edit> &edits,
                  QHash<StringId, int> &items) const
    {
        using Kind = ValueIndex::Edit::Kind;
        const StringPool &pool = *m_next->m_pool;
        const Entity entity = m_next->entity(id);
        const EntityData &dataBefore = m_before.entity(id).data();
        const auto before = statedIn(pool, fragmentBefore(id), dataBefore);
        const auto after = statedIn(pool, entity.fragment(), entity.data());
        auto old = before.begin();
        auto now = after.begin();
        while (old != before.end() || now != after.end()) {
            if (now == after.end() || (old != before.end() && old->place() < now->place())) {
                edits.push_back({old->key, old->value, id, old->isNull, Kind::Remove});
                ++old;
            } else if (old == before.end() || now->place() < old->place()) {
                edits.push_back({now->key, now->value, id, now->isNull, Kind::Add});
                ++now;
            } else {
                if (now->value != old->value)
                    edits.push_back({now->key, now->value, id, now->isNull, Kind::Respell});
                ++now;
                ++old;
            }
        }
        const auto count = [&](const Fragment &fragment, Slice slice, int each) {
            for (const Property &property : Fragment::part(fragment.properties, slice)) {
                if (property.isItem)
                    items[property.key] += each;
            }
        };
        count(fragmentBefore(id), dataBefore.properties, -1);
        count(entity.fragment(), entity.data().properties, 1);
    }

    void addRelationEdits(std::vector<ValueIndex::Edit> &edits) const
    {
        using Kind = ValueIndex::Edit::Kind;
        const auto keys = relationKeysIn(*m_next->m_pool);
        for (const auto &[id, after] : m_relations) {
            const auto before = m_before.m_relations.of(id);
            const auto add = [&](const std::vector<Relation> &relations, Kind kind) {
                for (const Relation &relation : relations)
                    edits.push_back({keys[std::size_t(relation.type)],
                                     m_next->entity(relation.target).data().canonical, id, false,
                                     kind});
            };
            std::vector<Relation> gone;
            std::ranges::set_difference(before, after, std::back_inserter(gone));
            add(gone, Kind::Remove);
            std::vector<Relation> come;
            std::ranges::set_difference(after, before, std::back_inserter(come));
            add(come, Kind::Add);
        }
    }

    /// Circles go through many entities: looked for again where one may have come or gone.
    EntityProblems circles()
    {
        const auto &known = m_before.m_circleParts;
        bool mayDiffer = std::ranges::any_of(
            m_affected, [&](quint32 part) { return std::ranges::binary_search(known, part); });
        for (const auto &[id, after] : m_relations) {
            for (const Relation &relation : after) {
                if (mayDiffer || !isHierarchy(relation.type))
                    continue;
                const bool isNew =
                    !std::ranges::binary_search(m_before.m_relations.of(id), relation);
                mayDiffer = isNew && isInCircle(*m_next, id, relation.type);
            }
        }
        if (!mayDiffer)
            return {};
        EntityProblems found = circlesIn(*m_next);
        std::set<quint32> parts;
        for (const auto &[id, diagnostic] : found)
            parts.insert(m_next->m_rows[id].part);
        m_affected.insert(known.begin(), known.end());
        m_affected.insert(parts.begin(), parts.end());
        m_next->m_circleParts.assign(parts.begin(), parts.end());
        return found;
    }

    /// False where the number of references that lead nowhere is such that the order decides.
    bool findProblems()
    {
        for (const auto &[number, part] : m_parts)
            m_affected.insert(number);
        for (const auto &[id, relations] : m_relations)
            m_affected.insert(m_next->m_rows[id].part);
        const EntityProblems around = circles();
        std::vector<EntityId> entities;
        int suggestions = m_before.m_suggestions;
        std::map<std::size_t, Diagnostics> problems;
        std::map<std::size_t, ProblemCount> counts;
        for (const quint32 number : m_affected) {
            const Part &part = m_next->m_parts[number];
            for (EntityId i = 0; i < part.fragment->entities.size(); ++i) {
                const EntityId id = m_next->m_firsts[number] + i;
                entities.push_back(id);
                counts[id] = i < part.own.size() ? part.own[i] : ProblemCount{};
            }
            problems[number] = {};
            suggestions -=
                int(std::ranges::count_if(m_before.problemsIn(number), [](const Diagnostic &found) {
                    return found.code == "catalog.unresolved"_L1
                           || found.code == "catalog.wrong-kind"_L1;
                }));
        }
        CrossProblems found = crossProblems(*m_next, entities, around);
        suggestions += found.suggestions;
        if (std::max(suggestions, m_before.m_suggestions) > RefProblems::mostSuggested)
            return false;
        m_next->m_suggestions = suggestions;
        for (auto &[id, diagnostic] : found.found) {
            counts[id].add(diagnostic.severity);
            problems[m_next->m_rows[id].part].append(std::move(diagnostic));
        }
        for (auto &[number, each] : problems)
            sortByPlace(each);
        m_next->m_problems = m_before.m_problems.with(problems);
        m_next->m_counts = m_before.m_counts.with(counts);
        return true;
    }

    const CatalogSnapshot &m_before;
    const std::map<quint32, Part> &m_parts;
    std::shared_ptr<CatalogSnapshot> m_next;
    std::vector<EntityId> m_changed;                       ///< ascending
    std::map<EntityId, std::vector<Relation>> m_relations; ///< of those that have other ones
    std::set<quint32> m_affected;                          ///< parts
};

std::optional<CatalogStep> CatalogSnapshot::with(const std::map<quint32, Part> &parts) const
{
    if (m_isPartial)
        return std::nullopt;
    return SnapshotPatch(*this, parts).run();
}

} // namespace waymark::catalog
