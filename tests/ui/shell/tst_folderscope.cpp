// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/windowactions.h"
#include "shell/windowbars.h"
#include "support/testmain.h"
#include "widgets/messagebar.h"
#include "windowfixture.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

class tst_FolderScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatMoreIsOpenThanWasAskedFor();
    void opensTheFolderAloneAndRemembersIt();
    void comesBackToAllOfIt();
    void isSilentOnceItWasRead();
    void isSilentForTheWholeAndForFiles();
    void trustGoesWithIt();
    void noMessageOutlivesItsWorkspace();

private:
    /// The bar that says it, or nullptr.
    static widgets::MessageBar *notice(WindowFixture &fixture)
    {
        for (auto *bar : fixture.window().findChildren<widgets::MessageBar *>()) {
            if (bar->isVisible() && bar->text().startsWith(u"You opened “"_s))
                return bar;
        }
        return nullptr;
    }
    static bool opensFolder(WindowFixture &fixture, const QString &folder, const QString &expected)
    {
        return fixture.open(folder) && hasOpen(fixture, expected);
    }
    static bool hasOpen(WindowFixture &fixture, const QString &folder)
    {
        return QTest::qWaitFor([&] {
                   const auto &workspace = fixture.window().workspace();
                   return workspace.isOpen()
                          && workspace.snapshot()->folder == fixture.files.path(folder);
               })
               && fixture.isSettled();
    }
    static bool mayDo(WindowFixture &fixture, const QString &action)
    {
        return fixture.window().actions().action(action)->isEnabled();
    }
};

void tst_FolderScope::saysThatMoreIsOpenThanWasAskedFor()
{
    WindowFixture fixture;
    QVERIFY(opensFolder(fixture, u"requests"_s, {}));
    auto *bar = notice(fixture);
    QVERIFY(bar != nullptr);
    qsizetype documents = 0;
    for (const auto &file : fixture.window().workspace().snapshot()->files)
        documents += file->documents.size();
    QVERIFY(documents > 5);
    QCOMPARE(bar->text(),
             u"You opened “requests”. It lies in “%1”, and all of that is open: %2 document(s)."_s
                 .arg(fixture.files.path().section(u'/', -1))
                 .arg(documents));
    QVERIFY(fixture.button(u"Only this folder"_s) != nullptr);
}

void tst_FolderScope::opensTheFolderAloneAndRemembersIt()
{
    WindowFixture fixture;
    QVERIFY(opensFolder(fixture, u"requests"_s, {}));
    QVERIFY(mayDo(fixture, u"workspace.alone"_s));
    QVERIFY(!mayDo(fixture, u"workspace.around"_s));
    fixture.button(u"Only this folder"_s)->click();
    QVERIFY(hasOpen(fixture, u"requests"_s));
    QCOMPARE(fixture.window().workspace().snapshot()->files.size(), 2);
    QVERIFY(notice(fixture) == nullptr);
    QVERIFY(!mayDo(fixture, u"workspace.alone"_s));
    QVERIFY(fixture.window().close());
    fixture.end();
    QVERIFY(opensFolder(fixture, u"requests"_s, u"requests"_s));
    QVERIFY(notice(fixture) == nullptr);
    // The choice is that folder's alone.
    QVERIFY(opensFolder(fixture, u"catalog"_s, {}));
    QVERIFY(notice(fixture) != nullptr);
}

void tst_FolderScope::comesBackToAllOfIt()
{
    WindowFixture fixture;
    fixture.settings.setOpensAlone(fixture.files.path(u"requests"_s), true);
    QVERIFY(opensFolder(fixture, u"requests"_s, u"requests"_s));
    QVERIFY(mayDo(fixture, u"workspace.around"_s));
    fixture.trigger(u"workspace.around"_s);
    QVERIFY(hasOpen(fixture, {}));
    // Who asked for it needn't be told.
    QVERIFY(notice(fixture) == nullptr);
    QVERIFY(!mayDo(fixture, u"workspace.around"_s));
    QVERIFY(mayDo(fixture, u"workspace.alone"_s));
}

void tst_FolderScope::isSilentOnceItWasRead()
{
    WindowFixture fixture;
    QVERIFY(opensFolder(fixture, u"requests"_s, {}));
    QVERIFY(notice(fixture) != nullptr);
    fixture.trigger(u"workspace.reload"_s);
    QVERIFY(fixture.isSettled());
    QVERIFY(notice(fixture) != nullptr);
    for (auto *button : notice(fixture)->findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == "Hide this message"_L1)
            button->click();
    }
    QVERIFY(notice(fixture) == nullptr);
    fixture.end();
    QVERIFY(opensFolder(fixture, u"requests"_s, {}));
    QVERIFY(notice(fixture) == nullptr);
}

void tst_FolderScope::isSilentForTheWholeAndForFiles()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(notice(fixture) == nullptr);
    QVERIFY(opensFolder(fixture, u"requests/payments-staging.yaml"_s, {}));
    QVERIFY(notice(fixture) == nullptr);
    QVERIFY(!mayDo(fixture, u"workspace.alone"_s));
}

void tst_FolderScope::trustGoesWithIt()
{
    WindowFixture fixture;
    QVERIFY(opensFolder(fixture, u"requests"_s, {}));
    QVERIFY(fixture.button(u"Trust this workspace"_s) != nullptr);
    fixture.button(u"Trust this workspace"_s)->click();
    fixture.button(u"Only this folder"_s)->click();
    QVERIFY(hasOpen(fixture, u"requests"_s));
    QVERIFY(fixture.button(u"Trust this workspace"_s) == nullptr);
    // The other way round a part says nothing of the whole.
    fixture.settings.setTrusted(fixture.files.path(), false);
    fixture.trigger(u"workspace.around"_s);
    QVERIFY(hasOpen(fixture, {}));
    QVERIFY(fixture.button(u"Trust this workspace"_s) != nullptr);
}

void tst_FolderScope::noMessageOutlivesItsWorkspace()
{
    WindowFixture fixture;
    QVERIFY(opensFolder(fixture, u"requests"_s, {}));
    auto *bars = fixture.window().findChild<WindowBars *>();
    bars->showNotice(u"Copied."_s);
    bars->showError({{}, u"It failed."_s, {}, {}});
    bars->setPushed(u"Pushed."_s, {});
    bars->showOffer(u"An offer."_s, {}, u"Take it"_s, [] {});
    fixture.button(u"Only this folder"_s)->click();
    QVERIFY(hasOpen(fixture, u"requests"_s));
    QStringList left;
    for (auto *bar : fixture.window().findChildren<widgets::MessageBar *>()) {
        if (bar->isVisible() && !bar->text().startsWith("Restricted"_L1))
            left << bar->text();
    }
    QCOMPARE(left, QStringList());
}

WAYMARK_TEST(tst_FolderScope)

} // namespace waymark::shell

#include "tst_folderscope.moc"
