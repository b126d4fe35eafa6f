// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/checkprogram.h"

#include <algorithm>
#include <array>

namespace waymark::readiness {

CheckExpression compileExpression(const policy::Expression &expression, int document)
{
    if (expression.source.isEmpty())
        return {};
    cel::Compiled result = cel::compile(expression.source, checkEnvironment());
    CheckExpression made{.program = std::move(result.program), .problem = {}, .findings = {}};
    for (Diagnostic &finding : result.diagnostics) {
        if (!made.program && made.problem.isEmpty())
            made.problem = finding.message;
        finding.range = expression.placeOf(finding.range);
        finding.document = document;
        finding.pointer = expression.pointer;
        made.findings.append(finding);
    }
    for (int input = 0; made.program && input < checkInputs; ++input)
        made.inputs[std::size_t(input)] = made.program->reads(std::size_t(input));
    return made;
}

EvidenceClass evidenceOf(const CheckExpression &expression)
{
    if (!expression.isThere() || expression.reads(AnswerInput))
        return EvidenceClass::Attested;
    static constexpr std::array observed{FilesInput,    RequestsInput, LineageInput,
                                         FindingsInput, SlosInput,     FactsInput};
    const bool isObserved =
        std::ranges::any_of(observed, [&](int input) { return expression.reads(input); });
    return isObserved ? EvidenceClass::Observed : EvidenceClass::Declared;
}

CompiledScorecard compileScorecard(std::shared_ptr<const Scorecard> scorecard)
{
    CompiledScorecard compiled{.scorecard = std::move(scorecard), .filter = {}, .checks = {}};
    const Scorecard &of = *compiled.scorecard;
    compiled.filter = compileExpression(of.filter, of.document);
    for (const Check &check : of.checks) {
        CompiledCheck made{.expression = compileExpression(check.expression, of.document),
                           .appliesWhen = compileExpression(check.appliesWhen, of.document),
                           .evidence = EvidenceClass::Observed};
        const EvidenceClass best = evidenceOf(made.expression);
        made.evidence = std::min(check.evidence.value_or(best), best);
        compiled.inputs |= made.expression.inputs | made.appliesWhen.inputs;
        compiled.checks.push_back(std::move(made));
    }
    return compiled;
}

} // namespace waymark::readiness
