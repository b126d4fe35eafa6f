// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace waymark::assist {

/// What a word of an expression is, for its colour.
enum class ExpressionTint : quint8 {
    Whole, ///< all of an expression: what no other word is
    Keyword,
    Function, ///< macros, too
    Root,     ///< `object`, `self`, ...: what an expression begins with
    String,
    Number,
    Operator,
};

struct ExpressionColour
{
    TextRange range; ///< in the file; may reach over several lines
    ExpressionTint word = ExpressionTint::Whole;

    bool operator==(const ExpressionColour &) const = default;
};

/// The words of all CEL expressions of a text: of admission policies, Kyverno's as well, of the
/// match conditions of webhooks, and of the rules in definitions of kinds; in every style of
/// scalar, each expression as a whole in front of its words. What isn't CEL in them has no word.
/// nullopt when stopped.
[[nodiscard]] std::optional<std::vector<ExpressionColour>>
expressionColours(const yaml::SyntaxTree &tree, std::stop_token stop = {});

} // namespace waymark::assist
