// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shownrequests.h"
#include "submission/record.h"
#include "support/testmain.h"
#include "vcs/gitfolder.h"

#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace waymark::requests {

/// How the pages of requests lead to the sheet that hands them in.
class tst_Submitting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListSubmitsWhatIsSelected();
    void thePageOfOneSubmitsIt();
    void anExtensionIsSubmittedFromItsNotice();
    void whatWasStoppedIsOfferedAgain();
};

void tst_Submitting::theListSubmitsWhatIsSelected()
{
    test::ShownRequests shown;
    shown.machines.request(u"a"_s);
    shown.machines.request(u"b"_s);
    QVERIFY(shown.load());
    const QSignalSpy asked(&shown.page, &page::Page::submitRequested);
    shown.named<QTreeView>(u"Requests"_s)->selectAll();
    QVERIFY(shown.press(u"Submit…"_s));
    QCOMPARE(asked.value(0).value(0).toStringList(),
             (QStringList{shown.machines.files.path(u"requests/a.yaml"_s),
                          shown.machines.files.path(u"requests/b.yaml"_s)}));
}

void tst_Submitting::thePageOfOneSubmitsIt()
{
    test::ShownRequests shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.load());
    shown.page.go(*link::parsePlace(u"waymark:requests/Machine/a"));
    const QSignalSpy asked(&shown.page, &page::Page::submitRequested);
    QVERIFY(shown.press(u"Submit…"_s));
    QCOMPARE(asked.value(0).value(0).toStringList(),
             QStringList{shown.machines.files.path(u"requests/a.yaml"_s)});
}

void tst_Submitting::anExtensionIsSubmittedFromItsNotice()
{
    test::ShownRequests shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.load());
    shown.page.go(*link::parsePlace(u"waymark:requests/Machine/a"));
    QVERIFY(shown.press(u"Extend…"_s));
    QVERIFY(QTest::qWaitFor(
        [&] {
            const auto *extend = shown.button(u"Extend 1 request(s)"_s);
            return extend != nullptr && extend->isEnabled();
        },
        test::longestWait));
    shown.button(u"Extend 1 request(s)"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return shown.button(u"Undo"_s) != nullptr; }, test::longestWait));
    QVERIFY(shown.says(u"Submit the change"_s));
    const QSignalSpy asked(&shown.page, &page::Page::submitRequested);
    // That of the notice stands before that of the request's page.
    QVERIFY(shown.press(u"Submit…"_s));
    QCOMPARE(asked.value(0).value(0).toStringList(),
             QStringList{shown.machines.files.path(u"requests/a.yaml"_s)});
}

void tst_Submitting::whatWasStoppedIsOfferedAgain()
{
    test::ShownRequests shown;
    shown.machines.request(u"a"_s);
    const auto begun = SystemProcess().run({.program = u"git"_s,
                                            .arguments = {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s},
                                            .workingDirectory = shown.machines.files.path()},
                                           {});
    QVERIFY(begun && begun->exitCode == 0);
    submission::Record record{.branch = u"request/a"_s, .mainBranch = u"main"_s};
    record.time = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    record.step(submission::StepKind::Evidence).state = submission::RecordedStep::State::Done;
    const QString folder = submission::recordFolder(
        vcs::commonGitFolderOf(shown.machines.files.path()), record.branch);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(DiskFileSystem().write(folder + u'/' + submission::recordFileName,
                                   submission::writtenRecord(record)));
    QVERIFY(shown.load());
    QVERIFY(shown.says(u"It stopped on request/a"_s));
    const QSignalSpy asked(&shown.page, &page::Page::finishSubmissionRequested);
    QVERIFY(shown.press(u"Finish it…"_s));
    QCOMPARE(asked.value(0).value(0).toString(), u"request/a"_s);
}

WAYMARK_TEST(tst_Submitting)

} // namespace waymark::requests

#include "tst_submitting.moc"
