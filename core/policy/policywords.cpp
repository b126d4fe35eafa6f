// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policywords.h"

#include <QLocale>

#include <algorithm>

namespace waymark::policy {

QString sentence(QString words)
{
    if (words.isEmpty())
        return words;
    // What is written like a name is one: "allowedSources has an effect only where ...".
    const QStringView first =
        QStringView(words).first(words.indexOf(u' ') < 0 ? words.size() : words.indexOf(u' '));
    const bool isName = std::ranges::any_of(first.sliced(1), [](QChar c) {
        return c.isUpper() || c.isDigit() || c == u'.' || c == u'_' || c == u'[' || c == u'/';
    });
    if (!isName)
        words[0] = words[0].toUpper();
    return words.back().isPunct() ? words : words + u'.';
}

QString lastDay(const QDateTime &until)
{
    return QLocale().toString(until.addMSecs(-1).date(), QLocale::ShortFormat);
}

} // namespace waymark::policy
