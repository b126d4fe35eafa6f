// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/inference.h"

#include "text/binary.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qsizetype mostPlaces = 5;
constexpr qsizetype mostMarkersInLine = 4;
constexpr qsizetype longestLine = 1'000;

const QRegularExpression &markers()
{
    static const QRegularExpression pattern(u"zqw(\\d+)wqz"_s);
    return pattern;
}

/// A line with markers as a pattern: what stands in their place.
struct LinePattern
{
    QRegularExpression pattern;
    QList<qsizetype> numbers; ///< of the markers, by group
};

std::optional<LinePattern> patternOf(const QString &line)
{
    LinePattern found;
    QString pattern;
    qsizetype at = 0;
    qsizetype words = 0;
    for (const auto &match : markers().globalMatch(line)) {
        const QString between = line.sliced(at, match.capturedStart() - at);
        words += between.trimmed().size();
        pattern += QRegularExpression::escape(between);
        const qsizetype number = match.captured(1).toLongLong();
        const auto known = found.numbers.indexOf(number);
        if (known < 0) {
            pattern += "(.+?)"_L1;
            found.numbers.append(number);
        } else {
            pattern += u"\\g{%1}"_s.arg(known + 1);
        }
        at = match.capturedEnd();
    }
    words += line.sliced(at).trimmed().size();
    pattern += QRegularExpression::escape(line.sliced(at));
    // A line that is nothing but an answer could be any line.
    if (found.numbers.isEmpty() || words < 2 || found.numbers.size() > mostMarkersInLine)
        return std::nullopt;
    found.pattern.setPattern(QRegularExpression::anchoredPattern(pattern));
    return found;
}

class EvidenceSearch
{
public:
    EvidenceSearch(const Files &project, const QStringList &names)
        : m_project(project)
        , m_names(names)
    {}

    void search(const goldenpath::FileTree &made)
    {
        for (const auto &[path, entry] : made.entries()) {
            if (entry.kind != goldenpath::TreeEntry::Kind::File)
                continue;
            for (const QString &there : placesOf(path)) {
                if (!isBinary(entry.bytes))
                    searchLines(entry.bytes, there, m_project.at(there).bytes);
            }
        }
    }

    QList<Evidence> found() const
    {
        QList<Evidence> all;
        for (const auto &[number, values] : m_votes) {
            const auto best = std::ranges::max_element(
                values, {}, [](const auto &value) { return value.second.size(); });
            qsizetype votes = 0;
            for (const auto &[value, places] : values)
                votes += places.size();
            all.append({.name = m_names[number],
                        .value = best->first,
                        .places = best->second.first(std::min(best->second.size(), mostPlaces)),
                        .votes = best->second.size(),
                        .against = votes - best->second.size()});
        }
        return all;
    }

private:
    /// The project's files that a name with markers may stand for.
    QStringList placesOf(const QString &path)
    {
        if (m_project.contains(path))
            return {path};
        QStringList places;
        const auto pattern = patternOf(path);
        if (!pattern)
            return places;
        for (const auto &[there, entry] : m_project) {
            const auto match = pattern->pattern.match(there);
            if (!match.hasMatch() || match.captured(1).contains(u'/'))
                continue;
            vote(*pattern, match, there);
            places.append(there);
        }
        return places;
    }

    void searchLines(const QByteArray &made, const QString &place, const QByteArray &there)
    {
        QStringList lines;
        for (const QByteArray &line : there.split('\n'))
            lines.append(QString::fromUtf8(line).trimmed());
        for (const QByteArray &line : made.split('\n')) {
            if (line.size() > longestLine || !line.contains("zqw"))
                continue;
            const auto pattern = patternOf(QString::fromUtf8(line).trimmed());
            if (!pattern)
                continue;
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines[i].size() > longestLine)
                    continue;
                const auto match = pattern->pattern.match(lines[i]);
                if (match.hasMatch())
                    vote(*pattern, match, place + u':' + QString::number(i + 1));
            }
        }
    }

    void vote(const LinePattern &pattern, const QRegularExpressionMatch &match,
              const QString &place)
    {
        for (qsizetype i = 0; i < pattern.numbers.size(); ++i) {
            const qsizetype number = pattern.numbers[i];
            if (number < m_names.size())
                m_votes[number][match.captured(int(i) + 1)].append(place);
        }
    }

    const Files &m_project;
    const QStringList &m_names;
    std::map<qsizetype, std::map<QString, QStringList>> m_votes;
};

} // namespace

QString markerFor(qsizetype number)
{
    return u"zqw%1wqz"_s.arg(number);
}

QList<Evidence> evidenceIn(const goldenpath::FileTree &made, const Files &project,
                           const QStringList &names)
{
    EvidenceSearch search(project, names);
    search.search(made);
    return search.found();
}

} // namespace waymark::lineage
