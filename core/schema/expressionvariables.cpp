// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/expressionvariables.h"

#include <algorithm>

namespace waymark::schema {

namespace {

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9');
}

/// Behind the string whose first quote stands at `at`; one without an end is a quote alone.
qsizetype behindString(QStringView text, qsizetype at, bool isRaw)
{
    const QChar quote = text[at];
    const bool isLong = at + 2 < text.size() && text[at + 1] == quote && text[at + 2] == quote;
    const qsizetype width = isLong ? 3 : 1;
    for (qsizetype i = at + width; i < text.size(); ++i) {
        if (text[i] == u'\n' && !isLong)
            break;
        if (text[i] == u'\\' && !isRaw)
            ++i;
        else if (text.sliced(i).startsWith(text.sliced(at, width)))
            return i + width;
    }
    return isLong ? text.size() : at + 1;
}

} // namespace

QList<NamedVariable> variablesIn(QStringView expression)
{
    QList<NamedVariable> found;
    bool isField = false; // a dot stands before
    bool isRaw = false;   // and before a quote an r
    for (qsizetype at = 0; at < expression.size();) {
        const QChar c = expression[at];
        if (c == u'"' || c == u'\'') {
            at = behindString(expression, at, isRaw);
        } else if (c == u'/' && at + 1 < expression.size() && expression[at + 1] == u'/') {
            const qsizetype end = expression.indexOf(u'\n', at);
            at = end < 0 ? expression.size() : end;
        } else if (isNameStart(c)) {
            const auto *end =
                std::find_if_not(expression.begin() + at, expression.end(), isNamePart);
            const qsizetype behind = end - expression.begin();
            const QStringView name = expression.sliced(at, behind - at);
            isRaw = (name == u'r' || name == u'R') && behind < expression.size()
                    && (expression[behind] == u'"' || expression[behind] == u'\'');
            if (!isField && !isRaw)
                found.append({name, behind});
            at = behind;
            isField = false;
            continue;
        } else if (isNamePart(c)) { // a number, with what hangs from it
            at = std::find_if_not(expression.begin() + at, expression.end(), isNamePart)
                 - expression.begin();
        } else {
            ++at;
            if (c.isSpace() || (c == u'?' && isField))
                continue; // keeps what the dot said
        }
        isField = c == u'.';
        isRaw = false;
    }
    return found;
}

} // namespace waymark::schema
