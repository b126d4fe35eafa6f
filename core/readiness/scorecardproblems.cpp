// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/scorecardproblems.h"

#include "readiness/checklanguage.h"
#include "readiness/checkprogram.h"
#include "readiness/readinesstr.h"
#include "text/nearest.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

class ScorecardChecker
{
public:
    explicit ScorecardChecker(const Scorecard &scorecard)
        : m_scorecard(scorecard)
        , m_compiled(compileScorecard(std::make_shared<const Scorecard>(scorecard)))
    {}

    Diagnostics found()
    {
        addCompiled(m_compiled.filter, Tr::tr("Whom the scorecard is for can't be said."));
        checkFilter();
        for (qsizetype i = 0; i < m_scorecard.checks.size(); ++i)
            checkOne(m_scorecard.checks[i], m_compiled.checks[std::size_t(i)]);
        return std::move(m_found);
    }

private:
    Diagnostic &add(const QString &code, Severity severity, TextRange range, const QString &message,
                    const QString &why, const QString &next)
    {
        Diagnostic finding;
        finding.code = code;
        finding.severity = severity;
        finding.range = range;
        finding.document = m_scorecard.document;
        finding.message = message;
        finding.why = why;
        finding.next = next;
        m_found.append(finding);
        return m_found.last();
    }

    void addCompiled(const CheckExpression &expression, const QString &why)
    {
        for (const Diagnostic &finding : expression.findings) {
            m_found.append(finding);
            m_found.last().why = why;
        }
    }

    void checkFilter()
    {
        const CheckExpression &filter = m_compiled.filter;
        if (!filter.program)
            return;
        for (int input = EntityInput + 1; input < checkInputs; ++input) {
            if (filter.reads(input)) {
                add(u"readiness.filter-input"_s, Severity::Error, m_scorecard.filter.range,
                    Tr::tr("The filter reads more than the entity."),
                    Tr::tr("Whom a scorecard is for must not depend on what is measured, or a lost "
                           "source would raise scores."),
                    Tr::tr("Put that condition into the checks, as appliesWhen."));
                return;
            }
        }
        if (!filter.reads(EntityInput))
            add(u"readiness.broad-filter"_s, Severity::Warning, m_scorecard.filter.range,
                Tr::tr("The filter doesn't look at the entity."),
                Tr::tr("The scorecard is for everything in the catalog, or for nothing."),
                Tr::tr("Say for which kind, type or lifecycle it is."));
    }

    void checkOne(const Check &check, const CompiledCheck &compiled)
    {
        const QString why = Tr::tr("The check can't be evaluated for anybody.");
        addCompiled(compiled.expression, why);
        addCompiled(compiled.appliesWhen, why);
        if (m_ids.contains(check.id))
            add(u"readiness.duplicate-check"_s, Severity::Error, check.idRange,
                Tr::tr("There are two checks “%1”.").arg(check.id),
                Tr::tr("Exceptions and answers can't tell them apart."),
                Tr::tr("Give one another id."));
        m_ids.insert(check.id);
        if (check.level < 0)
            add(u"readiness.no-level"_s, Severity::Error, check.idRange,
                Tr::tr("The check “%1” is on a level that the scorecard doesn't have.")
                    .arg(check.id),
                Tr::tr("It stands before no level."), Tr::tr("Name one of spec.levels."));
        checkFacts(check.expression);
        checkFacts(check.appliesWhen);
        checkEvidence(check, compiled);
    }

    void checkFacts(const policy::Expression &expression)
    {
        static const QRegularExpression asked(uR"((?<![\w.])facts\.\??([A-Za-z_]\w*))"_s);
        const QString source = QString::fromUtf8(expression.source);
        QStringList known;
        for (const FactSource &facts : m_scorecard.facts)
            known.append(facts.id);
        for (auto each = asked.globalMatch(source); each.hasNext();) {
            const auto match = each.next();
            const QString id = match.captured(1);
            if (known.contains(id))
                continue;
            const qsizetype begin = source.first(match.capturedStart(1)).toUtf8().size();
            const auto meant = likelyMeant(id, known);
            add(u"readiness.no-facts"_s, Severity::Error,
                expression.placeOf({begin, begin + id.toUtf8().size()}),
                Tr::tr("The scorecard has no facts “%1”.").arg(id),
                Tr::tr("The check can't be evaluated for anybody."),
                meant ? Tr::tr("Did you mean “%1”?").arg(*meant)
                      : Tr::tr("Say under spec.facts where they come from."));
        }
    }

    void checkEvidence(const Check &check, const CompiledCheck &compiled)
    {
        const bool isLess = check.evidence && compiled.evidence < *check.evidence;
        if (isLess && compiled.expression.program)
            add(u"readiness.weak-evidence"_s, Severity::Warning, check.idRange,
                Tr::tr("The check “%1” says “%2”, and its expression reads only what is %3.")
                    .arg(check.id, evidenceName(*check.evidence), evidenceName(compiled.evidence)),
                Tr::tr("Whoever edits a field would turn it green."),
                Tr::tr("Look at files, requests or facts, or say what it is."));
        if (check.level < 0)
            return;
        const auto &needs = m_scorecard.levels[check.level].needs;
        if (needs && compiled.evidence < *needs && !isLess)
            add(u"readiness.weak-evidence"_s, Severity::Warning, check.idRange,
                Tr::tr("The level “%1” asks for evidence that is %2; that of the check “%3” is %4.")
                    .arg(m_scorecard.levels[check.level].title, evidenceName(*needs), check.id,
                         evidenceName(compiled.evidence)),
                Tr::tr("Nobody can reach the level."),
                Tr::tr("Have the check look at files, requests or facts, or move it down."));
    }

    const Scorecard &m_scorecard;
    CompiledScorecard m_compiled;
    Diagnostics m_found;
    QSet<QString> m_ids;
};

} // namespace

Diagnostics scorecardProblems(const Scorecard &scorecard)
{
    return ScorecardChecker(scorecard).found();
}

analysis::DocumentCheck scorecardCheck()
{
    return [](const analysis::CheckedPart &part,
              std::stop_token stop) -> std::optional<Diagnostics> {
        if (stop.stop_requested())
            return std::nullopt;
        if (!isScorecard(part.document))
            return Diagnostics();
        return scorecardProblems(readScorecard(part.document, part.path, part.tree.text().bytes()));
    };
}

} // namespace waymark::readiness
