// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/palettematch.h"

#include "base/expensive.h"
#include "catalog/entityref.h"
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

/// What a whole reference names, as `component:default/payments-api`; none for anything else.
catalog::Entity entityNamed(const catalog::CatalogSnapshot &catalog, const QString &typed)
{
    const auto ref = typed.contains(u':') || typed.contains(u'/')
                         ? catalog::refFromPerson(typed.trimmed())
                         : std::nullopt;
    return ref ? catalog.find(*ref) : catalog::Entity();
}

QList<PaletteItem> matchingEntities(const PaletteQuery &query, std::stop_token stop)
{
    QList<PaletteItem> found;
    const auto catalog = query.snapshot ? query.snapshot->catalog : nullptr;
    if (!catalog || query.text.trimmed().isEmpty())
        return found;
    const auto add = [&](const catalog::Entity &entity) {
        const QString detail = entity.ownerText().isEmpty()
                                   ? entity.kind()
                                   : u"%1, %2"_s.arg(entity.kind(), entity.ownerText());
        found << PaletteItem{PaletteItem::Kind::Entity, entity.label(), detail, entity.canonical()};
    };
    const catalog::Entity named = entityNamed(*catalog, query.text);
    if (named)
        add(named);
    for (const auto &hit : catalog->searchIndex().search(query.text, mostEntities, nullptr, stop)) {
        if (!named || hit.entity != named.id())
            add(catalog->entity(hit.entity));
    }
    return found;
}

/// How an item answers; within a rank the score decides.
enum class Rank {
    Letters, ///< its letters, in their order
    Words,   ///< each word that was typed begins one of its own
    Begins,  ///< its name begins so
    Title,   ///< that is its title
    Name,    ///< that is its name, or the reference to it
};

struct Answer
{
    Rank rank = Rank::Letters;
    int score = 0;

    auto operator<=>(const Answer &) const = default;
};

bool beginsWord(QStringView text, QStringView word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

bool holdsWords(QStringView text, QStringView typed)
{
    const auto words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](QStringView word) { return beginsWord(text, word); });
}

Rank rankOf(const QString &name, const QString &title, QStringView typed)
{
    if (name == typed)
        return Rank::Name;
    if (title == typed)
        return Rank::Title;
    if (name.startsWith(typed) || title.startsWith(typed))
        return Rank::Begins;
    return holdsWords(name, typed) || holdsWords(title, typed) ? Rank::Words : Rank::Letters;
}

int weightOf(PaletteItem::Kind kind)
{
    return kind == PaletteItem::Kind::Page ? 6 : kind == PaletteItem::Kind::Action ? 3 : 0;
}

std::optional<Answer> answerOf(const PaletteItem &item, const QString &typed)
{
    const QString text = item.text.toLower();
    const bool isDocument = item.kind == PaletteItem::Kind::Document;
    auto score = fuzzyScore(text, typed);
    if (!score && holdsWords(text, typed))
        score = 0; // in another order
    Rank rank = score && !typed.isEmpty() ? rankOf(text, text, typed) : Rank::Letters;
    if (!score && isDocument) {
        const QString detail = item.detail.toLower();
        if (const auto inDetail = fuzzyScore(detail, typed)) {
            score = *inDetail - 20;
            rank = holdsWords(detail, typed) ? Rank::Words : Rank::Letters;
        }
    }
    // Something is done by a command: letters that happen to be in it don't ask for it.
    if (!score
        || (item.kind == PaletteItem::Kind::Action && !typed.isEmpty() && rank < Rank::Words))
        return std::nullopt;
    return Answer{rank, *score + weightOf(item.kind)};
}

/// By the last part of its canonical name, by its title, and as what a reference names.
Answer answerOfEntity(const PaletteItem &item, const QString &typed, qsizetype place)
{
    const QString name = item.target.section(u'/', -1);
    const auto ref = catalog::refFromPerson(typed);
    const Rank rank = ref && ref->canonical() == item.target
                          ? Rank::Name
                          : rankOf(name, item.text.toLower(), typed);
    return {rank, fuzzyScore(item.text.toLower(), typed).value_or(0) - int(place) / 4};
}

/// A file that holds nothing with a name of its own, by its path.
std::optional<PaletteItem> fileItem(const snapshot::FileEntry &file)
{
    const auto hasName = [](const snapshot::DocumentEntry &document) {
        return !document.name.isEmpty();
    };
    if (std::ranges::any_of(file.documents, hasName))
        return std::nullopt;
    return PaletteItem{PaletteItem::Kind::Document, file.relativePath.section(u'/', -1),
                       file.shownPath(), file.path};
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
        Answer answer;
        const PaletteItem *item;
    };
    std::vector<Scored> found;
    const QString typed = query.text.trimmed().toLower();
    for (const PaletteItem &item : *query.items) {
        if (stop.stop_requested())
            return std::nullopt;
        if (query.onlyDocuments && item.kind != PaletteItem::Kind::Document)
            continue;
        if (const auto answer = answerOf(item, typed))
            found.push_back({*answer, &item});
    }
    std::deque<PaletteItem> documents;
    for (const auto &file : query.snapshot ? query.snapshot->files : noFiles()) {
        if (stop.stop_requested())
            return std::nullopt;
        const auto take = [&](PaletteItem item) {
            if (const auto answer = answerOf(item, typed))
                found.push_back({*answer, &documents.emplace_back(std::move(item))});
        };
        if (auto item = fileItem(*file))
            take(*std::move(item));
        for (const snapshot::DocumentEntry &document : file->documents) {
            // Entities are found through the catalog's index.
            if (document.name.isEmpty() || catalog::isEntityApiVersion(document.apiVersion)
                || file->holdsEntity(document.index))
                continue;
            take({PaletteItem::Kind::Document, document.name,
                  WindowPalette::tr("%1, %2").arg(document.kind, file->shownPath()), file->path,
                  document.line});
        }
    }
    // The catalog has an index of its own: 100,000 entities answer in milliseconds.
    const QList<PaletteItem> entities = matchingEntities(query, stop);
    for (qsizetype i = 0; i < entities.size(); ++i)
        found.push_back({answerOfEntity(entities[i], typed, i), &entities[i]});
    std::ranges::stable_sort(found, std::ranges::greater(), &Scored::answer);
    QList<PaletteItem> best;
    for (const Scored &scored : found) {
        if (best.size() == mostMatches)
            break;
        best << *scored.item;
    }
    return best;
}

} // namespace waymark::shell
