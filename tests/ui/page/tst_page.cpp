// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "page/page.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::page {

namespace {

/// The least that a page has to be.
class Sheet final : public Page
{
public:
    [[nodiscard]] link::Place place() const override { return shown; }
    void go(const link::Place &place) override { shown = place; }
    [[nodiscard]] bool isSettled() const override { return true; }

    link::Place shown{.page = u"sheet"_s};
    QList<PageState> before;

protected:
    void showState(const PageState &last) override { before << last; }
};

} // namespace

class tst_Page : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldWhatChanged_data();
    void isToldWhatChanged();
};

void tst_Page::isToldWhatChanged_data()
{
    QTest::addColumn<PageState>("next");
    QTest::newRow("the snapshot") << PageState{.snapshot =
                                                   std::make_shared<const snapshot::Snapshot>()};
    QTest::newRow("how far reading has come") << PageState{.progress = {1, 2}};
    QTest::newRow("who I am") << PageState{.mine = {u"group:default/a"_s}};
    QTest::newRow("documents") << PageState{.recentDocuments = {u"/w/a.yaml"_s}};
    QTest::newRow("the inspector") << PageState{.showsInspector = false};
    QTest::newRow("trust") << PageState{.isTrusted = true};
}

void tst_Page::isToldWhatChanged()
{
    QFETCH(PageState, next);
    Sheet page;
    page.setState({});
    QVERIFY(page.before.isEmpty());
    page.setState(next);
    QCOMPARE(page.before, QList<PageState>{PageState()});
    QCOMPARE(page.state(), next);
    page.setState(next);
    QCOMPARE(page.before.size(), 1);
    page.setState({});
    QCOMPARE(page.before.last(), next);
}

WAYMARK_TEST(tst_Page)

} // namespace waymark::page

#include "tst_page.moc"
