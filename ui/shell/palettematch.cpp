// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/palettematch.h"

#include "base/expensive.h"
#include "text/fuzzy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr qsizetype mostMatches = 50;
constexpr qsizetype mostEntities = 30;

QList<PaletteItem> matchingEntities(const PaletteQuery &query, std::stop_token stop)
{
    QList<PaletteItem> found;
    if (!query.catalog || query.text.trimmed().isEmpty())
        return found;
    for (const auto &hit :
         query.catalog->searchIndex().search(query.text, mostEntities, nullptr, stop)) {
        const auto entity = query.catalog->entity(hit.entity);
        const QString detail = entity.ownerText().isEmpty()
                                   ? entity.kind()
                                   : u"%1, %2"_s.arg(entity.kind(), entity.ownerText());
        found << PaletteItem{PaletteItem::Kind::Entity, entity.label(), detail, entity.canonical()};
    }
    return found;
}

int weightOf(PaletteItem::Kind kind)
{
    return kind == PaletteItem::Kind::Page ? 6 : kind == PaletteItem::Kind::Action ? 3 : 0;
}

} // namespace

std::optional<QList<PaletteItem>> matchPalette(const PaletteQuery &query, std::stop_token stop)
{
    expensive();
    struct Scored
    {
        int score;
        const PaletteItem *item;
    };
    std::vector<Scored> found;
    const QString typed = query.text.trimmed().toLower();
    for (const PaletteItem &item : *query.items) {
        if (stop.stop_requested())
            return std::nullopt;
        if (query.onlyDocuments && item.kind != PaletteItem::Kind::Document)
            continue;
        auto score = fuzzyScore(item.text.toLower(), typed);
        if (!score && item.kind == PaletteItem::Kind::Document)
            if (const auto inDetail = fuzzyScore(item.detail.toLower(), typed))
                score = *inDetail - 20;
        if (score)
            found.push_back({*score + weightOf(item.kind), &item});
    }
    // The catalog has an index of its own: 100,000 entities answer in milliseconds.
    const QList<PaletteItem> entities = matchingEntities(query, stop);
    for (qsizetype i = 0; i < entities.size(); ++i) {
        const auto own = fuzzyScore(entities[i].text.toLower(), typed);
        found.push_back(
            {own.value_or(0) - int(i) / 4 + weightOf(PaletteItem::Kind::Entity), &entities[i]});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Scored::score);
    QList<PaletteItem> best;
    for (const Scored &scored : found) {
        if (best.size() == mostMatches)
            break;
        best << *scored.item;
    }
    return best;
}

} // namespace waymark::shell
