// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/palettematch.h"

#include "base/expensive.h"
#include "text/fuzzy.h"

#include <algorithm>

namespace waymark::shell {

namespace {

constexpr qsizetype mostMatches = 50;
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
