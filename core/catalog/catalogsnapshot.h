// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/chunks.h"
#include "catalog/codeowners.h"
#include "catalog/entity.h"
#include "catalog/entityset.h"
#include "catalog/relationtable.h"
#include "catalog/searchindex.h"
#include "diagnostics/diagnostic.h"

#include <QHash>
#include <QList>

#include <map>
#include <memory>
#include <optional>
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

/// From one catalog to the next.
struct CatalogStep
{
    std::shared_ptr<const CatalogSnapshot> catalog;
    std::vector<quint32> parts; ///< ascending; problems of all others are the same
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

    /// What `build()` would make after some parts, by index of `parts()`, say something else. It
    /// shares with this one all that stays, and costs what changed and who has to do with it.
    /// nullopt where more has to be made anew: an entity came, went or has another name (numbers
    /// and suggestions change everywhere), owners of CODEOWNERS changed, or very many references
    /// lead nowhere.
    [[nodiscard]] std::optional<CatalogStep> with(const std::map<quint32, Part> &parts) const;

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
    Chunks<Diagnostics> m_problems;     ///< by part; empty where nobody looked for any
    std::vector<quint32> m_circleParts; ///< ascending, of those that are part of each other
    int m_suggestions = 0;              ///< how many references were looked for alternatives
    ValueIndex m_index;
    SearchIndex m_search;
};

} // namespace waymark::catalog
