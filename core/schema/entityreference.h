// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/entityhint.h"

#include <QList>

#include <functional>
#include <memory>

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
/// nothing is checked. They are gathered at the first question: most workspaces never ask, and a
/// catalog may have 100,000. Any thread.
class KnownEntities
{
public:
    using Source = std::function<QList<KnownEntity>()>;

    KnownEntities() = default;
    /// `source` is asked once, in the thread of the first question.
    explicit KnownEntities(Source source);

    [[nodiscard]] bool isEmpty() const { return m_data == nullptr; }
    [[nodiscard]] const KnownEntity *find(const EntityRef &ref, const QString &defaultKind) const;
    /// References to all entities that `hint` allows, as short as they can be written.
    [[nodiscard]] QStringList references(const EntityHint &hint) const;

private:
    struct Data;

    std::shared_ptr<const Data> m_data; ///< nullptr: there are none
};

/// What is wrong with the reference at `value`, if anything: nothing answers to it, or what answers
/// is of another kind, type or owner. `root` is the document's. Where the catalog holds none of the
/// wanted kinds at all nobody can tell, so nothing is said.
[[nodiscard]] std::optional<Diagnostic> checkEntityReference(const EntityHint &hint,
                                                             yaml::Node value, yaml::Node root,
                                                             const KnownEntities &entities);

} // namespace waymark::schema
