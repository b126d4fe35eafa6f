// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "fulfilment/manifests.h"
#include "requests/requestlist.h"

#include <chrono>

namespace waymark::fulfilment {

/// What is wrong with a request by its schema and by policies, each as `line:column: message`.
struct Judgement
{
    QStringList schemaErrors;
    QStringList policyErrors;

    [[nodiscard]] bool isGood() const { return schemaErrors.isEmpty() && policyErrors.isEmpty(); }
};

/// As the workspace checks it, but what comments in the file set aside counts: a cluster knows
/// nothing of them. nullopt when stopped.
[[nodiscard]] std::optional<Judgement> judged(const requests::RequestText &request,
                                              const analysis::Rules &rules,
                                              std::stop_token stop = {});

/// What a new version of a request comes to, before anything is written.
struct Evaluation
{
    requests::RequestStatus status; ///< conditions and steps up to `render`; its phase isn't set
    requests::LifecycleInput::Check check = requests::LifecycleInput::Check::NotChecked;
    requests::LifecycleInput::Outcome outcome = requests::LifecycleInput::Outcome::None;
    std::optional<Manifests> manifests; ///< what is to be delivered; nullopt: nothing new
};

struct EvaluationInput
{
    const requests::RequestText &request;
    const requests::RequestKind &kind;
    const analysis::Rules &rules;
    const Result<std::shared_ptr<const goldenpath::SkeletonFiles>> &files; ///< of its template
    requests::RequestStatus before; ///< generation, digest and lifetime are those of now already
    QDateTime now;
};

/// Checks and renders. May take long: not on the UI thread.
[[nodiscard]] Evaluation evaluated(const EvaluationInput &input, std::stop_token stop = {});
/// What the last run came to, where nothing has changed since.
[[nodiscard]] Evaluation lastEvaluation(const requests::RequestStatus &status);

// How steps go on; a step that is as it was keeps its time.
void beginStep(requests::RequestStatus &status, const QString &name, const QDateTime &now);
void passStep(requests::RequestStatus &status, const QString &name, const QDateTime &now);
/// `isRetried`: the same may go well later, so there is a next try: after 1, 2, 4, ... minutes, at
/// most an hour.
void failStep(requests::RequestStatus &status, const QString &name, const QString &message,
              const QDateTime &now, bool isRetried);
[[nodiscard]] std::chrono::seconds waitAfter(int attempts);
/// A step waits for a try that is due.
[[nodiscard]] bool isRetryDue(const requests::RequestStatus &status, const QDateTime &now);

} // namespace waymark::fulfilment
