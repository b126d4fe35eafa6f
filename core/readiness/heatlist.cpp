// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/heatlist.h"

#include "readiness/facts.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// Index of the scorecard that says something of an entity: one where something is to do, or the
/// first; -1 where none asks it anything.
int scorecardAbout(const Readiness &readiness, const QString &entity)
{
    int found = -1;
    for (const auto &row : readiness.rows) {
        if (row->entity != entity)
            continue;
        if (hasOpenChecks(*row))
            return row->scorecard;
        if (found < 0)
            found = row->scorecard;
    }
    return found;
}

int chosenScorecard(const Readiness &readiness, const QString &name, const QString &entity)
{
    const auto &all = readiness.scorecards;
    const auto found =
        std::ranges::find_if(all, [&](const auto &card) { return card->name == name; });
    if (found != all.cend())
        return int(found - all.cbegin());
    if (const int about = entity.isEmpty() ? -1 : scorecardAbout(readiness, entity); about >= 0)
        return about;
    // By rows with something to do, then by rows.
    std::vector<std::pair<int, int>> rows(std::size_t(all.size()));
    for (const auto &row : readiness.rows) {
        auto &[open, count] = rows[std::size_t(row->scorecard)];
        open += hasOpenChecks(*row) ? 1 : 0;
        ++count;
    }
    return rows.empty() ? -1 : int(std::ranges::max_element(rows) - rows.begin());
}

QDateTime oldestFact(const Readiness &readiness)
{
    QDateTime oldest;
    for (const auto &table : readiness.facts) {
        for (const Fact &fact : table->facts) {
            if (fact.measured.isValid() && (!oldest.isValid() || fact.measured < oldest))
                oldest = fact.measured;
        }
    }
    return oldest;
}

bool says(const EntityScore &row, const QString &text)
{
    return text.isEmpty()
           || std::ranges::any_of(
               std::array{&row.label, &row.entity, &row.owner, &row.system},
               [&](const QString *field) { return field->contains(text, Qt::CaseInsensitive); });
}

bool isOpen(const CheckResult &result)
{
    const Outcome outcome = result.outcome();
    return result.counts
           && (outcome == Outcome::Fail || outcome == Outcome::NoData || outcome == Outcome::Error);
}

} // namespace

bool hasOpenChecks(const EntityScore &row)
{
    return std::ranges::any_of(row.results, isOpen);
}

HeatList listHeat(const Readiness &readiness, const HeatFilter &filter, const QStringList &mine,
                  const QString &entity)
{
    HeatList list{.scorecard = chosenScorecard(readiness, filter.scorecard, entity),
                  .oldestFact = oldestFact(readiness)};
    const QString text = filter.text.trimmed();
    std::map<QString, int> owners;
    for (qsizetype i = 0; i < qsizetype(readiness.rows.size()); ++i) {
        const EntityScore &row = *readiness.rows[std::size_t(i)];
        if (row.scorecard != list.scorecard)
            continue;
        ++list.total;
        ++owners[row.owner];
        const bool isFailing = hasOpenChecks(row);
        const bool isMine = mine.contains(row.owner);
        list.failing += isFailing ? 1 : 0;
        list.mine += isMine ? 1 : 0;
        if ((filter.owner.isEmpty() || row.owner == filter.owner)
            && (isFailing || !filter.onlyFailing) && (isMine || !filter.onlyMine)
            && says(row, text))
            list.rows.append(i);
    }
    for (const auto &[owner, count] : owners)
        list.owners.append({owner, count});
    std::ranges::stable_sort(list.rows, [&](qsizetype a, qsizetype b) {
        return readiness.rows[std::size_t(a)]->label.compare(readiness.rows[std::size_t(b)]->label,
                                                             Qt::CaseInsensitive)
               < 0;
    });
    return list;
}

QList<int> checksByUrgency(const EntityScore &row)
{
    QList<int> checks;
    for (int i = 0; i < row.results.size(); ++i)
        checks.append(i);
    const auto urgency = [&row](int check) {
        if (row.figures.missing.contains(check))
            return 0;
        return isOpen(row.results[check]) ? 1 : 2;
    };
    std::ranges::stable_sort(checks, {}, urgency);
    return checks;
}

} // namespace waymark::readiness
