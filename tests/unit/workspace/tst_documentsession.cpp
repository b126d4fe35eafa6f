// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "text/linemerge.h"
#include "workspace/documentsession.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

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
        return std::unexpected(Error{u"io.write"_s, u"No space left"_s, path, u"Make room."_s});
    }

private:
    DiskFileSystem m_disk;
};

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

class tst_DocumentSession : public QObject
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
    void mergesWhatOthersChangeElsewhere();
    void asksWhereOthersChangedTheSame();
    void savingMergesFirst();
    void noticesADeletedFile();
    void findsARenamedFile();
    void savesUnderAnotherName();
    void readOnlyFilesStayAsTheyAre();
    void filesInReadOnlyFoldersCanBeSavedElsewhere();
    void bytesThatAreNoUtf8Stay();
    void beginsNewFiles();
    void saysWhyAFileCantBeOpened();
    void checksAgainWithNewRules();

private:
    [[nodiscard]] std::unique_ptr<DocumentSession> opened(const QString &name)
    {
        auto session = std::make_unique<DocumentSession>(
            m_workspace->path(name), m_rules,
            DocumentSession::Services{m_interactive, m_bulk, m_files});
        QSignalSpy analyzed(session.get(), &DocumentSession::analyzed);
        session->load();
        if (!analyzed.wait())
            qFatal("not loaded");
        return session;
    }
    static void append(DocumentSession &session, const QByteArray &bytes)
    {
        const qsizetype end = session.text().size();
        session.apply({{{end, end}, bytes}}, {});
    }

    const DiskFileSystem m_files;
    Pool m_interactive{u"interactive"_s, 2};
    Pool m_bulk{u"bulk"_s, 1};
    std::shared_ptr<Rules> m_rules;
    std::unique_ptr<test::TemporaryWorkspace> m_workspace;
};

void tst_DocumentSession::init()
{
    m_workspace = std::make_unique<test::TemporaryWorkspace>();
    m_rules = std::make_shared<Rules>();
    const auto crd = yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd()));
    QVERIFY(m_rules->kinds.addCrd(crd->documents().first(), u"kind.yaml"_s).isEmpty());
    m_workspace->write(u"request.yaml"_s, test::paymentsStaging());
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
    QCOMPARE(session->diskState(), DocumentSession::DiskState::Changed);
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
    QTRY_COMPARE(session->diskState(), DocumentSession::DiskState::Changed);
    QCOMPARE(session->text().bytes(), mine);
    session->reload();
    QTRY_COMPARE(session->text().bytes(), "theirs: true\n"_ba);
    QVERIFY(!session->isModified());
    session->undo();
    QCOMPARE(session->text().bytes(), mine);
}

void tst_DocumentSession::mergesWhatOthersChangeElsewhere()
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
    QCOMPARE(session->diskState(), DocumentSession::DiskState::Same);
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

void tst_DocumentSession::asksWhereOthersChangedTheSame()
{
    const auto session = opened(u"request.yaml"_s);
    const qsizetype region = session->text().bytes().indexOf("eu-central-1");
    session->apply({{{region, region + 12}, "us-east-1"}}, {});
    QByteArray theirs = test::paymentsStaging();
    theirs.replace("eu-central-1", "eu-west-1").replace("replicas: 2", "replicas: 3");
    m_workspace->write(u"request.yaml"_s, theirs);
    session->checkDisk();
    QTRY_COMPARE(session->diskState(), DocumentSession::DiskState::Changed);
    // What doesn't touch the person's line is there already.
    QVERIFY(session->text().bytes().contains("replicas: 3"));
    QVERIFY(session->text().bytes().contains("us-east-1"));
    // Looking again changes nothing.
    const QByteArray text = session->text().bytes();
    session->checkDisk();
    QSignalSpy states(session.get(), &DocumentSession::stateChanged);
    QVERIFY(states.wait());
    QCOMPARE(session->text().bytes(), text);
    QCOMPARE(session->diskState(), DocumentSession::DiskState::Changed);

    const auto &outside = session->outsideChange();
    QVERIFY(outside);
    const auto merge = mergeLines(outside->base, session->text(), outside->theirs);
    QCOMPARE(merge->conflicts.size(), 1);
    session->resolveOutsideChange(
        resolved(*merge, session->text(), outside->theirs, {Side::Theirs}));
    QCOMPARE(session->text().bytes(), theirs);
    QCOMPARE(session->diskState(), DocumentSession::DiskState::Same);
    QVERIFY(!session->isModified());
    session->undo();
    QVERIFY(session->text().bytes().contains("us-east-1"));
    QVERIFY(session->isModified());
}

void tst_DocumentSession::savingMergesFirst()
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

void tst_DocumentSession::noticesADeletedFile()
{
    const auto session = opened(u"request.yaml"_s);
    QVERIFY(QFile::remove(m_workspace->path(u"request.yaml"_s)));
    session->checkDisk();
    QTRY_COMPARE(session->diskState(), DocumentSession::DiskState::Missing);
    QCOMPARE(session->text().bytes(), test::paymentsStaging());
    session->saveOver();
    QTRY_COMPARE(session->diskState(), DocumentSession::DiskState::Same);
    QCOMPARE(m_workspace->read(u"request.yaml"_s), test::paymentsStaging());
}

void tst_DocumentSession::findsARenamedFile()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# mine\n");
    const QString renamed = m_workspace->path(u"renamed.yaml"_s);
    QVERIFY(QFile::rename(m_workspace->path(u"request.yaml"_s), renamed));
    session->checkDisk();
    QTRY_COMPARE(session->diskState(), DocumentSession::DiskState::Missing);
    QCOMPARE(session->movedTo(), renamed);
    QSignalSpy moved(session.get(), &DocumentSession::pathChanged);
    session->followTo(renamed);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(session->path(), renamed);
    session->save();
    QTRY_COMPARE(m_workspace->read(u"renamed.yaml"_s), test::paymentsStaging() + "# mine\n");
    QVERIFY(!QFile::exists(m_workspace->path(u"request.yaml"_s)));
}

void tst_DocumentSession::savesUnderAnotherName()
{
    const auto session = opened(u"request.yaml"_s);
    append(*session, "# mine\n");
    session->saveAs(m_workspace->path(u"other.yaml"_s));
    QTRY_COMPARE(session->path(), m_workspace->path(u"other.yaml"_s));
    QVERIFY(!session->isModified());
    QCOMPARE(m_workspace->read(u"other.yaml"_s), test::paymentsStaging() + "# mine\n");
    QCOMPARE(m_workspace->read(u"request.yaml"_s), test::paymentsStaging());
}

void tst_DocumentSession::readOnlyFilesStayAsTheyAre()
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

void tst_DocumentSession::filesInReadOnlyFoldersCanBeSavedElsewhere()
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

void tst_DocumentSession::bytesThatAreNoUtf8Stay()
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
    session->setRules(std::make_shared<const Rules>());
    QTRY_VERIFY(session->analysis()->diagnostics.isEmpty());
}

WAYMARK_TEST(tst_DocumentSession)

} // namespace waymark::workspace

#include "tst_documentsession.moc"
