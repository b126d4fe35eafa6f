// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/program.h"
#include "policy/admissionpolicy.h"

#include <memory>
#include <vector>

namespace waymark::policy {

/// The variables of a policy's expressions, in the order of their values.
enum PolicyInput {
    Object,
    OldObject,
    Request,
    Params,
    NamespaceObject,
    Variables,
    Authorizer,
    RequestResource, ///< `authorizer.requestResource`
};
inline constexpr int policyInputs = 8;

/// What an API server offers expressions of admission policies.
[[nodiscard]] const cel::Environment &policyEnvironment();

/// An expression ready to run; without a program it doesn't compile, and `problem` is why.
struct CompiledExpression
{
    std::optional<cel::Program> program;
    QString problem;

    [[nodiscard]] bool isThere() const { return program || !problem.isEmpty(); }
};

/// A policy with its expressions compiled: immutable, shared, any thread.
struct CompiledPolicy
{
    AdmissionPolicy policy;
    std::vector<CompiledExpression> matchConditions;
    std::vector<CompiledExpression> variables;
    std::vector<CompiledExpression> validations;
    std::vector<CompiledExpression> messages; ///< by validation
    std::vector<CompiledExpression> auditAnnotations;
    Diagnostics findings; ///< of the policy's own file: expressions that don't compile

    bool readsRequest = false;   ///< `request` is in an expression
    bool readsOldObject = false; ///< `oldObject` is
    /// It may decide otherwise for a resource that is changed than for a new one.
    [[nodiscard]] bool readsBefore() const { return readsRequest || readsOldObject; }
    [[nodiscard]] int variable(QByteArrayView name) const; ///< -1: none
};

[[nodiscard]] std::shared_ptr<const CompiledPolicy> compilePolicy(AdmissionPolicy policy);

} // namespace waymark::policy
