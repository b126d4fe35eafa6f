// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/outline/placematch.h"

#include "base/expensive.h"
#include "text/fuzzy.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr qsizetype mostPlaces = 100;
constexpr int itemsBetweenStops = 512;

class PlaceSearch
{
public:
    PlaceSearch(const PlaceQuery &query, std::stop_token stop)
        : m_query(query)
        , m_outline(*query.outline)
        , m_stop(std::move(stop))
        , m_typed(query.typed.trimmed())
        , m_wanted(m_typed.toLower())
    {}

    std::optional<QList<PlaceMatch>> run()
    {
        if (m_query.kind == PlaceQuery::Kind::Paths)
            addExactPath();
        for (int i = 0; i < m_outline.items.size(); ++i) {
            if (i % itemsBetweenStops == 0 && m_stop.stop_requested())
                return std::nullopt;
            if (const auto score = scoreOf(i))
                m_scored.push_back({*score, i});
        }
        const auto most = std::min(m_scored.size(), size_t(mostPlaces));
        std::ranges::partial_sort(
            m_scored, m_scored.begin() + qsizetype(most), [](const Scored &a, const Scored &b) {
                return a.score != b.score ? a.score > b.score : a.item < b.item;
            });
        QList<PlaceMatch> best;
        for (const Scored &scored : std::span(m_scored).first(most)) {
            if (scored.item != m_exact || scored.score == m_exactScore)
                best.append(matchOf(scored.item));
        }
        return best;
    }

private:
    struct Scored
    {
        int score;
        int item;
    };

    void addExactPath()
    {
        const auto pointer = JsonPointer::parseDisplay(m_typed);
        if (!pointer || pointer->isRoot())
            return;
        // As far as it leads: the rest may not be written yet.
        QStringList segments = pointer->segments();
        while (!segments.isEmpty()) {
            m_exact = m_outline.find(m_query.document, JsonPointer(segments));
            if (m_exact >= 0)
                break;
            segments.removeLast();
        }
        // A path that begins as typed is nearer than what a longer one leads through.
        m_exactScore = segments.size() == pointer->depth() ? 1'000'000 : 5'000;
        if (m_exact >= 0)
            m_scored.push_back({m_exactScore, m_exact});
    }

    [[nodiscard]] QString pathOf(int item) const { return m_outline.pointer(item).toDisplay(); }

    [[nodiscard]] std::optional<int> scoreOf(int i) const
    {
        const yaml::OutlineItem &item = m_outline.items[i];
        if (item.isDocument != (m_query.kind == PlaceQuery::Kind::Documents)) {
            const bool isWhole = m_query.kind == PlaceQuery::Kind::Documents;
            if (isWhole || m_query.kind == PlaceQuery::Kind::Paths || m_wanted.isEmpty())
                return std::nullopt;
        }
        if (m_wanted.isEmpty())
            return item.document == m_query.document ? 1 : 0;
        const int here = item.document == m_query.document ? 3 : 0;
        if (m_query.kind == PlaceQuery::Kind::Paths) {
            const QString path = pathOf(i).toLower();
            if (path.startsWith(m_wanted))
                return 10'000 - int(path.size()) + here;
            const auto score = fuzzyScore(path, m_wanted);
            return score ? std::optional(*score + here) : std::nullopt;
        }
        if (const auto score = fuzzyScore(item.name.toLower(), m_wanted))
            return *score + 30 + here;
        if (const auto score = fuzzyScore(item.detail.toLower(), m_wanted))
            return *score + 10 + here;
        return std::nullopt;
    }

    [[nodiscard]] PlaceMatch matchOf(int i) const
    {
        const yaml::OutlineItem &item = m_outline.items[i];
        const QString path = pathOf(i);
        PlaceMatch match{item.name, item.detail, path, item.place, item.childCount > 0};
        if (m_query.kind == PlaceQuery::Kind::Paths) {
            match.title = path;
        } else if (!item.isDocument) {
            const bool isItem =
                item.parent >= 0 && m_outline.items[item.parent].kind == yaml::NodeKind::Sequence;
            if (isItem && !item.detail.isEmpty())
                match.title = item.detail;
            match.detail = path;
        }
        return match;
    }

    const PlaceQuery &m_query;
    const yaml::Outline &m_outline;
    std::stop_token m_stop;
    QString m_typed;
    QString m_wanted;
    std::vector<Scored> m_scored;
    int m_exact = -1;
    int m_exactScore = 0;
};

} // namespace

std::optional<QList<PlaceMatch>> matchPlaces(const PlaceQuery &query, std::stop_token stop)
{
    expensive();
    return PlaceSearch(query, std::move(stop)).run();
}

} // namespace waymark::editor
