// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/registry.h"
#include "yaml/syntaxtree.h"

#include <chrono>
#include <memory>
#include <stop_token>

namespace waymark::workspace {

/// What documents are checked against: immutable, one per workspace snapshot.
struct Rules
{
    schema::Registry kinds;
    int definitions = 0; ///< how many documents of the workspace define or describe kinds
};

/// The kind that a document says it is of; nullptr where no schema is known.
[[nodiscard]] const schema::KindEntry *kindOf(const Rules &rules, const yaml::Document &document);

/// The findings in a parsed file, syntax included, by place. nullopt if `stop` was asked for before
/// the end.
[[nodiscard]] std::optional<Diagnostics> check(const yaml::SyntaxTree &tree, const Rules &rules,
                                               std::stop_token stop = {});

/// What one run of the analysis works on.
struct AnalysisInput
{
    SourceText text;
    std::shared_ptr<const Rules> rules;
    quint64 revision = 0; ///< of the text; comes back in the result
};

/// Everything the views show of a text, made from one revision of it.
struct Analysis
{
    quint64 revision = 0;
    yaml::SyntaxTree tree;
    std::shared_ptr<const Rules> rules;
    Diagnostics diagnostics; ///< of all documents, by place
    std::chrono::microseconds duration{0};

    /// The kind that a document says it is of; nullptr where no schema is known.
    [[nodiscard]] const schema::KindEntry *kindOf(const yaml::Document &document) const;
};

/// text -> tree -> schema -> diagnostics. Any thread. nullopt if `stop` was asked for before the
/// end.
[[nodiscard]] std::optional<Analysis> analyze(const AnalysisInput &input,
                                              std::stop_token stop = {});

} // namespace waymark::workspace
