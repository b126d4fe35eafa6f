// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/chunks.h"
#include "catalog/codeowners.h"
#include "catalog/entity.h"
#include "catalog/entityset.h"
#include "catalog/relationtable.h"
#include "catalog/searchindex.h"
#include "catalog/suggestions.h"
#include "diagnostics/diagnostic.h"

#include <QHash>
#include <QList>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>

namespace waymark::catalog {

/// Findings of one entity's document, as its own file's checks counted them.
struct ProblemCount
{
    quint16 errors = 0;
    quint16 warnings = 0;

    void add(Severity severity)
    {
        errors += severity == Severity::Error ? 1 : 0;
        warnings += severity == Severity::Warning ? 1 : 0;
    }
};

/// One file of the catalog (or one page of a server's answer).
struct Part
{
    std::shared_ptr<const Fragment> fragment; ///< never null
    QString path;                             ///< absolute, or an address
    QString relativePath;                     ///< to its origin
    int origin = 0;
    std::vector<ProblemCount> own; ///< by entity of the fragment; may be empty
};

struct CatalogInput
{
    std::shared_ptr<StringPool> pool;
    QList<Origin> origins;
    std::vector<Part> parts; ///< by origin; where two claim a name, the first has it
    QHash<int, RepositoryOwners> codeOwners = {}; ///< by origin, of those that have such a file
    /// Where values of annotations lead to, by the annotation's name: an address with `{value}`.
    QHash<QString, QString> annotationLinks = {};
    /// More parts are still to come, so what is missing between them is no problem yet.
    bool isPartial = false;
};

class CatalogSnapshot;

/// What becomes of the parts of a catalog, by index of `CatalogSnapshot::parts()`.
struct PartChanges
{
    std::map<quint32, Part> replaced; ///< of the same place
    std::set<quint32> removed;
    std::multimap<quint32, Part> added; ///< by the part before which they come, in their order

    [[nodiscard]] bool isEmpty() const
    {
        return replaced.empty() && removed.empty() && added.empty();
    }
};

/// From one catalog to the next.
struct CatalogStep
{
    std::shared_ptr<const CatalogSnapshot> catalog;
    std::vector<quint32> parts; ///< of it, ascending; problems of all others are the same
};

/// All entities at one moment, their relations, what is wrong between them, and the indexes that
/// filters and search are answered from. Immutable, any thread; shares what didn't change with the
/// snapshot before.
class CatalogSnapshot
{
public:
    CatalogSnapshot();

    /// Never null. Takes about 1 ms for 1,000 entities.
    [[nodiscard]] static std::shared_ptr<const CatalogSnapshot> build(CatalogInput input);

    /// What `build()` would make after some parts changed, came or went. It shares with this one
    /// all that stays, and costs what changed and who has to do with it; where entities come or go,
    /// also a walk over the numbers of all. nullopt for a partial one.
    [[nodiscard]] std::optional<CatalogStep> with(const PartChanges &changes) const;

    [[nodiscard]] qsizetype size() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] Entity entity(EntityId id) const { return {this, id}; }
    /// An invalid one when there is none of that name.
    [[nodiscard]] Entity find(const EntityRef &ref) const { return findCanonical(ref.canonical()); }
    [[nodiscard]] Entity findCanonical(QStringView canonical) const;
    [[nodiscard]] EntityId findId(StringId canonical) const
    {
        return m_byName.value(canonical, noEntity);
    }
    /// Those of one file, in its order.
    [[nodiscard]] std::vector<EntityId> entitiesIn(const QString &path) const;
    /// What claims the name of an entity that came first, copies included (`Entity::isCopy()`).
    [[nodiscard]] std::span<const EntityId> shadowed() const { return m_shadowed; }

    /// More is still being read: relations aren't complete, and problems aren't known.
    [[nodiscard]] bool isPartial() const { return m_isPartial; }
    /// How many of the shadowed ones are copies.
    [[nodiscard]] qsizetype copyCount() const { return m_copyCount; }

    /// Relations between two entities that are there, both directions counted.
    [[nodiscard]] qsizetype relationCount() const { return qsizetype(m_relations.size()); }

    [[nodiscard]] const QList<Origin> &origins() const { return m_origins; }
    [[nodiscard]] const Chunks<Part> &parts() const { return m_parts; }
    /// By origin.
    [[nodiscard]] const QHash<int, RepositoryOwners> &codeOwners() const { return m_codeOwners; }
    /// The rules of its repository's CODEOWNERS that decide on a part; none where there is no such
    /// file.
    [[nodiscard]] CodeOwners::Deciding codeOwnersRulesOf(quint32 part) const
    {
        return m_codeRules.empty() ? CodeOwners::Deciding() : m_codeRules[part];
    }
    /// Where a value of an annotation leads to; empty where nobody said so, or where it would be no
    /// web address.
    [[nodiscard]] QString linkOf(const QString &annotation, const QString &value) const;
    [[nodiscard]] const std::shared_ptr<StringPool> &pool() const { return m_pool; }
    [[nodiscard]] const ValueIndex &index() const { return m_index; }
    [[nodiscard]] const SearchIndex &searchIndex() const { return m_search; }

    /// What is wrong between entities of this file and others: references to nothing, cycles, names
    /// that are taken. By place. `part` is an index of `parts()`.
    [[nodiscard]] const Diagnostics &problemsIn(quint32 part) const;
    /// Parts that have such problems, ascending.
    [[nodiscard]] std::vector<quint32> partsWithProblems() const;

private:
    friend class Entity;
    friend class SnapshotBuilder;
    friend class SnapshotPatch;

    struct Row
    {
        quint32 part;
        quint32 local; ///< in the part's fragment
        bool isShadowed = false;
        bool isCopy = false; ///< shadowed, and what a server says of it
    };

    QList<Origin> m_origins;
    Chunks<Part> m_parts;
    QHash<int, RepositoryOwners> m_codeOwners;
    QHash<QString, QString> m_annotationLinks;
    std::shared_ptr<StringPool> m_pool;
    Chunks<Row> m_rows;
    Chunks<quint32> m_firsts; ///< of each part, the number of its first entity
    Chunks<ProblemCount> m_counts;
    RelationTable m_relations;
    std::vector<EntityId> m_shadowed;
    qsizetype m_copyCount = 0;
    bool m_isPartial = false;
    QHash<StringId, EntityId> m_byName;
    Chunks<Diagnostics> m_problems;           ///< by part; empty where nobody looked for any
    std::vector<quint32> m_circleParts;       ///< ascending, of those that are part of each other
    MeantByName m_meant;                      ///< alternatives to names that aren't there
    Chunks<std::vector<AskedName>> m_asked;   ///< by part
    Chunks<CodeOwners::Deciding> m_codeRules; ///< by part, of `m_codeOwners`
    ValueIndex m_index;
    SearchIndex m_search;
};

} // namespace waymark::catalog
