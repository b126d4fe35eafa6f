// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/checker.h"
#include "yaml/syntaxtree.h"

#include <memory>

namespace waymark::cel {

struct ProgramData;

struct EvaluationLimits
{
    /// Kubernetes' for one expression; when more is spent the evaluation fails.
    quint64 cost = 1'000'000;
    /// Note which places of documents decided the result. Costs time, changes nothing.
    bool recordsReads = false;
};

/// A place in a document that decided a result, by being there or by missing.
struct Read
{
    yaml::Node node;         ///< what was read, or the map that lacks the field
    QByteArray missing = {}; ///< the field; empty where nothing is missing
    bool operator==(const Read &) const = default;
};

struct Outcome
{
    Value value; ///< in the arena; possibly an error or unknown
    quint64 cost = 0;
    QList<Read> reads;    ///< the innermost ones, each once
    TextRange failedAt{}; ///< of an error, the part of the source that failed

    [[nodiscard]] bool isGood() const { return value.isGood(); }
};

/// A compiled expression: instructions in one array over registers. Immutable, shared, any thread.
class Program
{
public:
    Program();
    explicit Program(std::shared_ptr<const ProgramData> data);

    /// `inputs` are the environment's variables in their order; what they and the arena hold must
    /// live as long as the outcome's value is looked at.
    [[nodiscard]] Outcome evaluate(std::span<const Value> inputs, Arena &arena,
                                   const EvaluationLimits &limits = {}) const;
    /// What it gives; dyn where that isn't known before.
    [[nodiscard]] Type resultType() const;
    /// Whether the variable is read at all.
    [[nodiscard]] bool reads(size_t variable) const;
    [[nodiscard]] size_t instructionCount() const;

private:
    std::shared_ptr<const ProgramData> m_data;
};

struct Compiled
{
    std::optional<Program> program;
    Diagnostics diagnostics;
};

/// From source to program, or what is wrong with it. The environment outlives the program.
[[nodiscard]] Compiled compile(QByteArrayView source, const Environment &environment,
                               CheckMode mode = CheckMode::Types);
/// The last step alone: code for what was parsed and checked. Fails for constants that can't be:
/// `duration('abc')`, `matches('[')`.
[[nodiscard]] Compiled generate(const Ast &ast, const Checked &checked,
                                const Environment &environment);

} // namespace waymark::cel
