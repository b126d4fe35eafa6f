// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/testfindings.h"

#include "rehearsal/rehearsaltr.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

/// Findings by file, with the text that they stand in.
class FindingsByFile
{
public:
    FindingsByFile(const FileSystem &files, const TestOptions &options)
        : m_files(files)
        , m_options(options)
    {}

    CheckedFile &file(const QString &path)
    {
        auto found = m_all.find(path);
        if (found != m_all.end())
            return *found;
        CheckedFile made{
            .path = m_options.printed ? m_options.printed(path) : path,
            .text = SourceText(m_files.read(path, defaultReadLimit).value_or(QByteArray())),
            .documents = {},
            .diagnostics = {}};
        return *m_all.insert(path, made);
    }

    Report report()
    {
        Report report;
        for (CheckedFile &file : m_all) {
            sortByPlace(file.diagnostics);
            report.files.append(file);
        }
        return report;
    }

private:
    const FileSystem &m_files;
    const TestOptions &m_options;
    QMap<QString, CheckedFile> m_all;
};

Diagnostic runFinding(const QString &code, Severity severity, TextRange range, const QString &rule)
{
    Diagnostic finding;
    finding.code = code;
    finding.severity = severity;
    finding.range = range;
    finding.rule = rule;
    return finding;
}

void addCase(const CaseResult &one, CheckedFile &into, int document)
{
    const auto add = [&](TextRange range, const QString &rule, const QString &message) {
        Diagnostic finding = runFinding(u"policy.test-failed"_s, Severity::Error, range, rule);
        finding.document = document;
        finding.message = message;
        finding.why = Tr::tr("The policy does something else than its test says.");
        finding.next = Tr::tr("Correct whichever of the two is wrong.");
        into.diagnostics.append(finding);
    };
    if (!one.problem.isEmpty())
        add(one.range, {}, Tr::tr("“%1” can't be run: %2").arg(one.name, one.problem));
    for (const RuleResult &rule : one.rules) {
        if (!rule.problem.isEmpty())
            add(rule.expected.range, rule.expected.rule(),
                Tr::tr("“%1” expects %2 of %3. %4")
                    .arg(one.name, stateName(rule.expected.state), rule.expected.rule(),
                         rule.problem));
    }
}

void addRule(const RuleCoverage &rule, CheckedFile &into)
{
    Diagnostic finding =
        runFinding(u"policy.rule-untested"_s, Severity::Error, rule.range, rule.rule());
    finding.message =
        rule.evaluated == 0  ? Tr::tr("No case evaluates the rule %1.").arg(rule.rule())
        : rule.lookedAt == 0 ? Tr::tr("No case says what comes of the rule %1.").arg(rule.rule())
                             : Tr::tr("No case makes the rule %1 false.").arg(rule.rule());
    finding.why = Tr::tr("Its tests would pass without it.");
    finding.next =
        Tr::tr("Add a case that it denies, or name it under “untested” in a PolicyTest.");
    into.diagnostics.append(finding);
}

void addMutant(const MutantResult &mutant, CheckedFile &into)
{
    Diagnostic finding = runFinding(u"policy.mutant-survived"_s, Severity::Warning, mutant.range,
                                    mutant.policy + u'/' + mutant.part);
    finding.message = Tr::tr("No case notices when “%1” becomes “%2”.")
                          .arg(QString::fromUtf8(mutant.before.simplified()),
                               QString::fromUtf8(mutant.after.simplified()));
    finding.why = Tr::tr("What this part of the policy does isn't tested.");
    finding.next = Tr::tr("Add a case that comes out differently with it.");
    into.diagnostics.append(finding);
}

} // namespace

Report findingsOf(const TestReport &run, const FileSystem &files, const TestOptions &options)
{
    FindingsByFile all(files, options);
    for (const TestSuite &suite : run.suites)
        all.file(suite.path)
            .documents.append(
                {suite.document, u"waymark.dev/v1alpha1"_s, u"PolicyTest"_s, suite.name});
    for (const CaseResult &one : run.cases) {
        const TestSuite &suite = run.suites[one.suite];
        if (!one.isGood())
            addCase(one, all.file(suite.path), suite.document);
    }
    for (const RuleCoverage &rule : run.rules) {
        if (!rule.isGood())
            addRule(rule, all.file(rule.path));
    }
    for (const MutantResult &mutant : run.mutants) {
        if (mutant.survived)
            addMutant(mutant, all.file(mutant.path));
    }
    return all.report();
}

} // namespace waymark::rehearsal
