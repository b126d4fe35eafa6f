// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/snapshotpatch.h"

#include "base/trace.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

bool isSameName(const EntityData &a, const EntityData &b)
{
    return a.canonical == b.canonical && a.kind == b.kind && a.space == b.space && a.name == b.name;
}

/// The relations that an entity's own document makes, in order.
std::vector<Relation> madeBy(const CatalogSnapshot &snapshot, const Entity &entity)
{
    std::vector<Relation> made;
    for (const RefUse &use : Fragment::part(entity.fragment().uses, entity.data().uses)) {
        const EntityId target = use.target == 0 ? noEntity : snapshot.findId(use.target);
        if (target != noEntity)
            made.push_back({use.field->relation, target});
    }
    std::ranges::sort(made);
    const auto [first, last] = std::ranges::unique(made);
    made.erase(first, last);
    return made;
}

} // namespace

SnapshotPatch::SnapshotPatch(const CatalogSnapshot &before, const PartChanges &changes)
    : m_before(before)
    , m_changes(changes)
{}

CatalogStep SnapshotPatch::run()
{
    const trace::Span span("catalog.patch");
    m_next = std::make_shared<CatalogSnapshot>(m_before);
    findParts();
    if (isRenumbered()) {
        number();
        claimNames();
        findUsers();
    }
    relate();
    index();
    std::vector<EntityId> changed = m_added;
    for (const Kept &kept : m_kept)
        changed.push_back(kept.after);
    std::ranges::sort(changed);
    m_next->m_search = m_before.m_search.with(*m_next, changed, m_ids);
    findProblems();
    return {m_next, {m_affected.begin(), m_affected.end()}};
}

void SnapshotPatch::keepParts(quint32 first, quint32 end)
{
    if (first == end)
        return;
    const auto size = quint32(m_before.m_parts.size());
    const auto firstOf = [&](quint32 part) {
        return part < size ? m_before.m_firsts[part] : EntityId(m_before.size());
    };
    const quint32 kept = firstOf(end) - firstOf(first);
    m_ids.keep(firstOf(first), kept, m_size);
    m_size += kept;
}

void SnapshotPatch::addEntities(const Fragment &fragment, quint32 first, quint32 end)
{
    for (quint32 i = first; i < end; ++i) {
        m_added.push_back(m_size++);
        m_names.insert(fragment.entities[i].canonical);
    }
}

void SnapshotPatch::removeEntities(const Fragment &fragment, EntityId base, quint32 first,
                                   quint32 end)
{
    for (quint32 i = first; i < end; ++i) {
        m_removed.push_back(base + i);
        m_names.insert(fragment.entities[i].canonical);
    }
}

void SnapshotPatch::replacePart(quint32 number, const Part &part)
{
    const Fragment &old = *m_before.m_parts[number].fragment;
    const Fragment &now = *part.fragment;
    const EntityId base = m_before.m_firsts[number];
    const auto oldSize = quint32(old.entities.size());
    const auto size = quint32(now.entities.size());
    // What stands above and below an edit.
    quint32 above = 0;
    while (above < std::min(oldSize, size) && isSameName(old.entities[above], now.entities[above]))
        ++above;
    quint32 below = 0;
    while (below < std::min(oldSize, size) - above
           && isSameName(old.entities[oldSize - 1 - below], now.entities[size - 1 - below]))
        ++below;
    const auto keep = [&](quint32 first, quint32 count) {
        m_ids.keep(base + first, count, m_size);
        for (quint32 i = 0; i < count; ++i)
            m_kept.push_back({base + first + i, m_size + i});
        m_size += count;
    };
    keep(0, above);
    removeEntities(old, base, above, oldSize - below);
    addEntities(now, above, size - below);
    keep(oldSize - below, below);
}

void SnapshotPatch::findParts()
{
    const auto size = quint32(m_before.m_parts.size());
    std::set<quint32> places = m_changes.removed;
    for (const quint32 number : m_changes.replaced | std::views::keys)
        places.insert(number);
    for (const quint32 number : m_changes.added | std::views::keys)
        places.insert(number);
    quint32 done = 0;
    quint32 count = 0; // of the next one's parts
    const auto keep = [&](quint32 end) {
        keepParts(done, end);
        m_partNumbers.keep(done, end - done, count);
        count += end - done;
        done = end;
    };
    std::vector<std::pair<quint32, const Part *>> added;
    for (const quint32 place : places) {
        keep(place);
        const auto [first, end] = m_changes.added.equal_range(place);
        for (const Part &part : std::ranges::subrange(first, end) | std::views::values) {
            added.emplace_back(count, &part);
            m_affected.insert(count++);
            addEntities(*part.fragment, 0, quint32(part.fragment->entities.size()));
        }
        if (const auto replaced = m_changes.replaced.find(place);
            replaced != m_changes.replaced.end()) {
            m_partNumbers.keep(place, 1, count);
            m_affected.insert(count++);
            replacePart(place, replaced->second);
            done = place + 1;
        } else if (m_changes.removed.contains(place)) {
            const Fragment &fragment = *m_before.m_parts[place].fragment;
            removeEntities(fragment, m_before.m_firsts[place], 0,
                           quint32(fragment.entities.size()));
            done = place + 1;
        }
    }
    keep(size);
    const std::map<std::size_t, Part> replaced(m_changes.replaced.begin(),
                                               m_changes.replaced.end());
    m_next->m_parts = m_before.m_parts.with(replaced);
    if (added.empty() && m_changes.removed.empty())
        return;
    std::vector<Part> parts;
    parts.reserve(count);
    auto next = added.begin();
    for (quint32 number = 0; number < count; ++number) {
        if (next != added.end() && next->first == number)
            parts.push_back(*(next++)->second);
        else
            parts.push_back(m_next->m_parts[m_partNumbers.before(number)]);
    }
    m_next->m_parts = Chunks(std::move(parts));
}

void SnapshotPatch::number()
{
    std::vector<CatalogSnapshot::Row> rows;
    rows.reserve(m_size);
    std::vector<quint32> firsts;
    firsts.reserve(m_next->m_parts.size());
    for (quint32 number = 0; number < m_next->m_parts.size(); ++number) {
        firsts.push_back(quint32(rows.size()));
        const auto size = quint32(m_next->m_parts[number].fragment->entities.size());
        for (quint32 local = 0; local < size; ++local)
            rows.push_back({number, local, false, false});
    }
    // Of all others `claimNames()` decides.
    for (const EntityId before : m_before.m_shadowed) {
        const EntityId id = m_ids.after(before);
        if (id == noEntity)
            continue;
        rows[id].isShadowed = true;
        rows[id].isCopy = m_before.m_rows[before].isCopy;
    }
    m_next->m_rows = Chunks(std::move(rows));
    m_next->m_firsts = Chunks(std::move(firsts));
}

void SnapshotPatch::claimNames()
{
    CatalogSnapshot &next = *m_next;
    std::map<StringId, std::vector<EntityId>> claims;
    for (const StringId name : std::as_const(m_names)) {
        const EntityId first = m_before.findId(name);
        const EntityId id = first == noEntity ? noEntity : m_ids.after(first);
        claims[name];
        if (id != noEntity)
            claims[name].push_back(id);
    }
    next.m_shadowed.clear();
    for (const EntityId before : m_before.m_shadowed) {
        const StringId name = m_before.entity(before).data().canonical;
        const EntityId id = m_ids.after(before);
        const auto claim = claims.find(name);
        next.m_copyCount -= claim != claims.end() && m_before.m_rows[before].isCopy ? 1 : 0;
        if (id == noEntity)
            continue;
        if (claim == claims.end())
            next.m_shadowed.push_back(id);
        else
            claim->second.push_back(id);
    }
    for (const EntityId id : m_added)
        claims[next.entity(id).data().canonical].push_back(id);
    if (m_ids.moves()) {
        const auto steps = m_ids.steps();
        for (EntityId &id : next.m_byName)
            renumber(std::span(&id, 1), steps);
    }
    std::map<std::size_t, CatalogSnapshot::Row> rows;
    for (auto &[name, ids] : claims) {
        if (ids.empty()) {
            next.m_byName.remove(name);
            continue;
        }
        std::ranges::sort(ids);
        next.m_byName.insert(name, ids.front());
        for (const EntityId id : ids) {
            CatalogSnapshot::Row row = next.m_rows[id];
            row.isShadowed = id != ids.front();
            row.isCopy =
                row.isShadowed
                && next.m_origins[next.m_parts[row.part].origin].kind == Origin::Kind::Server;
            next.m_copyCount += row.isCopy ? 1 : 0;
            if (row.isShadowed)
                next.m_shadowed.push_back(id);
            m_affected.insert(row.part);
            m_restated.insert(id);
            rows[id] = row;
        }
    }
    std::ranges::sort(next.m_shadowed);
    next.m_rows = next.m_rows.with(rows);
}

void SnapshotPatch::findUsers()
{
    // Nearly all names are others, and a few bits tell.
    constexpr int bits = 6;
    const auto bitOf = [](StringId name) {
        return quint64{1} << ((name * quint32{0x9E3779B1}) >> (32 - bits));
    };
    quint64 mask = 0;
    for (const StringId name : std::as_const(m_names))
        mask |= bitOf(name);
    const auto isWanted = [&](const RefUse &use) {
        return (bitOf(use.target) & mask) != 0 && m_names.contains(use.target);
    };
    for (quint32 number = 0; number < m_next->m_parts.size(); ++number) {
        const Fragment &fragment = *m_next->m_parts[number].fragment;
        if (std::ranges::none_of(fragment.uses, isWanted))
            continue;
        m_affected.insert(number);
        for (quint32 i = 0; i < fragment.entities.size(); ++i) {
            const auto uses = Fragment::part(fragment.uses, fragment.entities[i].uses);
            if (std::ranges::any_of(uses, isWanted))
                m_restated.insert(m_next->m_firsts[number] + i);
        }
    }
}

std::vector<Relation> SnapshotPatch::relationsBefore(EntityId id) const
{
    std::vector<Relation> relations;
    const EntityId before = m_ids.before(id);
    if (before == noEntity)
        return relations;
    for (const Relation &relation : m_before.m_relations.of(before)) {
        const EntityId target = m_ids.after(relation.target);
        if (target != noEntity)
            relations.push_back({relation.type, target});
    }
    return relations;
}

std::vector<Relation> SnapshotPatch::madeBefore(EntityId id) const
{
    const EntityId before = m_ids.before(id);
    if (before == noEntity || m_before.m_rows[before].isShadowed)
        return {};
    std::vector<Relation> made = madeBy(m_before, m_before.entity(before));
    for (Relation &relation : made)
        relation.target = m_ids.after(relation.target);
    std::erase_if(made, [](const Relation &relation) { return relation.target == noEntity; });
    return made;
}

std::vector<Relation> &SnapshotPatch::relationsOf(EntityId id)
{
    const auto known = m_relations.find(id);
    if (known != m_relations.end())
        return known->second;
    return m_relations.emplace(id, relationsBefore(id)).first->second;
}

void SnapshotPatch::insert(EntityId from, Relation relation)
{
    auto &relations = relationsOf(from);
    const auto place = std::ranges::lower_bound(relations, relation);
    if (place == relations.end() || *place != relation)
        relations.insert(place, relation);
}

void SnapshotPatch::remove(EntityId from, Relation relation)
{
    std::erase(relationsOf(from), relation);
}

/// Whether the document of `from` still makes the relation.
bool SnapshotPatch::isMade(EntityId from, Relation relation) const
{
    if (isShadowed(from))
        return false;
    const Entity entity = m_next->entity(from);
    return std::ranges::any_of(Fragment::part(entity.fragment().uses, entity.data().uses),
                               [&](const RefUse &use) {
                                   return use.field->relation == relation.type && use.target != 0
                                          && m_next->findId(use.target) == relation.target;
                               });
}

void SnapshotPatch::relate(EntityId id)
{
    const auto before = madeBefore(id);
    const auto after =
        isShadowed(id) ? std::vector<Relation>() : madeBy(*m_next, m_next->entity(id));
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

bool SnapshotPatch::isSameAsBefore(EntityId id, const std::vector<Relation> &relations) const
{
    const EntityId before = m_ids.before(id);
    return before != noEntity && m_before.m_relations.of(before).size() == relations.size()
           && relations == relationsBefore(id);
}

void SnapshotPatch::relate()
{
    for (const Kept &kept : m_kept)
        m_restated.insert(kept.after);
    for (const EntityId id : m_added)
        relationsOf(id);
    // What was related to one that is gone.
    for (const EntityId before : m_removed) {
        for (const Relation &relation : m_before.m_relations.of(before)) {
            if (const EntityId id = m_ids.after(relation.target); id != noEntity)
                relationsOf(id);
        }
    }
    for (const EntityId id : m_restated)
        relate(id);
    std::erase_if(m_relations,
                  [this](const auto &each) { return isSameAsBefore(each.first, each.second); });
    m_next->m_relations = m_ids.moves() || m_size != EntityId(m_before.size())
                              ? m_before.m_relations.with(m_relations, m_ids, m_size)
                              : m_before.m_relations.with(m_relations);
    for (const EntityId id : m_relations | std::views::keys)
        m_affected.insert(m_next->m_rows[id].part);
}

std::optional<CatalogStep> CatalogSnapshot::with(const PartChanges &changes) const
{
    if (m_isPartial)
        return std::nullopt;
    return SnapshotPatch(*this, changes).run();
}

} // namespace waymark::catalog
