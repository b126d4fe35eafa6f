// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentsession.h"
#include "requests/submitdialog.h"
#include "shell/contentarea.h"
#include "shell/windowactions.h"
#include "submission/record.h"
#include "support/testmain.h"
#include "ui/support/named.h"
#include "vcs/gitfolder.h"
#include "windowfixture.h"

#include <QAction>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// The window over the small workspace, in Git.
class SheetDesk
{
public:
    explicit SheetDesk(bool isTrusted = true)
    {
        for (const QStringList &arguments :
             {QStringList{u"init"_s, u"-q"_s, u"-b"_s, u"main"_s},
              QStringList{u"config"_s, u"user.name"_s, u"Ada"_s},
              QStringList{u"config"_s, u"user.email"_s, u"ada@example.com"_s},
              QStringList{u"add"_s, u"-A"_s},
              QStringList{u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s}})
            git(arguments);
        fixture.settings.setTrusted(fixture.files.path(), isTrusted);
    }

    void git(const QStringList &arguments) const
    {
        const auto result = SystemProcess().run(
            {.program = u"git"_s, .arguments = arguments, .workingDirectory = fixture.files.path()},
            {});
        if (!result || result->exitCode != 0)
            qFatal("git %s", qPrintable(arguments.join(u' ')));
    }
    [[nodiscard]] requests::SubmitDialog *sheet()
    {
        return fixture.window().findChild<requests::SubmitDialog *>();
    }
    [[nodiscard]] QAction &action()
    {
        return *fixture.window().actions().action(u"document.submit"_s);
    }
    [[nodiscard]] document::DocumentSession &session()
    {
        return *fixture.window().content().currentSession();
    }
    void type(const QByteArray &before, const QByteArray &after)
    {
        const auto at = session().text().bytes().indexOf(before);
        session().apply({{{at, at + before.size()}, after}},
                        {EditOrigin::Source::Text, u"Typing"_s, {}, 0, {}});
    }

    WindowFixture fixture;
};

} // namespace

/// Handing in the request that somebody edits.
class tst_SubmitSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOfferedForRequestsAlone();
    void savesFirst();
    void whatCanNotBeSavedIsNotSubmitted();
    void needsTrust();
    void hasAPlace();
    void finishesWhatWasBegun();
    void goesWithItsWorkspace();
};

void tst_SubmitSheet::isOfferedForRequestsAlone()
{
    SheetDesk desk;
    desk.fixture.start();
    QVERIFY(desk.fixture.open(u"requests/payments-staging.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.action().isEnabled(), test::longestWait);
    QVERIFY(desk.fixture.button(u"Submit"_s) != nullptr);
    QVERIFY(desk.fixture.open(u"kinds/environmentrequest.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.action().isVisible(), test::longestWait);
}

void tst_SubmitSheet::savesFirst()
{
    SheetDesk desk;
    desk.fixture.start();
    QVERIFY(desk.fixture.open(u"requests/payments-staging.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.action().isEnabled(), test::longestWait);
    desk.type("14d", "10d");
    QVERIFY(desk.session().isModified());
    desk.fixture.trigger(u"document.submit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet() != nullptr, test::longestWait);
    QVERIFY(!desk.session().isModified());
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->isSettled(), test::longestWait);
    // A later save isn't another submission.
    desk.sheet()->close();
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet() == nullptr, test::longestWait);
    desk.type("10d", "9d");
    desk.fixture.trigger(u"document.save"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.session().isModified(), test::longestWait);
    QVERIFY(desk.fixture.isSettled());
    QVERIFY(desk.sheet() == nullptr);
}

void tst_SubmitSheet::whatCanNotBeSavedIsNotSubmitted()
{
    SheetDesk desk;
    desk.fixture.start();
    QVERIFY(desk.fixture.open(u"requests/payments-staging.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.action().isEnabled(), test::longestWait);
    desk.type("14d", "10d");
    // Somebody else has changed the same line meanwhile.
    desk.fixture.files.write(u"requests/payments-staging.yaml"_s,
                             QByteArray(desk.session().text().bytes()).replace("10d", "12d"));
    desk.fixture.trigger(u"document.submit"_s);
    QVERIFY(desk.fixture.isSettled());
    QTRY_VERIFY_WITH_TIMEOUT(desk.session().isModified(), test::longestWait);
    QVERIFY(desk.sheet() == nullptr);
}

void tst_SubmitSheet::needsTrust()
{
    SheetDesk desk(false);
    desk.fixture.start();
    QVERIFY(desk.fixture.open(u"requests/payments-staging.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.action().isVisible(), test::longestWait);
    QVERIFY(!desk.action().isEnabled());
    QVERIFY(desk.action().toolTip().contains(u"trust"_s));
}

void tst_SubmitSheet::hasAPlace()
{
    SheetDesk desk;
    desk.fixture.start();
    QVERIFY(desk.fixture.open());
    desk.fixture.window().go(
        {.page = u"requests"_s,
         .query = {{u"dialog"_s, u"submit"_s}, {u"file"_s, u"requests/payments-staging.yaml"_s}}});
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet() != nullptr, test::longestWait);
    QVERIFY(desk.sheet()->windowTitle().contains(u"payments-staging.yaml"_s));
}

void tst_SubmitSheet::finishesWhatWasBegun()
{
    SheetDesk desk;
    submission::Record record{.branch = u"request/a"_s, .mainBranch = u"main"_s};
    record.time = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    const QString folder =
        submission::recordFolder(vcs::commonGitFolderOf(desk.fixture.files.path()), record.branch);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(DiskFileSystem().write(folder + u'/' + submission::recordFileName,
                                   submission::writtenRecord(record)));
    desk.fixture.start();
    QVERIFY(desk.fixture.open());
    desk.fixture.window().go({.page = u"requests"_s});
    QTRY_VERIFY_WITH_TIMEOUT(desk.fixture.button(u"Finish it…"_s) != nullptr, test::longestWait);
    desk.fixture.button(u"Finish it…"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet() != nullptr, test::longestWait);
    QVERIFY(desk.sheet()->windowTitle().contains(record.branch));
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->isSettled(), test::longestWait);
}

void tst_SubmitSheet::goesWithItsWorkspace()
{
    SheetDesk desk;
    desk.fixture.start();
    QVERIFY(desk.fixture.open(u"requests/payments-staging.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.action().isEnabled(), test::longestWait);
    desk.fixture.trigger(u"document.submit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet() != nullptr, test::longestWait);
    const test::TemporaryWorkspace other;
    other.write(u"a.yaml"_s, "a: 1\n");
    desk.fixture.window().open(other.path());
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet() == nullptr, test::longestWait);
}

WAYMARK_TEST(tst_SubmitSheet)

} // namespace waymark::shell

#include "tst_submitsheet.moc"
