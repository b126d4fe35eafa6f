// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/codeownersconflicts.h"
#include "catalog/hierarchyproblems.h"
#include "catalog/refproblems.h"
#include "catalog/snapshotpatch.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <ranges>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

bool isHierarchy(RelationType type)
{
    return type == RelationType::PartOf || type == RelationType::ChildOf;
}

/// The elements of parts that stay, at their places of now; default ones for those that came.
template<typename T>
Chunks<T> renumbered(const Chunks<T> &before, const Renumbering &numbers, std::size_t size)
{
    std::vector<T> after;
    after.reserve(size);
    for (quint32 number = 0; number < size; ++number) {
        const quint32 old = numbers.before(number);
        after.push_back(old == Renumbering::none ? T{} : before[old]);
    }
    return Chunks<T>(std::move(after));
}

/// The names that forges and mail know an entity by, in lower case.
QStringList forgeNamesOf(const Entity &entity)
{
    QStringList names;
    if (entity.kind() != "Group"_L1 && entity.kind() != "User"_L1)
        return names;
    for (const QStringView path : forgeAnnotations())
        names.append(entity.value(path).toLower());
    names.append(entity.value(u"spec.profile.email").toLower());
    names.removeAll(QString());
    return names;
}

} // namespace

/// Circles go through many entities, and how one is told depends on where the walk begins: looked
/// for again where one may have come or gone, or is entered elsewhere.
bool SnapshotPatch::mayCirclesDiffer() const
{
    const auto &known = m_before.m_circleParts;
    const auto hasHierarchy = [](std::span<const Relation> relations) {
        return std::ranges::any_of(
            relations, [](const Relation &relation) { return isHierarchy(relation.type); });
    };
    if (!known.empty()) {
        const auto isKnown = [&](quint32 part) {
            return std::ranges::binary_search(known, m_partNumbers.before(part));
        };
        return std::ranges::any_of(m_affected, isKnown)
               || std::ranges::any_of(m_relations,
                                      [&](const auto &each) {
                                          return hasHierarchy(each.second)
                                                 || hasHierarchy(relationsBefore(each.first));
                                      })
               || std::ranges::any_of(m_removed, [&](EntityId id) {
                      return hasHierarchy(m_before.m_relations.of(id));
                  });
    }
    for (const auto &[id, relations] : m_relations) {
        const auto before = relationsBefore(id);
        for (const Relation &relation : relations) {
            if (isHierarchy(relation.type) && !std::ranges::binary_search(before, relation)
                && isInCircle(*m_next, id, relation.type))
                return true;
        }
    }
    return false;
}

EntityProblems SnapshotPatch::circles()
{
    std::vector<quint32> known;
    for (const quint32 part : m_before.m_circleParts) {
        if (const quint32 number = m_partNumbers.after(part); number != Renumbering::none)
            known.push_back(number);
    }
    if (!mayCirclesDiffer()) {
        m_next->m_circleParts = std::move(known);
        return {};
    }
    EntityProblems found = circlesIn(*m_next);
    std::set<quint32> parts;
    for (const EntityId id : found | std::views::keys)
        parts.insert(m_next->m_rows[id].part);
    m_affected.insert(known.begin(), known.end());
    m_affected.insert(parts.begin(), parts.end());
    m_next->m_circleParts.assign(parts.begin(), parts.end());
    return found;
}

/// Canonical names of all that CODEOWNERS may mean or that may own something, and of whom it
/// changed whether they are there, what they are called or where they belong.
QSet<StringId> SnapshotPatch::changedPeople() const
{
    QSet<StringId> people;
    for (const Kept &kept : m_kept) {
        const Entity before = m_before.entity(kept.before);
        const Entity after = m_next->entity(kept.after);
        if (before.label() != after.label() || forgeNamesOf(before) != forgeNamesOf(after))
            people.insert(after.data().canonical);
    }
    const auto memberships = [](std::span<const Relation> relations) {
        return std::ranges::equal_range(relations, RelationType::MemberOf, {}, &Relation::type);
    };
    for (const auto &[id, relations] : m_relations) {
        if (!std::ranges::equal(memberships(relations), memberships(relationsBefore(id))))
            people.insert(m_next->entity(id).data().canonical);
    }
    people.unite(m_names); // others are named by no rule
    return people;
}

/// What CODEOWNERS may call these, in lower case: as they are called now, and were before.
QSet<QString> SnapshotPatch::handlesOf(const QSet<StringId> &people) const
{
    QSet<QString> handles;
    for (const StringId name : people) {
        const QString &canonical = m_next->m_pool->text(name);
        handles.insert(canonical.sliced(canonical.lastIndexOf(u'/') + 1));
        for (const CatalogSnapshot *each :
             std::array<const CatalogSnapshot *, 2>{&m_before, m_next.get()}) {
            const EntityId id = each->findId(name);
            for (const QString &handle :
                 id == noEntity ? QStringList() : forgeNamesOf(each->entity(id)))
                handles.insert(handle);
        }
    }
    return handles;
}

void SnapshotPatch::addCodeOwnersAffected()
{
    const QSet<StringId> people = m_next->m_codeRules.empty() ? QSet<StringId>() : changedPeople();
    if (people.isEmpty())
        return;
    const QSet<QString> handles = handlesOf(people);
    const auto isNamed = [&](const QString &owner) {
        const QString handle = owner.startsWith(u'@') ? owner.sliced(1) : owner;
        return handles.contains(catalogNameOf(owner).toLower())
               || handles.contains(handle.toLower());
    };
    QHash<const CodeOwners::Rule *, bool> names;
    const auto namesThem = [&](const CodeOwners::Rule *rule) {
        const auto known = names.constFind(rule);
        return known != names.cend()
                   ? *known
                   : *names.insert(rule, std::ranges::any_of(rule->owners, isNamed));
    };
    std::set<quint32> parts;
    for (quint32 part = 0; part < m_next->m_parts.size(); ++part) {
        if (std::ranges::any_of(m_next->m_codeRules[part], namesThem))
            parts.insert(part);
    }
    for (const StringId name : people) {
        const EntityId id = m_next->findId(name);
        if (id == noEntity)
            continue;
        for (const Relation &owned : m_next->entity(id).relations(RelationType::OwnerOf))
            parts.insert(m_next->m_rows[owned.target].part);
    }
    for (const quint32 part : parts) {
        if (m_affected.contains(part) || m_next->m_codeRules[part].isEmpty())
            continue;
        std::vector<EntityId> entities(m_next->m_parts[part].fragment->entities.size());
        std::iota(entities.begin(), entities.end(), m_next->m_firsts[part]);
        EntityProblems found;
        addCodeOwnersProblems(*m_next, entities, found);
        Diagnostics had = m_before.problemsIn(m_partNumbers.before(part));
        had.removeIf([](const Diagnostic &each) { return each.code != "catalog.code-owners"_L1; });
        Diagnostics has;
        for (auto &[id, diagnostic] : found)
            has.append(std::move(diagnostic));
        sortByPlace(has);
        if (had != has)
            m_affected.insert(part);
    }
}

/// Names that came or went may be what somebody meant elsewhere.
void SnapshotPatch::addSuggestionsAffected()
{
    QSet<StringId> names;
    for (const EntityId id : m_removed)
        names.insert(m_before.entity(id).data().name);
    for (const EntityId id : m_added)
        names.insert(m_next->entity(id).data().name);
    if (names.isEmpty())
        return;
    const StringPool &pool = *m_next->m_pool;
    const auto mayMean = [&](const AskedName &each) {
        return std::ranges::any_of(
            names, [&](StringId name) { return mayBeMeant(pool, each, pool.text(name)); });
    };
    // What nobody asks for any more goes when it is very much.
    if (m_next->m_meant.size() > 2 * RefProblems::mostSuggested)
        m_next->m_meant.clear();
    m_next->m_meant.removeIf([&](const auto &each) { return mayMean(each.value().asked); });
    int asked = 0;
    for (quint32 part = 0; part < m_next->m_asked.size(); ++part) {
        const auto &own = m_next->m_asked[part];
        if (own.empty())
            continue;
        if (asked >= RefProblems::mostSuggested)
            break;
        asked += int(own.size());
        if (std::ranges::any_of(own, mayMean))
            m_affected.insert(part);
    }
}

/// Which references alternatives are looked for, and of which parts others get some than before:
/// only so many get any, in the order of the parts.
void SnapshotPatch::askAnew()
{
    const std::size_t size = m_next->m_parts.size();
    const auto &before = m_before.m_asked;
    if (!m_changes.added.empty() || !m_changes.removed.empty())
        m_next->m_asked = renumbered(before, m_partNumbers, size);
    std::map<std::size_t, std::vector<AskedName>> asked;
    for (const quint32 part : m_affected)
        asked[part] = askedIn(*m_next, part);
    m_next->m_asked = m_next->m_asked.with(asked);
    // How many stand before each part; all beyond the limit get none, however many.
    constexpr int most = RefProblems::mostSuggested;
    const auto starts = [most](const Chunks<std::vector<AskedName>> &all) {
        std::vector<int> counts;
        counts.reserve(all.size() + 1);
        int count = 0;
        for (const auto &each : all) {
            counts.push_back(std::min(count, most));
            count += int(each.size());
        }
        counts.push_back(std::min(count, most));
        return counts;
    };
    const std::vector<int> had = starts(before);
    const std::vector<int> has = starts(m_next->m_asked);
    for (quint32 part = 0; part < size; ++part) {
        const quint32 old = m_partNumbers.before(part);
        if (m_next->m_asked[part].empty() || old == Renumbering::none)
            continue;
        if (has[part + 1] - has[part] != had[old + 1] - had[old])
            m_affected.insert(part);
    }
    for (const quint32 part : m_affected)
        m_askedBefore[part] = has[part];
}

/// The findings of files alone, for those that came; what stays keeps its count.
void SnapshotPatch::countAnew()
{
    if (m_ids.moves() || m_size != EntityId(m_before.size()))
        m_next->m_counts = renumbered(m_before.m_counts, m_ids, m_size);
    if (!m_changes.added.empty() || !m_changes.removed.empty()) {
        const std::size_t size = m_next->m_parts.size();
        m_next->m_problems = renumbered(m_before.m_problems, m_partNumbers, size);
        if (!m_before.m_codeRules.empty())
            m_next->m_codeRules = renumbered(m_before.m_codeRules, m_partNumbers, size);
    }
    if (m_next->m_codeOwners.isEmpty())
        return;
    if (m_next->m_codeRules.empty())
        m_next->m_codeRules = Chunks(std::vector<CodeOwners::Deciding>(m_next->m_parts.size()));
    std::map<std::size_t, CodeOwners::Deciding> rules;
    for (const quint32 part : m_affected) {
        if (m_partNumbers.before(part) == Renumbering::none)
            rules[part] =
                codeOwnersRules(std::as_const(m_next->m_codeOwners), m_next->m_parts[part]);
    }
    m_next->m_codeRules = m_next->m_codeRules.with(rules);
}

void SnapshotPatch::findProblems()
{
    countAnew();
    // What a server says of an entity is held against what its file says.
    for (const Kept &kept : m_kept) {
        const Entity entity = m_next->entity(kept.after);
        if (entity.isCopy())
            m_affected.insert(m_next->m_rows[m_next->findId(entity.data().canonical)].part);
    }
    addCodeOwnersAffected();
    askAnew();
    addSuggestionsAffected();
    const EntityProblems around = circles();
    askAnew(); // of what was found to be affected meanwhile
    std::vector<EntityId> entities;
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
    }
    EntityProblems found = crossProblems(*m_next, entities, around, m_askedBefore, m_next->m_meant);
    addCodeOwnersProblems(*m_next, entities, found);
    for (auto &[id, diagnostic] : found) {
        counts[id].add(diagnostic.severity);
        problems[m_next->m_rows[id].part].append(std::move(diagnostic));
    }
    for (Diagnostics &each : problems | std::views::values)
        sortByPlace(each);
    m_next->m_problems = m_next->m_problems.with(problems);
    m_next->m_counts = m_next->m_counts.with(counts);
}

} // namespace waymark::catalog
