// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/compiledpolicy.h"
#include "policy/decide.h"
#include "policy/expressionscope.h"

namespace waymark::policy {

/// What a variable of a policy was for one request.
struct ShownValue
{
    QString name;  ///< `object`, `params`, `variables.replicas`
    QString value; ///< JSON; else why there is none
    bool isKnown = true;
    quint64 cost = 0; ///< of a part of an expression, with the variables that it reads
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

/// What an expression is if it stands in that place of a policy: of a variable, the `index`th.
[[nodiscard]] ShownValue shownPart(AdmissionPolicy policy, ExpressionSlot slot, qsizetype index,
                                   const QByteArray &expression, const Parameters *params,
                                   const AdmissionRequest &request);
/// What an expression of a rule is for one `self`, a part of an object of the kind that has this
/// schema. `before` is what that was; invalid: it is new.
[[nodiscard]] ShownValue shownRulePart(const QByteArray &expression, const schema::Schema &schema,
                                       yaml::Node self, yaml::Node before, bool optionalOldSelf);

} // namespace waymark::policy
