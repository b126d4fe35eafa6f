// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/missingrelations.h"
#include "catalog/relationkeys.h"
#include "catalog/snapshotpatch.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <tuple>

namespace waymark::catalog {

namespace {

using EditKind = ValueIndex::Edit::Kind;

/// A value as filters see it: those of one key and one folded text are one.
struct Stated
{
    StringId key;
    StringId folded;
    bool isNull;
    StringId value; ///< as the entity spells it first

    [[nodiscard]] auto place() const { return std::tuple(key, isNull, folded); }
};

/// What an entity states, by place, each once; nothing for nullptr.
std::vector<Stated> statedIn(const StringPool &pool, const Entity *entity)
{
    std::vector<Stated> stated;
    if (entity == nullptr)
        return stated;
    for (const Property &property :
         Fragment::part(entity->fragment().properties, entity->data().properties))
        stated.push_back({property.key, property.isNull ? 0 : pool.folded(property.value),
                          property.isNull, property.value});
    std::ranges::stable_sort(stated, {}, &Stated::place);
    const auto [first, last] = std::ranges::unique(stated, {}, &Stated::place);
    stated.erase(first, last);
    return stated;
}

/// A relation as filters see it.
using Related = std::pair<RelationType, StringId>;

std::vector<Related> relatedIn(const CatalogSnapshot &snapshot, EntityId id)
{
    std::vector<Related> related;
    const Entity entity = snapshot.entity(id);
    for (const Relation &relation : entity.relations())
        related.emplace_back(relation.type, snapshot.entity(relation.target).data().canonical);
    for (const MissingRelation &relation : missingOf(snapshot, entity))
        related.emplace_back(relation.type, relation.target);
    std::ranges::sort(related);
    const auto [first, last] = std::ranges::unique(related);
    related.erase(first, last);
    return related;
}

} // namespace

void SnapshotPatch::addEdits(const Entity *before, const Entity *after)
{
    const StringPool &pool = *m_next->m_pool;
    const auto had = statedIn(pool, before);
    const auto has = statedIn(pool, after);
    auto old = had.begin();
    auto now = has.begin();
    while (old != had.end() || now != has.end()) {
        if (now == has.end() || (old != had.end() && old->place() < now->place())) {
            m_edits.push_back({old->key, old->value, before->id(), old->isNull, EditKind::Remove});
            ++old;
        } else if (old == had.end() || now->place() < old->place()) {
            m_edits.push_back({now->key, now->value, after->id(), now->isNull, EditKind::Add});
            ++now;
        } else {
            if (now->value != old->value)
                m_edits.push_back(
                    {now->key, now->value, after->id(), now->isNull, EditKind::Respell});
            ++now;
            ++old;
        }
    }
}

void SnapshotPatch::countItems(const Entity &entity, int each)
{
    for (const Property &property :
         Fragment::part(entity.fragment().properties, entity.data().properties)) {
        if (property.isItem)
            m_items[property.key] += each;
    }
}

void SnapshotPatch::addRelationEdits()
{
    const auto keys = relationKeysIn(*m_next->m_pool);
    const auto add = [&](const std::vector<Related> &all, const std::vector<Related> &others,
                         EntityId id, EditKind kind) {
        std::vector<Related> own;
        std::ranges::set_difference(all, others, std::back_inserter(own));
        for (const auto &[type, name] : own)
            m_edits.push_back({keys[std::size_t(type)], name, id, false, kind});
    };
    const auto had = [this](EntityId before) {
        return before == noEntity ? std::vector<Related>() : relatedIn(m_before, before);
    };
    // Where a name came or went, a relation to it has become one to something, or to nothing.
    std::set<EntityId> related = m_restated;
    for (const EntityId id : m_relations | std::views::keys)
        related.insert(id);
    related.insert(m_added.begin(), m_added.end());
    for (const EntityId id : related) {
        const EntityId before = m_ids.before(id);
        const auto old = had(before);
        const auto now = relatedIn(*m_next, id);
        add(old, now, before, EditKind::Remove);
        add(now, old, id, EditKind::Add);
    }
    for (const EntityId before : m_removed)
        add(had(before), {}, before, EditKind::Remove);
}

StringId SnapshotPatch::spelling(EntityId id, StringId key, StringId folded) const
{
    const Entity entity = m_next->entity(id);
    for (const Property &property :
         Fragment::part(entity.fragment().properties, entity.data().properties)) {
        if (property.key == key && !property.isNull
            && m_next->m_pool->folded(property.value) == folded)
            return property.value;
    }
    return folded; // of a relation, whose names are in lower case
}

void SnapshotPatch::index()
{
    for (const Kept &kept : m_kept) {
        const Entity before = m_before.entity(kept.before);
        const Entity after = m_next->entity(kept.after);
        addEdits(&before, &after);
        countItems(before, -1);
        countItems(after, 1);
    }
    for (const EntityId id : m_removed) {
        const Entity before = m_before.entity(id);
        addEdits(&before, nullptr);
        countItems(before, -1);
    }
    for (const EntityId id : m_added) {
        const Entity after = m_next->entity(id);
        addEdits(nullptr, &after);
        countItems(after, 1);
    }
    addRelationEdits();
    m_items.removeIf([](const auto &each) { return each.value() == 0; });
    m_next->m_index = m_before.m_index.with(
        *m_next->m_pool, std::move(m_edits), m_items,
        [this](EntityId id, StringId key, StringId folded) { return spelling(id, key, folded); },
        m_ids);
}

} // namespace waymark::catalog
