// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/problemsets.h"

#include <algorithm>

namespace waymark::catalog {

ProblemSets::ProblemSets(const CatalogSnapshot &snapshot)
    : m_size(snapshot.size())
{
    // Entities of a file have numbers that follow each other.
    EntityId first = 0;
    for (quint32 part = 0; part < snapshot.parts().size(); ++part) {
        const auto &entities = snapshot.parts()[part].fragment->entities;
        for (const Diagnostic &problem : snapshot.problemsIn(part)) {
            const auto found =
                std::ranges::find(entities, quint32(problem.document), &EntityData::document);
            if (found != entities.end())
                m_byCode[problem.code].push_back(first + EntityId(found - entities.begin()));
        }
        first += EntityId(entities.size());
    }
    for (std::vector<EntityId> &ids : m_byCode) {
        std::ranges::sort(ids);
        const auto [from, to] = std::ranges::unique(ids);
        ids.erase(from, to);
    }
}

EntitySet ProblemSets::with(const QStringList &codes) const
{
    EntitySet found(m_size);
    for (const QString &code : codes) {
        const auto ids = m_byCode.constFind(code);
        if (ids != m_byCode.cend())
            found.insert(*ids);
    }
    return found;
}

} // namespace waymark::catalog
