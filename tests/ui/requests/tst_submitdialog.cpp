// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/submitdialog.h"
#include "shownrequests.h"
#include "support/fakehttp.h"
#include "support/fakesecrets.h"
#include "support/testmain.h"
#include "vcs/gitfolder.h"

#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

/// A workspace of Machines in Git, pushed to a bare repository, with the new request `a` that
/// nobody has handed in.
class SubmitDesk
{
public:
    SubmitDesk()
    {
        git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        git({u"config"_s, u"user.name"_s, u"Ada"_s});
        git({u"config"_s, u"user.email"_s, u"ada@example.com"_s});
        git({u"add"_s, u"-A"_s});
        git({u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s});
        git({u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, remotePath()});
        git({u"remote"_s, u"add"_s, u"origin"_s, remotePath()});
        git({u"push"_s, u"-q"_s, u"origin"_s, u"main"_s});
        git({u"fetch"_s, u"-q"_s, u"origin"_s});
        machines.request(u"a"_s);
    }
    ~SubmitDesk() { delete m_dialog; }
    Q_DISABLE_COPY_MOVE(SubmitDesk)

    QByteArray git(const QStringList &arguments) const
    {
        const auto result = m_process.run({.program = u"git"_s,
                                           .arguments = arguments,
                                           .workingDirectory = machines.files.path()},
                                          {});
        if (!result || result->exitCode != 0)
            qFatal("git %s: %s", qPrintable(arguments.join(u' ')),
                   result ? result->errors.constData() : "doesn't run");
        return result->output;
    }
    /// Shows the dialog, and waits until it has checked.
    [[nodiscard]] bool open()
    {
        return show(new SubmitDialog(services(), machines.files.path(),
                                     QStringList{machines.files.path(u"requests/a.yaml"_s)},
                                     nullptr));
    }
    [[nodiscard]] bool finish(const QString &branch)
    {
        const auto record =
            submission::recordOf(vcs::commonGitFolderOf(machines.files.path()), branch, m_files);
        return record
               && show(new SubmitDialog(services(), machines.files.path(), *record, nullptr));
    }
    [[nodiscard]] bool isSettled() const
    {
        return QTest::qWaitFor([this] { return m_dialog == nullptr || m_dialog->isSettled(); },
                               test::longestWait);
    }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        for (auto *button : m_dialog->findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] bool press(const QString &text) const
    {
        QAbstractButton *found = button(text);
        if (found == nullptr || !found->isEnabled())
            return false;
        found->click();
        return isSettled();
    }
    [[nodiscard]] QString state() const
    {
        return test::named<QLabel>(*m_dialog, u"How the submission stands"_s)->text();
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    [[nodiscard]] SubmitDialog &dialog() const { return *m_dialog; }
    [[nodiscard]] bool isOpen() const { return m_dialog != nullptr; }
    [[nodiscard]] QString remotePath() const { return m_remote.filePath(u"bare.git"_s); }

    test::MachineWorkspace machines;
    test::FakeSecrets secrets;

private:
    [[nodiscard]] SubmitDialog::Services services()
    {
        return {m_theme, m_bulk, m_files, m_process, m_clock, m_http, secrets};
    }
    [[nodiscard]] bool show(SubmitDialog *dialog)
    {
        delete m_dialog;
        m_dialog = dialog;
        m_dialog->show();
        return isSettled();
    }

    QTemporaryDir m_remote;
    theme::Theme m_theme{theme::Theme::Choice::Light};
    DiskFileSystem m_files;
    SystemProcess m_process;
    test::StandingClock m_clock;
    const test::FakeHttp m_http{[](const net::HttpRequest &) {
        return std::unexpected(Error{u"net.refused"_s, u"Nobody answers."_s, {}, {}});
    }};
    Pool m_bulk{u"bulk"_s, 1};
    QPointer<SubmitDialog> m_dialog;
};

const QString branch = u"request/a"_s;

} // namespace

class tst_SubmitDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheChecksAndTheVeryBytes();
    void submitsByOnePress();
    void saysWhatToDoAboutAFailedCheck();
    void goesOnAfterAFailure();
    void finishesWhatWasBegun();
    void handsInToTheFolderOfTheKind();
    void asksForATokenWhereThereIsNone();
};

void tst_SubmitDialog::showsTheChecksAndTheVeryBytes()
{
    SubmitDesk desk;
    const QByteArray before = desk.git({u"for-each-ref"_s});
    QVERIFY(desk.open());
    for (const QString &title : {u"Schema"_s, u"Policies"_s, u"Names"_s, u"Read back"_s})
        QVERIFY2(desk.says(title), qPrintable(title));
    QVERIFY(desk.says(u"Every document follows its schema."_s));
    QVERIFY(desk.says(branch));
    QFile file(desk.machines.files.path(u"requests/a.yaml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto *bytes = test::named<QPlainTextEdit>(desk.dialog(), u"What is published"_s);
    QVERIFY(bytes != nullptr);
    QCOMPARE(bytes->toPlainText().toUtf8(), file.readAll());
    QVERIFY(desk.button(u"Submit request"_s)->hasFocus());
    QVERIFY(desk.press(u"Cancel"_s));
    QCOMPARE(desk.git({u"for-each-ref"_s}), before);
}

void tst_SubmitDialog::submitsByOnePress()
{
    SubmitDesk desk;
    QVERIFY(desk.open());
    const QSignalSpy submitted(&desk.dialog(), &SubmitDialog::submitted);
    const QByteArray status = desk.git({u"status"_s, u"--porcelain"_s});
    QVERIFY(desk.press(u"Submit request"_s));
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(desk.state(), u"request/a is pushed. Open the pull request on the server."_s);
    for (const QString &step : {u"Evidence"_s, u"Commit"_s, u"Push"_s, u"Comment for review"_s})
        QVERIFY2(desk.says(step), qPrintable(step));
    QCOMPARE(
        desk.git({u"--git-dir"_s, desk.remotePath(), u"show"_s, branch + ":requests/a.yaml"_L1}),
        desk.git({u"show"_s, branch + ":requests/a.yaml"_L1}));
    QCOMPARE(desk.git({u"status"_s, u"--porcelain"_s}), status);
    QVERIFY(desk.button(u"Close"_s)->isEnabled());
    QVERIFY(desk.button(u"Cancel"_s) == nullptr);
    desk.button(u"Close"_s)->click();
    QTRY_VERIFY(!desk.isOpen());
}

void tst_SubmitDialog::saysWhatToDoAboutAFailedCheck()
{
    SubmitDesk desk;
    desk.machines.request(u"a"_s, 12);
    QVERIFY(desk.open());
    QCOMPARE(desk.state(), u"1 check(s) failed. Nothing was done yet."_s);
    QVERIFY(desk.says(u"machine has a size of 8 at most"_s));
    QVERIFY(desk.button(u"Submit request"_s) == nullptr);
    desk.machines.request(u"a"_s, 6);
    QVERIFY(desk.press(u"Check again"_s));
    QVERIFY(desk.button(u"Submit request"_s) != nullptr);
    desk.machines.request(u"a"_s, 12);
    QVERIFY(desk.open());
    const QSignalSpy asked(&desk.dialog(), &SubmitDialog::openRequested);
    QVERIFY(desk.press(u"Open in editor"_s));
    QCOMPARE(asked.value(0).value(0).toString(), desk.machines.files.path(u"requests/a.yaml"_s));
}

void tst_SubmitDialog::goesOnAfterAFailure()
{
    SubmitDesk desk;
    QVERIFY(desk.open());
    QDir().rename(desk.remotePath(), desk.remotePath() + ".away"_L1);
    QVERIFY(desk.press(u"Submit request"_s));
    QVERIFY(!desk.state().isEmpty());
    QVERIFY(desk.says(u"not done"_s));
    const QByteArray commit = desk.git({u"rev-parse"_s, branch});
    QDir().rename(desk.remotePath() + ".away"_L1, desk.remotePath());
    QVERIFY(desk.press(u"Try again"_s));
    QCOMPARE(desk.state(), u"request/a is pushed. Open the pull request on the server."_s);
    QCOMPARE(desk.git({u"--git-dir"_s, desk.remotePath(), u"rev-parse"_s, branch}), commit);
}

void tst_SubmitDialog::finishesWhatWasBegun()
{
    SubmitDesk desk;
    QVERIFY(desk.open());
    QDir().rename(desk.remotePath(), desk.remotePath() + ".away"_L1);
    QVERIFY(desk.press(u"Submit request"_s));
    QDir().rename(desk.remotePath() + ".away"_L1, desk.remotePath());
    // As after another start of the program.
    QVERIFY(desk.finish(branch));
    QCOMPARE(desk.state(), u"request/a is pushed. Open the pull request on the server."_s);
    QCOMPARE(desk.git({u"--git-dir"_s, desk.remotePath(), u"rev-parse"_s, branch}),
             desk.git({u"rev-parse"_s, branch}));
}

void tst_SubmitDialog::handsInToTheFolderOfTheKind()
{
    SubmitDesk desk;
    desk.machines.setKind("  submit: {way: folder, folder: handed-in}\n");
    QVERIFY(desk.open());
    QVERIFY2(desk.button(u"Submit request"_s) != nullptr, qPrintable(desk.state()));
    const QSignalSpy submitted(&desk.dialog(), &SubmitDialog::submitted);
    QVERIFY(desk.press(u"Submit request"_s));
    QCOMPARE(submitted.count(), 1);
    QVERIFY(QFile::exists(desk.machines.files.path(u"handed-in/a.yaml"_s)));
}

void tst_SubmitDialog::asksForATokenWhereThereIsNone()
{
    SubmitDesk desk;
    desk.git({u"config"_s, u"waymark.forge"_s, u"gitea"_s});
    desk.git({u"config"_s, u"waymark.forgeUrl"_s, u"http://localhost:8/shop/platform"_s});
    QVERIFY(desk.open());
    QVERIFY(desk.press(u"Submit request"_s));
    QCOMPARE(desk.state(), u"request/a is pushed. Open the pull request now."_s);
    QVERIFY(desk.button(u"Open pull request"_s) != nullptr);
    auto *token = test::named<QLineEdit>(desk.dialog(), u"Token"_s);
    QVERIFY(token != nullptr);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    token->setText(u"s3cret"_s);
    QVERIFY(desk.press(u"Keep it and open the pull request"_s));
    // It is kept, and the server is asked at once; this one doesn't answer.
    QVERIFY(QTest::qWaitFor([&] { return desk.says(u"Nobody answers."_s); }, test::longestWait));
    QVERIFY(desk.button(u"Try again"_s) != nullptr);
    QVERIFY(token->text().isEmpty());
}

WAYMARK_TEST(tst_SubmitDialog)

} // namespace waymark::requests

#include "tst_submitdialog.moc"
