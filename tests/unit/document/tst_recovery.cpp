// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentsession.h"
#include "document/recoveryjournal.h"
#include "sessionfixture.h"
#include "support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

/// Tells the test program to be the one that is killed.
constexpr const char *victimVariable = "WAYMARK_TEST_RECOVERY_VICTIM";

QStringList entriesIn(const QString &folder)
{
    QStringList found;
    QDirIterator entries(folder, {u"*.unsaved"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        found << entries.next();
    return found;
}

} // namespace

class tst_Recovery : public QObject, test::SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unsavedWorkSurvivesAKill();
    void unsavedWorkSurvivesTheEndOfTheJournal();
    void whatIsSavedIsForgotten();
    void whatIsClosedIsForgotten();
    void undoneEditsAreForgotten();
    void theLastCopyOfADeletedFileIsKept();
    void newDocumentsAreKept();
    void aRunningProgramsWorkIsNotLeftBehind();
    void ofOnePathTheNewestIsFound();
    void discardedWorkIsGone();
    void brokenRecordsAreLeftOut();
    void followsASessionToItsNewName();
    void saysWhenNothingCanBeKept();
    void restoringIsOneStepOfUndo();

private:
    [[nodiscard]] QString store() const { return m_workspace->path(u"state/recovery"_s); }
    static void flush(RecoveryJournal &journal)
    {
        bool isDone = false;
        journal.flush([&] { isDone = true; });
        QTRY_VERIFY(isDone);
    }
    [[nodiscard]] QList<UnsavedDocument> leftBehind()
    {
        RecoveryJournal journal(store(), m_files);
        std::optional<QList<UnsavedDocument>> found;
        journal.findLeftBehind(this,
                               [&](const QList<UnsavedDocument> &documents) { found = documents; });
        if (!QTest::qWaitFor([&] { return found.has_value(); }))
            qFatal("not searched");
        return *found;
    }
    void beTheVictim(const QString &folder);
};

void tst_Recovery::init()
{
    begin();
    m_workspace->write(u"a.yaml"_s, "a: 1\n");
    m_workspace->write(u"b.yaml"_s, "b: 1\n");
}

/// Edits a file, and then does nothing until it is killed.
void tst_Recovery::beTheVictim(const QString &folder)
{
    DocumentSession session(folder + "/a.yaml"_L1, std::make_shared<const analysis::Rules>(),
                            {m_interactive, m_bulk, m_files});
    RecoveryJournal journal(folder + "/state/recovery"_L1, m_files);
    journal.follow(session);
    journal.setWorkspace(folder);
    QSignalSpy loaded(&session, &DocumentSession::loaded);
    session.load();
    QVERIFY(loaded.wait());
    append(session, "typed: but not saved\n");
    QTRY_VERIFY(!entriesIn(folder).isEmpty()); // by itself, after its pause
    std::puts("ready");
    std::fflush(stdout);
    (void)std::getchar(); // until the other side kills it, or is gone itself
}

void tst_Recovery::unsavedWorkSurvivesAKill()
{
    if (qEnvironmentVariableIsSet(victimVariable))
        return beTheVictim(qEnvironmentVariable(victimVariable));
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(victimVariable), m_workspace->path());
    victim.setProcessEnvironment(environment);
    victim.start(QCoreApplication::applicationFilePath(),
                 {u"tst_Recovery"_s, u"unsavedWorkSurvivesAKill"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += victim.readAllStandardOutput()).contains("ready"), 20'000);
    QVERIFY(leftBehind().isEmpty()); // it still runs
    victim.kill();
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitStatus(), QProcess::CrashExit);

    const auto found = leftBehind();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().path, m_workspace->path(u"a.yaml"_s));
    QCOMPARE(found.first().workspace, m_workspace->path());
    QCOMPARE(found.first().text, "a: 1\ntyped: but not saved\n"_ba);
    QCOMPARE(found.first().diskHash, contentHash("a: 1\n"));
    QCOMPARE(m_workspace->read(u"a.yaml"_s), "a: 1\n"_ba);
}

void tst_Recovery::unsavedWorkSurvivesTheEndOfTheJournal()
{
    const auto session = opened(u"a.yaml"_s);
    {
        RecoveryJournal journal(store(), m_files);
        journal.follow(*session);
        append(*session, "b: 2\n");
        flush(journal);
    }
    const auto found = leftBehind();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().text, session->text().bytes());
}

void tst_Recovery::whatIsSavedIsForgotten()
{
    const auto session = opened(u"a.yaml"_s);
    {
        RecoveryJournal journal(store(), m_files);
        journal.follow(*session);
        append(*session, "b: 2\n");
        flush(journal);
        QCOMPARE(entriesIn(store()).size(), 1);
        QSignalSpy saved(session.get(), &DocumentSession::saved);
        session->save();
        QVERIFY(saved.wait());
        flush(journal);
        QVERIFY(entriesIn(store()).isEmpty());
    }
    QVERIFY(leftBehind().isEmpty());
    QVERIFY(QDir(store()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void tst_Recovery::whatIsClosedIsForgotten()
{
    auto session = opened(u"a.yaml"_s);
    {
        RecoveryJournal journal(store(), m_files);
        journal.follow(*session);
        append(*session, "b: 2\n");
        flush(journal);
        // At once before the program ends: what is queued is still done.
        journal.forget(session->path());
        session.reset();
    }
    QVERIFY(leftBehind().isEmpty());
}

void tst_Recovery::undoneEditsAreForgotten()
{
    const auto session = opened(u"a.yaml"_s);
    RecoveryJournal journal(store(), m_files);
    journal.follow(*session);
    append(*session, "b: 2\n");
    flush(journal);
    session->undo();
    flush(journal);
    QVERIFY(entriesIn(store()).isEmpty());
}

void tst_Recovery::theLastCopyOfADeletedFileIsKept()
{
    const auto session = opened(u"a.yaml"_s);
    const QByteArray text = session->text().bytes();
    RecoveryJournal journal(store(), m_files);
    journal.follow(*session);
    QVERIFY(QFile::remove(session->path()));
    session->checkDisk();
    QTRY_VERIFY(session->isModified());
    flush(journal);
    QCOMPARE(entriesIn(store()).size(), 1);
    m_workspace->write(u"a.yaml"_s, text);
    session->checkDisk();
    QTRY_VERIFY(!session->isModified());
    flush(journal);
    QVERIFY(entriesIn(store()).isEmpty());
}

void tst_Recovery::newDocumentsAreKept()
{
    const QString path = m_workspace->path(u"requests/new.yaml"_s);
    {
        DocumentSession session(path, std::make_shared<const analysis::Rules>(),
                                {m_interactive, m_bulk, m_files});
        RecoveryJournal journal(store(), m_files);
        journal.follow(session);
        session.startNew("kind: New\n");
        flush(journal);
    }
    const auto found = leftBehind();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().path, path);
    QVERIFY(found.first().diskHash.isEmpty());
}

void tst_Recovery::aRunningProgramsWorkIsNotLeftBehind()
{
    const auto session = opened(u"a.yaml"_s);
    RecoveryJournal running(store(), m_files);
    running.follow(*session);
    append(*session, "b: 2\n");
    flush(running);
    QVERIFY(leftBehind().isEmpty());
    QCOMPARE(entriesIn(store()).size(), 1);
}

void tst_Recovery::ofOnePathTheNewestIsFound()
{
    const QString path = m_workspace->path(u"a.yaml"_s);
    const QDateTime day = QDateTime::fromString(u"2026-11-25T10:00:00Z"_s, Qt::ISODate);
    const auto keep = [&](const QByteArray &text, const QDateTime &written) {
        RecoveryStore left(store(), m_files);
        return left.keep({path, {}, text, {}, written, {}}).has_value();
    };
    bool isKept = false;
    std::thread([&] {
        isKept = keep("newest: 1\n", day.addSecs(60)) && keep("older: 1\n", day);
    }).join();
    QVERIFY(isKept);
    RecoveryJournal journal(store(), m_files);
    const auto found = leftBehind();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().text, "newest: 1\n"_ba);
    journal.discard(found.first());
    flush(journal);
    QVERIFY(leftBehind().isEmpty()); // the older one too
}

void tst_Recovery::discardedWorkIsGone()
{
    const auto session = opened(u"a.yaml"_s);
    {
        RecoveryJournal journal(store(), m_files);
        journal.follow(*session);
        append(*session, "b: 2\n");
        flush(journal);
    }
    RecoveryJournal next(store(), m_files);
    next.discard(leftBehind().constFirst());
    flush(next);
    QVERIFY(leftBehind().isEmpty());
    QVERIFY(entriesIn(store()).isEmpty());
}

void tst_Recovery::brokenRecordsAreLeftOut()
{
    const auto session = opened(u"a.yaml"_s);
    {
        RecoveryJournal journal(store(), m_files);
        journal.follow(*session);
        append(*session, "b: 2\n");
        flush(journal);
    }
    QFile record(entriesIn(store()).constFirst());
    QVERIFY(record.open(QIODevice::ReadWrite));
    QVERIFY(record.resize(record.size() - 3));
    record.close();
    QVERIFY(leftBehind().isEmpty());
}

void tst_Recovery::followsASessionToItsNewName()
{
    const auto session = opened(u"a.yaml"_s);
    {
        RecoveryJournal journal(store(), m_files);
        journal.follow(*session);
        append(*session, "b: 2\n");
        flush(journal);
        QSignalSpy saved(session.get(), &DocumentSession::saved);
        session->saveAs(m_workspace->path(u"c.yaml"_s));
        QVERIFY(saved.wait());
        append(*session, "c: 3\n");
        flush(journal);
    }
    const auto found = leftBehind();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().path, m_workspace->path(u"c.yaml"_s));
}

void tst_Recovery::saysWhenNothingCanBeKept()
{
    m_workspace->write(u"state"_s, "a file where a folder should be");
    const auto session = opened(u"a.yaml"_s);
    RecoveryJournal journal(store(), m_files);
    QList<Error> errors;
    connect(&journal, &RecoveryJournal::failed, this,
            [&](const Error &error) { errors.append(error); });
    journal.follow(*session);
    append(*session, "b: 2\n");
    flush(journal);
    append(*session, "c: 2\n");
    flush(journal);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().code, u"workspace.no-recovery"_s);
    QVERIFY(errors.first().message.contains("a part of its path is a file"_L1));
}

void tst_Recovery::restoringIsOneStepOfUndo()
{
    const auto session = opened(u"a.yaml"_s);
    session->restoreUnsaved("a: 2\nb: 3\n");
    QCOMPARE(session->text().bytes(), "a: 2\nb: 3\n"_ba);
    QVERIFY(session->isModified());
    session->undo();
    QCOMPARE(session->text().bytes(), "a: 1\n"_ba);
    QVERIFY(!session->isModified());
}

WAYMARK_TEST(tst_Recovery)

} // namespace waymark::document

#include "tst_recovery.moc"
