// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/astbuilder.h"
#include "template/syntax.h"

namespace waymark::templates {

enum class TokenKind : quint8 { Name, Number, Text, Regex, Operator, End };

struct Token
{
    TokenKind kind = TokenKind::End;
    Stretch stretch;
    QString text; ///< of a text, what it stands for; of a regular expression its source
    QString flags;

    [[nodiscard]] bool isOperator(QStringView op) const
    {
        return kind == TokenKind::Operator && text == op;
    }
    [[nodiscard]] bool isName(QStringView name) const
    {
        return kind == TokenKind::Name && text == name;
    }
};

/// For a sentence.
[[nodiscard]] QString shown(const Token &token);

/// Where a problem with the text of a tag is.
struct TokenProblem
{
    Stretch stretch;
    QString message;
};

struct Tokens
{
    std::vector<Token> tokens; ///< the last is End
    std::vector<TokenProblem> problems;
};

/// What stands in a tag, between `begin` and `end` of the source.
[[nodiscard]] Tokens tokenize(QStringView source, Stretch code, Dialect dialect);

/// Blanks between the words of a tag; what `trim` and `-` take away is more.
[[nodiscard]] bool isCodeBlank(QChar c);

/// The end of the text, name, number or regular expression that begins there, for finding the end
/// of a tag; `at` where none begins.
[[nodiscard]] qsizetype tokenEnd(QStringView source, qsizetype at, Dialect dialect);

} // namespace waymark::templates
