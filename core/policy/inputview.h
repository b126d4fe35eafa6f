// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/compiledpolicy.h"
#include "policy/decide.h"

namespace waymark::policy {

/// What a variable of a policy was for one request.
struct ShownValue
{
    QString name;  ///< `object`, `params`, `variables.replicas`
    QString value; ///< JSON; else why there is none
    bool isKnown = true;
};

/// Everything that a policy's expressions could read, once for each of its parameters.
struct ShownInput
{
    QString policy;
    QString binding;
    QString params; ///< the name of the parameters; empty: none
    QList<ShownValue> values;
};

/// `params` is nullptr where there are none.
[[nodiscard]] QList<ShownValue> shownValues(const CompiledPolicy &policy, const Parameters *params,
                                            const AdmissionRequest &request);

} // namespace waymark::policy
