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

void writeThreeRoots(const TemporaryWorkspace &workspace)
{
    workspace.write(u"mine/waymark.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                    "metadata: {name: shop, title: Shop}\nspec:\n  roots:\n"
                    "    - {role: platform, path: ../platform, name: golden}\n"
                    "    - {role: mine, path: .}\n"
                    "    - {role: fleet, path: ../services/*}\n");
    workspace.write(u"mine/requests/payments-staging.yaml"_s, paymentsStaging());
    workspace.write(u"platform/kinds/environmentrequest.yaml"_s, environmentRequestCrd());
    for (const char *name : {"one", "two"})
        workspace.write(u"services/%1/catalog-info.yaml"_s.arg(QLatin1StringView(name)),
                        QByteArray("apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n"
                                   "  name: ")
                            + name
                            + "\nspec:\n  type: service\n  lifecycle: production\n"
                              "  owner: payments-team\n");
    for (const char *root : {"mine", "platform", "services/one", "services/two"}) {
        const QString git = QLatin1StringView(root) + "/.git/"_L1;
        const QByteArray branch = QByteArray(root).replace('/', '-') + "-branch";
        workspace.write(git + "HEAD"_L1, "ref: refs/heads/" + branch + '\n');
        workspace.write(git + "refs/heads/"_L1 + QString::fromLatin1(branch),
                        QByteArray(40, 'a') + '\n');
    }
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
