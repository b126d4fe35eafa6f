// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

class tst_DemoCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheFolderOfACleanCopy();
    void resetsIt();
};

void tst_DemoCommand::printsTheFolderOfACleanCopy()
{
    const QTemporaryDir home;
    const Ran ran = runCommand({"demo"}, home.path());
    QVERIFY2(ran.exitCode == Ok, ran.err);
    const QByteArray folder = ran.out.trimmed();
    QVERIFY(folder.startsWith(home.path().toUtf8()));
    const Ran checked = runCommand({"validate", folder.toStdString()});
    QVERIFY2(checked.exitCode == Ok, checked.out);
}

void tst_DemoCommand::resetsIt()
{
    const QTemporaryDir home;
    const QString folder = QString::fromUtf8(runCommand({"demo"}, home.path()).out.trimmed());
    QVERIFY(QFile::remove(folder + "/README.md"_L1));
    QCOMPARE(runCommand({"demo"}, home.path()).exitCode, int(Ok));
    QVERIFY(!QFile::exists(folder + "/README.md"_L1));
    QCOMPARE(runCommand({"demo", "--reset"}, home.path()).exitCode, int(Ok));
    QVERIFY(QFile::exists(folder + "/README.md"_L1));
}

WAYMARK_TEST(tst_DemoCommand)

} // namespace waymark::cli

#include "tst_demo.moc"
