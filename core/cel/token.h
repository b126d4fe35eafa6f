// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

#include <QByteArrayView>

#include <vector>

namespace waymark::cel {

enum class TokenKind : quint8 {
    End,
    Name,
    QuotedName, ///< in backticks
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Symbol, ///< an operator or bracket, `true`, `false`, `null` and `in`
};

struct Token
{
    TokenKind kind = TokenKind::End;
    quint32 begin = 0;
    quint32 end = 0;
    QByteArrayView text; ///< as written
    QByteArray decoded;  ///< of strings and bytes
};

/// The tokens of an expression, with an End behind them. What isn't one is reported and left out.
[[nodiscard]] std::vector<Token> tokensOf(QByteArrayView source, Diagnostics &found);

/// A finding about an expression.
[[nodiscard]] Diagnostic syntaxError(TextRange range, const QString &message,
                                     const QString &next = {});

} // namespace waymark::cel
