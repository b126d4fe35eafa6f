// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/contentarea.h"
#include "shell/windowactions.h"
#include "shell/workbench.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QPointer>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// Puts every text between brackets.
class Brackets final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'[' + QString::fromUtf8(source) + u']';
    }
};

} // namespace

class tst_Workbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheLanguageWithoutARestart();
    void changesTheLanguageOfTheWelcomePage();
    void asksAboutUnsavedChangesFirst();
};

void tst_Workbench::changesTheLanguageWithoutARestart()
{
    WindowFixture fixture;
    Brackets brackets;
    QStringList asked;
    Workbench workbench(fixture.services(), [&](const QString &code) {
        asked << code;
        QCoreApplication::installTranslator(&brackets);
    });
    const QPointer first = &workbench.makeWindow(MainWindow::Start::Workspace);
    first->resize(1111, 777);
    first->show();
    first->open(fixture.files.path());
    QTRY_VERIFY(first->workspace().isOpen() && first->isSettled());
    QVERIFY(first->showPage(u"catalog"_s));
    first->openDocument(fixture.files.path(u"requests/payments-staging.yaml"_s));
    QTRY_VERIFY(first->isSettled());
    QCOMPARE(first->actions().action(u"document.save"_s)->text(), u"Save"_s);

    first->actions().action(u"language.de"_s)->trigger();
    QTRY_VERIFY(first.isNull());
    QCOMPARE(asked, QStringList{u"de"_s});
    MainWindow &next = workbench.window();
    QVERIFY(next.isVisible());
    QCOMPARE(next.size(), QSize(1111, 777));
    QCOMPARE(next.actions().action(u"document.save"_s)->text(), u"[Save]"_s);
    QVERIFY(next.actions().action(u"language.de"_s)->isChecked());
    QTRY_VERIFY(next.workspace().isOpen() && next.isSettled());
    QCOMPARE(next.workspace().path(), fixture.files.path());
    QTRY_VERIFY(next.content().currentPath().endsWith(u"payments-staging.yaml"_s));
    QCOMPARE(next.currentPage(), u"catalog"_s);

    // The same one again changes nothing.
    next.actions().action(u"language.de"_s)->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(&workbench.window(), &next);
    QVERIFY(next.actions().action(u"language.de"_s)->isChecked());
}

void tst_Workbench::changesTheLanguageOfTheWelcomePage()
{
    WindowFixture fixture;
    Brackets brackets;
    Workbench workbench(fixture.services(),
                        [&](const QString &) { QCoreApplication::installTranslator(&brackets); });
    const QPointer first = &workbench.makeWindow(MainWindow::Start::Welcome);
    first->show();
    first->actions().action(u"language.en"_s)->trigger();
    QTRY_VERIFY(first.isNull());
    bool isTranslated = false;
    for (const auto *button : workbench.window().findChildren<QAbstractButton *>())
        isTranslated = isTranslated || button->accessibleName().contains(u"[Write a request]"_s)
                       || button->text() == u"[Write a request]"_s;
    QVERIFY(isTranslated);
}

void tst_Workbench::asksAboutUnsavedChangesFirst()
{
    WindowFixture fixture;
    int changes = 0;
    Workbench workbench(fixture.services(), [&](const QString &) { ++changes; });
    MainWindow &window = workbench.makeWindow(MainWindow::Start::Workspace);
    window.show();
    window.open(fixture.files.path(u"requests/payments-staging.yaml"_s));
    QTRY_VERIFY(window.workspace().isOpen() && window.isSettled());
    window.content().currentSession()->apply({{{0, 0}, "# kept\n"}},
                                             {EditOrigin::Source::Text, u"Type"_s, {}, 0, {}});
    window.actions().action(u"language.de"_s)->trigger();
    QMessageBox *question = nullptr;
    QTRY_VERIFY((question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())));
    question->escapeButton()->click();
    QCoreApplication::processEvents();
    QCOMPARE(changes, 0);
    QCOMPARE(fixture.settings.language(), QString());
    QVERIFY(window.actions().action(u"language."_s)->isChecked());
    QVERIFY(window.content().currentSession()->isModified());
}

WAYMARK_TEST(tst_Workbench)

} // namespace waymark::shell

#include "tst_workbench.moc"
