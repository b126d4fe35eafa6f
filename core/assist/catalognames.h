// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/entitynames.h"
#include "catalog/catalogsnapshot.h"

namespace waymark::assist {

/// The names of a catalog's entities, as fields that refer to them are completed with.
class CatalogNames final : public EntityNames
{
public:
    explicit CatalogNames(std::shared_ptr<const catalog::CatalogSnapshot> catalog)
        : m_catalog(std::move(catalog))
    {}

    [[nodiscard]] QList<EntityName> namesFor(const schema::EntityHint &hint, const QString &typed,
                                             qsizetype most) const override;

private:
    [[nodiscard]] catalog::EntitySet candidates(const schema::EntityHint &hint) const;

    std::shared_ptr<const catalog::CatalogSnapshot> m_catalog;
};

} // namespace waymark::assist
