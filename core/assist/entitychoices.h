// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/entityhint.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace waymark::catalog {
class CatalogSnapshot;
}

namespace waymark::assist {

/// An entity as somebody chooses it for a field.
struct EntityChoice
{
    QString reference;      ///< as short as the field's hint lets it be
    QString title;          ///< of the entity; its name where it has none
    QString detail;         ///< kind, type, owner: what tells entities of one name apart
    bool isMissing = false; ///< others name it, and it isn't there

    bool operator==(const EntityChoice &) const = default;
};

/// What is looked for.
struct EntityQuestion
{
    schema::EntityHint hint;
    QString typed; ///< parts of words in any order; empty: everything
    int most = 50;
};

/// The entities that fields may name: immutable, any thread.
class EntityChoices
{
public:
    virtual ~EntityChoices() = default;

    /// The best first, and behind all that are there what others name and what isn't; nothing when
    /// stopped. May take some milliseconds at 100,000 entities.
    [[nodiscard]] virtual QList<EntityChoice> find(const EntityQuestion &question,
                                                   std::stop_token stop) const = 0;
    /// The entity that a reference names, or what others name so and what isn't there; nullopt for
    /// what nobody knows.
    [[nodiscard]] virtual std::optional<EntityChoice> named(const schema::EntityHint &hint,
                                                            const QString &reference) const = 0;
};

/// Those of a catalog; nullptr for none.
[[nodiscard]] std::shared_ptr<const EntityChoices>
entityChoicesOf(std::shared_ptr<const catalog::CatalogSnapshot> catalog);

} // namespace waymark::assist
