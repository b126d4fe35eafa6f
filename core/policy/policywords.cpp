// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policywords.h"

#include <QLocale>

namespace waymark::policy {

QString sentence(QString words)
{
    if (words.isEmpty())
        return words;
    words[0] = words[0].toUpper();
    return words.back().isPunct() ? words : words + u'.';
}

QString lastDay(const QDateTime &until)
{
    return QLocale().toString(until.addMSecs(-1).date(), QLocale::ShortFormat);
}

} // namespace waymark::policy
