// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "cel/value.h"

#include <QByteArray>
#include <QList>

namespace waymark::policy {

struct AdmissionRequest;

/// What a stand-in for a cluster's authorizer says to a question. Of the question, what is empty
/// here may be anything.
struct AuthorizerAnswer
{
    QByteArray verb = {};
    QByteArray path = {}; ///< of a question about a path; then nothing of a resource is asked
    QByteArray group = {};
    QByteArray resource = {}; ///< its plural
    QByteArray subResource = {};
    QByteArray space = {}; ///< the namespace
    QByteArray name = {};
    QByteArray serviceAccount = {}; ///< `namespace/name`; of whoever asks where it is empty
    bool isAllowed = false;
    QByteArray reason = {};
    QByteArray error = {}; ///< the authorizer failed
};
using AuthorizerAnswers = QList<AuthorizerAnswer>;

/// The variables `authorizer` and `authorizer.requestResource` of a request; unknown where it has
/// no answers. What none of the answers is for is unknown too. The answers outlive the values.
[[nodiscard]] cel::Value authorizerOf(const AdmissionRequest &request, cel::Arena &arena);
[[nodiscard]] cel::Value requestResourceOf(const AdmissionRequest &request, cel::Arena &arena);

} // namespace waymark::policy
