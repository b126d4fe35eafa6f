// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/heldline.h"
#include "base/writeerror.h"
#include "document/documentsession.h"
#include "sessionfixture.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

/// Fails to write when told to, as a full disk does.
class FullDisk final : public FileSystem
{
public:
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        return m_disk.read(path, limit);
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &) const override
    {
        return std::unexpected(writeError(path, ENOSPC));
    }

private:
    DiskFileSystem m_disk;
};

} // namespace

class tst_DocumentSession : public QObject, test::SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsAndAnalyses();
    void analysesEveryEditAndDropsStaleResults();
    void undoRestoresTheBytes();
    void savesInOneStep();
    void refusesToSaveOverAnotherProgramsChange();
    void staysModifiedWhenSavingFails();
    void refusesToSaveWhatItWroteAndTwoParsersReadDifferently();
    void savesWhatWasTypedAndSaysThatParsersDiffer();
    void typingWhileSavingStaysModified();
    void followsTheDiskWhenUnmodified();
    void keepsItsTextWhenModifiedAndTheDiskChanges();
    void beginsNewFiles();
    void saysWhyAFileCantBeOpened();
    void checksAgainWithNewRules();
    void aLineThatIsEmptiedIsHeldWhileThePersonIsThere();
};

void tst_DocumentSession::init()
{
    begin();
}

void tst_DocumentSession::loadsAndAnalyses()
{
    const auto session = opened(u"request.yaml"_s);
    QCOMPARE(session->text().bytes(), test::paymentsStaging());
    QVERIFY(!session->isModified());
    QVERIFY(session->analysis()->diagnostics.isEmpty());
    QCOMPARE(session->analysis()->revision, session->revision());
    const auto &document = session->analysis()->tree.documents().first();
    QCOMPARE(session->analysis()->kindOf(document)->key.kind, u"EnvironmentRequest"_s);
}

void tst_DocumentSession::analysesEveryEditAndDropsStaleResults()
{
    const auto session = opened(u"request.yaml"_s);
    const auto replicas = session->text().bytes().indexOf("replicas: 2") + 10;
    quint64 last = 0;
    connect(session.get(), &DocumentSession::analyzed, this, [&] {
        QVERIFY(session->analysis()->revision > last);
        last = session->analysis()->revision;
    });
    for (const auto *text : {"9", "99", "999"})
        session->apply({{{replicas, replicas + 1}, text}}, {});
    QTRY_COMPARE(session->analysis()->revision, session->revision());
    QCOMPARE(session->analysis()->diagnostics.size(), 1);
    QCOMPARE(session->analysis()->diagnostics[0].code, u"schema.maximum"_s);
    while (session->history().canUndo())
        session->undo();
    QTRY_COMPARE(session->analysis()->revision, session->revision());
    QVERIFY(session->analysis()->diagnostics.isEmpty());
}

void tst_DocumentSession::undoRestoresTheBytes()
{
    const QByteArray bytes = "\xEF\xBB\xBF"
                             "a: 1\r\nb: \xFF\r\n";
    m_workspace->write(u"odd.yaml"_s, bytes);
    const auto session = opened(u"odd.yaml"_s);
    session->apply({{{0, 9}, "x"}}, {});
    session->apply({{{0, session->text().size()}, ""}}, {});
    session->undo();
    session->undo();
    QCOMPARE(session->text().bytes(), bytes);
    QVERIFY(!session->isModified());
    session->redo();
    session->redo();
    QCOMPARE(session->text().bytes(), QByteArray());
}

void tst_DocumentSession::savesInOneStep()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# more\n");
    QVERIFY(session->isModified());
    QSignalSpy saved(session.get(), &DocumentSession::saved);
    session->save();
    QVERIFY(saved.wait());
    QVERIFY(!session->isModified());
    QCOMPARE(m_workspace->read(u"request.yaml"_s), session->text().bytes());
}

void tst_DocumentSession::refusesToSaveOverAnotherProgramsChange()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# mine\n");
    m_workspace->write(u"request.yaml"_s, "theirs: true\n");
    QList<Error> errors;
    connect(session.get(), &DocumentSession::failed, this,
            [&](const Error &error) { errors.append(error); });
    session->save();
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(errors[0].code, u"workspace.changed-on-disk"_s);
    QTRY_COMPARE(session->diskState(), DiskState::Changed);
    QCOMPARE(m_workspace->read(u"request.yaml"_s), "theirs: true\n"_ba);
    session->saveOver();
    QTRY_COMPARE(m_workspace->read(u"request.yaml"_s), session->text().bytes());
    QTRY_VERIFY(!session->isModified());
}

void tst_DocumentSession::staysModifiedWhenSavingFails()
{
    const FullDisk disk;
    DocumentSession session(m_workspace->path(u"request.yaml"_s), m_rules,
                            {m_interactive, m_bulk, disk});
    QSignalSpy loaded(&session, &DocumentSession::loaded);
    session.load();
    QVERIFY(loaded.wait());
    append(session, "# mine\n");
    QList<Error> errors;
    connect(&session, &DocumentSession::failed, this,
            [&](const Error &error) { errors.append(error); });
    session.save();
    QTRY_COMPARE(errors.size(), 1);
    QVERIFY(errors.first().message.contains("the disk is full"_L1));
    QVERIFY(session.isModified());
    QCOMPARE(m_workspace->read(u"request.yaml"_s), test::paymentsStaging());
}

void tst_DocumentSession::refusesToSaveWhatItWroteAndTwoParsersReadDifferently()
{
    m_workspace->write(u"a.yaml"_s, "a: 1\n");
    const auto session = opened(u"a.yaml"_s);
    QSignalSpy failed(session.get(), &DocumentSession::failed);
    QSignalSpy saved(session.get(), &DocumentSession::saved);
    // yaml-cpp takes the colon of the second line for an entry of its own.
    const QByteArray entry = "b: {\"c\"\n  : d}\n";
    session->apply({{{5, 5}, entry}}, {EditOrigin::Source::Form, {}, {}, 0, {}});
    append(*session, "e: 2\n");
    session->save();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, u"yaml.readers-differ"_s);
    QVERIFY(session->isModified());
    QCOMPARE(m_files.read(session->path(), defaultReadLimit).value(), "a: 1\n"_ba);
    // Typed over, it is the person's.
    session->apply({{{5, 5 + entry.size()}, entry}}, {});
    session->save();
    QVERIFY(saved.wait());
    QVERIFY(!session->isModified());
}

void tst_DocumentSession::savesWhatWasTypedAndSaysThatParsersDiffer()
{
    m_workspace->write(u"a.yaml"_s, "a: 1\n");
    const auto session = opened(u"a.yaml"_s);
    QSignalSpy noticed(session.get(), &DocumentSession::noticed);
    session->apply({{{3, 4}, "2"}}, {EditOrigin::Source::Form, {}, {}, 0, {}});
    append(*session, "b: {\"c\"\n  : d}\n");
    session->save();
    QVERIFY(noticed.wait());
    QCOMPARE(noticed.first().first().value<Error>().code, u"yaml.readers-differ"_s);
    QVERIFY(!session->isModified());
}

void tst_DocumentSession::typingWhileSavingStaysModified()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# one\n");
    QSignalSpy saved(session.get(), &DocumentSession::saved);
    session->save();
    append(*session, "# two\n");
    QVERIFY(saved.wait());
    QVERIFY(session->isModified());
    QVERIFY(m_workspace->read(u"request.yaml"_s).endsWith("# one\n"));
    session->save();
    QTRY_VERIFY(!session->isModified());
    QVERIFY(m_workspace->read(u"request.yaml"_s).endsWith("# two\n"));
}

void tst_DocumentSession::followsTheDiskWhenUnmodified()
{
    const auto session = opened(u"request.yaml"_s);
    m_workspace->write(u"request.yaml"_s, test::paymentsStaging() + "# theirs\n");
    session->checkDisk();
    QTRY_VERIFY(session->text().bytes().endsWith("# theirs\n"));
    QVERIFY(!session->isModified());
    session->undo();
    QCOMPARE(session->text().bytes(), test::paymentsStaging());
    QVERIFY(session->isModified());
}

void tst_DocumentSession::keepsItsTextWhenModifiedAndTheDiskChanges()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# mine\n");
    const QByteArray mine = session->text().bytes();
    m_workspace->write(u"request.yaml"_s, "theirs: true\n");
    session->checkDisk();
    QTRY_COMPARE(session->diskState(), DiskState::Changed);
    QCOMPARE(session->text().bytes(), mine);
    session->reload();
    QTRY_COMPARE(session->text().bytes(), "theirs: true\n"_ba);
    QVERIFY(!session->isModified());
    session->undo();
    QCOMPARE(session->text().bytes(), mine);
}

void tst_DocumentSession::beginsNewFiles()
{
    DocumentSession session(m_workspace->path(u"requests/new.yaml"_s), m_rules,
                            {m_interactive, m_bulk, m_files});
    session.startNew("kind: EnvironmentRequest\n");
    QVERIFY(session.isLoaded());
    QVERIFY(session.isModified());
    QVERIFY(QDir().mkpath(m_workspace->path(u"requests"_s)));
    session.save();
    QTRY_VERIFY(!session.isModified());
    QCOMPARE(m_workspace->read(u"requests/new.yaml"_s), "kind: EnvironmentRequest\n"_ba);
}

void tst_DocumentSession::saysWhyAFileCantBeOpened()
{
    DocumentSession session(m_workspace->path(u"gone.yaml"_s), m_rules,
                            {m_interactive, m_bulk, m_files});
    QList<Error> errors;
    connect(&session, &DocumentSession::failed, this,
            [&](const Error &error) { errors.append(error); });
    session.load();
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(errors[0].code, u"io.open"_s);
    QVERIFY(!session.isLoaded());
}

void tst_DocumentSession::checksAgainWithNewRules()
{
    m_workspace->write(u"bad.yaml"_s,
                       test::paymentsStaging().replace("eu-central-1", "mars-north-1"));
    const auto session = opened(u"bad.yaml"_s);
    QCOMPARE(session->analysis()->diagnostics.size(), 1);
    session->setRules(std::make_shared<const analysis::Rules>());
    QTRY_VERIFY(session->analysis()->diagnostics.isEmpty());
}

void tst_DocumentSession::aLineThatIsEmptiedIsHeldWhileThePersonIsThere()
{
    const auto session = opened(u"request.yaml"_s);
    const auto isAnalyzed = [&] {
        return session->analysis()->revision == session->revision();
    };
    const QByteArray whole = session->text().bytes();
    const qsizetype head = whole.indexOf("  services:");
    session->apply({{{head, head + 11}, "  "}}, {});
    QTRY_VERIFY(isAnalyzed());
    QVERIFY(session->analysis()->held);
    QCOMPARE(session->analysis()->fields().tree.text().bytes(), whole);

    // What the form changes elsewhere is in both texts, and so is what undo takes back.
    const qsizetype region = session->text().bytes().indexOf("eu-central-1");
    session->apply({{{region, region + 12}, "eu-west-1"}},
                   {EditOrigin::Source::Form, {}, {}, 0, {}});
    QTRY_VERIFY(isAnalyzed());
    QVERIFY(session->analysis()->held);
    QCOMPARE(session->analysis()->fields().tree.text().bytes(),
             QByteArray(whole).replace("eu-central-1", "eu-west-1"));
    session->undo();
    QTRY_VERIFY(isAnalyzed());
    QVERIFY(session->analysis()->held);
    QCOMPARE(session->analysis()->fields().tree.text().bytes(), whole);

    session->releaseHeldLine();
    QTRY_VERIFY(!session->analysis()->held);
    QVERIFY(session->analysis()->fields().tree.text() == session->text());

    // Written again, and emptied while something is typed elsewhere.
    session->undo();
    QCOMPARE(session->text().bytes(), whole);
    QTRY_VERIFY(isAnalyzed());
    session->apply({{{head, head + 11}, {}}}, {});
    QTRY_VERIFY(isAnalyzed());
    QVERIFY(session->analysis()->held);
    append(*session, "# more\n");
    QTRY_VERIFY(isAnalyzed());
    QVERIFY(!session->analysis()->held);
}

WAYMARK_TEST(tst_DocumentSession)

} // namespace waymark::document

#include "tst_documentsession.moc"
