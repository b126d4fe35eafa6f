// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/tokencursor.h"

#include "cel/celtr.h"

namespace waymark::cel {

namespace {

constexpr qsizetype mostSyntaxErrors = 20;

} // namespace

void TokenCursor::report(TextRange range, const QString &message, const QString &next)
{
    if (m_found.size() < mostSyntaxErrors)
        m_found.append(syntaxError(range, message, next));
}

void TokenCursor::expect(QByteArrayView symbol, quint32 opened)
{
    if (take(symbol))
        return;
    report({opened, opened + 1}, Tr::tr("This bracket isn't closed."),
           Tr::tr("Put “%1” where it ends.").arg(QString::fromUtf8(symbol)));
}

} // namespace waymark::cel
