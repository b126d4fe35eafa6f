// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/admissionrequest.h"
#include "policy/compiledpolicy.h"
#include "policy/decision.h"

namespace waymark::policy {

/// A document that a policy is given as `params`.
struct Parameters
{
    yaml::SyntaxTree tree;
    yaml::Document document;
    QString apiVersion;
    QString kind;
    QString name;
    QString space; ///< empty for what is in no namespace
    QString path = {};
};

/// Evaluates a policy for a request with one set of parameters (nullptr: `params` is null), as an
/// API server does (policy.md 2.1 and 2.3): match conditions, validations, messages and audit
/// annotations in this order, each with its budget. One decision for each validation, or one for
/// the policy as a whole. The constraints are not looked at. `withReads`: what is true, and a
/// condition that is false, have their reads as well.
[[nodiscard]] QList<Decision> evaluate(const CompiledPolicy &policy, const PolicyBinding &binding,
                                       const Parameters *params, const AdmissionRequest &request,
                                       bool withReads = false);

} // namespace waymark::policy
