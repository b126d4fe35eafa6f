// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/checklist.h"

#include "analysis/analysistr.h"
#include "analysis/judgeddocument.h"
#include "policy/policyfindings.h"
#include "policy/policywords.h"
#include "schema/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

using State = Check::State;

/// Found in the catalog or by its names, not by the shape of the document.
bool saysCatalog(const Diagnostic &finding)
{
    return finding.code.startsWith("catalog."_L1) || finding.code == "schema.unknown-entity"_L1;
}

bool saysSchema(const Diagnostic &finding)
{
    return !saysCatalog(finding)
           && (finding.code.startsWith("schema."_L1) || finding.code.startsWith("yaml."_L1));
}

/// A rule's words as its findings say them; empty where it has none.
QString sentenceOf(const QString &words)
{
    return words.isEmpty() ? QString() : policy::sentence(words.simplified());
}

class Checklist
{
public:
    Checklist(const Analysis &analysis, const yaml::Document &document, const QString &path)
        : m_analysis(analysis)
        , m_part{*analysis.rules, path, analysis.tree, document, analysis.kindOf(document)}
        , m_judged(m_part)
    {}

    QList<Check> all()
    {
        m_part.hasSchemaErrors = addSummary(
            Check::Source::Schema,
            m_part.kind ? Tr::tr("Schema of %1").arg(m_part.kind->key.kind) : Tr::tr("Schema"),
            saysSchema);
        addKindRules();
        addPolicies();
        addSummary(Check::Source::Catalog, Tr::tr("Catalog"), saysCatalog);
        std::ranges::stable_sort(m_checks, {}, &Check::state);
        return m_checks;
    }

private:
    /// One row for findings that are there already. Whether there are errors among them.
    template<typename Says>
    bool addSummary(Check::Source source, const QString &name, Says says)
    {
        Check check{.source = source, .name = name};
        bool hasErrors = false;
        for (const Diagnostic &finding : m_analysis.diagnostics) {
            if (finding.document != m_part.document.index || !says(finding))
                continue;
            ++check.problems;
            const bool isWorse = !check.finding || finding.severity > check.finding->severity;
            if (isWorse)
                check.finding = finding;
            hasErrors = hasErrors || finding.severity == Severity::Error;
        }
        // What comments set aside is no reason to fail here, and none to say that it passed.
        for (const SuppressedFinding &one : m_analysis.suppressed) {
            if (one.finding.document != m_part.document.index || !says(one.finding))
                continue;
            ++check.problems;
            if (check.finding)
                continue;
            check.finding = one.finding;
            check.why = Tr::tr("Set aside: %1").arg(one.reason);
        }
        if (check.finding)
            check.message = check.finding->message;
        check.state = hasErrors            ? State::Failed
                      : check.problems > 0 ? State::Warned
                                           : State::Passed;
        if (source == Check::Source::Schema && m_part.kind == nullptr && !hasErrors) {
            check.state = State::NotMatched;
            check.why = Tr::tr("No schema is known for it.");
        }
        m_checks.append(check);
        return hasErrors;
    }

    void addKindRules()
    {
        if (!m_part.kind || m_part.kind->rules.isEmpty() || !m_part.rules.kindRules)
            return;
        const auto compiled = m_part.rules.kindRules->of(*m_part.kind);
        QHash<QString, policy::RuleTrace> traces;
        const Diagnostics broken = m_judged.brokenRules(*compiled, &traces);
        for (const schema::ValidationRule &rule : m_part.kind->rules) {
            Check check{.source = Check::Source::KindRule,
                        .name = Tr::tr("Rule of %1").arg(m_part.kind->key.kind),
                        .expression = rule.rule.simplified(),
                        .message = sentenceOf(rule.message),
                        .rulePath = m_part.kind->source,
                        .ruleRange = rule.range};
            const QString place = rule.place.toString();
            const policy::RuleTrace trace = traces.value(place);
            check.cost = trace.cost;
            for (const cel::Read &read : trace.reads)
                addValue(check, read);
            const auto found = std::ranges::find(broken, place, &Diagnostic::rule);
            if (found != broken.end())
                tell(check, *found);
            else if (const QString reason = whyNotFor(rule); !reason.isEmpty()) {
                check.state = State::NotMatched;
                check.why = reason;
            }
            m_checks.append(check);
        }
    }

    /// Why a rule of the kind was not evaluated; empty where it was.
    QString whyNotFor(const schema::ValidationRule &rule)
    {
        if (rule.isTransition && !rule.optionalOldSelf && !m_judged.before())
            return Tr::tr("It compares with the version before, and there is none.");
        bool isThere = false;
        rule.scope.each(m_judged.object().root(), [&](yaml::Node) { isThere = true; });
        return isThere ? QString() : Tr::tr("What it is about isn't there.");
    }

    void addPolicies()
    {
        const auto &policies = m_part.rules.policies;
        if (!policies || policies->isEmpty())
            return;
        for (const policy::Decision &decision : m_judged.decisions(*policies, true))
            m_checks.append(checkOf(decision, *policies));
    }

    Check checkOf(const policy::Decision &decision, const policy::PolicySet &policies)
    {
        Check check{.name = decision.policy, .cost = decision.cost};
        describe(check, decision, policies);
        using Of = policy::Decision::State;
        switch (decision.state) {
        case Of::NotMatched:
            check.state = State::NotMatched;
            check.why = Tr::tr("It isn't for such documents.");
            break;
        case Of::ConditionFalse:
            check.state = State::NotMatched;
            check.why = Tr::tr("One of its conditions is false.");
            break;
        case Of::Ignored:
            check.state = State::Error;
            check.message = decision.message;
            check.why = Tr::tr("A cluster lets it pass all the same (failurePolicy: Ignore).");
            break;
        case Of::Passed:
            check.state = State::Passed;
            break;
        default:
            const auto found =
                policy::findingsFrom({decision}, policies, m_part.document, m_judged.object());
            if (!found.isEmpty())
                tell(check, found.front());
        }
        check.exception = decision.exception;
        check.exceptedUntil = decision.exceptedUntil;
        for (const cel::Read &read : decision.reads)
            addValue(check, read);
        return check;
    }

    /// What the policy's own file says of a rule.
    static void describe(Check &check, const policy::Decision &decision,
                         const policy::PolicySet &policies)
    {
        const auto found =
            std::ranges::find(policies.policies(), decision.policy,
                              [](const auto &compiled) { return compiled->policy.name; });
        if (found == policies.policies().end())
            return;
        const policy::AdmissionPolicy &policy = (*found)->policy;
        check.rulePath = policy.path;
        check.ruleRange = policy.nameRange;
        check.why = policy.why;
        if (decision.validation < 0 || decision.validation >= policy.validations.size())
            return;
        const policy::Validation &validation = policy.validations[decision.validation];
        check.expression = QString::fromUtf8(validation.expression.source).simplified();
        check.message = sentenceOf(validation.message);
        check.ruleRange = validation.expression.range;
    }

    void tell(Check &check, const Diagnostic &finding) const
    {
        check.finding = finding;
        check.message = finding.message;
        check.why = finding.why;
        check.next = finding.next;
        check.state =
            finding.code == "policy.excepted"_L1      ? State::Excepted
            : finding.code == "policy.undecidable"_L1 ? State::Undecided
            : finding.code == "policy.failed"_L1 || finding.code == "policy.rule-failed"_L1
                ? State::Error
            : finding.severity == Severity::Error ? State::Failed
                                                  : State::Warned;
        if (check.state == State::Error && m_part.hasSchemaErrors) {
            check.state = State::Undecided;
            check.finding.reset();
            check.why = Tr::tr("It can't be evaluated while the schema's errors stand.");
            check.next.clear();
        }
    }

    void addValue(Check &check, const cel::Read &read)
    {
        if (!m_judged.object().holds(read.node))
            return;
        // Of a default there is no place in the document, but a value.
        const JsonPointer pointer = read.node.pointer();
        CheckedValue value;
        if (read.missing.isEmpty()) {
            value = {pointer.toDisplay(), schema::shown(read.node)};
        } else {
            value = {pointer.child(QString::fromUtf8(read.missing)).toDisplay(), Tr::tr("missing")};
        }
        if (!check.values.contains(value))
            check.values.append(value);
    }

    const Analysis &m_analysis;
    CheckedPart m_part;
    JudgedDocument m_judged;
    QList<Check> m_checks;
};

} // namespace

QList<Check> checklistOf(const Analysis &analysis, int document, const QString &path)
{
    const auto &documents = analysis.tree.documents();
    if (document < 0 || document >= documents.size() || !analysis.rules
        || !documents[document].root.isMapping())
        return {};
    return Checklist(analysis, documents[document], path).all();
}

int countOf(const QList<Check> &checks, Check::State state)
{
    return int(std::ranges::count(checks, state, &Check::state));
}

} // namespace waymark::analysis
