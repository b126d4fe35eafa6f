// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/filesystem.h"
#include "base/writeerror.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <functional>
#include <thread>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A disk of 64 KiB at `folder` that only `work` sees. false where nobody may mount.
bool onSmallDisk(const QString &folder, const std::function<void()> &work)
{
    bool isMounted = false;
    // Mounts are a thread's own here, and gone with it.
    std::thread([&] {
        const QByteArray path = QFile::encodeName(folder);
        isMounted = ::unshare(CLONE_NEWNS) == 0
                    && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                    && ::mount("waymark", path.constData(), "tmpfs", 0, "size=64k") == 0;
        if (isMounted)
            work();
    }).join();
    return isMounted;
}

Error errorOf(const Result<void> &result)
{
    return result ? Error() : result.error();
}

} // namespace

class tst_WriteError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsWords_data();
    void everyReasonHasItsWords();
    void otherReasonsAreTheSystems();
    void aFullDiskIsNamed();
    void aReadOnlyDiskIsNamed();
    void aSizeLimitIsNamed();
    void permissionIsNamed();
    void whatIsWrongWithThePathIsNamed_data();
    void whatIsWrongWithThePathIsNamed();
    void foldersAreMade();

private:
    const DiskFileSystem m_files;
};

void tst_WriteError::everyReasonHasItsWords_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("words");
    QTest::newRow("no space") << ENOSPC << u"the disk is full"_s;
    QTest::newRow("quota") << EDQUOT << u"quota"_s;
    QTest::newRow("too large") << EFBIG << u"larger than"_s;
    QTest::newRow("read-only") << EROFS << u"only be read"_s;
    QTest::newRow("permission") << EACCES << u"you may not write"_s;
    QTest::newRow("not permitted") << EPERM << u"you may not write"_s;
    QTest::newRow("long name") << ENAMETOOLONG << u"too long"_s;
    QTest::newRow("no folder") << ENOENT << u"folder isn't there"_s;
    QTest::newRow("a file above it") << ENOTDIR << u"is a file, not a folder"_s;
    QTest::newRow("a folder") << EISDIR << u"a folder has this name"_s;
    QTest::newRow("links") << ELOOP << u"circle"_s;
    QTest::newRow("open files") << EMFILE << u"too many files"_s;
    QTest::newRow("a broken disk") << EIO << u"doesn't answer"_s;
    QTest::newRow("a server that went away") << ESTALE << u"doesn't answer"_s;
}

void tst_WriteError::everyReasonHasItsWords()
{
    QFETCH(int, number);
    QFETCH(QString, words);
    const Error error = writeError(u"/100%2/a.yaml"_s, number);
    QCOMPARE(error.code, u"io.write"_s);
    QVERIFY2(error.message.startsWith("/100%2/a.yaml can't be saved: "_L1),
             qPrintable(error.message));
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QCOMPARE(error.subject, u"/100%2/a.yaml"_s);
    QVERIFY(error.next.endsWith(u'.'));
}

void tst_WriteError::otherReasonsAreTheSystems()
{
    QCOMPARE(writeError(u"a"_s, ETXTBSY).message, u"a can't be saved: Text file busy."_s);
    QVERIFY(!writeError(u"a"_s, ETXTBSY).next.isEmpty());
    QVERIFY(!writeError(u"a"_s, 0).message.contains("Success"_L1));
}

void tst_WriteError::aFullDiskIsNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    Result<void> small;
    Result<void> large;
    Result<void> deep;
    Result<QByteArray> kept;
    const bool isMounted = onSmallDisk(folder.path(), [&] {
        small = m_files.write(path, "old");
        large = m_files.write(path, QByteArray(1'000'000, 'x'));
        kept = m_files.read(path, 100);
        // What Qt's own buffer holds fails later than what is larger.
        const QByteArray most(4096, 'x');
        for (int i = 0; deep && i < 40; ++i)
            deep = m_files.write(folder.filePath(QString::number(i)), most);
    });
    if (!isMounted)
        WAYMARK_SKIP(u"the right to mount a small disk"_s);
    QVERIFY(small);
    QCOMPARE(errorOf(large), writeError(path, ENOSPC));
    QCOMPARE(kept, "old"_ba);
    QVERIFY(errorOf(deep).message.contains("the disk is full"_L1));
}

void tst_WriteError::aReadOnlyDiskIsNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    Result<void> existing;
    Result<void> fresh;
    Result<void> made;
    const bool isMounted = onSmallDisk(folder.path(), [&] {
        (void)m_files.write(path, "old");
        ::mount("none", QFile::encodeName(folder.path()).constData(), nullptr,
                MS_REMOUNT | MS_RDONLY, nullptr);
        existing = m_files.write(path, "new");
        fresh = m_files.write(folder.filePath(u"b.yaml"_s), "new");
        made = makeFolder(folder.filePath(u"c/d"_s));
    });
    if (!isMounted)
        WAYMARK_SKIP(u"the right to mount a small disk"_s);
    QCOMPARE(errorOf(existing), writeError(path, EROFS));
    QCOMPARE(errorOf(fresh), writeError(folder.filePath(u"b.yaml"_s), EROFS));
    QVERIFY(errorOf(made).message.contains("only be read"_L1));
}

void tst_WriteError::aSizeLimitIsNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    QVERIFY(m_files.write(path, "old"));
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1024, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> result = m_files.write(path, QByteArray(100'000, 'x'));
    const Result<void> buffered = m_files.write(path, QByteArray(2'000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignored);
    QCOMPARE(errorOf(result), writeError(path, EFBIG));
    QCOMPARE(errorOf(buffered), writeError(path, EFBIG));
    QCOMPARE(m_files.read(path, 10), "old"_ba);
}

void tst_WriteError::permissionIsNamed()
{
    const QTemporaryDir folder;
    const QString closed = folder.filePath(u"closed"_s);
    const QString path = closed + "/a.yaml"_L1;
    const QString own = folder.filePath(u"own.yaml"_s);
    QVERIFY(QDir().mkpath(closed));
    QVERIFY(m_files.write(own, "old"));
    QVERIFY(QFile::setPermissions(own, QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther
                                              | QFile::ExeOther));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner
                                                     | QFile::ExeOwner | QFile::ExeOther));
    // Root may write everywhere, and becomes somebody else for a moment.
    const bool isRoot = ::geteuid() == 0;
    constexpr uid_t nobody = 65534;
    if (isRoot && ::seteuid(nobody) != 0)
        WAYMARK_SKIP(u"the right to become another user"_s);
    const Result<void> fresh = m_files.write(path, "new");
    const Result<void> made = makeFolder(closed + "/b/c"_L1);
    // access() asks for the real user, who is root still.
    const Result<void> existing = isRoot ? Result<void>() : m_files.write(own, "new");
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(errorOf(fresh), writeError(path, EACCES));
    QVERIFY(errorOf(made).message.contains("you may not write"_L1));
    if (!isRoot)
        QCOMPARE(errorOf(existing), writeError(own, EACCES));
}

void tst_WriteError::whatIsWrongWithThePathIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("number");
    QTest::newRow("too long") << QString(300, u'x') + ".yaml"_L1 << ENAMETOOLONG;
    QTest::newRow("no folder") << u"none/a.yaml"_s << ENOENT;
    QTest::newRow("a file for a folder") << u"file/a.yaml"_s << ENOTDIR;
    QTest::newRow("a folder") << u"folder"_s << EISDIR;
}

void tst_WriteError::whatIsWrongWithThePathIsNamed()
{
    QFETCH(QString, name);
    QFETCH(int, number);
    const QTemporaryDir folder;
    QVERIFY(m_files.write(folder.filePath(u"file"_s), "x"));
    QVERIFY(makeFolder(folder.filePath(u"folder"_s)));
    const QString path = folder.filePath(name);
    QCOMPARE(errorOf(m_files.write(path, "x")), writeError(path, number));
}

void tst_WriteError::foldersAreMade()
{
    const QTemporaryDir folder;
    QVERIFY(makeFolder(folder.filePath(u"a/b/c"_s)));
    QVERIFY(makeFolder(folder.filePath(u"a/b/c/"_s)));
    QVERIFY(QFileInfo(folder.filePath(u"a/b/c"_s)).isDir());
    QVERIFY(m_files.write(folder.filePath(u"file"_s), "x"));
    QVERIFY(errorOf(makeFolder(folder.filePath(u"file"_s))).message.contains("not a folder"_L1));
    QVERIFY(errorOf(makeFolder(folder.filePath(u"file/a"_s))).message.contains("not a folder"_L1));
    QVERIFY(makeFolderOf(folder.filePath(u"d/e/a.yaml"_s)));
    QVERIFY(QFileInfo(folder.filePath(u"d/e"_s)).isDir());
    QCOMPARE(errorOf(makeFolderOf(folder.filePath(u"file/a.yaml"_s))),
             writeError(folder.filePath(u"file/a.yaml"_s), ENOTDIR));
    QVERIFY(
        errorOf(makeFolder(folder.filePath(QString(300, u'x')))).message.contains("too long"_L1));
}

WAYMARK_TEST(tst_WriteError)

} // namespace waymark

#include "tst_writeerror.moc"
