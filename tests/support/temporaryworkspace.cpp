// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporaryworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(path));
    return file.readAll();
}

QString demoFile(const QString &path)
{
    return QStringLiteral(WAYMARK_SOURCE_DIR "/resources/demo/template/") + path;
}

} // namespace

void TemporaryWorkspace::write(const QString &path, const QByteArray &bytes) const
{
    const QString whole = this->path(path);
    QDir().mkpath(QFileInfo(whole).path());
    QFile file(whole);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(whole));
}

QByteArray TemporaryWorkspace::read(const QString &path) const
{
    return readAll(this->path(path));
}

QString TemporaryWorkspace::path(const QString &relative) const
{
    return relative.isEmpty() ? m_folder.path() : m_folder.filePath(relative);
}

QByteArray environmentRequestCrd()
{
    return readAll(demoFile(u"platform/kinds/environmentrequest.yaml"_s));
}

QByteArray paymentsStaging()
{
    return readAll(demoFile(u"requests/payments-staging.yaml"_s));
}

} // namespace waymark::test
