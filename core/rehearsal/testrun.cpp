// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/testrun.h"

#include "base/expensive.h"
#include "base/parallel.h"
#include "rehearsal/expectations.h"
#include "rehearsal/mutants.h"
#include "rehearsal/testfindings.h"

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using policy::AdmissionPolicy;
using policy::Expression;

/// A case that was read, with the policies as they are for it.
struct ReadyCase
{
    qsizetype index = 0; ///< in TestReport::cases
    TestInput input;
    policy::PolicySet policies;
};

/// An expression of a policy that mutants are made of, found again in a copy of the policy.
struct MutatedPart
{
    QString name; ///< `validations/0`
    const Expression *expression;
    std::function<Expression &(AdmissionPolicy &)> in;
    bool isCondition;
};

QList<MutatedPart> partsOf(const AdmissionPolicy &policy)
{
    QList<MutatedPart> parts;
    for (qsizetype i = 0; i < policy.matchConditions.size(); ++i)
        parts.append(
            {"matchConditions/"_L1 + policy.matchConditions[i].name,
             &policy.matchConditions[i].expression,
             [i](AdmissionPolicy &of) -> Expression & { return of.matchConditions[i].expression; },
             true});
    for (qsizetype i = 0; i < policy.variables.size(); ++i)
        parts.append(
            {"variables/"_L1 + policy.variables[i].name, &policy.variables[i].expression,
             [i](AdmissionPolicy &of) -> Expression & { return of.variables[i].expression; },
             false});
    for (qsizetype i = 0; i < policy.validations.size(); ++i)
        parts.append(
            {"validations/"_L1 + QString::number(i), &policy.validations[i].expression,
             [i](AdmissionPolicy &of) -> Expression & { return of.validations[i].expression; },
             true});
    return parts;
}

bool looksAt(const Expectation &expected, const policy::Decision &decision)
{
    return expected.policy == decision.policy
           && (expected.binding.isEmpty() || expected.binding == decision.binding)
           && (expected.validation < 0 || expected.validation == decision.validation);
}

/// Whether no other rule of the policy is false: whoever looks at all of them at once would not
/// miss this one.
bool isAlone(const policy::Decision &decision, const QList<policy::Decision> &decisions)
{
    return std::ranges::none_of(decisions, [&](const policy::Decision &other) {
        return other.policy == decision.policy && other.validation != decision.validation
               && other.state == policy::Decision::State::False;
    });
}

class TestRun
{
public:
    TestRun(const QList<TestSuite> &suites, const TestSurroundings &around,
            const TestOptions &options, std::stop_token stop)
        : m_around(around)
        , m_options(options)
        , m_stop(std::move(stop))
    {
        m_report.suites = suites;
    }

    std::optional<TestReport> run()
    {
        listRules();
        for (qsizetype suite = 0; suite < m_report.suites.size(); ++suite) {
            for (const TestCase &one : m_report.suites[suite].cases)
                runCase(suite, one);
        }
        if (m_options.mutates)
            runMutants();
        if (m_stop.stop_requested())
            return std::nullopt;
        m_report.report = findingsOf(m_report, m_around.files, m_options);
        return std::move(m_report);
    }

private:
    /// Those of the folder, and those that somebody names.
    bool isAsked(const AdmissionPolicy &policy) const
    {
        const bool isInFolder = policy.path.startsWith(m_options.folder + u'/');
        return isInFolder || std::ranges::any_of(m_report.suites, [&](const TestSuite &suite) {
                   return std::ranges::any_of(suite.cases, [&](const TestCase &one) {
                       return std::ranges::any_of(one.expectations,
                                                  [&](const Expectation &expected) {
                                                      return expected.policy == policy.name;
                                                  });
                   });
               });
    }

    void listRules()
    {
        for (const auto &compiled : m_around.policies.policies()) {
            const AdmissionPolicy &policy = compiled->policy;
            if (!isAsked(policy))
                continue;
            for (int i = 0; i < int(policy.validations.size()); ++i) {
                RuleCoverage rule{.policy = policy.name,
                                  .validation = i,
                                  .path = policy.path,
                                  .range = policy.validations[i].expression.range};
                rule.isLeftOut = std::ranges::any_of(m_report.suites, [&](const TestSuite &suite) {
                    return suite.untested.contains(rule.rule())
                           || suite.untested.contains(policy.name);
                });
                m_report.rules.append(rule);
            }
        }
    }

    void runCase(qsizetype suite, const TestCase &one)
    {
        const TestSuite &of = m_report.suites[suite];
        CaseResult result{.suite = suite, .name = one.name, .range = one.range};
        auto input = inputOf(one, of, m_around);
        if (!input) {
            result.problem = input.error().message;
            m_report.cases.append(result);
            return;
        }
        const QDateTime now = input->now.isValid() ? input->now
                              : of.now.isValid()   ? of.now
                                                   : m_options.now;
        ReadyCase ready{m_report.cases.size(), *std::move(input), m_around.policies.at(now)};
        for (const yaml::SyntaxTree &params : std::as_const(ready.input.params))
            ready.policies.supplant(params, params.documents().front(), of.path);
        const auto decisions = ready.policies.decide(ready.input.request, true);
        for (const Expectation &expected : one.expectations)
            result.rules.append(resultOf(expected, decisions, ready.policies, *ready.input.object));
        if (!m_options.showsInput.isEmpty() && one.name == m_options.showsInput)
            addInputs(one, ready, result);
        count(decisions, one.expectations);
        m_report.cases.append(result);
        m_ready.push_back(std::move(ready));
    }

    static void addInputs(const TestCase &one, const ReadyCase &ready, CaseResult &result)
    {
        QStringList shown;
        for (const Expectation &expected : one.expectations) {
            if (!shown.contains(expected.policy))
                result.inputs += ready.policies.inputsFor(expected.policy, ready.input.request);
            shown.append(expected.policy);
        }
    }

    void count(const QList<policy::Decision> &decisions, const QList<Expectation> &expectations)
    {
        for (RuleCoverage &rule : m_report.rules) {
            for (const policy::Decision &decision : decisions) {
                if (decision.policy != rule.policy || decision.validation != rule.validation)
                    continue;
                ++rule.evaluated;
                const auto looksAtIt = [&](const Expectation &expected) {
                    return looksAt(expected, decision);
                };
                rule.lookedAt += std::ranges::any_of(expectations, looksAtIt) ? 1 : 0;
                rule.madeFalse += std::ranges::any_of(expectations, [&](const Expectation &one) {
                    return decision.state == policy::Decision::State::False && looksAtIt(one)
                           && (one.validation >= 0 || isAlone(decision, decisions));
                });
            }
        }
    }

    void runMutants()
    {
        std::vector<AdmissionPolicy> all;
        for (const auto &compiled : m_around.policies.policies()) {
            if (!isAsked(compiled->policy))
                continue;
            for (const MutatedPart &part : partsOf(compiled->policy)) {
                for (const Mutant &mutant : mutantsOf(part.expression->source, part.isCondition)) {
                    AdmissionPolicy changed = compiled->policy;
                    part.in(changed).source = mutant.in(part.expression->source);
                    m_report.mutants.append({.policy = changed.name,
                                             .part = part.name,
                                             .path = changed.path,
                                             .range = part.expression->placeOf(mutant.range),
                                             .before = mutant.before,
                                             .after = mutant.after});
                    all.push_back(std::move(changed));
                }
            }
        }
        std::vector<char> noticed(all.size());
        std::atomic<qsizetype> done = 0;
        parallelFor(
            qsizetype(all.size()),
            [&](qsizetype i) {
                noticed[std::size_t(i)] = isNoticed(all[std::size_t(i)]) ? 1 : 0;
                if (m_options.progressed)
                    m_options.progressed({++done, qsizetype(all.size())});
            },
            m_stop);
        for (std::size_t i = 0; i < all.size(); ++i)
            m_report.mutants[qsizetype(i)].survived = noticed[i] == 0;
    }

    /// Whether an expectation that is met by the policy as it is isn't by the changed one.
    bool isNoticed(const AdmissionPolicy &changed) const
    {
        const auto compiled = policy::compilePolicy(changed);
        return std::ranges::any_of(m_ready, [&](const ReadyCase &ready) {
            const QList<RuleResult> &before = m_report.cases[ready.index].rules;
            const bool isNamed = std::ranges::any_of(before, [&](const RuleResult &rule) {
                return rule.expected.policy == changed.name && rule.problem.isEmpty();
            });
            if (!isNamed)
                return false;
            const policy::PolicySet policies = ready.policies.only(compiled);
            const auto decisions = policies.decide(ready.input.request, true);
            return std::ranges::any_of(before, [&](const RuleResult &rule) {
                return rule.expected.policy == changed.name && rule.problem.isEmpty()
                       && !resultOf(rule.expected, decisions, policies, *ready.input.object)
                               .problem.isEmpty();
            });
        });
    }

    const TestSurroundings &m_around;
    const TestOptions &m_options;
    std::stop_token m_stop;
    TestReport m_report;
    std::vector<ReadyCase> m_ready;
};

} // namespace

bool CaseResult::isGood() const
{
    return problem.isEmpty() && std::ranges::all_of(rules, [](const RuleResult &rule) {
               return rule.problem.isEmpty();
           });
}

qsizetype TestReport::failedCases() const
{
    return std::ranges::count_if(cases, [](const CaseResult &one) { return !one.isGood(); });
}

qsizetype TestReport::survivors() const
{
    return std::ranges::count_if(mutants, &MutantResult::survived);
}

qsizetype TestReport::evaluatedRules() const
{
    return std::ranges::count_if(rules,
                                 [](const RuleCoverage &rule) { return rule.evaluated > 0; });
}

std::optional<TestReport> runTests(const QList<TestSuite> &suites, const TestSurroundings &around,
                                   const TestOptions &options, std::stop_token stop)
{
    expensive();
    return TestRun(suites, around, options, std::move(stop)).run();
}

} // namespace waymark::rehearsal
