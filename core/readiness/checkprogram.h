// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/program.h"
#include "diagnostics/diagnostic.h"
#include "readiness/checklanguage.h"
#include "readiness/scorecard.h"

#include <bitset>
#include <memory>
#include <vector>

namespace waymark::readiness {

/// An expression of a scorecard, ready to run; without a program `problem` says why not.
struct CheckExpression
{
    std::optional<cel::Program> program;
    QString problem;
    Diagnostics findings; ///< in its file

    [[nodiscard]] bool isThere() const { return program || !problem.isEmpty(); }
    std::bitset<checkInputs> inputs = {}; ///< that it reads
    [[nodiscard]] bool reads(int input) const { return inputs[std::size_t(input)]; }
};

[[nodiscard]] CheckExpression compileExpression(const policy::Expression &expression, int document);

struct CompiledCheck
{
    CheckExpression expression;
    CheckExpression appliesWhen;
    /// The best that its evidence can be: what is written, but never more than what it reads.
    EvidenceClass evidence = EvidenceClass::Observed;

    [[nodiscard]] bool reads(int input) const
    {
        return expression.reads(input) || appliesWhen.reads(input);
    }
};

/// A scorecard ready to run: immutable, shared, any thread.
struct CompiledScorecard
{
    std::shared_ptr<const Scorecard> scorecard;
    CheckExpression filter;
    std::vector<CompiledCheck> checks;
    std::bitset<checkInputs> inputs = {}; ///< that its checks read

    [[nodiscard]] bool reads(int input) const { return inputs[std::size_t(input)]; }
};

[[nodiscard]] CompiledScorecard compileScorecard(std::shared_ptr<const Scorecard> scorecard);

/// What the expressions alone make of the evidence: content of files, requests and facts are
/// observed, an answer is attested, fields of the entity are declared.
[[nodiscard]] EvidenceClass evidenceOf(const CheckExpression &expression);

} // namespace waymark::readiness
