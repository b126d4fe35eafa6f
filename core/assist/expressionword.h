// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/textrange.h"

#include <QByteArrayView>

namespace waymark::assist {

/// What of an expression's text a caret stands in, told without the rest being right.
struct ExpressionWord
{
    enum class In : quint8 { Code, String, Comment };

    In in = In::Code;
    /// In code the word around the caret, which may be empty; in a string its content, up to where
    /// it is closed or its line ends.
    TextRange range;
    char quote = '\'';     ///< of a string
    bool isLong = false;   ///< three quotation marks
    bool isRaw = false;    ///< without escapes
    bool isClosed = false; ///< a string's end was found
};

[[nodiscard]] ExpressionWord expressionWordAt(QByteArrayView source, qsizetype caret);

/// Letters, digits and `_`.
[[nodiscard]] bool isOfName(char c);
/// Whether an operand can begin at `at`: nothing is there, or an operator or bracket comes before.
/// Not where a macro's variable is named.
[[nodiscard]] bool takesOperand(QByteArrayView source, qsizetype at);

} // namespace waymark::assist
