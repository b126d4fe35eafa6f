// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/scoreimpact.h"

#include "diagnostics/jsonwriter.h"
#include "readiness/readinesstr.h"
#include "readiness/scorewriters.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

using RowKey = std::pair<QString, QString>;

std::map<RowKey, const EntityScore *> keyedRows(const Readiness &readiness)
{
    std::map<RowKey, const EntityScore *> rows;
    for (const auto &row : readiness.rows)
        rows.emplace(RowKey{readiness.scorecardOf(*row).name, row->entity}, row.get());
    return rows;
}

/// Results by the check's id: what is shown of them, and whether they count.
std::map<QString, std::tuple<Outcome, bool, int>> resultsById(const EntityScore *row,
                                                              const Readiness &readiness)
{
    std::map<QString, std::tuple<Outcome, bool, int>> results;
    for (qsizetype i = 0; row != nullptr && i < row->results.size(); ++i) {
        const Check &check = readiness.scorecardOf(*row).checks[i];
        results.emplace(check.id,
                        std::tuple(row->results[i].outcome(), row->results[i].counts, check.level));
    }
    return results;
}

RowChange changeOf(const EntityScore *before, const EntityScore *after, const Readiness &was,
                   const Readiness &is)
{
    const EntityScore &any = after ? *after : *before;
    RowChange change{.entity = any.entity,
                     .owner = any.owner,
                     .scorecard = (after ? is : was).scorecardOf(any).name};
    if (before) {
        change.before =
            levelWords(before->figures, before->figures.level, was.scorecardOf(*before));
        change.strictBefore = before->figures.strict;
        change.scoreBefore = before->figures.exempted;
    }
    if (after) {
        change.after = levelWords(after->figures, after->figures.level, is.scorecardOf(*after));
        change.strictAfter = after->figures.strict;
        change.scoreAfter = after->figures.exempted;
    }
    if (before && after)
        change.step = after->figures.level - before->figures.level;
    const auto old = resultsById(before, was);
    const auto now = resultsById(after, is);
    for (const auto &[id, result] : old) {
        const auto found = now.find(id);
        if (found == now.cend() || found->second != result)
            change.checks.append(id);
    }
    for (const auto &[id, result] : now) {
        if (!old.contains(id))
            change.checks.append(id);
    }
    return change;
}

bool isChange(const RowChange &change)
{
    return change.changesLevel() || !change.checks.isEmpty()
           || change.strictBefore != change.strictAfter || change.scoreBefore != change.scoreAfter;
}

QString ownerWords(const QString &owner)
{
    return owner.isEmpty() ? Tr::tr("nobody named") : owner;
}

QString levelChange(const RowChange &change)
{
    const QString none = Tr::tr("not on it");
    const QString before = change.before.isEmpty() ? none : change.before;
    const QString after = change.after.isEmpty() ? none : change.after;
    return before == after ? before : before + u" → "_s + after;
}

QString shareChange(const Share &before, const Share &after)
{
    const auto words = [](const Share &share) {
        return share.percent().isEmpty() ? u"-"_s : share.percent();
    };
    return words(before) == words(after) ? words(after) : words(before) + u" → "_s + words(after);
}

QString summaryOf(const ScoreImpact &impact)
{
    const auto levels = std::ranges::count_if(impact.rows, &RowChange::changesLevel);
    return Tr::tr("%1 change level, %2 change a result only, %3 stay.")
        .arg(levels)
        .arg(impact.rows.size() - levels)
        .arg(impact.unchanged);
}

QByteArray impactText(const ScoreImpact &impact)
{
    QString text;
    for (const RowChange &row : impact.rows)
        text += row.scorecard + ": "_L1 + row.entity + " ("_L1 + ownerWords(row.owner) + "): "_L1
                + levelChange(row) + ", "_L1 + shareChange(row.scoreBefore, row.scoreAfter)
                + " %: "_L1 + row.checks.join(", "_L1) + u'\n';
    for (const auto &[team, counts] : impact.byTeam)
        text += Tr::tr("%1: %2 rise, %3 fall")
                    .arg(ownerWords(team))
                    .arg(counts.first)
                    .arg(counts.second)
                + u'\n';
    for (const auto &[check, count] : impact.byCheck)
        text += Tr::tr("%1: changes for %n", nullptr, count).arg(check) + u'\n';
    return (text + summaryOf(impact) + u'\n').toUtf8();
}

QByteArray impactMarkdown(const ScoreImpact &impact, const QString &file)
{
    const auto code = [](const QString &text) -> QString {
        return u'`' + text + u'`';
    };
    QString text = "### "_L1 + Tr::tr("What the change of %1 does to the scores").arg(code(file))
                   + "\n\n"_L1 + summaryOf(impact) + u'\n';
    if (!impact.rows.isEmpty())
        text += "\n| "_L1
                + QStringList{Tr::tr("entity"), Tr::tr("owner"),  Tr::tr("level"),
                              Tr::tr("score"),  Tr::tr("strict"), Tr::tr("checks")}
                      .join(" | "_L1)
                + " |\n| --- | --- | --- | --- | --- | --- |\n"_L1;
    for (const RowChange &row : impact.rows) {
        QString level = levelChange(row).replace(u'|', "\\|"_L1);
        if (row.changesLevel())
            level = "**"_L1 + level + "**"_L1;
        text += "| "_L1
                + QStringList{code(row.entity),
                              ownerWords(row.owner),
                              level,
                              shareChange(row.scoreBefore, row.scoreAfter),
                              shareChange(row.strictBefore, row.strictAfter),
                              row.checks.join(", "_L1)}
                      .join(" | "_L1)
                + " |\n"_L1;
    }
    text += impact.byTeam.isEmpty() ? QString() : u"\n"_s;
    for (const auto &[team, counts] : impact.byTeam)
        text += "- "_L1
                + Tr::tr("%1: %2 rise, %3 fall")
                      .arg(ownerWords(team))
                      .arg(counts.first)
                      .arg(counts.second)
                + u'\n';
    return text.toUtf8();
}

void writeSharePair(JsonWriter &json, std::string_view key, const Share &before, const Share &after)
{
    json.object(key);
    for (const auto &[name, share] : {std::pair{"before", before}, std::pair{"after", after}}) {
        if (const auto tenths = share.tenths())
            json.decimal(name, double(*tenths) / 10);
        else
            json.null(name);
    }
    json.endObject();
}

QByteArray impactJson(const ScoreImpact &impact, const QString &file)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", 1);
    json.text("file", file);
    json.number("unchanged", impact.unchanged);
    json.array("entities");
    for (const RowChange &row : impact.rows) {
        json.object();
        json.text("entity", row.entity);
        json.text("owner", row.owner);
        json.text("scorecard", row.scorecard);
        json.text("levelBefore", row.before);
        json.text("levelAfter", row.after);
        json.number("step", row.step);
        writeSharePair(json, "score", row.scoreBefore, row.scoreAfter);
        writeSharePair(json, "strictScore", row.strictBefore, row.strictAfter);
        json.array("checks");
        for (const QString &check : row.checks)
            json.text({}, check);
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.array("teams");
    for (const auto &[team, counts] : impact.byTeam) {
        json.object();
        json.text("team", team);
        json.number("rise", counts.first);
        json.number("fall", counts.second);
        json.endObject();
    }
    json.endArray();
    json.array("checks");
    for (const auto &[check, count] : impact.byCheck) {
        json.object();
        json.text("id", check);
        json.number("entities", count);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

} // namespace

ScoreImpact impactOf(const Readiness &before, const Readiness &after)
{
    ScoreImpact impact;
    const auto old = keyedRows(before);
    const auto now = keyedRows(after);
    const auto add = [&](const EntityScore *was, const EntityScore *is) {
        RowChange change = changeOf(was, is, before, after);
        if (isChange(change))
            impact.rows.append(std::move(change));
        else
            ++impact.unchanged;
    };
    for (const auto &[key, row] : old) {
        const auto found = now.find(key);
        add(row, found == now.cend() ? nullptr : found->second);
    }
    for (const auto &[key, row] : now) {
        if (!old.contains(key))
            add(nullptr, row);
    }
    std::ranges::sort(impact.rows, {}, [](const RowChange &row) {
        return std::tie(row.scorecard, row.owner, row.entity);
    });
    std::map<QString, int> byCheck;
    std::map<QString, std::pair<int, int>> byTeam;
    for (const RowChange &row : std::as_const(impact.rows)) {
        for (const QString &check : row.checks)
            ++byCheck[row.scorecard + u'/' + check];
        if (row.step != 0)
            ++(row.step > 0 ? byTeam[row.owner].first : byTeam[row.owner].second);
    }
    impact.byCheck.assign(byCheck.cbegin(), byCheck.cend());
    std::ranges::stable_sort(impact.byCheck, std::greater(), &std::pair<QString, int>::second);
    impact.byTeam.assign(byTeam.cbegin(), byTeam.cend());
    return impact;
}

QByteArray written(const ScoreImpact &impact, ScoreImpactFormat format, const QString &file)
{
    switch (format) {
    case ScoreImpactFormat::Json:
        return impactJson(impact, file);
    case ScoreImpactFormat::Markdown:
        return impactMarkdown(impact, file);
    case ScoreImpactFormat::Text:
        break;
    }
    return impactText(impact);
}

} // namespace waymark::readiness
