// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "vcs/git.h"
#include "vcs/gitoutput.h"
#include "vcs/head.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

void put(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// A repository with two commits: `a.yaml`, then `a.yaml` changed and `dir/b c.yaml` added.
class Repository
{
public:
    Repository()
    {
        run({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        run({u"config"_s, u"user.name"_s, u"Ada"_s});
        run({u"config"_s, u"user.email"_s, u"ada@example.com"_s});
    }

    void addHistory()
    {
        put(file(u"a.yaml"_s), "one: 1\n");
        commit(u"first"_s);
        put(file(u"a.yaml"_s), QByteArray("one: 2\r\nnul: \0\n", 15));
        put(file(u"dir/b c.yaml"_s), "two: ü\n");
        commit(u"second: with a colon"_s);
    }

    void commit(const QString &message)
    {
        run({u"add"_s, u"-A"_s});
        run({u"commit"_s, u"-q"_s, u"-m"_s, message});
    }

    void run(const QStringList &arguments) const
    {
        const auto result =
            m_process.run({.program = u"git"_s,
                           .arguments = arguments,
                           .workingDirectory = m_folder.path(),
                           .environment = {u"GIT_AUTHOR_DATE=2026-03-01T10:00:00+02:00"_s}},
                          {});
        QVERIFY(result);
        QVERIFY2(result->exitCode == 0, result->errors.constData());
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Git git() const
    {
        auto opened = Git::open(m_process, m_folder.path(), Trust::Yes);
        Q_ASSERT(opened);
        return *opened;
    }
    [[nodiscard]] const Process &process() const { return m_process; }

private:
    SystemProcess m_process;
    QTemporaryDir m_folder;
};

/// Fails the test when a program is run.
class NoProcess final : public Process
{
public:
    [[nodiscard]] Result<ProcessResult> run(const ProcessRequest & /*request*/,
                                            std::stop_token /*stop*/) const override
    {
        ++calls;
        return std::unexpected(Error{u"process.not-found"_s, {}, {}, {}});
    }

    mutable int calls = 0;
};

} // namespace

class tst_Git : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsNothingInAFolderThatIsNotTrusted();
    void readsFilesOfARevision();
    void knowsNoFilesBeforeTheFirstCommit();
    void takesNoOptionForARevision_data();
    void takesNoOptionForARevision();
    void listsAndLogs();
    void followsAFileThroughItsRename();
    void tellsWhenFilesChanged();
    void listsWhatGitWouldTake();
    void tellsWhatChanged();
    void tellsTheStateOfTheWorkTree();
    void listsBranchesNewestFirst();
    void switchesToABranch();
    void keepsWhatASwitchWouldOverwrite();
    void readsConfiguration();
    void ignoresWhatItCannotUnderstand();
};

void tst_Git::runsNothingInAFolderThatIsNotTrusted()
{
    const Repository repository;
    const NoProcess process;
    const auto refused = Git::open(process, repository.path(), Trust::No);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"vcs.not-trusted"_s);
    QCOMPARE(process.calls, 0);
    const QTemporaryDir plain;
    const auto outside = Git::open(process, plain.path(), Trust::Yes);
    QVERIFY(!outside);
    QCOMPARE(outside.error().code, u"vcs.no-work-tree"_s);
}

void tst_Git::readsFilesOfARevision()
{
    Repository repository;
    repository.addHistory();
    const Git git = repository.git();
    put(repository.file(u"a.yaml"_s), "changed on disk\n");
    QCOMPARE(git.fileAt(u"HEAD"_s, u"a.yaml"_s, {}).value(),
             std::optional(QByteArray("one: 2\r\nnul: \0\n", 15)));
    QCOMPARE(git.fileAt(u"HEAD~1"_s, u"a.yaml"_s, {}).value(), std::optional("one: 1\n"_ba));
    QCOMPARE(git.fileAt(u"HEAD~1"_s, u"dir/b c.yaml"_s, {}).value(), std::optional<QByteArray>());
    QCOMPARE(git.fileAt(u"HEAD"_s, u"dir"_s, {}).value(), std::optional<QByteArray>());
    const auto both =
        git.filesAt(u"main"_s, {u"missing.yaml"_s, u"dir/b c.yaml"_s, u"a.yaml"_s}, {});
    QVERIFY(both);
    QCOMPARE(both->size(), 2);
    QCOMPARE(both->value(u"dir/b c.yaml"_s), "two: ü\n"_ba);
    QCOMPARE(git.relativePath(repository.file(u"dir/b c.yaml"_s)),
             std::optional(u"dir/b c.yaml"_s));
    QCOMPARE(git.relativePath(repository.path() + u"-other/x"_s), std::nullopt);
}

void tst_Git::knowsNoFilesBeforeTheFirstCommit()
{
    const Repository repository;
    const Git git = repository.git();
    QCOMPARE(git.fileAt(u"HEAD"_s, u"a.yaml"_s, {}).value(), std::optional<QByteArray>());
    const auto log = git.log({}, {});
    QVERIFY(log);
    QVERIFY(log->isEmpty());
}

void tst_Git::takesNoOptionForARevision_data()
{
    QTest::addColumn<QString>("revision");
    QTest::newRow("option") << u"--output=/tmp/x"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("line break") << u"HEAD\nHEAD"_s;
    QTest::newRow("nothing of that name") << u"no-such-branch"_s;
    QTest::newRow("a tree is no commit") << u"HEAD:dir"_s;
}

void tst_Git::takesNoOptionForARevision()
{
    QFETCH(QString, revision);
    Repository repository;
    repository.addHistory();
    const auto resolved = repository.git().resolve(revision, {});
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().code, u"vcs.unknown-revision"_s);
}

void tst_Git::listsAndLogs()
{
    Repository repository;
    repository.addHistory();
    const Git git = repository.git();
    QCOMPARE(git.listFiles(u"HEAD"_s, {}, {}).value(),
             QStringList({u"a.yaml"_s, u"dir/b c.yaml"_s}));
    QCOMPARE(git.listFiles(u"HEAD"_s, u"dir"_s, {}).value(), QStringList({u"dir/b c.yaml"_s}));
    const auto log = git.log({}, {});
    QVERIFY(log);
    QCOMPARE(log->size(), 2);
    QCOMPARE(log->front().subject, u"second: with a colon"_s);
    QCOMPARE(log->front().authorMail, u"ada@example.com"_s);
    QCOMPARE(log->front().time.toUTC(), QDateTime(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC));
    QCOMPARE(log->front().hash.size(), 40);
    const auto ofFile = git.log({.path = u"dir/b c.yaml"_s}, {});
    QVERIFY(ofFile);
    QCOMPARE(ofFile->size(), 1);
}

void tst_Git::followsAFileThroughItsRename()
{
    Repository repository;
    repository.addHistory();
    repository.run({u"mv"_s, u"a.yaml"_s, u"renamed.yaml"_s});
    repository.commit(u"third"_s);
    const auto log = repository.git().log({.path = u"renamed.yaml"_s}, {});
    QVERIFY(log);
    QCOMPARE(log->size(), 3);
}

void tst_Git::tellsWhenFilesChanged()
{
    const auto times = parseChangeTimes(QByteArray("\x01"
                                                   "300\0\nd/b c\0a\0\x01"
                                                   "200\0\x01"
                                                   "100\0\na\0gone\0",
                                                   32));
    QCOMPARE(times.size(), qsizetype{3});
    QCOMPARE(times.value(u"a"_s).toSecsSinceEpoch(), 300);
    QCOMPARE(times.value(u"d/b c"_s).toSecsSinceEpoch(), 300);
    QCOMPARE(times.value(u"gone"_s).toSecsSinceEpoch(), 100);
}

void tst_Git::listsWhatGitWouldTake()
{
    QCOMPARE(parseWorkFiles(QByteArray("? new\0H b\0H a c\0R b\0", 20)),
             (QStringList{u"a c"_s, u"new"_s}));
}

void tst_Git::tellsWhatChanged()
{
    using enum ChangedFile::Kind;
    Repository repository;
    repository.addHistory();
    const Git git = repository.git();
    QCOMPARE(git.changes(u"HEAD~1"_s, u"HEAD"_s, {}).value(),
             QList<ChangedFile>({{Modified, u"a.yaml"_s, {}}, {Added, u"dir/b c.yaml"_s, {}}}));
    repository.run({u"mv"_s, u"dir/b c.yaml"_s, u"moved.yaml"_s});
    put(repository.file(u"new.yaml"_s), "n: 1\n");
    QVERIFY(QFile::remove(repository.file(u"a.yaml"_s)));
    QCOMPARE(git.changes(u"HEAD"_s, {}, {}).value(),
             QList<ChangedFile>({{Removed, u"a.yaml"_s, {}},
                                 {Renamed, u"moved.yaml"_s, u"dir/b c.yaml"_s},
                                 {Added, u"new.yaml"_s, {}}}));
}

void tst_Git::tellsTheStateOfTheWorkTree()
{
    using enum ChangedFile::Kind;
    Repository repository;
    repository.addHistory();
    repository.run({u"branch"_s, u"upstream"_s, u"HEAD~1"_s});
    repository.run({u"branch"_s, u"-q"_s, u"--set-upstream-to=upstream"_s});
    repository.run({u"mv"_s, u"dir/b c.yaml"_s, u"b.yaml"_s});
    put(repository.file(u"a.yaml"_s), "changed\n");
    put(repository.file(u"new one.yaml"_s), "n: 1\n");
    const auto state = repository.git().status({});
    QVERIFY(state);
    QCOMPARE(state->branch, u"main"_s);
    QCOMPARE(state->upstream, u"upstream"_s);
    QCOMPARE(state->ahead, 1);
    QCOMPARE(state->behind, 0);
    QCOMPARE(state->changes, QList<ChangedFile>({{Modified, u"a.yaml"_s, {}},
                                                 {Renamed, u"b.yaml"_s, u"dir/b c.yaml"_s},
                                                 {Added, u"new one.yaml"_s, {}}}));
}

void tst_Git::listsBranchesNewestFirst()
{
    Repository repository;
    repository.addHistory();
    repository.run({u"branch"_s, u"old/one"_s, u"HEAD~1"_s});
    repository.run({u"branch"_s, u"it's & fine"_s.replace(u' ', u'-')});
    const auto branches = repository.git().branches({});
    QVERIFY(branches);
    QCOMPARE(branches->size(), 3);
    QVERIFY(branches->contains(u"main"_s));
    QVERIFY(branches->contains(u"it's-&-fine"_s));
    QVERIFY(branches->contains(u"old/one"_s));
}

void tst_Git::switchesToABranch()
{
    Repository repository;
    repository.addHistory();
    repository.run({u"branch"_s, u"old"_s, u"HEAD~1"_s});
    const Git git = repository.git();
    QVERIFY(git.switchTo(u"old"_s, {}));
    QCOMPARE(headOf(repository.path())->branch, u"old"_s);
    QVERIFY(!QFile::exists(repository.file(u"dir/b c.yaml"_s)));
    for (const QString &unknown : {u"none"_s, u"--detach"_s, u"HEAD~1"_s, QString()}) {
        const auto refused = git.switchTo(unknown, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"vcs.cannot-switch"_s);
    }
    QCOMPARE(headOf(repository.path())->branch, u"old"_s);
}

void tst_Git::keepsWhatASwitchWouldOverwrite()
{
    Repository repository;
    repository.addHistory();
    repository.run({u"branch"_s, u"old"_s, u"HEAD~1"_s});
    put(repository.file(u"a.yaml"_s), "mine: 1\n");
    const auto refused = repository.git().switchTo(u"old"_s, {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains("a.yaml"_L1), qPrintable(refused.error().message));
    QCOMPARE(headOf(repository.path())->branch, u"main"_s);
    QFile file(repository.file(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "mine: 1\n"_ba);
}

void tst_Git::readsConfiguration()
{
    const Repository repository;
    QCOMPARE(repository.git().config(u"user.email"_s, {}).value(),
             std::optional(u"ada@example.com"_s));
    QCOMPARE(repository.git().config(u"waymark.nothing"_s, {}).value(), std::optional<QString>());
}

void tst_Git::ignoresWhatItCannotUnderstand()
{
    QVERIFY(parseLog("not a log").isEmpty());
    QVERIFY(parseNameStatus(QByteArray("R100\0only-one", 13)).isEmpty());
    QCOMPARE(parseStatus(QByteArray("1 short\0# strange\0", 18)).changes.size(), 1);
    QVERIFY(parseBatch("no header", {u"a"_s}).isEmpty());
    QVERIFY(parseBatch(QByteArray("x blob 99999999999\0abc", 22), {u"a"_s}).isEmpty());
    QVERIFY(parseTree(QByteArray("160000 commit abc\tsub\0120000 blob abc\tlink\0", 42)).isEmpty());
}

WAYMARK_TEST(tst_Git)

} // namespace waymark::vcs

#include "tst_git.moc"
