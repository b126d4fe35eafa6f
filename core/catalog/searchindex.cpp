// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/searchindex.h"

#include "base/parallel.h"
#include "catalog/catalogsnapshot.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// How good a word's place is. Names are what people remember; descriptions hold every word.
enum Score {
    WholeName = 1000,
    NameStart = 900,
    WordStart = 780,
    InsideName = 640,
    LettersOfName = 420,
    RestWordStart = 300,
    InsideRest = 200,
};

/// A bit for each letter and digit of folded UTF-8; other characters share one.
quint64 lettersOf(QByteArrayView text)
{
    quint64 letters = 0;
    for (const char byte : text) {
        if (byte >= 'a' && byte <= 'z')
            letters |= quint64{1} << (byte - 'a');
        else if (byte >= '0' && byte <= '9')
            letters |= quint64{1} << (26 + byte - '0');
        else if (quint8(byte) >= 0x80)
            letters |= quint64{1} << 36;
    }
    return letters;
}

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || quint8(byte) >= 0x80;
}

bool startsWord(QByteArrayView text, qsizetype at)
{
    return at == 0 || !isWordByte(text[at - 1]);
}

/// The score of the best place of `word` as it stands in `text`; 0 where it doesn't.
int scoreInside(QByteArrayView text, QByteArrayView word, int atWordStart, int elsewhere)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return atWordStart;
        best = elsewhere;
    }
    return best;
}

/// The score of `word`'s letters standing in `text` in that order; the fewer gaps, the better.
int scoreOfLetters(QByteArrayView text, QByteArrayView word)
{
    if (word.size() < 2 || !isWordByte(word.front()))
        return 0;
    // The first letter has to start a word, or everything would be found by something.
    for (qsizetype start = text.indexOf(word.front()); start >= 0;
         start = text.indexOf(word.front(), start + 1)) {
        if (!startsWord(text, start))
            continue;
        qsizetype at = start;
        int gaps = 0;
        bool isFound = true;
        for (const char letter : word.sliced(1)) {
            const qsizetype next = text.indexOf(letter, at + 1);
            if (next < 0) {
                isFound = false;
                break;
            }
            gaps += next != at + 1 && !startsWord(text, next) ? 1 : 0;
            at = next;
        }
        // Half of the steps may skip letters: `pmts` for payments, not `pas` for any long text.
        if (isFound && gaps * 2 <= word.size() && at - start <= 4 * word.size())
            return LettersOfName - 25 * gaps - int(at - start - word.size());
    }
    return 0;
}

std::vector<QByteArray> wordsOf(QStringView text)
{
    std::vector<QByteArray> words;
    const QString folded = text.toString().toLower();
    for (const QStringView word : QStringView(folded).split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toUtf8());
    return words;
}

} // namespace

std::shared_ptr<const SearchIndex::Stretch> SearchIndex::stretchOf(const CatalogSnapshot &snapshot,
                                                                   EntityId first, EntityId end)
{
    auto stretch = std::make_shared<Stretch>();
    QByteArray &text = stretch->text;
    stretch->rows.reserve(end - first + 1);
    const auto folded = [&](StringId id) {
        return snapshot.pool()->text(snapshot.pool()->folded(id)).toUtf8();
    };
    for (EntityId id = first; id < end; ++id) {
        const Entity entity = snapshot.entity(id);
        const EntityData &data = entity.data();
        Row row{quint32(text.size()), 0, 0, 0};
        text += folded(data.name) + '\t';
        row.title = quint32(text.size());
        text += folded(data.title) + '\t';
        row.rest = quint32(text.size());
        row.letters = lettersOf(QByteArrayView(text).sliced(row.name));
        for (const StringId tag : Fragment::part(entity.fragment().texts, data.tags))
            text += folded(tag) + ' ';
        text += folded(data.kind) + ' ' + folded(data.type) + ' '
                + entity.ownerText().toLower().toUtf8() + ' ' + folded(data.description);
        // A newline ends an entity's texts, and no word holds one.
        std::replace(text.begin() + row.name, text.end(), '\n', ' ');
        text += '\n';
        stretch->rows.push_back(row);
    }
    stretch->rows.push_back({quint32(text.size()), 0, 0, 0});
    text.squeeze();
    return stretch;
}

void SearchIndex::add(const CatalogSnapshot &snapshot, EntityId first, EntityId end)
{
    if (first == end)
        return;
    // What grew by a few stays one; then it becomes two that can grow.
    const EntityId pieces = std::max<EntityId>(1, (end - first) / perStretch);
    const EntityId size = (end - first + pieces - 1) / pieces;
    for (; first < end; first += size)
        m_stretches.push_back({stretchOf(snapshot, first, std::min(first + size, end)), first});
}

SearchIndex::SearchIndex(const CatalogSnapshot &snapshot)
    : m_size(EntityId(snapshot.size()))
{
    m_stretches.reserve(m_size / perStretch + 1);
    add(snapshot, 0, m_size);
}

SearchIndex SearchIndex::with(const CatalogSnapshot &snapshot, std::span<const EntityId> changed,
                              const Renumbering &ids) const
{
    SearchIndex next;
    next.m_size = EntityId(snapshot.size());
    next.m_stretches.reserve(m_stretches.size() + 1);
    EntityId done = 0; // of the next one
    for (const Place &place : m_stretches) {
        const EntityId size = place.stretch->size();
        if (!ids.keepsTogether(place.first, size))
            continue;
        const EntityId first = ids.after(place.first);
        const auto edited = std::ranges::lower_bound(changed, first);
        if (edited != changed.end() && *edited < first + size)
            continue;
        next.add(snapshot, done, first);
        next.m_stretches.push_back({place.stretch, first});
        done = first + size;
    }
    next.add(snapshot, done, next.m_size);
    return next;
}

int SearchIndex::scoreOf(const Stretch &stretch, EntityId local, const Wanted &wanted)
{
    const Row &row = stretch.rows[local];
    const QByteArrayView all(stretch.text);
    const QByteArrayView name = all.sliced(row.name, row.title - 1 - row.name);
    const QByteArrayView title = all.sliced(row.title, row.rest - 1 - row.title);
    const QByteArrayView rest = all.sliced(row.rest, stretch.rows[local + 1].name - 1 - row.rest);
    const bool mayBeLetters = (wanted.letters & ~row.letters) == 0;
    int score = 0;
    for (const QByteArray &word : wanted.words) {
        int best = 0;
        if (name == word || title == word)
            best = WholeName;
        else if (name.startsWith(word))
            best = NameStart;
        else
            best = std::max(scoreInside(name, word, WordStart, InsideName),
                            scoreInside(title, word, WordStart, InsideName));
        if (best == 0 && (mayBeLetters || (lettersOf(word) & ~row.letters) == 0))
            best = std::max(scoreOfLetters(name, word), scoreOfLetters(title, word));
        if (best == 0)
            best = scoreInside(rest, word, RestWordStart, InsideRest);
        if (best == 0)
            return 0;
        score += best;
    }
    // Of two that begin the same, the shorter one is meant.
    return std::max(1, score - int(std::min<qsizetype>(name.size(), 60)));
}

EntitySet SearchIndex::matches(QStringView text) const
{
    const auto words = wordsOf(text);
    if (words.empty())
        return EntitySet::all(m_size);
    EntitySet found(m_size);
    for (const SearchHit &hit : search(text, m_size))
        found.insert(hit.entity);
    return found;
}

void SearchIndex::addHits(std::size_t number, const Wanted &wanted,
                          std::vector<SearchHit> &hits) const
{
    // Where the longest word stands as it is, found in one pass over all texts; the others are only
    // looked at where its letters could make a name.
    const QByteArray &longest = *std::ranges::max_element(wanted.words, {}, &QByteArray::size);
    const quint64 longestLetters = lettersOf(longest);
    const Stretch &stretch = *m_stretches[number].stretch;
    const char *const texts = stretch.text.constData();
    const char *const textsEnd = texts + stretch.text.size();
    const auto nextPlace = [&](const char *from) {
        const void *found = from < textsEnd
                                ? memmem(from, std::size_t(textsEnd - from), longest.constData(),
                                         std::size_t(longest.size()))
                                : nullptr;
        return found == nullptr ? textsEnd : static_cast<const char *>(found);
    };
    const char *place = nextPlace(texts);
    const EntityId first = m_stretches[number].first;
    for (EntityId local = 0; local < stretch.size(); ++local) {
        const char *const rowEnd = texts + stretch.rows[local + 1].name;
        const bool holdsWord = place < rowEnd;
        if (holdsWord)
            place = nextPlace(rowEnd);
        if (!holdsWord && (longestLetters & ~stretch.rows[local].letters) != 0)
            continue;
        if (wanted.within != nullptr && !wanted.within->contains(first + local))
            continue;
        if (const int score = scoreOf(stretch, local, wanted); score > 0)
            hits.push_back({first + local, score});
    }
}

std::vector<SearchHit> SearchIndex::search(QStringView text, qsizetype most,
                                           const EntitySet *within, std::stop_token stop) const
{
    Wanted wanted{wordsOf(text), 0, within};
    if (wanted.words.empty() || m_size == 0)
        return {};
    for (const QByteArray &word : wanted.words)
        wanted.letters |= lettersOf(word);
    // Small catalogs are one portion, for which no thread is started.
    constexpr std::size_t portion = 16'384 / perStretch;
    std::vector<std::vector<SearchHit>> found((m_stretches.size() + portion - 1) / portion);
    parallelFor(
        qsizetype(found.size()),
        [&](qsizetype i) {
            const std::size_t first = std::size_t(i) * portion;
            const std::size_t end = std::min(m_stretches.size(), first + portion);
            for (std::size_t number = first; number < end; ++number)
                addHits(number, wanted, found[std::size_t(i)]);
        },
        stop);
    if (stop.stop_requested())
        return {};
    std::vector<SearchHit> hits;
    for (const auto &part : found)
        hits.insert(hits.end(), part.begin(), part.end());
    const auto better = [](const SearchHit &a, const SearchHit &b) {
        return a.score != b.score ? a.score > b.score : a.entity < b.entity;
    };
    const auto kept = std::min<std::size_t>(hits.size(), std::size_t(std::max<qsizetype>(most, 0)));
    std::ranges::partial_sort(hits, hits.begin() + std::ptrdiff_t(kept), better);
    hits.resize(kept);
    return hits;
}

} // namespace waymark::catalog
