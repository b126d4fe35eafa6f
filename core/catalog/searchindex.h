// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/renumbering.h"
#include "catalog/valueindex.h"

#include <QByteArray>

#include <memory>
#include <span>
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
/// description. A word may leave letters out of a name (`pmts` finds `payments`). Indexes that
/// follow each other share the stretches of entities that say the same.
class SearchIndex
{
public:
    SearchIndex() = default;
    explicit SearchIndex(const CatalogSnapshot &snapshot);
    /// The same for a snapshot in which only these entities (ascending) came or say something else,
    /// and some have other numbers than here.
    [[nodiscard]] SearchIndex with(const CatalogSnapshot &snapshot,
                                   std::span<const EntityId> changed, const Renumbering &ids) const;

    /// The best `most` hits, the best first; equal ones by place. All of `within` where that is
    /// given. An empty result when stopped.
    [[nodiscard]] std::vector<SearchHit> search(QStringView text, qsizetype most,
                                                const EntitySet *within = nullptr,
                                                std::stop_token stop = {}) const;
    /// Every entity that a search for `text` finds.
    [[nodiscard]] EntitySet matches(QStringView text) const;

private:
    static constexpr EntityId perStretch = 512; ///< up to twice as many after edits

    struct Row
    {
        quint32 name; ///< where its texts begin in `text`: name, then title, then the rest
        quint32 title;
        quint32 rest;
        quint64 letters; ///< which letters and digits name and title have
    };

    /// The texts of entities that follow each other.
    struct Stretch
    {
        QByteArray text;       ///< folded, UTF-8, each entity's ended by a newline
        std::vector<Row> rows; ///< one more than entities

        [[nodiscard]] EntityId size() const { return EntityId(rows.size()) - 1; }
    };

    /// Where a stretch stands: entities that come before it move it, and don't change it.
    struct Place
    {
        std::shared_ptr<const Stretch> stretch;
        EntityId first;
    };

    /// What a search looks for.
    struct Wanted
    {
        std::vector<QByteArray> words; ///< folded, UTF-8; at least one
        quint64 letters = 0;           ///< of all
        const EntitySet *within = nullptr;
    };

    [[nodiscard]] static std::shared_ptr<const Stretch> stretchOf(const CatalogSnapshot &snapshot,
                                                                  EntityId first, EntityId end);
    /// Makes the stretches of these entities.
    void add(const CatalogSnapshot &snapshot, EntityId first, EntityId end);
    [[nodiscard]] static int scoreOf(const Stretch &stretch, EntityId local, const Wanted &wanted);
    /// Adds the hits of one stretch, by place.
    void addHits(std::size_t number, const Wanted &wanted, std::vector<SearchHit> &hits) const;

    std::vector<Place> m_stretches; ///< without gaps
    EntityId m_size = 0;
};

} // namespace waymark::catalog
