// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/cursor.h"
#include "schema/registry.h"
#include "text/jsonpointer.h"

namespace waymark::workspace {

/// An entity that a field may name.
struct EntityName
{
    QString written; ///< as the field would have it: `payments-team`, `user:jane`
    QString title;   ///< what people call it; may be empty
    QString detail;  ///< kind and type
};

/// Names for fields that refer to entities of the catalog: a snapshot, any thread.
class EntityNames
{
public:
    virtual ~EntityNames() = default;

    /// At most `most` that answer to what was typed, the best first. Empty for a field that names
    /// no entity.
    [[nodiscard]] virtual QList<EntityName> namesFor(const schema::KindKey &kind,
                                                     const schema::Cursor &field,
                                                     const JsonPointer &place, const QString &typed,
                                                     qsizetype most) const = 0;
};

} // namespace waymark::workspace
