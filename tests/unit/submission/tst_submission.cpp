// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/deliverydisk.h"
#include "submitruns.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

using Remote = SubmitRepository::Remote;

} // namespace

class tst_Submission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBranchWithOneCommitGoesToTheRemote();
    void workTreeAndIndexStay_data();
    void workTreeAndIndexStay();
    void withoutARemoteItEndsAtACommit();
    void theSameAgainDoesNothing();
    void aChangeIsOneMoreCommit();
    void afterItWasAgreedOnTheBranchBeginsAnew();
    void whatWasRefusedIsReplaced();
    void row13_pushOptionsOnlyWhereTheServerTakesThem_data();
    void row13_pushOptionsOnlyWhereTheServerTakesThem();
    void theServersAddressIsBetterThanAGuess();
    void refusals_data();
    void refusals();
    void aServerThatCannotBeReachedIsAskedLater();
    void aMessageIsMadeAsGitIsSetUp();
    void commitsAreSignedAsGitIsSetUp();
    void aFileThatIsGoneIsTakenAway();
    void divergedBranchesAreNotForced();
    void whoeverWasFasterIsFollowed();
    void oneAtATime();
};

void tst_Submission::aBranchWithOneCommitGoesToTheRemote()
{
    const SubmitRepository repository;
    const Submitted done = submitIn(repository);
    QCOMPARE(codeOf(done), QString());
    QCOMPARE(repository.atRemote({u"log"_s, u"--format=%s"_s, u"request/a"_s}),
             "Request Machine/a\nfirst\n"_ba);
    QCOMPARE(repository.atRemote({u"show"_s, u"request/a:requests/a.yaml"_s}),
             repository.machines.files.read(u"requests/a.yaml"_s));
    // What somebody else was in the middle of isn't in it.
    QCOMPARE(repository.atRemote({u"diff"_s, u"--name-only"_s, u"main"_s, u"request/a"_s}),
             "requests/a.yaml\n"_ba);
    QVERIFY(QFile::exists(done.evidenceFile));
    QVERIFY(done.record.address.isEmpty());
}

void tst_Submission::workTreeAndIndexStay_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("on the main branch") << QString();
    QTest::newRow("on another branch") << u"feature"_s;
    QTest::newRow("detached") << u"HEAD"_s;
}

void tst_Submission::workTreeAndIndexStay()
{
    QFETCH(QString, head);
    const SubmitRepository repository;
    if (head == "HEAD"_L1)
        repository.git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    else if (!head.isEmpty())
        repository.git({u"checkout"_s, u"-q"_s, u"-b"_s, head});
    const auto before = repository.untouched();
    QVERIFY(before.contains(u".git/index"_s));
    QCOMPARE(codeOf(submitIn(repository)), QString());
    QVERIFY(repository.untouched() == before);
    QVERIFY(repository.branches().contains("there\nrefs/heads/main"));
}

void tst_Submission::withoutARemoteItEndsAtACommit()
{
    const SubmitRepository repository(Remote::None);
    const Submitted done = submitIn(repository);
    QCOMPARE(codeOf(done), QString());
    QVERIFY(done.record.isFinished() && !done.record.isPushed);
    QCOMPARE(done.record.step(StepKind::Push).state, RecordedStep::State::Skipped);
    QVERIFY(!done.record.step(StepKind::Push).note.isEmpty());
    QCOMPARE(repository.git({u"log"_s, u"--format=%s"_s, u"request/a"_s}),
             "Request Machine/a\nfirst\n"_ba);
}

void tst_Submission::theSameAgainDoesNothing()
{
    const SubmitRepository repository;
    repository.git({u"config"_s, u"waymark.forge"_s, u"github"_s});
    ForgeDouble forge(Forge::Kind::GitHub, u"http://localhost:8/shop/platform"_s);
    const Submitted first = submitIn(repository, {.forge = &forge});
    QCOMPARE(codeOf(first), QString());
    const QByteArray branches = repository.branches();
    const Submitted second = submitIn(repository, {.forge = &forge});
    QCOMPARE(codeOf(second), QString());
    QCOMPARE(repository.branches(), branches);
    QCOMPARE(second.record.address, u"http://localhost:8/shop/platform/made/1"_s);
    QCOMPARE(forge.pullRequests(), 1);
    QCOMPARE(forge.comments().size(), 1);
    QVERIFY2(forge.comments().constFirst().contains("`Machine/a` (new)"_L1),
             qPrintable(forge.comments().constFirst()));
}

void tst_Submission::aChangeIsOneMoreCommit()
{
    const SubmitRepository repository;
    repository.git({u"config"_s, u"waymark.forge"_s, u"gitlab"_s});
    ForgeDouble forge(Forge::Kind::GitLab, u"http://localhost:8/shop/platform"_s);
    QCOMPARE(codeOf(submitIn(repository, {.forge = &forge})), QString());
    repository.machines.request(u"a"_s, 5);
    QCOMPARE(codeOf(submitIn(repository, {.forge = &forge})), QString());
    QCOMPARE(repository.atRemote({u"rev-list"_s, u"--count"_s, u"main..request/a"_s}), "2\n"_ba);
    QVERIFY(repository.atRemote({u"show"_s, u"request/a:requests/a.yaml"_s}).contains("size: 5"));
    QCOMPARE(forge.pullRequests(), 1);
    QCOMPARE(forge.comments().size(), 1);
}

void tst_Submission::afterItWasAgreedOnTheBranchBeginsAnew()
{
    const SubmitRepository repository;
    QCOMPARE(codeOf(submitIn(repository)), QString());
    // Squashed by the server, which removes the branch.
    const QByteArray tree = repository.atRemote({u"rev-parse"_s, u"request/a^{tree}"_s}).trimmed();
    const QByteArray squashed = repository
                                    .git({u"commit-tree"_s, u"-p"_s, u"main"_s, u"-m"_s,
                                          u"squashed"_s, QString::fromLatin1(tree)})
                                    .trimmed();
    repository.git({u"push"_s, u"-q"_s, u"origin"_s,
                    QString::fromLatin1(squashed) + u":refs/heads/main"_s, u":request/a"_s});
    repository.git({u"fetch"_s, u"-q"_s, u"--prune"_s});
    repository.machines.request(u"a"_s, 6);
    QCOMPARE(codeOf(submitIn(repository)), QString());
    QCOMPARE(repository.atRemote({u"rev-list"_s, u"--count"_s, u"main..request/a"_s}), "1\n"_ba);
}

void tst_Submission::whatWasRefusedIsReplaced()
{
    const SubmitRepository repository;
    repository.hook(u"pre-receive"_s, "echo 'size 4 is not for you' >&2; exit 1\n", true);
    const Submitted refused = submitIn(repository);
    QCOMPARE(codeOf(refused), u"vcs.push-refused"_s);
    QVERIFY2(refused.stopped->message.contains("size 4 is not for you"_L1),
             qPrintable(refused.stopped->message));
    QVERIFY(QFile::remove(repository.remote.filePath(u"hooks/pre-receive"_s)));
    repository.machines.request(u"a"_s, 3);
    QCOMPARE(codeOf(submitIn(repository)), QString());
    QCOMPARE(repository.atRemote({u"rev-list"_s, u"--count"_s, u"main..request/a"_s}), "1\n"_ba);
}

void tst_Submission::row13_pushOptionsOnlyWhereTheServerTakesThem_data()
{
    QTest::addColumn<QString>("forge");
    QTest::addColumn<int>("remote");
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("reference");
    QTest::newRow("GitLab with options")
        << u"gitlab"_s << int(Remote::TakesOptions)
        << "merge_request.create|merge_request.target=main|merge_request.title=Request Machine/a|"_ba
        << "refs/heads/request/a"_ba;
    QTest::newRow("GitLab without")
        << u"gitlab"_s << int(Remote::Plain) << QByteArray() << "refs/heads/request/a"_ba;
    QTest::newRow("Gitea with options")
        << u"gitea"_s << int(Remote::TakesOptions) << "topic=request/a|title=Request Machine/a|"_ba
        << "refs/for/main"_ba;
    QTest::newRow("Gitea without")
        << u"forgejo"_s << int(Remote::Plain) << QByteArray() << "refs/heads/request/a"_ba;
    QTest::newRow("GitHub") << u"github"_s << int(Remote::TakesOptions) << QByteArray()
                            << "refs/heads/request/a"_ba;
}

void tst_Submission::row13_pushOptionsOnlyWhereTheServerTakesThem()
{
    QFETCH(QString, forge);
    QFETCH(int, remote);
    QFETCH(QByteArray, options);
    QFETCH(QByteArray, reference);
    const SubmitRepository repository{Remote(remote)};
    repository.git({u"config"_s, u"waymark.forge"_s, forge});
    repository.hook(u"pre-receive"_s,
                    "read from to name\necho \"$name\" > name\ni=0\n"
                    "while [ $i -lt ${GIT_PUSH_OPTION_COUNT:-0} ]; do\n"
                    "eval printf \"%s\\|\" \\\"\\$GIT_PUSH_OPTION_$i\\\" >> options\n"
                    "i=$((i+1)); done\n",
                    true);
    const Submitted done = submitIn(repository);
    QCOMPARE(codeOf(done), QString());
    const auto read = [&](const QString &name) {
        QFile file(repository.remote.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(read(u"name"_s).trimmed(), reference);
    const QByteArray got = read(u"options"_s);
    QVERIFY2(options.isEmpty() ? got.isEmpty() : got.startsWith(options), got);
    QVERIFY2(!got.contains('\n'), got);
    QCOMPARE(done.record.step(StepKind::PullRequest).state,
             options.isEmpty() ? RecordedStep::State::Skipped : RecordedStep::State::Done);
    // There is always something to click.
    QVERIFY2(done.record.address.startsWith("http://localhost:8/shop/platform/"_L1),
             qPrintable(done.record.address));
}

void tst_Submission::theServersAddressIsBetterThanAGuess()
{
    const SubmitRepository repository;
    repository.git({u"config"_s, u"waymark.forge"_s, u"gitlab"_s});
    repository.hook(u"post-receive"_s,
                    "echo 'Visit https://evil.example.com/steal' >&2\n"
                    "echo 'To create one: http://localhost:8/shop/platform/-/new?a=1' >&2\n",
                    true);
    const Submitted done = submitIn(repository);
    QCOMPARE(done.record.address, u"http://localhost:8/shop/platform/-/new?a=1"_s);
}

void tst_Submission::refusals_data()
{
    QTest::addColumn<QString>("hook");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("isAtRemote");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("a server's hook") << u"update"_s << "echo no tickets >&2; exit 1\n"_ba << true
                                     << u"vcs.push-refused"_s << u"no tickets"_s;
    QTest::newRow("pre-push") << u"pre-push"_s << "echo not today >&2; exit 1\n"_ba << false
                              << u"vcs.hook-refused"_s << u"not today"_s;
    QTest::newRow("commit-msg") << u"commit-msg"_s << "echo no ticket in it >&2; exit 1\n"_ba
                                << false << u"vcs.hook-refused"_s << u"no ticket in it"_s;
}

void tst_Submission::refusals()
{
    QFETCH(QString, hook);
    QFETCH(QByteArray, script);
    QFETCH(bool, isAtRemote);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const SubmitRepository repository;
    repository.hook(hook, script, isAtRemote);
    const auto before = repository.untouched();
    const Submitted refused = submitIn(repository);
    QCOMPARE(codeOf(refused), code);
    QVERIFY2(refused.stopped->message.contains(words), qPrintable(refused.stopped->message));
    QVERIFY(!refused.stopped->next.isEmpty());
    QVERIFY(repository.untouched() == before);
    // The way on.
    const QString path = isAtRemote ? repository.remote.filePath(u"hooks/"_s + hook)
                                    : repository.machines.files.path(u".git/hooks/"_s + hook);
    QVERIFY(QFile::remove(path));
    QCOMPARE(codeOf(submitIn(repository, {.resumes = true})), QString());
    QVERIFY(repository.branches().endsWith(repository.git({u"rev-parse"_s, u"request/a"_s})));
}

void tst_Submission::aServerThatCannotBeReachedIsAskedLater()
{
    const SubmitRepository repository;
    repository.git({u"remote"_s, u"set-url"_s, u"origin"_s, u"/nowhere/at/all.git"_s});
    const auto prepared = preparedIn(repository);
    QVERIFY(prepared.preflight.isGood());
    QVERIFY(stateOf(prepared.preflight, u"branch"_s) == PreflightLine::State::Note);
    const Submitted stopped = submitIn(repository);
    QCOMPARE(codeOf(stopped), u"vcs.unreachable"_s);
    QCOMPARE(stopped.record.step(StepKind::Commit).state, RecordedStep::State::Done);
    repository.git({u"remote"_s, u"set-url"_s, u"origin"_s, repository.remote.path()});
    const Submitted resumed = submitIn(repository, {.resumes = true});
    QCOMPARE(codeOf(resumed), QString());
    QCOMPARE(resumed.record.commit, stopped.record.commit);
    QVERIFY(repository.atRemote({u"rev-parse"_s, u"request/a"_s})
                .startsWith(stopped.record.commit.toLatin1()));
}

void tst_Submission::aMessageIsMadeAsGitIsSetUp()
{
    const SubmitRepository repository;
    repository.machines.files.write(u".git/template"_s, "# a comment\nTicket: none\n");
    repository.git({u"config"_s, u"commit.template"_s, u".git/template"_s});
    repository.git({u"config"_s, u"format.signOff"_s, u"true"_s});
    repository.hook(u"commit-msg"_s, "echo 'Change-Id: I1' >> \"$1\"\n");
    QCOMPARE(codeOf(submitIn(repository)), QString());
    const QByteArray message =
        repository.atRemote({u"log"_s, u"-1"_s, u"--format=%B"_s, u"request/a"_s});
    QVERIFY2(message.startsWith("Request Machine/a\n\n"), message);
    for (const QByteArray &part : {"Ticket: none"_ba, "Signed-off-by: Ada <ada@example.com>"_ba,
                                   "Change-Id: I1"_ba, "requests/a.yaml"_ba})
        QVERIFY2(message.contains(part), message);
    QVERIFY(!message.contains("a comment"));
}

void tst_Submission::commitsAreSignedAsGitIsSetUp()
{
    const SubmitRepository repository;
    repository.hook(u"gpg"_s, "cat > /dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\n"
                              "echo '-----BEGIN PGP SIGNATURE-----'\n"
                              "echo\necho fake\necho '-----END PGP SIGNATURE-----'\n");
    repository.git(
        {u"config"_s, u"gpg.program"_s, repository.machines.files.path(u".git/hooks/gpg"_s)});
    repository.git({u"config"_s, u"commit.gpgSign"_s, u"true"_s});
    QCOMPARE(codeOf(submitIn(repository)), QString());
    QVERIFY(
        repository.atRemote({u"cat-file"_s, u"commit"_s, u"request/a"_s}).contains("\ngpgsig "));
}

void tst_Submission::aFileThatIsGoneIsTakenAway()
{
    const SubmitRepository repository;
    QCOMPARE(codeOf(submitIn(repository)), QString());
    repository.git({u"push"_s, u"-q"_s, u"origin"_s, u"request/a:main"_s, u":request/a"_s});
    repository.git({u"fetch"_s, u"-q"_s, u"--prune"_s});
    repository.machines.remove(u"requests/a.yaml"_s);
    const auto prepared = preparedIn(repository);
    QVERIFY2(prepared.preflight.isGood(), qPrintable(failedIn(prepared.preflight).join(u'\n')));
    QCOMPARE(codeOf(submitIn(repository)), QString());
    QCOMPARE(repository.atRemote({u"log"_s, u"-1"_s, u"--format=%s"_s, u"request/a"_s}),
             "Remove Machine/a\n"_ba);
    QCOMPARE(repository.atRemote({u"ls-tree"_s, u"request/a"_s, u"requests/"_s}), QByteArray());
}

void tst_Submission::divergedBranchesAreNotForced()
{
    const SubmitRepository repository;
    const auto made = [&](const QString &message) {
        return QString::fromLatin1(
            repository
                .git({u"commit-tree"_s, u"-p"_s, u"main"_s, u"-m"_s, message, u"main^{tree}"_s})
                .trimmed());
    };
    repository.git(
        {u"push"_s, u"-q"_s, u"origin"_s, made(u"theirs"_s) + u":refs/heads/request/a"_s});
    repository.git({u"branch"_s, u"request/a"_s, made(u"ours"_s)});
    const auto prepared = preparedIn(repository);
    QVERIFY2(failedIn(prepared.preflight).value(0).contains("other commits"_L1),
             qPrintable(failedIn(prepared.preflight).join(u'\n')));
    // Somebody pushes in between: nothing is forced.
    const Submitted done = submitIn(repository, {.branch = u"request/b"_s});
    QCOMPARE(codeOf(done), QString());
}

void tst_Submission::whoeverWasFasterIsFollowed()
{
    const SubmitRepository repository;
    repository.hook(u"pre-push"_s, "exit 1\n");
    QCOMPARE(codeOf(submitIn(repository)), u"vcs.hook-refused"_s);
    QVERIFY(QFile::remove(repository.machines.files.path(u".git/hooks/pre-push"_s)));
    const QByteArray theirs =
        repository
            .git({u"commit-tree"_s, u"-p"_s, u"main"_s, u"-m"_s, u"theirs"_s, u"main^{tree}"_s})
            .trimmed();
    repository.git({u"push"_s, u"-q"_s, u"origin"_s,
                    QString::fromLatin1(theirs) + u":refs/heads/request/a"_s});
    QCOMPARE(codeOf(submitIn(repository)), QString());
    QCOMPARE(repository.atRemote({u"log"_s, u"--format=%s"_s, u"request/a"_s}),
             "Request Machine/a\ntheirs\nfirst\n"_ba);
}

void tst_Submission::oneAtATime()
{
    const SubmitRepository repository;
    const QString folder = recordFolder(repository.machines.files.path(u".git"_s), u"request/a"_s);
    auto lock = fulfilment::LocalDeliveryDisk().lock(folder + "/.lock"_L1);
    QVERIFY(lock);
    const QByteArray before = repository.branches();
    QCOMPARE(codeOf(submitIn(repository)), u"submission.busy"_s);
    QCOMPARE(repository.branches(), before);
    lock->reset();
    QCOMPARE(codeOf(submitIn(repository)), QString());
}

WAYMARK_TEST(tst_Submission)

} // namespace waymark::submission

#include "tst_submission.moc"
