// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressionword.h"

#include <algorithm>
#include <array>

namespace waymark::assist {

namespace {

constexpr std::array<QByteArrayView, 12> naming{
    "all",           "exists",       "exists_one",        "existsOne", "filter", "map",
    "transformList", "transformMap", "transformMapEntry", "sortBy",    "optMap", "optFlatMap"};

/// The string that begins with the quotation mark at `at`.
ExpressionWord stringAt(QByteArrayView source, qsizetype at)
{
    ExpressionWord word{.in = ExpressionWord::In::String, .range = {}, .quote = source[at]};
    const char prefix = at > 0 ? source[at - 1] : ' ';
    const char before = at > 1 ? source[at - 2] : ' ';
    word.isRaw = (prefix == 'r' || prefix == 'R') && !isOfName(before);
    const QByteArray three(3, word.quote);
    word.isLong = source.sliced(at).startsWith(three);
    const qsizetype marks = word.isLong ? 3 : 1;
    word.range.begin = at + marks;
    qsizetype end = word.range.begin;
    for (; end < source.size(); ++end) {
        if (source[end] == '\n' && !word.isLong)
            break;
        if (source[end] == word.quote && (!word.isLong || source.sliced(end).startsWith(three))) {
            word.isClosed = true;
            break;
        }
        end += source[end] == '\\' && !word.isRaw ? 1 : 0;
    }
    word.range.end = std::min(end, source.size());
    return word;
}

/// Of the word that ends at `end`.
qsizetype beginOfName(QByteArrayView source, qsizetype end)
{
    while (end > 0 && isOfName(source[end - 1]))
        --end;
    return end;
}

qsizetype withoutBlanks(QByteArrayView source, qsizetype end)
{
    while (end > 0 && QByteArrayView(" \t\r\n").contains(source[end - 1]))
        --end;
    return end;
}

} // namespace

bool isOfName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

ExpressionWord expressionWordAt(QByteArrayView source, qsizetype caret)
{
    for (qsizetype at = 0; at < caret;) {
        if (source.sliced(at).startsWith("//")) {
            const qsizetype end = source.indexOf('\n', at);
            if (end < 0 || end >= caret)
                return {.in = ExpressionWord::In::Comment, .range = {at, caret}};
            at = end;
        } else if (source[at] == '"' || source[at] == '\'') {
            const ExpressionWord word = stringAt(source, at);
            if (caret <= word.range.end)
                return caret >= word.range.begin
                           ? word
                           : ExpressionWord{.in = ExpressionWord::In::Comment, .range = {}};
            const qsizetype marks = !word.isClosed ? 0 : word.isLong ? 3 : 1;
            at = word.range.end + marks;
            if (at > caret)
                return {.in = ExpressionWord::In::Comment, .range = {}};
        } else {
            ++at;
        }
    }
    TextRange range{beginOfName(source, caret), caret};
    while (range.end < source.size() && isOfName(source[range.end]))
        ++range.end;
    return {.in = ExpressionWord::In::Code, .range = range};
}

bool takesOperand(QByteArrayView source, qsizetype at)
{
    const qsizetype end = withoutBlanks(source, at);
    if (end == 0)
        return true;
    const char last = source[end - 1];
    if (isOfName(last)) {
        const qsizetype begin = beginOfName(source, end);
        return source.sliced(begin, end - begin) == "in";
    }
    if (QByteArrayView(")]}\"'`.").contains(last))
        return false;
    if (last == '?')
        return end < 2 || (source[end - 2] != '.' && source[end - 2] != '[');
    if (last != '(')
        return true;
    const qsizetype nameEnd = withoutBlanks(source, end - 1);
    const qsizetype name = beginOfName(source, nameEnd);
    return !std::ranges::contains(naming, source.sliced(name, nameEnd - name));
}

} // namespace waymark::assist
