// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/entityhint.h"

#include <QHash>

namespace waymark::schema {

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
    /// References to all entities that `hint` allows, as short as they can be written.
    [[nodiscard]] QStringList references(const EntityHint &hint) const;

private:
    QHash<QString, KnownEntity> m_entities; ///< by `kind:namespace/name` in lower case
};

/// What is wrong with the reference at `value`, if anything: nothing answers to it, or what answers
/// is of another kind, type or owner. `root` is the document's. Where the catalog holds none of the
/// wanted kinds at all nobody can tell, so nothing is said.
[[nodiscard]] std::optional<Diagnostic> checkEntityReference(const EntityHint &hint,
                                                             yaml::Node value, yaml::Node root,
                                                             const KnownEntities &entities);

} // namespace waymark::schema
