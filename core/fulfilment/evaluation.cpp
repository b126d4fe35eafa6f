// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/evaluation.h"

#include "base/expensive.h"
#include "fulfilment/fulfilmenttr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

using requests::Condition;
using requests::LifecycleInput;
using requests::RequestStatus;
using requests::Step;

QString placed(const Diagnostic &finding, const SourceText &text)
{
    const LineColumn place = text.codePointPosition(finding.range.begin);
    return u"%1:%2: %3"_s.arg(place.line + 1).arg(place.column + 1).arg(finding.message);
}

void setCondition(RequestStatus &status, const QString &type, const QString &value,
                  const QString &reason, const QString &message, const QDateTime &now)
{
    status.setCondition({type, value, reason, message, now, status.generation});
}

/// The first few of them, each on a line.
QString inLines(const QStringList &messages)
{
    constexpr qsizetype most = 20;
    if (messages.size() <= most)
        return messages.join(u'\n');
    return messages.first(most).join(u'\n') + u'\n'
           + Tr::tr("and %n more", nullptr, int(messages.size() - most));
}

/// False where the request breaks a rule.
bool noteJudgement(RequestStatus &status, const Judgement &judgement, const QDateTime &now)
{
    if (!judgement.schemaErrors.isEmpty()) {
        failStep(status, u"validate"_s, inLines(judgement.schemaErrors), now, false);
        setCondition(status, u"Validated"_s, u"False"_s, u"SchemaViolated"_s,
                     inLines(judgement.schemaErrors), now);
        return false;
    }
    passStep(status, u"validate"_s, now);
    if (!judgement.policyErrors.isEmpty()) {
        failStep(status, u"policy"_s, inLines(judgement.policyErrors), now, false);
        setCondition(status, u"Validated"_s, u"False"_s, u"PolicyDenied"_s,
                     inLines(judgement.policyErrors), now);
        return false;
    }
    passStep(status, u"policy"_s, now);
    setCondition(status, u"Validated"_s, u"True"_s, u"Valid"_s, {}, now);
    return true;
}

} // namespace

std::optional<Judgement> judged(const requests::RequestText &request, const analysis::Rules &rules,
                                std::stop_token stop)
{
    expensive();
    const auto checked = analysis::check(request.tree, request.file->path, rules, std::move(stop));
    if (!checked)
        return std::nullopt;
    Judgement judgement;
    if (rules.kinds.find(request.id.kind) == nullptr)
        judgement.schemaErrors.append(Tr::tr("Nobody can check it: there is no schema of %1, %2.")
                                          .arg(request.id.kind.kind, request.id.kind.apiVersion));
    const auto add = [&](const Diagnostic &finding) {
        if (finding.document != request.document || finding.severity != Severity::Error)
            return;
        const bool isPolicy = finding.code.startsWith("policy."_L1);
        (isPolicy ? judgement.policyErrors : judgement.schemaErrors)
            .append(placed(finding, request.tree.text()));
    };
    std::ranges::for_each(checked->diagnostics, add);
    for (const SuppressedFinding &suppressed : checked->suppressed)
        add(suppressed.finding);
    return judgement;
}

Evaluation evaluated(const EvaluationInput &input, std::stop_token stop)
{
    Evaluation made{.status = input.before, .manifests = {}};
    const auto judgement = judged(input.request, input.rules, stop);
    if (!judgement)
        return made;
    if (!noteJudgement(made.status, *judgement, input.now)) {
        made.check = LifecycleInput::Check::Invalid;
        return made;
    }
    made.check = LifecycleInput::Check::Valid;
    const auto *entry = input.rules.kinds.find(input.request.id.kind);
    Result<Manifests> rendered =
        input.files ? manifestsOf({.kind = input.kind,
                                   .schema = entry == nullptr ? nullptr : &entry->schema,
                                   .request = input.request.node(),
                                   .created = made.status.created,
                                   .expires = made.status.expires},
                                  **input.files, stop)
                    : std::unexpected(input.files.error());
    if (!rendered) {
        const QString message = rendered.error().message.trimmed();
        failStep(made.status, u"render"_s, message, input.now, true);
        setCondition(made.status, u"Delivered"_s, u"False"_s, u"RenderFailed"_s, message,
                     input.now);
        made.outcome = LifecycleInput::Outcome::Failed;
        return made;
    }
    passStep(made.status, u"render"_s, input.now);
    made.manifests = *std::move(rendered);
    return made;
}

Evaluation lastEvaluation(const RequestStatus &status)
{
    using Outcome = LifecycleInput::Outcome;
    Evaluation last{.status = status, .manifests = {}};
    const Condition *validated = status.condition(u"Validated");
    if (validated != nullptr)
        last.check = validated->status == "True"_L1 ? LifecycleInput::Check::Valid
                                                    : LifecycleInput::Check::Invalid;
    const bool isFailing = std::ranges::any_of(
        status.steps, [](const Step &step) { return step.phase == Step::Phase::Failed; });
    last.outcome = isFailing                   ? Outcome::Failed
                   : status.ready.isValid()    ? Outcome::Ready
                   : !status.manifests.empty() ? Outcome::Working
                                               : Outcome::None;
    return last;
}

} // namespace waymark::fulfilment
