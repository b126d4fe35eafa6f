// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/palettematch.h"

#include "base/expensive.h"
#include "catalog/reffields.h"
#include "shell/windowpalette.h"
#include "text/fuzzy.h"

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr qsizetype mostMatches = 50;
constexpr qsizetype mostEntities = 30;

QList<PaletteItem> matchingEntities(const PaletteQuery &query, std::stop_token stop)
{
    QList<PaletteItem> found;
    const auto catalog = query.snapshot ? query.snapshot->catalog : nullptr;
    if (!catalog || query.text.trimmed().isEmpty())
        return found;
    for (const auto &hit : catalog->searchIndex().search(query.text, mostEntities, nullptr, stop)) {
        const auto entity = catalog->entity(hit.entity);
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

std::optional<int> scoreOf(const PaletteItem &item, const QString &typed)
{
    auto score = fuzzyScore(item.text.toLower(), typed);
    if (!score && item.kind == PaletteItem::Kind::Document)
        if (const auto inDetail = fuzzyScore(item.detail.toLower(), typed))
            score = *inDetail - 20;
    return score ? std::optional(*score + weightOf(item.kind)) : std::nullopt;
}

decltype(snapshot::Snapshot::files) noFiles()
{
    return {};
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
        if (const auto score = scoreOf(item, typed))
            found.push_back({*score, &item});
    }
    std::deque<PaletteItem> documents;
    for (const auto &file : query.snapshot ? query.snapshot->files : noFiles()) {
        if (stop.stop_requested())
            return std::nullopt;
        for (const snapshot::DocumentEntry &document : file->documents) {
            // Entities are found through the catalog's index.
            if (document.name.isEmpty() || catalog::isEntityApiVersion(document.apiVersion))
                continue;
            PaletteItem item{PaletteItem::Kind::Document, document.name,
                             WindowPalette::tr("%1, %2").arg(document.kind, file->shownPath()),
                             file->path, document.line};
            if (const auto score = scoreOf(item, typed))
                found.push_back({*score, &documents.emplace_back(std::move(item))});
        }
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
