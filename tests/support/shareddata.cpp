// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/shareddata.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

QMap<QString, int> &skipped()
{
    static QMap<QString, int> counts;
    return counts;
}

} // namespace

QString sharedData(const QString &below)
{
    QStringList folders{QStringLiteral(WAYMARK_SOURCE_DIR "/../shared"),
                        QStringLiteral(WAYMARK_SOURCE_DIR "/build/suites")};
    if (qEnvironmentVariableIsSet("WAYMARK_SHARED"))
        folders = {qEnvironmentVariable("WAYMARK_SHARED")};
    for (const QString &folder : std::as_const(folders)) {
        const QString path = folder + u'/' + below;
        if (!folder.isEmpty() && QFileInfo::exists(path))
            return path;
    }
    return {};
}

QByteArray skippedFor(const QString &missing)
{
    ++skipped()[missing];
    return (missing + " isn't here"_L1).toUtf8();
}

void tellSkipped()
{
    if (skipped().isEmpty())
        return;
    int count = 0;
    QByteArray lines;
    for (const auto &[missing, times] : skipped().asKeyValueRange()) {
        count += times;
        lines += QByteArray(missing.toUtf8() + '\n').repeated(times);
    }
    std::printf("%d tests skipped; not here: %s\n", count,
                qPrintable(QStringList(skipped().keys()).join(", "_L1)));
    std::fflush(stdout);
    QFile together(qEnvironmentVariable("WAYMARK_SKIPPED"));
    // One write, so that programs which end at the same time don't mix their lines.
    if (!together.fileName().isEmpty()
        && together.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        together.write(lines);
}

} // namespace waymark::test
