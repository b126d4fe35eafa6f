// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/textcase.h"

namespace waymark::templates {

namespace {

constexpr QChar capitalSigma = u'\u03a3';

/// Whether a letter comes next in that direction, marks left out.
bool hasLetterBeside(QStringView text, qsizetype at, qsizetype step)
{
    for (at += step; at >= 0 && at < text.size(); at += step) {
        const QChar c = text[at];
        const bool isIgnored = c.isMark() || c == u'\'' || c == u'.' || c == u':' || c == u'^'
                               || c == u'`' || c == u'\u2019' || c == u'\u00b7';
        if (!isIgnored)
            return c.isLetter();
    }
    return false;
}

} // namespace

QString toLowerCase(const QString &text)
{
    QString lower = text.toLower();
    if (!text.contains(capitalSigma) || lower.size() != text.size())
        return lower;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == capitalSigma && hasLetterBeside(text, at, -1)
            && !hasLetterBeside(text, at, 1))
            lower[at] = u'\u03c2';
    }
    return lower;
}

QString toUpperCase(const QString &text)
{
    return text.toUpper();
}

} // namespace waymark::templates
