// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/entityhint.h"

#include <QList>
#include <QString>

namespace waymark::assist {

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

    /// At most `most` that the field may name and that answer to what was typed, the best first.
    [[nodiscard]] virtual QList<EntityName>
    namesFor(const schema::EntityHint &field, const QString &typed, qsizetype most) const = 0;
};

} // namespace waymark::assist
