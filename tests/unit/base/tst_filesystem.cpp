// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/filesystem.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_FileSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads();
    void keepsPermissions();
    void followsLinks();
    void leavesTheOldFileWhenWritingFails();
    void refusesFilesOverTheLimit();
    void whatNeverEndsMeetsTheLimit();
    void saysWhatCantBeOpened_data();
    void saysWhatCantBeOpened();

private:
    const DiskFileSystem m_files;
};

void tst_FileSystem::writesAndReads()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    const QByteArray bytes("a: \0\xFF\r\n", 7);
    QVERIFY(m_files.write(path, bytes));
    QCOMPARE(m_files.read(path, 100), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.yaml"_s});
}

void tst_FileSystem::keepsPermissions()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    QVERIFY(m_files.write(path, "1"));
    const auto permissions =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QVERIFY(QFile::setPermissions(path, permissions));
    QVERIFY(m_files.write(path, "2"));
    QCOMPARE(QFile::permissions(path), permissions);
}

void tst_FileSystem::followsLinks()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"target.yaml"_s);
    const QString link = folder.filePath(u"link.yaml"_s);
    QVERIFY(m_files.write(target, "1"));
    QVERIFY(QFile::link(target, link));
    QVERIFY(m_files.write(link, "2"));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(m_files.read(target, 10), "2"_ba);
}

void tst_FileSystem::leavesTheOldFileWhenWritingFails()
{
    if (geteuid() == 0)
        WAYMARK_SKIP(u"a user who isn't root"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    QVERIFY(m_files.write(path, "old"));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto result = m_files.write(path, "new");
    QVERIFY(QFile::setPermissions(folder.path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"io.write"_s);
    QCOMPARE(m_files.read(path, 10), "old"_ba);
}

void tst_FileSystem::refusesFilesOverTheLimit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    QVERIFY(m_files.write(path, "12345"));
    QVERIFY(m_files.read(path, 5));
    QCOMPARE(m_files.read(path, 4).error().code, u"io.too-large"_s);
}

void tst_FileSystem::whatNeverEndsMeetsTheLimit()
{
    QCOMPARE(m_files.read(u"/dev/zero"_s, 100'000).error().code, u"io.too-large"_s);
    QCOMPARE(m_files.read(u"/dev/null"_s, 100), QByteArray());
}

void tst_FileSystem::saysWhatCantBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << u"missing.yaml"_s;
    QTest::newRow("a folder") << u"."_s;
}

void tst_FileSystem::saysWhatCantBeOpened()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const auto result = m_files.read(folder.filePath(name), 10);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"io.open"_s);
    QVERIFY(!result.error().next.isEmpty());
    QCOMPARE(m_files.write(folder.filePath(u"no/such/folder.yaml"_s), "x").error().code,
             u"io.write"_s);
}

WAYMARK_TEST(tst_FileSystem)

} // namespace waymark

#include "tst_filesystem.moc"
