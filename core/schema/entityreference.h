// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/pointerpattern.h"

#include <QStringList>

namespace waymark::schema {

/// What a field that names a catalog entity may name: `x-waymark-entity` of a JSON Schema, or an
/// entry of `spec.entities` of a RequestKind, which have the same form.
struct EntityField
{
    QStringList kinds; ///< `Group`; the first is meant where a reference names none
    QStringList types; ///< of `spec.type`; empty: any
    PointerPattern ownedBy; ///< the field whose team has to own the entity; the root: nobody asks
    Severity severity = Severity::Error; ///< of a name that nothing answers to

    bool operator==(const EntityField &) const = default;
};

/// Reads the mapping that describes one; nullopt where it names no kind.
[[nodiscard]] std::optional<EntityField> entityFieldFrom(yaml::Node hint);

/// An entity as references know it.
struct KnownEntity
{
    QString kind;
    QString space; ///< `metadata.namespace`, `default` where it isn't set
    QString name;
    QString type;  ///< `spec.type`
    QString owner; ///< `spec.owner`, as written
};

/// `[kind:][namespace/]name` (Backstage's entity references) in its parts; what isn't there is
/// empty. Case doesn't count in references.
struct EntityRef
{
    QString kind;
    QString space;
    QString name;

    [[nodiscard]] static EntityRef parse(QStringView text);
};

/// The entities of a catalog by reference: a value, cheap to copy. Empty: nothing is known, and
/// nothing is checked.
class KnownEntities
{
public:
    void add(const KnownEntity &entity);
    [[nodiscard]] bool isEmpty() const { return m_entities.isEmpty(); }
    [[nodiscard]] const KnownEntity *find(const EntityRef &ref, const QString &defaultKind) const;
    /// References to all entities that `field` allows, as short as they can be written.
    [[nodiscard]] QStringList references(const EntityField &field) const;

private:
    QHash<QString, KnownEntity> m_entities; ///< by `kind:namespace/name` in lower case
};

/// What is wrong with the reference at `value`, if anything: nothing answers to it, or what answers
/// is of another kind, type or owner. `root` is the document's. Where the catalog holds none of the
/// wanted kinds at all nobody can tell, so nothing is said.
[[nodiscard]] std::optional<Diagnostic> checkEntityReference(const EntityField &field,
                                                             yaml::Node value, yaml::Node root,
                                                             const KnownEntities &entities);

} // namespace waymark::schema
