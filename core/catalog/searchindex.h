// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/valueindex.h"

#include <QByteArray>

#include <stop_token>
#include <vector>

namespace waymark::catalog {

class CatalogSnapshot;
class EntitySet;

/// An entity that a search found.
struct SearchHit
{
    EntityId entity;
    int score; ///< higher is better; compare within one search only
};

/// Finds entities as a person types: every word must be found in name, title, tags, owner, type or
/// description. A word may leave letters out of a name (`pmts` finds `payments`).
class SearchIndex
{
public:
    SearchIndex() = default;
    explicit SearchIndex(const CatalogSnapshot &snapshot);

    /// The best `most` hits, the best first; equal ones by place. All of `within` where that is
    /// given. An empty result when stopped.
    [[nodiscard]] std::vector<SearchHit> search(QStringView text, qsizetype most,
                                                const EntitySet *within = nullptr,
                                                std::stop_token stop = {}) const;
    /// Every entity that a search for `text` finds.
    [[nodiscard]] EntitySet matches(QStringView text) const;

private:
    struct Row
    {
        quint32 name; ///< where its texts begin in `m_text`: name, then title, then the rest
        quint32 title;
        quint32 rest;
        quint64 letters; ///< which letters and digits name and title have
    };

    /// What a search looks for.
    struct Wanted
    {
        std::vector<QByteArray> words; ///< folded, UTF-8; at least one
        quint64 letters = 0;           ///< of all
        const EntitySet *within = nullptr;
    };

    [[nodiscard]] int scoreOf(EntityId entity, const Wanted &wanted) const;
    /// The hits among entities from `first` to before `end`, by place.
    [[nodiscard]] std::vector<SearchHit> hitsIn(EntityId first, EntityId end,
                                                const Wanted &wanted) const;

    QByteArray m_text;       ///< all texts, folded, UTF-8, each entity's ended by a newline
    std::vector<Row> m_rows; ///< one more than entities
};

} // namespace waymark::catalog
