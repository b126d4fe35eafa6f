// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/groups.h"
#include "readiness/readinesstr.h"
#include "readiness/scorewriters.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

constexpr std::array formatNames{"table"_L1,    "json"_L1, "csv"_L1,
                                 "markdown"_L1, "html"_L1, "sarif"_L1};

QString numberWords(double number)
{
    constexpr int digits = 12;
    return QString::number(number, 'g', digits);
}

} // namespace

std::optional<ScoreFormat> scoreFormatNamed(QStringView name)
{
    for (std::size_t i = 0; i < formatNames.size(); ++i) {
        if (name == formatNames[i])
            return ScoreFormat(i);
    }
    return std::nullopt;
}

QByteArray written(const Readiness &readiness, ScoreFormat format)
{
    switch (format) {
    case ScoreFormat::Table:
        break;
    case ScoreFormat::Json:
        return scoreJson(readiness);
    case ScoreFormat::Csv:
        return scoreCsv(readiness);
    case ScoreFormat::Markdown:
        return scoreMarkdown(readiness);
    case ScoreFormat::Html:
        return scoreHtml(readiness);
    case ScoreFormat::Sarif:
        return scoreSarif(readiness);
    }
    return scoreTable(readiness);
}

QString levelWords(const Figures &figures, int level, const Scorecard &scorecard)
{
    if (figures.applicable == 0)
        return Tr::tr("not asked");
    return level < 0 ? Tr::tr("none yet") : scorecard.levels[level].title;
}

QString missingWords(const Figures &figures, const Scorecard &scorecard)
{
    if (figures.closest < 0)
        return {};
    return Tr::tr("%1 but for %n check(s)", nullptr, int(figures.missing.size()))
        .arg(scorecard.levels[figures.closest].title);
}

QString measureWords(const Measure &measure)
{
    QString text;
    if (measure.value) {
        text = numberWords(*measure.value);
        if (measure.threshold)
            text = (measure.isAtMost ? Tr::tr("%1 of at most %2") : Tr::tr("%1 of at least %2"))
                       .arg(text, numberWords(*measure.threshold));
        if (!measure.unit.isEmpty())
            text += u' ' + measure.unit;
    }
    if (!measure.items.isEmpty())
        text += (text.isEmpty() ? QString() : u": "_s) + measure.items.join(", "_L1);
    return text;
}

QString evidenceWords(const Evidence &evidence)
{
    QString text = evidence.file;
    if (evidence.line >= 0)
        text += u':' + QString::number(evidence.line + 1);
    if (!evidence.field.isEmpty())
        text += (text.isEmpty() ? QString() : u" "_s) + evidence.field;
    if (evidence.isMissing)
        text += u' ' + Tr::tr("isn't there");
    else if (!evidence.value.isEmpty())
        text += " = "_L1 + evidence.value;
    return text;
}

QString resultWords(const CheckResult &result)
{
    QStringList words;
    if (result.measure)
        words.append(measureWords(*result.measure));
    words.append(result.message);
    words.removeAll(QString());
    if (words.isEmpty() && !result.evidence.isEmpty())
        words.append(evidenceWords(result.evidence.first()));
    return words.join(u' ');
}

QString nextWords(const CheckResult &result, const Check &check)
{
    switch (result.own) {
    case Outcome::Pass:
    case Outcome::NotApplicable:
        return {};
    case Outcome::Fail:
    case Outcome::Warn:
    case Outcome::Exempt:
        break;
    case Outcome::NoData:
        if (result.next.isEmpty() && check.expression.source.isEmpty())
            return Tr::tr("Answer it with a CheckAnswer.");
        if (result.next.isEmpty())
            return Tr::tr("Have the data supplied; %1 answers for the check.").arg(check.owner);
        break;
    case Outcome::Error:
        break;
    }
    return result.next.isEmpty() ? check.next : result.next;
}

QString outcomeLetter(Outcome outcome)
{
    static constexpr std::array letters{u'P', u'F', u'W', u'E', u'-', u'?', u'!'};
    return QString(letters[std::size_t(outcome)]);
}

QString momentWords(const Readiness &readiness)
{
    const QString time = readiness.now.toString(Qt::ISODate);
    return readiness.commit.isEmpty()
               ? Tr::tr("As of %1.").arg(time)
               : Tr::tr("Commit %1, as of %2.").arg(readiness.commit.first(12), time);
}

QString pooledWords(const Readiness &readiness, int scorecard)
{
    const GroupFigures group = pooled(readiness, scorecard);
    const Scorecard &card = *readiness.scorecards[scorecard];
    QStringList levels;
    for (qsizetype level = group.onLevel.size() - 1; level >= 0; --level)
        levels.append(Tr::tr("%1 %2").arg(group.onLevel[level]).arg(card.levels[level].title));
    levels.append(Tr::tr("%1 none yet").arg(group.onNone));
    if (group.notApplicable > 0)
        levels.append(Tr::tr("%1 not asked").arg(group.notApplicable));
    QString text = Tr::tr("%n entity(s): %1.", nullptr, group.entities).arg(levels.join(", "_L1));
    if (group.strict.of == 0)
        return text;
    return text + u' '
           + Tr::tr("Pooled %1 % with exceptions, %2 % strictly; known %3 of %4, %5 exempt.")
                 .arg(group.exempted.percent().isEmpty() ? u"-"_s : group.exempted.percent(),
                      group.strict.percent())
                 .arg(group.known)
                 .arg(group.applicable)
                 .arg(group.exempt);
}

} // namespace waymark::readiness
