// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/presence.h"
#include "policy/ruleproblems.h"

#include <stop_token>

namespace waymark::policy {

/// A field that an expression reads though it may be missing: nothing asks for it first.
struct UnguardedRead
{
    cel::ExprId at = 0; ///< the expression that reads it
    QByteArray path;
};

/// The fields that an expression reads unasked, each once. `known` are there anyway; `onVariable`
/// is told which of a policy's variables are named, and what is known to be there then.
[[nodiscard]] QList<UnguardedRead>
unguardedReads(const TypedScope &scope, const TypedScope::Look &look, QByteArrayView source,
               const KnownVariables &variables, const FieldPaths &known,
               const std::function<void(const QByteArray &, const FieldPaths &)> &onVariable = {});

/// Reads of fields that a schema neither requires nor gives a default (policy.md row 8). Findings
/// stand where the policy or the definition is written, with repairs in both styles: `has()` and
/// `.?`. `text` is that of the file.
[[nodiscard]] Diagnostics unguardedInRules(const yaml::Document &crd, QByteArrayView text);
[[nodiscard]] Diagnostics unguardedInPolicy(const AdmissionPolicy &policy, QByteArrayView text,
                                            const schema::Registry &kinds,
                                            const ResourceNames &names, std::stop_token stop = {});

} // namespace waymark::policy
