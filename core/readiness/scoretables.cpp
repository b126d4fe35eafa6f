// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/groups.h"
#include "readiness/readinesstr.h"
#include "readiness/scorewriters.h"
#include "text/columns.h"
#include "text/csv.h"

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

QString percentWords(const Share &share)
{
    const QString text = share.percent();
    return text.isEmpty() ? u"-"_s : text;
}

QString knownWords(const Figures &figures)
{
    return Tr::tr("%1 of %2").arg(figures.known).arg(figures.applicable);
}

/// The first check that stands before the next level, and what to do.
QString firstStep(const EntityScore &row, const Scorecard &scorecard)
{
    if (row.figures.missing.isEmpty())
        return {};
    const int index = row.figures.missing.first();
    const Check &check = scorecard.checks[index];
    return check.title + ": "_L1 + nextWords(row.results[index], check);
}

QStringList headings()
{
    return {Tr::tr("ENTITY"), Tr::tr("OWNER"), Tr::tr("LEVEL"),    Tr::tr("SCORE"),
            Tr::tr("STRICT"), Tr::tr("KNOWN"), Tr::tr("NEXT STEP")};
}

QStringList cellsOf(const EntityScore &row, const Scorecard &scorecard)
{
    QString level = levelWords(row.figures, row.figures.level, scorecard);
    if (const QString missing = missingWords(row.figures, scorecard); !missing.isEmpty())
        level += " ("_L1 + missing + u')';
    return {row.entity,
            row.owner.isEmpty() ? u"-"_s : row.owner,
            level,
            percentWords(row.figures.exempted),
            percentWords(row.figures.strict),
            knownWords(row.figures),
            firstStep(row, scorecard)};
}

/// What would end a cell, or be taken for markup.
QString inCell(const QString &text)
{
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (QStringView(u"\\|<>*_[]`").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString tableLine(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped.append(inCell(cell));
    return "| "_L1 + escaped.join(" | "_L1) + " |\n"_L1;
}

} // namespace

QByteArray scoreTable(const Readiness &readiness)
{
    QByteArray text;
    for (int card = 0; card < readiness.scorecards.size(); ++card) {
        const Scorecard &scorecard = *readiness.scorecards[card];
        QList<QStringList> rows{headings()};
        for (const auto &row : readiness.rows) {
            if (row->scorecard == card)
                rows.append(cellsOf(*row, scorecard));
        }
        text += scorecard.title.toUtf8() + " (" + scorecard.name.toUtf8() + ")\n";
        if (rows.size() > 1)
            text += inColumns(rows);
        text += pooledWords(readiness, card).toUtf8() + "\n\n";
    }
    return text + momentWords(readiness).toUtf8() + '\n';
}

QByteArray scoreCsv(const Readiness &readiness)
{
    QByteArray text = csvRow({u"entity"_s, u"scorecard"_s, u"owner"_s, u"system"_s, u"level"_s,
                              u"score"_s, u"strictScore"_s, u"check"_s, u"result"_s, u"counts"_s,
                              u"evidenceClass"_s, u"value"_s, u"threshold"_s, u"unit"_s,
                              u"message"_s, u"next"_s, u"evidence"_s, u"exception"_s});
    for (const auto &row : readiness.rows) {
        const Scorecard &scorecard = readiness.scorecardOf(*row);
        const QString level =
            row->figures.level < 0 ? QString() : scorecard.levels[row->figures.level].id;
        for (qsizetype i = 0; i < row->results.size(); ++i) {
            const CheckResult &result = row->results[i];
            const Measure measure = result.measure ? *result.measure : Measure();
            QStringList evidence;
            for (const Evidence &each : result.evidence)
                evidence.append(evidenceWords(each));
            const auto number = [](const std::optional<double> &value) {
                return value ? QString::number(*value, 'g', 12) : QString();
            };
            text += csvRow(
                {row->entity, scorecard.name, row->owner, row->system, level,
                 row->figures.exempted.percent(), row->figures.strict.percent(),
                 scorecard.checks[i].id, outcomeName(result.outcome()),
                 result.counts ? u"true"_s : u"false"_s, evidenceName(result.evidenceClass),
                 number(measure.value), number(measure.threshold), measure.unit, result.message,
                 nextWords(result, scorecard.checks[i]), evidence.join("; "_L1), result.exception});
        }
    }
    return text;
}

QByteArray scoreMarkdown(const Readiness &readiness)
{
    QString text;
    for (int card = 0; card < readiness.scorecards.size(); ++card) {
        const Scorecard &scorecard = *readiness.scorecards[card];
        text += "## "_L1 + inCell(scorecard.title) + "\n\n"_L1 + pooledWords(readiness, card)
                + "\n\n"_L1;
        QString rows;
        for (const auto &row : readiness.rows) {
            if (row->scorecard == card)
                rows += tableLine(cellsOf(*row, scorecard));
        }
        if (!rows.isEmpty())
            text += tableLine(headings()) + u"| --- "_s.repeated(headings().size()) + "|\n"_L1
                    + rows + u'\n';
        rows.clear();
        for (const auto &row : readiness.rows) {
            for (qsizetype i = 0; row->scorecard == card && i < row->results.size(); ++i) {
                const CheckResult &result = row->results[i];
                if (result.own == Outcome::Pass || result.own == Outcome::NotApplicable)
                    continue;
                rows += tableLine({row->entity, scorecard.checks[i].title,
                                   outcomeTitle(result.outcome()), resultWords(result),
                                   nextWords(result, scorecard.checks[i])});
            }
        }
        if (!rows.isEmpty())
            text += tableLine({Tr::tr("entity"), Tr::tr("check"), Tr::tr("result"),
                               Tr::tr("what was found"), Tr::tr("next step")})
                    + u"| --- "_s.repeated(5) + "|\n"_L1 + rows + u'\n';
    }
    return (text + momentWords(readiness) + u'\n').toUtf8();
}

QByteArray scoreHtml(const Readiness &readiness)
{
    const auto cell = [](const QString &text, QLatin1StringView tag = "td"_L1) -> QString {
        return u'<' + tag + u'>' + text.toHtmlEscaped() + "</"_L1 + tag + u'>';
    };
    const QString title = Tr::tr("Readiness");
    QString text = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"_L1
                   + title.toHtmlEscaped()
                   + "</title><style>body{font-family:sans-serif}table{border-collapse:collapse}"
                     "td,th{border:1px solid;padding:.2em .5em;text-align:left}</style></head>"
                     "<body>\n<h1>"_L1
                   + title.toHtmlEscaped() + "</h1>\n"_L1;
    for (int card = 0; card < readiness.scorecards.size(); ++card) {
        const Scorecard &scorecard = *readiness.scorecards[card];
        text += cell(scorecard.title, "h2"_L1) + u'\n' + cell(pooledWords(readiness, card), "p"_L1)
                + "\n<table><thead><tr>"_L1;
        for (const QString &heading : headings())
            text += cell(heading, "th"_L1);
        for (const Check &check : scorecard.checks)
            text += cell(check.title, "th"_L1);
        text += "</tr></thead><tbody>\n"_L1;
        for (const auto &row : readiness.rows) {
            if (row->scorecard != card)
                continue;
            text += "<tr>"_L1;
            for (const QString &each : cellsOf(*row, scorecard))
                text += cell(each);
            for (const CheckResult &result : row->results)
                text += "<td title=\""_L1 + resultWords(result).toHtmlEscaped() + "\">"_L1
                        + outcomeTitle(result.outcome()).toHtmlEscaped() + "</td>"_L1;
            text += "</tr>\n"_L1;
        }
        text += "</tbody></table>\n"_L1;
    }
    return (text + cell(momentWords(readiness), "p"_L1) + "\n</body></html>\n"_L1).toUtf8();
}

} // namespace waymark::readiness
