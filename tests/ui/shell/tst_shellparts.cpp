// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/backgroundtasks.h"
#include "shell/navigationhistory.h"
#include "shell/palettematch.h"
#include "shell/tasksbutton.h"
#include "shell/topbar.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QFrame>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

class tst_ShellParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paletteRanks_data();
    void paletteRanks();
    void lettersAskForNoCommand();
    void paletteKeepsToDocuments();
    void historyForgetsWhatLayAhead();
    void tasksComeAndGo();
    void aTitleIsShownWhole();
    void tasksAreListedWithProgressAndCancel();
};

void tst_ShellParts::paletteRanks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("best");

    QTest::newRow("starts of words")
        << u"ps"_s << QStringList{u"specs"_s, u"payments-staging"_s, u"maps"_s}
        << u"payments-staging"_s;
    QTest::newRow("as typed beats scattered")
        << u"load"_s << QStringList{u"lost-orders-and"_s, u"checkout-peak-loadtest"_s}
        << u"checkout-peak-loadtest"_s;
    QTest::newRow("the shorter text")
        << u"home"_s << QStringList{u"home-delivery-request"_s, u"Home"_s} << u"Home"_s;
    QTest::newRow("the whole name before a better score")
        << u"payments"_s << QStringList{u"payments payments"_s, u"x payments"_s, u"Payments"_s}
        << u"Payments"_s;
    QTest::newRow("how it begins before words in it")
        << u"api"_s << QStringList{u"payments-api"_s, u"api-gateway-of-the-shop"_s}
        << u"api-gateway-of-the-shop"_s;
    QTest::newRow("words in any order")
        << u"staging pay"_s << QStringList{u"payments-staging"_s, u"staging"_s}
        << u"payments-staging"_s;
    QTest::newRow("a letter that is missing") << u"zz"_s << QStringList{u"abc"_s} << QString();
    QTest::newRow("nothing typed keeps the order")
        << QString() << QStringList{u"b"_s, u"a"_s} << u"b"_s;
}

void tst_ShellParts::paletteRanks()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, texts);
    QFETCH(QString, best);
    QList<PaletteItem> items;
    for (const QString &text : texts)
        items << PaletteItem{PaletteItem::Kind::Document, text, {}, text};
    const auto found =
        matchPalette({std::make_shared<const QList<PaletteItem>>(items), typed, false}, {});
    QCOMPARE(found->isEmpty() ? QString() : found->first().text, best);
}

void tst_ShellParts::lettersAskForNoCommand()
{
    const auto items = std::make_shared<const QList<PaletteItem>>(
        QList<PaletteItem>{{PaletteItem::Kind::Action, u"Delete the file"_s, {}, u"a"_s},
                           {PaletteItem::Kind::Document, u"delivery-staging"_s, {}, u"b"_s}});
    const auto textsFor = [&](const QString &typed) {
        QStringList texts;
        const auto found = matchPalette({items, typed, false}, {});
        for (const PaletteItem &item : *found)
            texts << item.text;
        return texts;
    };
    QCOMPARE(textsFor(u"deli"_s), QStringList(u"delivery-staging"_s));
    QCOMPARE(textsFor(u"de f"_s), QStringList(u"Delete the file"_s));
    QCOMPARE(textsFor(u"file del"_s), QStringList(u"Delete the file"_s));
}

void tst_ShellParts::paletteKeepsToDocuments()
{
    const auto items = std::make_shared<const QList<PaletteItem>>(QList<PaletteItem>{
        {PaletteItem::Kind::Action, u"Open folder"_s, {}, u"a"_s},
        {PaletteItem::Kind::Document, u"orders"_s, u"Component, open.yaml"_s, u"b"_s}});
    const auto found = matchPalette({items, u"open"_s, true}, {});
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().text, u"orders"_s);
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!matchPalette({items, u"open"_s, false}, stopped.get_token()));
}

void tst_ShellParts::historyForgetsWhatLayAhead()
{
    NavigationHistory history;
    QVERIFY(!history.back());
    for (const auto *page : {"a", "b", "b", "c"})
        history.visit({QString::fromLatin1(page)});
    QCOMPARE(history.back()->page, u"b"_s);
    QCOMPARE(history.back()->page, u"a"_s);
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward()->page, u"b"_s);
    history.visit({u"b"_s, {u"x"_s}});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), link::Place{u"b"_s});
}

void tst_ShellParts::tasksComeAndGo()
{
    BackgroundTasks tasks;
    const QAbstractItemModelTester tester(&tasks,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    bool isCancelled = false;
    const int first = tasks.start(u"Reading"_s, [&] { isCancelled = true; });
    const int second = tasks.start(u"Writing"_s, {});
    tasks.setProgress(first, 3, 12);
    QCOMPARE(tasks.index(0).data(BackgroundTasks::ShareRole).toDouble(), 0.25);
    QVERIFY(!tasks.index(1).data(BackgroundTasks::CanCancelRole).toBool());
    tasks.cancel(0);
    QVERIFY(isCancelled);
    tasks.finish(first);
    tasks.finish(first);
    QCOMPARE(tasks.rowCount(), 1);
    tasks.finish(second);
    QCOMPARE(tasks.rowCount(), 0);
}

void tst_ShellParts::tasksAreListedWithProgressAndCancel()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    BackgroundTasks tasks;
    QWidget window;
    TasksButton button(theme, tasks, &window);
    window.show();
    QVERIFY(!button.isVisible());
    int cancelled = 0;
    (void)tasks.start(u"Writing"_s, {});
    const int second = tasks.start(u"Reading"_s, [&] {
        ++cancelled;
        tasks.finish(second);
    });
    QVERIFY(button.isVisible());
    button.click();
    auto *list = window.findChild<QFrame *>();
    QVERIFY(list != nullptr && list->isVisible());
    tasks.setProgress(second, 412, 10'004);
    const auto bars = list->findChildren<QProgressBar *>();
    QCOMPARE(bars.size(), 2);
    QCOMPARE(bars.first()->maximum(), 0); // nobody knows how far it is
    QCOMPARE(bars.last()->accessibleName(), u"Reading: 412 of 10,004"_s);
    // Writing can't be cancelled.
    const auto cancels = list->findChildren<QPushButton *>();
    QCOMPARE(cancels.size(), 1);
    // Progress between press and release takes nothing away from under the mouse.
    QTest::mousePress(cancels.first(), Qt::LeftButton);
    tasks.setProgress(second, 413, 10'004);
    QTest::mouseRelease(cancels.first(), Qt::LeftButton);
    QCOMPARE(cancelled, 1);
    QCOMPARE(tasks.rowCount(), 1);
    QVERIFY(list->isVisible());
    QCOMPARE(button.text(), u"Writing"_s);
    tasks.finish(second - 1);
    QVERIFY(!list->isVisible());
    QVERIFY(!button.isVisible());
}

void tst_ShellParts::aTitleIsShownWhole()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    WorkspaceButton button(theme, nullptr);
    button.setText({});
    const int around = button.sizeHint().width();
    QFont font = button.font();
    font.setWeight(QFont::DemiBold);
    for (const QString &title : {u"repo"_s, u"shop"_s, u"a"_s, u"payments-api"_s, u"KubeDojo"_s,
                                 u"Wide WWW"_s, u"illicit"_s, u"Zahlungen"_s}) {
        button.setText(title);
        const int room = button.sizeHint().width() - around;
        QCOMPARE(QFontMetrics(font).elidedText(title, Qt::ElideMiddle, room), title);
    }
}

WAYMARK_TEST(tst_ShellParts)

} // namespace waymark::shell

#include "tst_shellparts.moc"
