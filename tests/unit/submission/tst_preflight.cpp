// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submitruns.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::submission {

class tst_Preflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void branchesThatCannotBe_data();
    void branchesThatCannotBe();
    void anExceptionIsNamed();
    void thePreflightNamesEachNextStep_data();
    void thePreflightNamesEachNextStep();
    void row17_thePreflightShowsTheBytesThatArePublished();
    void theFolderOfAKind();
    void waysThatAreNotThere_data();
    void waysThatAreNotThere();
};

void tst_Preflight::branchesThatCannotBe_data()
{
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QString>("words");
    QTest::newRow("no name of a branch") << u"a..b"_s << u"name of a branch"_s;
    QTest::newRow("an option") << u"--force"_s << u"name of a branch"_s;
    QTest::newRow("the main branch") << u"main"_s << u"agreed on already"_s;
    QTest::newRow("checked out elsewhere") << u"elsewhere"_s << u"checked out"_s;
}

void tst_Preflight::branchesThatCannotBe()
{
    QFETCH(QString, branch);
    QFETCH(QString, words);
    const SubmitRepository repository;
    const QTemporaryDir other;
    repository.git(
        {u"worktree"_s, u"add"_s, u"-q"_s, u"-b"_s, u"elsewhere"_s, other.filePath(u"tree"_s)});
    const auto prepared = preparedIn(repository, branch);
    const QStringList failed = failedIn(prepared.preflight);
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.first().contains(words), qPrintable(failed.first()));
}

void tst_Preflight::anExceptionIsNamed()
{
    const SubmitRepository repository;
    repository.machines.request(u"a"_s, 9);
    repository.machines.files.write(
        u"exceptions/large.yaml"_s,
        "apiVersion: waymark.dev/v1alpha1\n"
        "kind: ExceptionRequest\n"
        "metadata: {name: large-a}\n"
        "spec:\n"
        "  rule: {policy: sizes}\n"
        "  target: {apiVersion: shop.io/v1, kind: Machine, name: a}\n"
        "  until: 2026-06-01\n"
        "  decision: {state: granted, decidedBy: user:bob, decidedOn: 2026-02-02}\n");
    const auto prepared = preparedIn(repository);
    QVERIFY2(prepared.preflight.isGood(), qPrintable(failedIn(prepared.preflight).join(u'\n')));
    QCOMPARE(stateOf(prepared.preflight, u"exception"_s), PreflightLine::State::Note);
    QVERIFY(summaryOf(prepared.preflight).contains("Exception used: large-a"_L1));
}

void tst_Preflight::thePreflightNamesEachNextStep_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    const auto machine = [](const QByteArray &spec, const QByteArray &name = "a") -> QByteArray {
        return "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: " + name
               + "}\nspec: " + spec + "\n";
    };
    const QString own = u"requests/a.yaml"_s;
    QTest::newRow("all is well") << own << machine("{size: 1, owner: ann, lifetime: 9d}")
                                 << QString();
    QTest::newRow("against the schema") << own << machine("{size: big, owner: ann}") << u"schema"_s;
    QTest::newRow("against a policy")
        << own << machine("{size: 9, owner: ann, lifetime: 9d}") << u"policy"_s;
    QTest::newRow("set aside by a comment")
        << own << machine("{size: big, owner: ann, lifetime: 9d} # waymark-disable-line: because")
        << u"schema"_s;
    QTest::newRow("no request") << own
                                << "kind: ConfigMap\napiVersion: v1\nmetadata: {name: x}\n"_ba
                                << u"schema"_s;
    QTest::newRow("a name that is taken")
        << u"requests/b.yaml"_s << machine("{size: 1, owner: ann, lifetime: 9d}") << u"name"_s;
    QTest::newRow("line ends that Git changes")
        << own << machine("{size: 1, owner: ann, lifetime: 9d}").replace("\n", "\r\n")
        << u"bytes"_s;
}

void tst_Preflight::thePreflightNamesEachNextStep()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    const SubmitRepository repository;
    repository.machines.files.write(u".git/info/attributes"_s, "*.yaml text\n");
    repository.machines.files.write(path, text);
    const auto before = repository.untouched();
    const auto prepared = preparedIn(repository, {}, {path});
    QVERIFY(repository.untouched() == before);
    QCOMPARE(prepared.preflight.isGood(), line.isEmpty());
    for (const QString &id : {u"schema"_s, u"policy"_s, u"name"_s, u"bytes"_s}) {
        QVERIFY2((stateOf(prepared.preflight, id) == PreflightLine::State::Failed) == (id == line),
                 qPrintable(id + u' ' + failedIn(prepared.preflight).join(u'\n')));
    }
    for (const PreflightLine &one : prepared.preflight.lines) {
        if (one.state == PreflightLine::State::Failed)
            QVERIFY2(!one.next.isEmpty(), qPrintable(one.message));
    }
}

void tst_Preflight::row17_thePreflightShowsTheBytesThatArePublished()
{
    const SubmitRepository repository;
    const auto prepared = preparedIn(repository);
    QCOMPARE(prepared.preflight.files.size(), 1);
    const QByteArray shown = *prepared.preflight.files.first().bytes;
    QCOMPARE(codeOf(submitIn(repository)), QString());
    QCOMPARE(repository.atRemote({u"show"_s, u"request/a:requests/a.yaml"_s}), shown);
}

void tst_Preflight::theFolderOfAKind()
{
    const SubmitRepository repository;
    repository.machines.setKind("  submit: {way: folder, folder: inbox/new}\n");
    const auto prepared = preparedIn(repository);
    QVERIFY2(prepared.preflight.isGood(), qPrintable(failedIn(prepared.preflight).join(u'\n')));
    QCOMPARE(prepared.preflight.way, Way::Folder);
    QVERIFY(!prepared.preflight.plan);
    const auto changed = handIn(prepared.preflight, DiskFileSystem());
    QVERIFY(changed);
    QCOMPARE(changed->size(), 1);
    QCOMPARE(repository.machines.files.read(u"inbox/new/a.yaml"_s),
             repository.machines.files.read(u"requests/a.yaml"_s));
    QCOMPARE(handIn(prepared.preflight, DiskFileSystem())->size(), 0);
}

void tst_Preflight::waysThatAreNotThere_data()
{
    QTest::addColumn<QByteArray>("submit");
    QTest::newRow("a cluster") << "{way: kubernetes}"_ba;
    QTest::newRow("a service") << "{way: http, url: https://a.example.com}"_ba;
    QTest::newRow("a folder outside") << "{way: folder, folder: ../elsewhere}"_ba;
    QTest::newRow("a folder of the machine") << "{way: folder, folder: /tmp}"_ba;
}

void tst_Preflight::waysThatAreNotThere()
{
    QFETCH(QByteArray, submit);
    const SubmitRepository repository;
    repository.machines.setKind("  submit: " + submit + "\n");
    const auto prepared = preparedIn(repository);
    QCOMPARE(stateOf(prepared.preflight, u"way"_s), PreflightLine::State::Failed);
}

WAYMARK_TEST(tst_Preflight)

} // namespace waymark::submission

#include "tst_preflight.moc"
