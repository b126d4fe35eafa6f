// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "catalog/crossproblems.h"
#include "catalog/renumbering.h"

#include <QSet>

namespace waymark::catalog {

/// The steps of `CatalogSnapshot::with()`: which entities came and went, whose names those are,
/// then relations, indexes and problems of all who have to do with them. Ids and parts are those of
/// the next snapshot where nothing else is said.
class SnapshotPatch
{
public:
    SnapshotPatch(const CatalogSnapshot &before, const PartChanges &changes);

    [[nodiscard]] CatalogStep run();

private:
    /// An entity of a part that was read again, under the same name.
    struct Kept
    {
        EntityId before;
        EntityId after;
    };

    [[nodiscard]] bool isRenumbered() const
    {
        return !m_names.isEmpty() || !m_changes.added.empty() || !m_changes.removed.empty();
    }
    [[nodiscard]] bool isShadowed(EntityId id) const { return m_next->m_rows[id].isShadowed; }

    void findParts();
    void replacePart(quint32 number, const Part &part);
    void keepParts(quint32 first, quint32 end);
    void addEntities(const Fragment &fragment, quint32 first, quint32 end);
    void removeEntities(const Fragment &fragment, EntityId base, quint32 first, quint32 end);

    void number();
    void claimNames();
    void findUsers();

    [[nodiscard]] std::vector<Relation> relationsBefore(EntityId id) const;
    [[nodiscard]] std::vector<Relation> madeBefore(EntityId id) const;
    std::vector<Relation> &relationsOf(EntityId id);
    void insert(EntityId from, Relation relation);
    void remove(EntityId from, Relation relation);
    [[nodiscard]] bool isMade(EntityId from, Relation relation) const;
    void relate();
    void relate(EntityId id);
    [[nodiscard]] bool isSameAsBefore(EntityId id, const std::vector<Relation> &relations) const;

    void index();
    void addEdits(const Entity *before, const Entity *after);
    void countItems(const Entity &entity, int each);
    void addRelationEdits();
    [[nodiscard]] StringId spelling(EntityId id, StringId key, StringId folded) const;

    void findProblems();
    void countAnew();
    void addCodeOwnersAffected();
    [[nodiscard]] QSet<StringId> changedPeople() const;
    [[nodiscard]] QSet<QString> handlesOf(const QSet<StringId> &people) const;
    void addSuggestionsAffected();
    void askAnew();
    [[nodiscard]] bool mayCirclesDiffer() const;
    [[nodiscard]] EntityProblems circles();

    const CatalogSnapshot &m_before;
    const PartChanges &m_changes;
    std::shared_ptr<CatalogSnapshot> m_next;
    Renumbering m_partNumbers;
    Renumbering m_ids;
    EntityId m_size = 0;
    std::vector<Kept> m_kept;        ///< ascending
    std::vector<EntityId> m_removed; ///< as they were numbered before, ascending
    std::vector<EntityId> m_added;   ///< ascending
    QSet<StringId> m_names;          ///< canonical, of what came or went
    std::set<EntityId> m_restated;   ///< whose own document makes other relations, perhaps
    std::map<EntityId, std::vector<Relation>> m_relations; ///< of those that have other ones
    std::vector<ValueIndex::Edit> m_edits;
    QHash<StringId, int> m_items;
    std::set<quint32> m_affected;         ///< parts
    std::map<quint32, int> m_askedBefore; ///< see `crossProblems()`
};

} // namespace waymark::catalog
