// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shownrequests.h"
#include "support/testmain.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

/// Three machines that run, one that a policy denies, and one that nobody submitted the end of.
class ShownList : public test::ShownRequests
{
public:
    ShownList()
    {
        machines.setKind("  expected: 15m\n  support: {channel: '#help', response: 2h}\n"
                         "  ready: {when: delivered}\n");
        machines.request(u"alpha"_s);
        machines.request(u"beta"_s, 4, "6d");
        machines.request(u"gamma"_s, 9);
        isThere = reconcile();
        machines.request(u"delta"_s);
        isThere = isThere && load();
        table = named<widgets::TableView>(u"Requests"_s);
    }

    [[nodiscard]] QString names() const
    {
        QStringList found;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            found << table->model()->index(row, 0).data().toString();
        return found.join(u' ');
    }
    [[nodiscard]] QString cell(int row, const QString &title) const
    {
        const QAbstractItemModel &model = *table->model();
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal).toString() == title)
                return model.index(row, column).data().toString();
        }
        return u"no such column"_s;
    }
    void select(const QList<int> &rows) const
    {
        table->selectionModel()->clear();
        for (const int row : rows)
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select
                                                | QItemSelectionModel::Rows);
        table->selectionModel()->setCurrentIndex(table->model()->index(rows.last(), 0),
                                                 QItemSelectionModel::NoUpdate);
    }
    [[nodiscard]] static QMenu *menu()
    {
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    [[nodiscard]] bool chooseInMenu(const QString &text) const
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, table->rect().center(),
                                table->mapToGlobal(table->rect().center()));
        QApplication::sendEvent(table, &event);
        for (QAction *action : menu() != nullptr ? menu()->actions() : QList<QAction *>()) {
            if (action->text() != text || !action->isEnabled())
                continue;
            QMenu *open = menu();
            action->trigger();
            open->close();
            return true;
        }
        return false;
    }

    bool isThere = false;
    widgets::TableView *table = nullptr;
};

} // namespace

class tst_RequestsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhereEachStands();
    void chipsNarrow_data();
    void chipsNarrow();
    void figuresLeadToTheirRows();
    void fromTheListToThePageAndBackByKeyboard();
    void findKeysGoToTheFilter_data();
    void findKeysGoToTheFilter();
    void chipsAreOneStopOfTheTabKey();
    void theMenuIsThereByKey();
    void aLinkShowsTheSameList();
    void row6_extendShowsTheNewEndAndWritesIt();
    void row6_whatThePolicyDeniesIsSaidBeforehand();
    void severalAreWithdrawnTogether();
    void row18_productionIsConfirmedByItsNumber();
    void row19_saysThatTheLoopNeverRan();
    void row19_theLoopRunsOnceByHand();
    void selectionOutlivesNews();
    void anotherWorkspaceTakesTheRowsAlong();
    void withoutTrustGitIsNotAsked();
    void nothingThereSaysWhatToDo();
};

void tst_RequestsList::showsWhereEachStands()
{
    const ShownList shown;
    QVERIFY(shown.isThere);
    QCOMPARE(shown.names(), u"alpha beta delta gamma"_s);
    QCOMPARE(shown.cell(0, u"Phase"_s), u"Ready"_s);
    QCOMPARE(shown.cell(0, u"Time left"_s), u"30 d"_s);
    QCOMPARE(shown.cell(0, u"Problems"_s), u"No findings"_s);
    QCOMPARE(shown.cell(2, u"Phase"_s), u"Provisioning"_s);
    QCOMPARE(shown.cell(2, u"Waits for"_s), QString());
    QCOMPARE(shown.cell(3, u"Phase"_s), u"Invalid"_s);
    QVERIFY2(shown.cell(3, u"Problems"_s).contains(u"A machine has a size of 8 at most"_s),
             qPrintable(shown.cell(3, u"Problems"_s)));
    QCOMPARE(shown.cell(3, u"Waits for"_s), u"ann"_s);
    QCOMPARE(shown.cell(3, u"Owner"_s), u"ann"_s);
}

void tst_RequestsList::chipsNarrow_data()
{
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QString>("names");
    QTest::newRow("failing") << u"Failing"_s << u"gamma"_s;
    QTest::newRow("waits on me") << u"Waits on me"_s << u"gamma"_s;
    QTest::newRow("overdue") << u"Overdue"_s << u""_s;
    QTest::newRow("expiring") << u"Expiring"_s << u""_s;
    QTest::newRow("mine") << u"Mine"_s << u"alpha beta delta gamma"_s;
    QTest::newRow("with problems") << u"With problems"_s << u"gamma"_s;
}

void tst_RequestsList::chipsNarrow()
{
    QFETCH(QString, chip);
    QFETCH(QString, names);
    const ShownList shown;
    QVERIFY(shown.isThere);
    QSignalSpy refined(&shown.page, &page::Page::refined);
    auto *button = shown.named<QAbstractButton>(chip);
    QVERIFY(button != nullptr);
    button->click();
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.names(), names);
    QVERIFY(!refined.isEmpty());
    QCOMPARE(shown.button(u"Clear filters"_s) != nullptr, names.isEmpty());
    if (names.isEmpty())
        QVERIFY(shown.press(u"Clear filters"_s));
    else
        button->click();
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.names(), u"alpha beta delta gamma"_s);
}

void tst_RequestsList::figuresLeadToTheirRows()
{
    const ShownList shown;
    QVERIFY(shown.isThere);
    auto *ready = shown.named<QAbstractButton>(u"Ready"_s);
    QVERIFY(ready != nullptr);
    QCOMPARE(ready->accessibleDescription(), u"2"_s);
    ready->click();
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.names(), u"alpha beta"_s);
    ready->click();
    QVERIFY(shown.isSettled());
    auto *ann = shown.named<QAbstractButton>(u"ann"_s);
    QVERIFY(ann != nullptr);
    ann->click();
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.names(), u"gamma"_s);
}

void tst_RequestsList::fromTheListToThePageAndBackByKeyboard()
{
    ShownList shown;
    QVERIFY(shown.isThere);
    shown.page.focus();
    QTRY_COMPARE(QApplication::focusWidget(), shown.table);
    QTest::keyClick(shown.table, Qt::Key_Down);
    QTest::keyClick(shown.table, Qt::Key_Return);
    QTRY_COMPARE(toLink(shown.page.place()), u"waymark:requests/Machine/beta"_s);
    QVERIFY(shown.page.isAncestorOf(QApplication::focusWidget()));
    // The way back is a button that keys reach, and the row is still the current one.
    auto *back = shown.button(u"Requests"_s);
    QVERIFY(back != nullptr && back->focusPolicy() != Qt::NoFocus);
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Space);
    QTRY_COMPARE(toLink(shown.page.place()), u"waymark:requests"_s);
    QTRY_COMPARE(QApplication::focusWidget(), shown.table);
    QCOMPARE(shown.table->currentIndex().row(), 1);
}

void tst_RequestsList::findKeysGoToTheFilter_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("Ctrl+F") << QKeySequence(QKeySequence::Find);
    QTest::newRow("slash") << QKeySequence(u"/"_s);
}

void tst_RequestsList::findKeysGoToTheFilter()
{
    QFETCH(QKeySequence, keys);
    ShownList shown;
    QVERIFY(shown.isThere);
    shown.page.focus();
    QTRY_COMPARE(QApplication::focusWidget(), shown.table);
    QTest::keySequence(shown.table, keys);
    auto *field = shown.named<QLineEdit>(u"Filter"_s);
    QTRY_COMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, u"alp/"_s);
    QCOMPARE(field->text(), u"alp/"_s);
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.names(), u"alpha"_s);
    QTest::keyClick(field, Qt::Key_Down);
    QTRY_COMPARE(QApplication::focusWidget(), shown.table);
}

void tst_RequestsList::chipsAreOneStopOfTheTabKey()
{
    const ShownList shown;
    QVERIFY(shown.isThere);
    auto *failing = shown.named<QAbstractButton>(u"Failing"_s);
    failing->setFocus();
    QTest::keyClick(failing, Qt::Key_Right);
    QTRY_COMPARE(QApplication::focusWidget(), shown.named<QAbstractButton>(u"Waits on me"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTRY_COMPARE(QApplication::focusWidget(), shown.named<QAbstractButton>(u"With problems"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.names(), u"gamma"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget(), shown.table);
    QTest::keyClick(shown.table, Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget(), shown.named<QAbstractButton>(u"With problems"_s));
}

void tst_RequestsList::theMenuIsThereByKey()
{
    const ShownList shown;
    QVERIFY(shown.isThere);
    QSignalSpy opened(&shown.page, &page::Page::openRequested);
    QSignalSpy like(&shown.page, &page::Page::requestLikeRequested);
    QSignalSpy links(&shown.page, &page::Page::linkRequested);
    shown.select({0});
    QVERIFY(shown.chooseInMenu(u"Open in editor"_s));
    QCOMPARE(opened.first().first().toString(),
             shown.machines.files.path(u"requests/alpha.yaml"_s));
    QVERIFY(shown.chooseInMenu(u"New request like this…"_s));
    QCOMPARE(like.size(), 1);
    QVERIFY(shown.chooseInMenu(u"Copy link"_s));
    QCOMPARE(toLink(links.first().first().value<link::Place>()),
             u"waymark:requests/Machine/alpha"_s);
    QVERIFY(shown.chooseInMenu(u"Copy name"_s));
    QCOMPARE(QApplication::clipboard()->text(), u"alpha"_s);
    QVERIFY(shown.chooseInMenu(u"Show only those of ann"_s));
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.page.place().value(u"owner"), u"ann"_s);
    QVERIFY(shown.chooseInMenu(u"Show"_s));
    QCOMPARE(shown.page.place().path, (QStringList{u"Machine"_s, u"alpha"_s}));
}

void tst_RequestsList::aLinkShowsTheSameList()
{
    ShownList shown;
    QVERIFY(shown.isThere);
    const auto place = link::parsePlace(
        u"waymark:requests?owner=ann&phase=ready&only=mine&sort=left&order=descending");
    QVERIFY(place.has_value());
    shown.page.go(*place);
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.names(), u"alpha beta"_s);
    QCOMPARE(shown.page.place(), *place);
}

void tst_RequestsList::row6_extendShowsTheNewEndAndWritesIt()
{
    ShownList shown;
    QVERIFY(shown.isThere);
    shown.select({0, 1});
    QVERIFY(shown.press(u"Extend…"_s));
    auto *list = shown.named<QTreeWidget>(u"Requests to change"_s);
    QVERIFY(list != nullptr);
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Machine/alpha"_s);
    QVERIFY(list->topLevelItem(1)->text(3).contains(u"14"_s)); // 7 March and a week
    QVERIFY(shown.press(u"Extend 2 request(s)"_s));
    QVERIFY(shown.machines.files.read(u"requests/alpha.yaml"_s).contains("lifetime: 37d"));
    QVERIFY(shown.machines.files.read(u"requests/beta.yaml"_s).contains("lifetime: 13d"));
    QVERIFY(shown.says(u"written in"_s));
    QVERIFY(shown.press(u"Undo"_s));
    QVERIFY(shown.machines.files.read(u"requests/alpha.yaml"_s).contains("lifetime: 30d"));
}

void tst_RequestsList::row6_whatThePolicyDeniesIsSaidBeforehand()
{
    const ShownList shown;
    QVERIFY(shown.isThere);
    shown.select({0});
    QVERIFY(shown.press(u"Extend…"_s));
    auto *input = shown.named<QLineEdit>(u"Longer by, or until"_s);
    QVERIFY(input != nullptr);
    input->setText(u"90d"_s);
    QVERIFY(shown.isSettled());
    QVERIFY(!shown.button(u"Extend 0 request(s)"_s)->isEnabled());
    QVERIFY(shown.says(u"The latest end is 2026-05-30T12:00:00Z"_s));
    input->setText(u"some day"_s);
    QVERIFY(shown.isSettled());
    QVERIFY(shown.says(u"neither how long nor until when"_s));
    QVERIFY(!shown.button(u"Extend 0 request(s)"_s)->isEnabled());
    input->setText(u"2026-05-01"_s);
    QVERIFY(shown.isSettled());
    QVERIFY(shown.button(u"Extend 1 request(s)"_s)->isEnabled());
    QVERIFY(shown.press(u"Cancel"_s));
    QVERIFY(shown.machines.files.read(u"requests/alpha.yaml"_s).contains("lifetime: 30d"));
}

void tst_RequestsList::severalAreWithdrawnTogether()
{
    ShownList shown;
    QVERIFY(shown.isThere);
    shown.select({0, 3});
    QVERIFY(shown.chooseInMenu(u"Withdraw…"_s));
    QVERIFY(shown.isSettled());
    QVERIFY(shown.press(u"Withdraw 2 request(s)"_s));
    QVERIFY(shown.machines.files.read(u"requests/alpha.yaml"_s).contains("waymark.dev/withdrawn"));
    QVERIFY(shown.machines.files.read(u"requests/gamma.yaml"_s).contains("waymark.dev/withdrawn"));
    QVERIFY(!shown.machines.files.read(u"requests/beta.yaml"_s).contains("withdrawn"));
    QVERIFY(shown.load());
    QVERIFY(shown.cell(0, u"Phase"_s).contains(u"change not yet seen"_s));
}

void tst_RequestsList::row18_productionIsConfirmedByItsNumber()
{
    ShownList shown;
    QByteArray text = shown.machines.files.read(u"requests/beta.yaml"_s);
    shown.machines.files.write(
        u"requests/beta.yaml"_s,
        text.replace("  name: beta\n", "  name: beta\n  labels: {environment: production}\n"));
    QVERIFY(shown.load());
    shown.select({0, 1});
    QVERIFY(shown.press(u"Withdraw…"_s));
    QCOMPARE(shown.named<QTreeWidget>(u"Requests to change"_s)->topLevelItem(0)->text(0),
             u"Machine/beta"_s);
    auto *apply = shown.button(u"Withdraw 2 request(s)"_s);
    auto *number = shown.named<QLineEdit>(u"Number of production requests"_s);
    QVERIFY(apply != nullptr && number != nullptr);
    QVERIFY(!apply->isEnabled());
    number->setText(u"2"_s);
    QVERIFY(!apply->isEnabled());
    number->setText(u"1"_s);
    QVERIFY(apply->isEnabled());
}

void tst_RequestsList::row19_saysThatTheLoopNeverRan()
{
    test::ShownRequests shown;
    shown.machines.request(u"alpha"_s);
    QVERIFY(shown.load());
    QVERIFY(shown.says(u"“waymarkctl reconcile” has never run here"_s));
    QVERIFY(shown.reconcile());
    QVERIFY(shown.load());
    QVERIFY(!shown.says(u"never run here"_s));
    shown.clock.time = shown.clock.time.addSecs(10 * 60);
    QVERIFY(shown.load());
    QVERIFY(shown.says(u"ran last on 2026-03-01T12:00:00Z"_s));
}

void tst_RequestsList::row19_theLoopRunsOnceByHand()
{
    test::ShownRequests shown;
    shown.machines.request(u"alpha"_s);
    shown.machines.request(u"beta"_s, 9);
    QVERIFY(shown.load());
    QVERIFY(shown.press(u"Run it once…"_s));
    QVERIFY(shown.says(u"2 request(s): 1 invalid, 1 ready."_s));
    QVERIFY(shown.machines.made().isEmpty());
    QVERIFY(shown.press(u"Run it once"_s));
    QVERIFY(shown.says(u"The loop ran."_s));
    QVERIFY(!shown.says(u"never run here"_s));
    QVERIFY(shown.machines.status(u"alpha"_s).contains("phase: ready"));
    QCOMPARE(shown.named<QAbstractButton>(u"Ready"_s)->accessibleDescription(), u"1"_s);
}

void tst_RequestsList::selectionOutlivesNews()
{
    ShownList shown;
    QVERIFY(shown.isThere);
    shown.select({1, 3});
    QVERIFY(shown.load());
    const auto selected = [&shown] {
        QStringList found;
        for (const QModelIndex &index : shown.table->selectionModel()->selectedRows())
            found << index.data().toString();
        found.sort();
        return found;
    };
    QCOMPARE(selected(), (QStringList{u"beta"_s, u"gamma"_s}));
    shown.machines.request(u"aaa"_s);
    QVERIFY(shown.load());
    QCOMPARE(shown.names(), u"aaa alpha beta delta gamma"_s);
    QCOMPARE(selected(), (QStringList{u"beta"_s, u"gamma"_s}));
}

// A minute at random found it: the page was shown while the next workspace's requests were looked
// for, and the inspector asked a board that was gone.
void tst_RequestsList::anotherWorkspaceTakesTheRowsAlong()
{
    ShownList shown;
    QVERIFY(shown.isThere);
    shown.select({1});
    page::PageState state = shown.page.state();
    auto other = *state.snapshot;
    other.folder += "/elsewhere"_L1;
    state.snapshot = std::make_shared<const snapshot::Snapshot>(std::move(other));
    shown.page.setState(state);
    QCOMPARE(shown.table->model()->rowCount(), 0);
    shown.page.resize(1300, 760);
    QVERIFY(shown.isSettled());
}

void tst_RequestsList::withoutTrustGitIsNotAsked()
{
    ShownList shown;
    QVERIFY(shown.isThere);
    page::PageState state = shown.page.state();
    state.isTrusted = false;
    shown.page.setState(state);
    QVERIFY(shown.isSettled());
    QVERIFY(shown.says(u"Git doesn't run in this workspace"_s));
    QCOMPARE(shown.cell(0, u"Phase"_s), u"Ready"_s); // its status says so
    QCOMPARE(shown.cell(2, u"Phase"_s), u"Valid"_s);
    QSignalSpy trust(&shown.page, &page::Page::trustRequested);
    QVERIFY(shown.press(u"Trust this workspace"_s));
    QCOMPARE(trust.size(), 1);
}

void tst_RequestsList::nothingThereSaysWhatToDo()
{
    test::ShownRequests shown;
    QVERIFY(shown.load());
    QVERIFY(shown.says(u"No requests yet"_s));
    QSignalSpy wanted(&shown.page, &page::Page::newRequestRequested);
    shown.page.go(*link::parsePlace(u"waymark:requests?dialog=new"));
    QCOMPARE(wanted.size(), 1);
    QVERIFY(shown.press(u"New request"_s));
    QCOMPARE(wanted.size(), 2);
}

WAYMARK_TEST(tst_RequestsList)

} // namespace waymark::requests

#include "tst_requestslist.moc"
