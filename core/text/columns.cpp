// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/columns.h"

#include "text/printable.h"

#include <algorithm>

namespace waymark {

QByteArray inColumns(const QList<QStringList> &rows)
{
    QList<QStringList> printed = rows;
    QList<qsizetype> widths;
    for (QStringList &row : printed) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i) {
            row[i] = printableLine(row[i]);
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QString text;
    for (const QStringList &row : std::as_const(printed)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[i] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text.toUtf8();
}

} // namespace waymark
