// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentsession.h"
#include "sessionfixture.h"
#include "support/testmain.h"
#include "text/linemerge.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

/// Says what a file may be used for, whoever runs the test.
class GuardedDisk final : public FileSystem
{
public:
    explicit GuardedDisk(FileAccess access)
        : m_access(access)
    {}
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        return m_disk.read(path, limit);
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const override
    {
        if (access(path) == FileAccess::Writable)
            return m_disk.write(path, bytes);
        return std::unexpected(Error{u"io.write"_s, u"Permission denied"_s, path, {}});
    }
    [[nodiscard]] FileAccess access(const QString &path) const override
    {
        return path.contains("request.yaml"_L1) ? m_access : FileAccess::Writable;
    }

private:
    DiskFileSystem m_disk;
    FileAccess m_access;
};

} // namespace

/// What others do to the file of an open document, and what the disk doesn't allow.
class tst_DocumentDisk : public QObject, test::SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mergesWhatOthersChangeElsewhere();
    void goingBackOnDiskIsAStepBack();
    void asksWhereOthersChangedTheSame();
    void savingMergesFirst();
    void noticesADeletedFile();
    void aDeletedFileIsUnsaved();
    void aFileThatComesBackIsSavedAgain();
    void findsARenamedFile();
    void savesUnderAnotherName();
    void readOnlyFilesStayAsTheyAre();
    void filesInReadOnlyFoldersCanBeSavedElsewhere();
    void bytesThatAreNoUtf8Stay();
};

void tst_DocumentDisk::init()
{
    begin();
}

void tst_DocumentDisk::mergesWhatOthersChangeElsewhere()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# mine\n");
    const QByteArray mine = session->text().bytes();
    QByteArray theirs = test::paymentsStaging();
    theirs.replace("region: eu-central-1", "region: eu-west-1");
    m_workspace->write(u"request.yaml"_s, theirs);
    QSignalSpy merged(session.get(), &DocumentSession::mergedFromDisk);
    session->checkDisk();
    QVERIFY(merged.wait());
    QCOMPARE(session->text().bytes(), theirs + "# mine\n");
    QCOMPARE(session->diskState(), DiskState::Same);
    QCOMPARE(merged.first().first().toInt(), 1);
    const auto place = merged.first().last().value<TextRange>();
    QVERIFY(session->text().slice(place).toByteArray().contains("eu-west-1"));
    QVERIFY(session->isModified());
    session->undo();
    QCOMPARE(session->text().bytes(), mine);
    session->redo();
    // What is on disk is known now, so saving needs no question.
    QSignalSpy saved(session.get(), &DocumentSession::saved);
    session->save();
    QVERIFY(saved.wait());
    QCOMPARE(m_workspace->read(u"request.yaml"_s), theirs + "# mine\n");
}

void tst_DocumentDisk::goingBackOnDiskIsAStepBack()
{
    const auto session = opened(u"request.yaml"_s);
    QByteArray theirs = test::paymentsStaging();
    theirs.replace("replicas: 2", "replicas: 3").replace("eu-central-1", "eu-west-1");
    m_workspace->write(u"request.yaml"_s, theirs);
    session->checkDisk();
    QTRY_COMPARE(session->text().bytes(), theirs);
    QVERIFY(session->history().canUndo());
    m_workspace->write(u"request.yaml"_s, test::paymentsStaging());
    session->checkDisk();
    QTRY_COMPARE(session->text().bytes(), test::paymentsStaging());
    QVERIFY(!session->isModified());
    QVERIFY(!session->history().canUndo());
    // What was typed after the change is no step to go back by.
    m_workspace->write(u"request.yaml"_s, theirs);
    session->checkDisk();
    QTRY_COMPARE(session->text().bytes(), theirs);
    append(*session, "# mine\n");
    m_workspace->write(u"request.yaml"_s, test::paymentsStaging());
    session->checkDisk();
    QTRY_COMPARE(session->text().bytes(), test::paymentsStaging() + "# mine\n");
    QVERIFY(session->isModified());
}

void tst_DocumentDisk::asksWhereOthersChangedTheSame()
{
    const auto session = opened(u"request.yaml"_s);
    const qsizetype region = session->text().bytes().indexOf("eu-central-1");
    session->apply({{{region, region + 12}, "us-east-1"}}, {});
    QByteArray theirs = test::paymentsStaging();
    theirs.replace("eu-central-1", "eu-west-1").replace("replicas: 2", "replicas: 3");
    m_workspace->write(u"request.yaml"_s, theirs);
    session->checkDisk();
    QTRY_COMPARE(session->diskState(), DiskState::Changed);
    // What doesn't touch the person's line is there already.
    QVERIFY(session->text().bytes().contains("replicas: 3"));
    QVERIFY(session->text().bytes().contains("us-east-1"));
    // Looking again changes nothing.
    const QByteArray text = session->text().bytes();
    session->checkDisk();
    QSignalSpy states(session.get(), &DocumentSession::stateChanged);
    QVERIFY(states.wait());
    QCOMPARE(session->text().bytes(), text);
    QCOMPARE(session->diskState(), DiskState::Changed);

    const auto &outside = session->outsideChange();
    QVERIFY(outside);
    const auto merge = mergeLines(outside->base, session->text(), outside->theirs);
    QCOMPARE(merge->conflicts.size(), 1);
    session->resolveOutsideChange(
        resolved(*merge, session->text(), outside->theirs, {Side::Theirs}));
    QCOMPARE(session->text().bytes(), theirs);
    QCOMPARE(session->diskState(), DiskState::Same);
    QVERIFY(!session->isModified());
    session->undo();
    QVERIFY(session->text().bytes().contains("us-east-1"));
    QVERIFY(session->isModified());
}

void tst_DocumentDisk::savingMergesFirst()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# mine\n");
    const QByteArray theirs = "# theirs\n" + test::paymentsStaging();
    m_workspace->write(u"request.yaml"_s, theirs);
    QSignalSpy merged(session.get(), &DocumentSession::mergedFromDisk);
    session->save();
    QVERIFY(merged.wait());
    QCOMPARE(m_workspace->read(u"request.yaml"_s), theirs);
    QCOMPARE(session->text().bytes(), theirs + "# mine\n");
    session->save();
    QTRY_COMPARE(m_workspace->read(u"request.yaml"_s), theirs + "# mine\n");
}

void tst_DocumentDisk::noticesADeletedFile()
{
    const auto session = opened(u"request.yaml"_s);
    QVERIFY(QFile::remove(m_workspace->path(u"request.yaml"_s)));
    session->checkDisk();
    QTRY_COMPARE(session->diskState(), DiskState::Missing);
    QCOMPARE(session->text().bytes(), test::paymentsStaging());
    session->saveOver();
    QTRY_COMPARE(session->diskState(), DiskState::Same);
    QCOMPARE(m_workspace->read(u"request.yaml"_s), test::paymentsStaging());
}

void tst_DocumentDisk::aDeletedFileIsUnsaved()
{
    m_workspace->write(u"requests/deep/a.yaml"_s, "a: 1\n");
    const auto session = opened(u"requests/deep/a.yaml"_s);
    QVERIFY(!session->isModified());
    QVERIFY(QDir(m_workspace->path(u"requests"_s)).removeRecursively());
    session->checkDisk();
    QTRY_VERIFY(session->isModified());
    QVERIFY(session->state().maySave());
    session->save();
    QTRY_VERIFY(!session->isModified());
    QCOMPARE(m_workspace->read(u"requests/deep/a.yaml"_s), "a: 1\n");
}

void tst_DocumentDisk::aFileThatComesBackIsSavedAgain()
{
    const auto session = opened(u"request.yaml"_s);
    const QByteArray bytes = m_workspace->read(u"request.yaml"_s);
    QVERIFY(QFile::remove(m_workspace->path(u"request.yaml"_s)));
    session->checkDisk();
    QTRY_VERIFY(session->isModified());
    m_workspace->write(u"request.yaml"_s, bytes);
    session->checkDisk();
    QTRY_VERIFY(!session->isModified());
}

void tst_DocumentDisk::findsARenamedFile()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# mine\n");
    const QString renamed = m_workspace->path(u"renamed.yaml"_s);
    QVERIFY(QFile::rename(m_workspace->path(u"request.yaml"_s), renamed));
    session->checkDisk();
    QTRY_COMPARE(session->diskState(), DiskState::Missing);
    QCOMPARE(session->movedTo(), renamed);
    QSignalSpy moved(session.get(), &DocumentSession::pathChanged);
    session->followTo(renamed);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(session->path(), renamed);
    session->save();
    QTRY_COMPARE(m_workspace->read(u"renamed.yaml"_s), test::paymentsStaging() + "# mine\n");
    QVERIFY(!QFile::exists(m_workspace->path(u"request.yaml"_s)));
}

void tst_DocumentDisk::savesUnderAnotherName()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# mine\n");
    session->saveAs(m_workspace->path(u"other.yaml"_s));
    QTRY_COMPARE(session->path(), m_workspace->path(u"other.yaml"_s));
    QVERIFY(!session->isModified());
    QCOMPARE(m_workspace->read(u"other.yaml"_s), test::paymentsStaging() + "# mine\n");
    QCOMPARE(m_workspace->read(u"request.yaml"_s), test::paymentsStaging());
}

void tst_DocumentDisk::readOnlyFilesStayAsTheyAre()
{
    const GuardedDisk disk(FileAccess::ReadOnly);
    DocumentSession session(m_workspace->path(u"request.yaml"_s), m_rules,
                            {m_interactive, m_bulk, disk});
    QSignalSpy loaded(&session, &DocumentSession::loaded);
    session.load();
    QVERIFY(loaded.wait());
    QVERIFY(session.isReadOnly());
    append(session, "# mine\n");
    QCOMPARE(session.text().bytes(), test::paymentsStaging());
    // A copy elsewhere can be edited.
    session.saveAs(m_workspace->path(u"copy.yaml"_s));
    QTRY_VERIFY(!session.isReadOnly());
    append(session, "# mine\n");
    QVERIFY(session.text().bytes().endsWith("# mine\n"));
}

void tst_DocumentDisk::filesInReadOnlyFoldersCanBeSavedElsewhere()
{
    const GuardedDisk disk(FileAccess::ReadOnlyFolder);
    DocumentSession session(m_workspace->path(u"request.yaml"_s), m_rules,
                            {m_interactive, m_bulk, disk});
    QSignalSpy loaded(&session, &DocumentSession::loaded);
    session.load();
    QVERIFY(loaded.wait());
    QVERIFY(!session.isReadOnly());
    QCOMPARE(session.access(), FileAccess::ReadOnlyFolder);
    append(session, "# mine\n");
    QSignalSpy failed(&session, &DocumentSession::failed);
    session.save();
    QVERIFY(failed.wait());
    QVERIFY(session.isModified());
    session.saveAs(m_workspace->path(u"copy.yaml"_s));
    QTRY_VERIFY(!session.isModified());
    QCOMPARE(m_workspace->read(u"copy.yaml"_s), test::paymentsStaging() + "# mine\n");
}

void tst_DocumentDisk::bytesThatAreNoUtf8Stay()
{
    const QByteArray bytes = "a: caf\xE9\nb: 1\n";
    m_workspace->write(u"latin.yaml"_s, bytes);
    const auto session = opened(u"latin.yaml"_s);
    QVERIFY(!session->analysis()->diagnostics.isEmpty());
    QCOMPARE(session->analysis()->diagnostics.first().code, u"yaml.invalid-utf8"_s);
    append(*session, "c: 2\n");
    session->save();
    QTRY_COMPARE(m_workspace->read(u"latin.yaml"_s), bytes + "c: 2\n");
}

WAYMARK_TEST(tst_DocumentDisk)

} // namespace waymark::document

#include "tst_documentdisk.moc"
