// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/splitterstates.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

class tst_SplitterStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackAfterARestart();
    void comeBackWhateverWasMadeFirst();
    void stayTheirOwnWhenThePageIsOrderedAnew();
    void neverComeBackTooSmall_data();
    void neverComeBackTooSmall();
    void everySplitterOfThePagesHasAName();

private:
    static QSplitter *around(QWidget *widget)
    {
        while (widget != nullptr && qobject_cast<QSplitter *>(widget) == nullptr)
            widget = widget->parentWidget();
        return static_cast<QSplitter *>(widget);
    }
    static QSplitter *splitterOf(WindowFixture &fixture, const QString &page, const QString &list)
    {
        if (!fixture.window().showPage(page) || !fixture.isSettled())
            return nullptr;
        QCoreApplication::processEvents();
        return around(fixture.named<QAbstractItemView>(list));
    }
    /// Drags the handle between the first two panes.
    static void drag(QSplitter &splitter, int by)
    {
        QSplitterHandle *handle = splitter.handle(1);
        const QPoint from = handle->rect().center();
        const QPoint to =
            from + (splitter.orientation() == Qt::Horizontal ? QPoint(by, 0) : QPoint(0, by));
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, handle->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(handle, &move);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
    }
    static void startAgain(WindowFixture &fixture)
    {
        (void)fixture.window().close();
        fixture.end();
        if (!fixture.open())
            qFatal("not opened again");
    }
};

void tst_SplitterStates::comeBackAfterARestart()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *splitter = splitterOf(fixture, u"catalog"_s, u"Entities"_s);
    QVERIFY(splitter != nullptr);
    const QList<int> first = splitter->sizes();
    drag(*splitter, -150);
    const QList<int> moved = splitter->sizes();
    QVERIFY(moved != first);
    startAgain(fixture);
    splitter = splitterOf(fixture, u"catalog"_s, u"Entities"_s);
    QVERIFY(splitter != nullptr);
    QTRY_COMPARE(splitter->sizes(), moved);
}

void tst_SplitterStates::comeBackWhateverWasMadeFirst()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    auto *catalog = splitterOf(fixture, u"catalog"_s, u"Entities"_s);
    QVERIFY(catalog != nullptr);
    drag(*catalog, -150);
    const QList<int> ofCatalog = catalog->sizes();
    auto *requests = splitterOf(fixture, u"requests"_s, u"Requests"_s);
    QVERIFY(requests != nullptr);
    drag(*requests, -60);
    const QList<int> ofRequests = requests->sizes();
    QVERIFY(ofCatalog != ofRequests);
    startAgain(fixture);
    // The other way round.
    requests = splitterOf(fixture, u"requests"_s, u"Requests"_s);
    QTRY_COMPARE(requests->sizes(), ofRequests);
    catalog = splitterOf(fixture, u"catalog"_s, u"Entities"_s);
    QTRY_COMPARE(catalog->sizes(), ofCatalog);
}

void tst_SplitterStates::stayTheirOwnWhenThePageIsOrderedAnew()
{
    const WindowFixture fixture;
    settings::Settings settings(fixture.recoveryFolder() + u".ini"_s);
    const SplitterStates states(settings);
    /// Two splitters in one widget, made in this order.
    const auto made = [](QWidget &on, const QStringList &names) {
        on.resize(1000, 400);
        for (const QString &name : names) {
            auto *splitter = new QSplitter(&on);
            splitter->setObjectName(name);
            splitter->resize(1000, 200);
            splitter->addWidget(new QWidget);
            splitter->addWidget(new QWidget);
        }
        on.show();
    };
    const auto sizes = [](const QWidget &on, const QString &name) {
        return on.findChild<QSplitter *>(name)->sizes();
    };
    QWidget before;
    made(before, {u"list"_s, u"graph"_s});
    drag(*before.findChild<QSplitter *>(u"list"_s), 200);
    drag(*before.findChild<QSplitter *>(u"graph"_s), -200);
    QVERIFY(sizes(before, u"list"_s) != sizes(before, u"graph"_s));
    QWidget after;
    made(after, {u"graph"_s, u"new"_s, u"list"_s});
    QCOMPARE(sizes(after, u"list"_s), sizes(before, u"list"_s));
    QCOMPARE(sizes(after, u"graph"_s), sizes(before, u"graph"_s));
}

void tst_SplitterStates::neverComeBackTooSmall_data()
{
    QTest::addColumn<QList<int>>("kept");
    QTest::newRow("nothing for the rows") << QList<int>{0, 1000};
    QTest::newRow("nothing for the inspector") << QList<int>{1000, 0};
    QTest::newRow("a sliver") << QList<int>{12, 900};
    QTest::newRow("nothing at all") << QList<int>{0, 0};
    QTest::newRow("another number of panes") << QList<int>{5, 5, 900};
}

void tst_SplitterStates::neverComeBackTooSmall()
{
    QFETCH(QList<int>, kept);
    WindowFixture fixture;
    fixture.settings.setSplitter(u"catalog.inspector"_s, kept);
    QVERIFY(fixture.open());
    auto *splitter = splitterOf(fixture, u"catalog"_s, u"Entities"_s);
    QVERIFY(splitter != nullptr);
    QCOMPARE(SplitterStates::nameOf(*splitter), u"catalog.inspector"_s);
    const QList<int> sizes = splitter->sizes();
    QVERIFY2(sizes[0] >= 320, qPrintable(QString::number(sizes[0])));
    QVERIFY2(sizes[1] >= 220, qPrintable(QString::number(sizes[1])));
}

void tst_SplitterStates::everySplitterOfThePagesHasAName()
{
    WindowFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.window().showPage(u"catalog"_s));
    fixture.window().go({.page = u"catalog"_s,
                         .path = {u"component"_s, u"default"_s, u"orders-api"_s},
                         .query = {{u"tab"_s, u"relations"_s}}});
    QVERIFY(fixture.isSettled());
    QVERIFY(fixture.window().showPage(u"requests"_s));
    QStringList names;
    for (const auto *splitter : fixture.window().findChildren<QSplitter *>()) {
        QVERIFY(!splitter->childrenCollapsible());
        names << SplitterStates::nameOf(*splitter);
    }
    QVERIFY(names.contains(u"catalog.relations"_s));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
}

WAYMARK_TEST(tst_SplitterStates)

} // namespace waymark::shell

#include "tst_splitterstates.moc"
