// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/contentarea.h"
#include "support/testmain.h"
#include "ui/support/named.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::shell {

/// The branch in the status line, and the way to another one.
class tst_BranchSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysBranchAndChanges();
    void switchesToAnother();
    void unsavedTextsKeepTheirBranch();
    void whatAFormHasTypedCounts();
    void gitSaysWhyNot();
    void withoutTrustNothingRuns();

private:
    static void git(const WindowFixture &fixture, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(fixture.files.path());
        process.start(u"git"_s, arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
    /// `main` and `other`, which differ in a request's region.
    static void addHistory(WindowFixture &fixture)
    {
        git(fixture, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        git(fixture, {u"config"_s, u"user.name"_s, u"Ada"_s});
        git(fixture, {u"config"_s, u"user.email"_s, u"ada@example.com"_s});
        git(fixture, {u"add"_s, u"."_s});
        git(fixture, {u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s});
        git(fixture, {u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
        fixture.files.write(request, textOf(fixture).replace("eu-central-1", "eu-west-1"));
        git(fixture, {u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"second"_s});
        git(fixture, {u"switch"_s, u"-q"_s, u"main"_s});
        fixture.settings.setTrusted(fixture.files.path(), true);
    }
    static QByteArray textOf(const WindowFixture &fixture)
    {
        QFile file(fixture.files.path(request));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The menu after Git has answered.
    static QMenu *menuOf(WindowFixture &fixture, const QString &button)
    {
        auto *branch = fixture.named<QToolButton>(button);
        if (branch == nullptr)
            return nullptr;
        branch->click();
        auto *menu = fixture.named<QMenu>(u"Branches"_s);
        const bool isThere = menu != nullptr && QTest::qWaitFor([&] {
                                 return menu->actions().size() > 1
                                        || menu->actions().constFirst()->text().startsWith(u"Git");
                             });
        return isThere ? menu : nullptr;
    }
    static void choose(const QMenu &menu, const QString &branch)
    {
        for (QAction *action : menu.actions()) {
            if (action->text() == branch)
                return action->trigger();
        }
        QFAIL(qPrintable(u"no branch "_s + branch));
    }

    static bool isSaid(WindowFixture &fixture, const QString &start)
    {
        return std::ranges::any_of(fixture.window().findChildren<QLabel *>(),
                                   [&](const QLabel *label) {
                                       return label->isVisible() && label->text().startsWith(start);
                                   });
    }

    static inline const QString request = u"requests/payments-staging.yaml"_s;
};

void tst_BranchSwitch::saysBranchAndChanges()
{
    WindowFixture fixture;
    addHistory(fixture);
    QVERIFY(fixture.open());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.named<QToolButton>(u"Branch main"_s) != nullptr,
                             test::longestWait);
    fixture.files.write(request, textOf(fixture) + "# a change\n");
    QTRY_VERIFY_WITH_TIMEOUT(fixture.named<QToolButton>(u"Branch main, 1 change(s)"_s) != nullptr,
                             test::longestWait);
}

void tst_BranchSwitch::switchesToAnother()
{
    WindowFixture fixture;
    addHistory(fixture);
    QVERIFY(fixture.open(request));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.named<QToolButton>(u"Branch main"_s) != nullptr,
                             test::longestWait);
    const QMenu *menu = menuOf(fixture, u"Branch main"_s);
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().constFirst()->text(), u"Everything is committed"_s);
    choose(*menu, u"other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.named<QToolButton>(u"Branch other"_s) != nullptr,
                             test::longestWait);
    // An open text follows.
    QTRY_VERIFY_WITH_TIMEOUT(
        fixture.window().content().currentSession()->text().bytes().contains("eu-west-1"),
        test::longestWait);
}

void tst_BranchSwitch::unsavedTextsKeepTheirBranch()
{
    WindowFixture fixture;
    addHistory(fixture);
    QVERIFY(fixture.open(request));
    fixture.window().content().currentSession()->apply({{{0, 0}, "# mine\n"}}, {});
    QTRY_VERIFY_WITH_TIMEOUT(fixture.named<QToolButton>(u"Branch main"_s) != nullptr,
                             test::longestWait);
    const QMenu *menu = menuOf(fixture, u"Branch main"_s);
    QVERIFY(menu != nullptr);
    choose(*menu, u"other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(fixture, u"1 document(s) aren't saved."_s), test::longestWait);
    QVERIFY(!textOf(fixture).contains("eu-west-1"));
}

void tst_BranchSwitch::whatAFormHasTypedCounts()
{
    WindowFixture fixture;
    addHistory(fixture);
    QVERIFY(fixture.open(request));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.named<QToolButton>(u"Branch main"_s) != nullptr,
                             test::longestWait);
    auto *name = fixture.named<QLineEdit>(u"Name"_s);
    QVERIFY(name != nullptr);
    name->setFocus();
    const QMenu *menu = menuOf(fixture, u"Branch main"_s);
    QVERIFY(menu != nullptr);
    QTest::keyClicks(name, u"x"_s);
    choose(*menu, u"other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(fixture, u"1 document(s) aren't saved."_s), test::longestWait);
    QVERIFY(!textOf(fixture).contains("eu-west-1"));
}

void tst_BranchSwitch::gitSaysWhyNot()
{
    WindowFixture fixture;
    addHistory(fixture);
    fixture.files.write(request, textOf(fixture).replace("eu-central-1", "eu-north-1"));
    QVERIFY(fixture.open());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.named<QToolButton>(u"Branch main, 1 change(s)"_s) != nullptr,
                             test::longestWait);
    const QMenu *menu = menuOf(fixture, u"Branch main, 1 change(s)"_s);
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().constFirst()->text(), u"1 file(s) not committed"_s);
    choose(*menu, u"other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(fixture, u"Git doesn't switch to “other”"_s),
                             test::longestWait);
    QVERIFY(textOf(fixture).contains("eu-north-1"));
}

void tst_BranchSwitch::withoutTrustNothingRuns()
{
    WindowFixture fixture;
    addHistory(fixture);
    fixture.settings.setTrusted(fixture.files.path(), false);
    fixture.files.write(request, textOf(fixture) + "# a change\n");
    QVERIFY(fixture.open());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.named<QToolButton>(u"Branch main"_s) != nullptr,
                             test::longestWait);
    const QMenu *menu = menuOf(fixture, u"Branch main"_s);
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(!menu->actions().constFirst()->isEnabled());
}

WAYMARK_TEST(tst_BranchSwitch)

} // namespace waymark::shell

#include "tst_branchswitch.moc"
