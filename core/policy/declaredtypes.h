// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/environment.h"
#include "policy/schemaplace.h"

#include <memory>
#include <vector>

namespace waymark::policy {

/// The types of expressions that schemas declare, made when they are asked for. Objects are named
/// as people read them: `Machine.spec`, `Machine.spec.ports[]`. Not for several threads at once.
class DeclaredTypes final : public cel::TypeProvider
{
public:
    /// What a value at the place is. Roots of different kinds have different names.
    [[nodiscard]] cel::Type typeOf(const SchemaPlace &place, const QString &name) const;
    [[nodiscard]] cel::Type optionalOf(cel::Type type) const { return m_pool.optional(type); }
    /// An object of no schema, to be given fields.
    [[nodiscard]] cel::Type emptyObject(const QString &name);
    /// `pool` is where the type was made, if not here.
    void addField(cel::Type object, const QString &name, cel::Type type,
                  std::shared_ptr<const void> pool = nullptr);

    [[nodiscard]] cel::Type field(cel::Type object, QByteArrayView name) const override;
    /// As the schema names them; `escapedName()` is how an expression does.
    [[nodiscard]] QStringList fields(cel::Type object) const override;

    /// The schema behind an object; nullptr for an object of no schema.
    [[nodiscard]] const SchemaPlace *placeOf(cel::Type object) const;
    /// The schema's name of a field, whether it is given by that or escaped; empty where there is
    /// none.
    [[nodiscard]] QString propertyOf(cel::Type object, QByteArrayView name) const;

private:
    struct Object
    {
        SchemaPlace place;
        bool hasSchema = true;
        std::vector<std::pair<QString, cel::Type>> own = {}; ///< where there is no schema
    };

    mutable cel::TypePool m_pool;
    mutable QHash<cel::Type, std::shared_ptr<Object>> m_objects;
    std::vector<std::shared_ptr<const void>> m_kept;
};

} // namespace waymark::policy
