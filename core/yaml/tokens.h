// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

enum class TokenKind : quint8 {
    ByteOrderMark,
    Blank, ///< spaces and tabs
    LineEnd,
    Comment,
    Directive, ///< a whole line that starts with `%`
    Marker,    ///< `---` or `...`
    Indicator, ///< one of `- ? : , [ ] { }`
    Anchor,    ///< with `&`
    Tag,
    Alias,  ///< with `*`
    Scalar, ///< with quotes; a block scalar with header and content
    Other,  ///< conflict markers, lines of templates, what an error left over
};

struct Token
{
    TokenKind kind = TokenKind::Other;
    TextRange range;
};

/// The whole text in tokens: each begins where the one before it ends, and none is empty. Made on
/// demand; the tree itself keeps only what has a value.
[[nodiscard]] QList<Token> tokensOf(const SyntaxTree &tree);

} // namespace waymark::yaml
