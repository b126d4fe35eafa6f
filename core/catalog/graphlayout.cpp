// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graphlayout.h"

#include "base/expensive.h"
#include "base/trace.h"
#include "catalog/catalogtr.h"

#include <QHash>

#include <algorithm>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::catalog {

namespace {

/// dot counts in inches, of 72 points.
constexpr double pixelsPerInch = 72;
constexpr auto layoutTimeout = 30s;
/// Beyond this, splines around boxes take longer than they are worth.
constexpr qsizetype mostCurvedLinks = 600;
constexpr double farthest = 1e7;

QByteArray inches(double pixels)
{
    return QByteArray::number(pixels / pixelsPerInch, 'f', 4);
}

std::unexpected<Error> badLayout(const QString &what)
{
    return std::unexpected(
        Error{u"catalog.graph-layout"_s,
              Tr::tr("The program dot gave an answer that can't be drawn: %1.").arg(what), u"dot"_s,
              Tr::tr("Try again with fewer entities. If it stays, install a newer Graphviz.")});
}

/// The words of one line: apart by blanks, or in double quotes with backslashes.
class PlainWords
{
public:
    explicit PlainWords(QByteArrayView line)
        : m_rest(line)
    {}

    std::optional<QByteArrayView> next()
    {
        m_rest = m_rest.trimmed();
        if (m_rest.isEmpty())
            return std::nullopt;
        qsizetype end = 0;
        if (m_rest.front() == '"') {
            end = 1;
            while (end < m_rest.size() && m_rest[end] != '"')
                end += m_rest[end] == '\\' ? 2 : 1;
            end = std::min(end + 1, m_rest.size());
        } else {
            while (end < m_rest.size() && m_rest[end] != ' ')
                ++end;
        }
        const QByteArrayView word = m_rest.first(end);
        m_rest = m_rest.sliced(end);
        return word;
    }

    std::optional<double> nextNumber()
    {
        const auto word = next();
        double value = 0;
        if (!word)
            return std::nullopt;
        const auto [end, error] = std::from_chars(word->begin(), word->end(), value);
        const bool isWhole = error == std::errc() && end == word->end();
        return isWhole && std::isfinite(value) && std::abs(value) < farthest ? std::optional(value)
                                                                             : std::nullopt;
    }

    std::optional<qsizetype> nextIndex(QByteArrayView prefix, qsizetype below)
    {
        const auto word = next();
        qsizetype value = -1;
        if (!word || !word->startsWith(prefix))
            return std::nullopt;
        const auto digits = word->sliced(prefix.size());
        const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value);
        const bool isWhole = error == std::errc() && end == digits.end();
        return isWhole && value >= 0 && value < below ? std::optional(value) : std::nullopt;
    }

private:
    QByteArrayView m_rest;
};

class PlainParser
{
public:
    explicit PlainParser(const GraphBoxes &graph)
        : m_graph(graph)
        , m_isPlaced(graph.boxes.size())
    {
        m_layout.centres.resize(graph.boxes.size());
        m_layout.links.resize(graph.links.size());
        for (qsizetype i = graph.links.size() - 1; i >= 0; --i)
            m_open[{graph.links[i].from, graph.links[i].to}] << i;
    }

    Result<GraphLayout> parse(QByteArrayView plain)
    {
        while (!plain.isEmpty()) {
            const qsizetype end = plain.indexOf('\n');
            QByteArrayView line = end < 0 ? plain : plain.first(end);
            plain = end < 0 ? QByteArrayView() : plain.sliced(end + 1);
            PlainWords words(line);
            const auto kind = words.next();
            if (!kind)
                continue;
            if (*kind == "stop")
                return finished();
            const bool isRead = *kind == "graph"  ? readGraph(words)
                                : *kind == "node" ? readNode(words)
                                : *kind == "edge" ? readLink(words)
                                                  : false;
            if (!isRead)
                return badLayout(Tr::tr("a line that isn't understood"));
        }
        return badLayout(Tr::tr("it ends too early"));
    }

private:
    bool readGraph(PlainWords &words)
    {
        const auto scale = words.nextNumber();
        const auto width = words.nextNumber();
        const auto height = words.nextNumber();
        if (!scale || !width || !height || *width < 0 || *height < 0)
            return false;
        m_layout.size = QSizeF(*width, *height) * pixelsPerInch;
        return true;
    }

    std::optional<QPointF> readPoint(PlainWords &words) const
    {
        const auto x = words.nextNumber();
        const auto y = words.nextNumber();
        if (!x || !y)
            return std::nullopt;
        // dot counts upwards, screens downwards.
        return QPointF(*x * pixelsPerInch, m_layout.size.height() - *y * pixelsPerInch);
    }

    bool readNode(PlainWords &words)
    {
        const auto box = words.nextIndex("n", m_graph.boxes.size());
        const auto centre = box ? readPoint(words) : std::nullopt;
        if (!centre || m_isPlaced[*box])
            return false;
        m_isPlaced[*box] = true;
        m_layout.centres[*box] = *centre;
        return true;
    }

    bool readLink(PlainWords &words)
    {
        const auto from = words.nextIndex("n", m_graph.boxes.size());
        const auto to = words.nextIndex("n", m_graph.boxes.size());
        const auto count = words.nextIndex("", 100'000);
        const auto open = from && to ? m_open.find({*from, *to}) : m_open.end();
        if (!count || *count < 2 || open == m_open.end() || open->isEmpty())
            return false;
        PlacedLink link;
        for (qsizetype i = 0; i < *count; ++i) {
            const auto point = readPoint(words);
            if (!point)
                return false;
            link.curve << *point;
        }
        if (link.curve.size() % 3 != 1)
            return false;
        if (auto word = words.next(); word && word->startsWith('"'))
            link.label = readPoint(words);
        m_layout.links[open->takeLast()] = std::move(link);
        return true;
    }

    Result<GraphLayout> finished()
    {
        if (!std::ranges::all_of(m_isPlaced, std::identity()))
            return badLayout(Tr::tr("a box has no place"));
        for (const auto &open : std::as_const(m_open)) {
            if (!open.isEmpty())
                return badLayout(Tr::tr("a line has no place"));
        }
        return std::move(m_layout);
    }

    const GraphBoxes &m_graph;
    GraphLayout m_layout;
    QList<bool> m_isPlaced;
    QHash<std::pair<qsizetype, qsizetype>, QList<qsizetype>> m_open; ///< links by ends, last first
};

} // namespace

QByteArray toDot(const GraphBoxes &graph)
{
    const bool isCurved = graph.links.size() <= mostCurvedLinks;
    QByteArray dot =
        "digraph{graph[nodesep=0.22,ranksep=0.5,rankdir="
        + QByteArray(graph.direction == GraphBoxes::Direction::LeftToRight ? "LR" : "TB")
        + (isCurved ? "" : ",splines=line")
        + "];node[shape=box,fixedsize=true,label=\"\"];edge[label=\"\"];\n";
    for (qsizetype i = 0; i < graph.boxes.size(); ++i)
        dot += 'n' + QByteArray::number(i) + "[width=" + inches(graph.boxes[i].width())
               + ",height=" + inches(graph.boxes[i].height()) + "];\n";
    for (const GraphLink &link : graph.links) {
        dot += 'n' + QByteArray::number(link.from) + "->n" + QByteArray::number(link.to);
        // An empty table is the one label whose size doesn't depend on fonts.
        if (!link.label.isEmpty())
            dot += "[label=<<TABLE FIXEDSIZE=\"TRUE\" BORDER=\"0\" WIDTH=\""
                   + QByteArray::number(int(std::ceil(link.label.width()))) + "\" HEIGHT=\""
                   + QByteArray::number(int(std::ceil(link.label.height())))
                   + "\"><TR><TD></TD></TR></TABLE>>]";
        dot += ";\n";
    }
    return dot + "}\n";
}

Result<GraphLayout> parsePlainLayout(QByteArrayView plain, const GraphBoxes &graph)
{
    return PlainParser(graph).parse(plain);
}

Result<GraphLayout> layOutGraph(const GraphBoxes &graph, const Process &process,
                                std::stop_token stop)
{
    expensive();
    const trace::Span span("catalog.layout");
    if (graph.boxes.isEmpty())
        return GraphLayout();
    const auto answer = process.run({.program = u"dot"_s,
                                     .arguments = {u"-Tplain"_s},
                                     .input = toDot(graph),
                                     .timeout = layoutTimeout},
                                    stop);
    if (!answer && answer.error().code == "process.not-found"_L1)
        return std::unexpected(Error{
            u"catalog.no-dot"_s,
            Tr::tr("Graphs are laid out by Graphviz, whose program dot isn't installed."), u"dot"_s,
            Tr::tr("Install the package graphviz, then try again. The lists beside the graph "
                   "show the same relations.")});
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->exitCode != 0)
        return badLayout(QString::fromUtf8(answer->errors.left(200)).simplified());
    return parsePlainLayout(answer->output, graph);
}

} // namespace waymark::catalog
