// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/valueindex.h"

#include <QStringList>

#include <vector>

namespace waymark::catalog {

class CatalogSnapshot;

/// Which entities somebody may have meant who wrote a name that isn't there.
class Suggestions
{
public:
    explicit Suggestions(const CatalogSnapshot &snapshot);

    /// References as they could be written in that field, the likeliest first, at most three:
    /// the same name of another kind or namespace, then names that are spelled alike.
    [[nodiscard]] QStringList instead(const EntityData &holder, const RefUse &use) const;

private:
    struct Candidate
    {
        EntityId entity;
        quint64 letters;
        quint32 length;
    };

    [[nodiscard]] QString written(EntityId id, const EntityData &holder,
                                  const RefField &field) const;

    const CatalogSnapshot &m_snapshot;
    std::vector<Candidate> m_candidates; ///< by name
    QHash<StringId, std::vector<EntityId>> m_byName;
};

/// True when a field may lead to an entity of that kind.
[[nodiscard]] bool accepts(const RefField &field, QStringView kind);

} // namespace waymark::catalog
