// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "editor/editorpane.h"
#include "editor/text/changemarks.h"
#include "editor/text/texteditor.h"
#include "shell/contentarea.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

/// Open documents beside what Git has of them, in a real repository.
class tst_Committed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAreThoseSinceTheLastCommit();
    void aCommitTakesThemAway();
    void aCommitAboveTheWorkspaceDoesToo();
    void nothingIsReadWithoutTrust();
};

namespace {

const QString request = u"requests/payments-staging.yaml"_s;

void git(const QString &folder, const QStringList &arguments)
{
    const SystemProcess process;
    const auto result = process.run({.program = u"git"_s,
                                     .arguments = QStringList{u"-c"_s, u"user.name=Ada"_s, u"-c"_s,
                                                              u"user.email=ada@example.org"_s}
                                                  + arguments,
                                     .workingDirectory = folder},
                                    {});
    QVERIFY(result);
    QVERIFY2(result->exitCode == 0, result->errors.constData());
}

void commitAll(const QString &folder)
{
    git(folder, {u"add"_s, u"-A"_s});
    git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, u"Change"_s});
}

/// The file was committed with another lifetime.
void prepare(const WindowFixture &fixture)
{
    const QByteArray now = fixture.files.read(request);
    fixture.files.write(request, QByteArray(now).replace("14d", "7d"));
    git(fixture.files.path(), {u"init"_s, u"-q"_s});
    commitAll(fixture.files.path());
    fixture.files.write(request, now);
}

/// KDirWatch compares a file's time in whole seconds.
bool waitForNextSecond()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return QTest::qWaitFor([now] { return QDateTime::currentSecsSinceEpoch() > now; });
}

editor::TextEditor &text(WindowFixture &fixture)
{
    return fixture.window().content().currentView()->textPane().editor();
}

} // namespace

void tst_Committed::marksAreThoseSinceTheLastCommit()
{
    WindowFixture fixture;
    prepare(fixture);
    fixture.settings.setTrusted(fixture.files.path(), true);
    QVERIFY(fixture.open(request));
    editor::ChangeMarks &marks = text(fixture).changes();
    QTRY_COMPARE(marks.hunks().size(), 1);
    const qsizetype line = marks.hunks().first().after.first;
    const SourceText &now = text(fixture).text();
    QVERIFY(now.slice(now.line(line)).contains("14d"));
    auto *session = fixture.window().content().currentSession();
    session->apply({{{0, 0}, "# one more\n"}}, {});
    QTRY_COMPARE(marks.hunks().size(), 2);
    // Saving isn't committing.
    fixture.trigger(u"document.save"_s);
    QTRY_VERIFY(!session->isModified());
    QTRY_VERIFY(fixture.window().content().currentView()->changes().isSettled());
    QCOMPARE(marks.hunks().size(), 2);
    marks.revert(marks.hunks().last());
    QVERIFY(session->text().bytes().contains("lifetime: 7d"));
    QTRY_COMPARE(marks.hunks().size(), 1);
}

void tst_Committed::aCommitTakesThemAway()
{
    WindowFixture fixture;
    prepare(fixture);
    fixture.settings.setTrusted(fixture.files.path(), true);
    QVERIFY(fixture.open(request));
    editor::ChangeMarks &marks = text(fixture).changes();
    QTRY_COMPARE(marks.hunks().size(), 1);
    QVERIFY(waitForNextSecond());
    commitAll(fixture.files.path());
    QTRY_COMPARE_WITH_TIMEOUT(marks.hunks().size(), 0, 20'000);
}

void tst_Committed::aCommitAboveTheWorkspaceDoesToo()
{
    WindowFixture fixture;
    const QString file = u"shop/requests/payments-staging.yaml"_s;
    fixture.files.write(u"shop/waymark.yaml"_s, fixture.files.read(u"waymark.yaml"_s));
    fixture.files.write(file, "lifetime: 7d\n");
    git(fixture.files.path(), {u"init"_s, u"-q"_s});
    commitAll(fixture.files.path());
    fixture.files.write(file, "lifetime: 14d\n");
    fixture.settings.setTrusted(fixture.files.path(u"shop"_s), true);
    QVERIFY(fixture.open(file));
    editor::ChangeMarks &marks = text(fixture).changes();
    QTRY_COMPARE(marks.hunks().size(), 1);
    QVERIFY(waitForNextSecond());
    commitAll(fixture.files.path());
    QTRY_COMPARE_WITH_TIMEOUT(marks.hunks().size(), 0, 20'000);
}

void tst_Committed::nothingIsReadWithoutTrust()
{
    WindowFixture fixture;
    prepare(fixture);
    QVERIFY(fixture.open(request));
    const document::ChangesPane &changes = fixture.window().content().currentView()->changes();
    QTRY_VERIFY(changes.committed().state());
    QCOMPARE(changes.committed().state()->error().code, u"vcs.not-trusted"_s);
    QVERIFY(!text(fixture).changes().base());
    fixture.button(u"Trust this workspace"_s)->click();
    QTRY_COMPARE(text(fixture).changes().hunks().size(), 1);
}

WAYMARK_TEST(tst_Committed)

} // namespace waymark::shell

#include "tst_committed.moc"
