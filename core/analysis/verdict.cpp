// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/verdict.h"

#include "analysis/binaryfile.h"
#include "diagnostics/explanation.h"
#include "policy/policyset.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

int countOf(const Diagnostics &findings, int document, Severity severity)
{
    return int(std::ranges::count_if(findings, [&](const Diagnostic &finding) {
        return finding.document == document && finding.severity == severity;
    }));
}

int setAsideIn(const Analysis &analysis, int document)
{
    return int(std::ranges::count_if(analysis.suppressed, [&](const SuppressedFinding &one) {
        return one.finding.document == document && one.finding.severity == Severity::Error;
    }));
}

constexpr std::initializer_list<QLatin1StringView> brokenPolicies{"policy.violated"_L1,
                                                                  "policy.off-path"_L1};

int deniedIn(const Diagnostics &findings, int document)
{
    return int(std::ranges::count_if(findings, [&](const Diagnostic &finding) {
        return finding.document == document && finding.severity == Severity::Error
               && std::ranges::contains(brokenPolicies, finding.code);
    }));
}

/// The policies that findings of these codes, as grave as that, are about; a rule is
/// `policy#validation`.
QStringList policiesIn(const Diagnostics &findings, int document,
                       std::initializer_list<QLatin1StringView> codes, Severity least)
{
    QStringList names;
    for (const Diagnostic &finding : findings) {
        if (finding.document == document && finding.severity >= least
            && std::ranges::contains(codes, finding.code))
            names.append(finding.rule.section(u'#', 0, 0));
    }
    names.removeDuplicates();
    return names;
}

/// Those of `policies` that draw the border of what the platform does, and what the first says is
/// beyond.
std::pair<QStringList, QString> bordersAmong(const QStringList &policies, const Analysis &analysis)
{
    std::pair<QStringList, QString> borders;
    if (!analysis.rules || !analysis.rules->policies)
        return borders;
    for (const auto &each : analysis.rules->policies->policies()) {
        const policy::AdmissionPolicy &of = each->policy;
        if (of.instead.isEmpty() || !policies.contains(of.name))
            continue;
        borders.first.append(of.name);
        if (borders.second.isEmpty())
            borders.second = of.instead;
    }
    return borders;
}

Verdict::Gap gapOf(const Analysis &analysis, const yaml::Document &document)
{
    if (const auto modeline = modelineOf(analysis.tree, document))
        return modeline->schema == "none"_L1 ? Verdict::Gap::LeftAlone : Verdict::Gap::NoSchema;
    const bool saysWhatItIs =
        !document.topLevel(u"apiVersion").isEmpty() && !document.topLevel(u"kind").isEmpty();
    return saysWhatItIs ? Verdict::Gap::UnknownKind : Verdict::Gap::NoKind;
}

/// What an API server refuses by a schema; the rest is advice.
Diagnostics oneOfEachSchemaError()
{
    const QStringList advice{u"schema.deprecated"_s, u"schema.deprecated-version"_s,
                             u"schema.other-owner"_s, u"schema.not-fetched"_s,
                             u"schema.unreadable"_s};
    Diagnostics all;
    for (const QString &code : explainedCodes()) {
        if (!code.startsWith("schema."_L1) || advice.contains(code))
            continue;
        all.append(Diagnostic());
        all.last().code = code;
    }
    return all;
}

/// Whether the workspace drops any of them. The severities are asked themselves: they know which of
/// their lines holds for a code.
bool areSchemaRulesOff(const SeverityRules &severities)
{
    if (severities.isEmpty())
        return false;
    static const Diagnostics all = oneOfEachSchemaError();
    Diagnostics kept = all;
    severities.apply(kept);
    return kept.size() < all.size();
}

} // namespace

Verdict verdictOf(const Analysis &analysis, int document, const Diagnostics &findings,
                  const QList<FieldGap> &gaps)
{
    using State = Verdict::State;
    const auto &documents = analysis.tree.documents();
    if (document >= documents.size() || !documents[document].root.isValid()
        || documents[document].root.kind() == yaml::NodeKind::Missing)
        return {};
    Verdict verdict{.state = State::Valid,
                    .errors = countOf(findings, document, Severity::Error),
                    .warnings = countOf(findings, document, Severity::Warning),
                    .left = int(std::ranges::count(gaps, document, &FieldGap::document)),
                    .setAside = setAsideIn(analysis, document)};
    const schema::KindEntry *kind = analysis.kindOf(documents[document]);
    if (kind == nullptr)
        verdict.gap = gapOf(analysis, documents[document]);
    if (std::ranges::contains(findings, binaryFile, &Diagnostic::code)) {
        verdict.state = State::NotChecked;
        verdict.gap = Verdict::Gap::Binary;
        return verdict;
    }
    const auto policies = [&](std::initializer_list<QLatin1StringView> codes,
                              Severity least = Severity::Info) {
        return policiesIn(findings, document, codes, least);
    };
    const bool arePoliciesKnown = analysis.rules && analysis.rules->policies;
    if (verdict.errors > 0) {
        verdict.rules = policies(brokenPolicies, Severity::Error);
        const bool isOnlyDenied = verdict.errors == deniedIn(findings, document);
        verdict.state = isOnlyDenied ? State::NeedsException : State::NeedsChange;
        // Before all repairs: whoever makes them would come to a way that leads nowhere.
        if (const auto borders = bordersAmong(verdict.rules, analysis); !borders.first.isEmpty()) {
            verdict.state = State::NotOnPath;
            std::tie(verdict.rules, verdict.instead) = borders;
        }
    } else if (verdict.left > 0) {
        verdict.state = State::Unfilled;
    } else if (kind == nullptr) {
        verdict.state = State::NotChecked;
    } else if (verdict.setAside > 0) {
        verdict.state = State::SetAside;
    } else if (analysis.rules && areSchemaRulesOff(analysis.rules->severities)) {
        verdict.state = State::NotChecked;
        verdict.gap = Verdict::Gap::RulesOff;
    } else if (!arePoliciesKnown && (kind->isRequest || !kind->rules.isEmpty())) {
        verdict.state = State::SchemaOnly;
    } else if (verdict.rules = policies({"policy.undecidable"_L1, "policy.failed"_L1});
               !verdict.rules.isEmpty()) {
        verdict.state = State::Undecided;
    } else if (verdict.rules = policies({"policy.excepted"_L1}); !verdict.rules.isEmpty()) {
        verdict.state = State::Excepted;
    } else if (kind->isRequest) {
        verdict.state = State::Standard;
    }
    return verdict;
}

} // namespace waymark::analysis
