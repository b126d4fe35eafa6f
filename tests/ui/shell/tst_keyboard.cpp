// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "editor/editorpane.h"
#include "focuswalk.h"
#include "problems/problemspanel.h"
#include "shell/contentarea.h"
#include "support/testmain.h"
#include "widgets/chip.h"
#include "widgets/filterfield.h"
#include "widgets/pane.h"
#include "widgets/tabstops.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

/// What can be done without a mouse, on every page of the demonstration.
class tst_Keyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void tabWalksThroughEverything_data() { addPlaces(); }
    void tabWalksThroughEverything();
    void panesAreReached_data() { addPlaces(); }
    void panesAreReached();
    void filterBarsAreOneStop_data() { addLists(); }
    void filterBarsAreOneStop();
    void searchTakesTheKeyboard_data() { addLists(); }
    void searchTakesTheKeyboard();
    void digitsLeadBackToTheList_data() { addLists(); }
    void digitsLeadBackToTheList();
    void menusOpenWithoutAMouse_data() { addLists(); }
    void menusOpenWithoutAMouse();
    void helpIsEverywhere_data() { addPlaces(); }
    void helpIsEverywhere();
    void enterDoesWhatSpaceDoes();
    void modesKeepTheKeyboard();
    void closingComesBackToTheList();
    void problemsAreWalkedFromTheCaret();

private:
    static void addLists();
    static void addPlaces();
    /// Goes there by keys: Ctrl and the page's digit, then keys of the place itself.
    void goTo();

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<FocusWalk> m_walk;
};

void tst_Keyboard::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    MainWindow &window = m_fixture->start(MainWindow::Start::Welcome);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget()) != nullptr);
    window.openDemo();
    QVERIFY(m_fixture->isSettled());
    m_walk = std::make_unique<FocusWalk>(window);
}

void tst_Keyboard::cleanup()
{
    m_fixture->window().setProblemsShown(false);
    m_fixture->window().content().closeAll();
}

void tst_Keyboard::addPlaces()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<QString>("document");
    QTest::addColumn<int>("mostStops");

    using Keys = QList<Qt::Key>;
    QTest::newRow("home") << 1 << Keys() << QString() << 60;
    QTest::newRow("requests") << 2 << Keys() << QString() << 30;
    QTest::newRow("a request") << 2 << Keys{Qt::Key_Return} << QString() << 60;
    QTest::newRow("paths") << 3 << Keys() << QString() << 30;
    QTest::newRow("a golden path") << 3 << Keys{Qt::Key_Return} << QString() << 60;
    QTest::newRow("catalog") << 4 << Keys() << QString() << 30;
    QTest::newRow("an entity") << 4 << Keys{Qt::Key_Return} << QString() << 60;
    QTest::newRow("readiness") << 5 << Keys() << QString() << 30;
    QTest::newRow("a document") << 2 << Keys() << u"payments-staging.yaml"_s << 100;
}

void tst_Keyboard::addLists()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<QString>("document");
    for (const auto &[name, page] :
         {std::pair("requests", 2), {"paths", 3}, {"catalog", 4}, {"readiness", 5}})
        QTest::newRow(name) << page << QList<Qt::Key>() << QString();
}

void tst_Keyboard::goTo()
{
    QFETCH(int, page);
    QFETCH(QList<Qt::Key>, keys);
    QFETCH(QString, document);
    m_walk->press(Qt::Key(Qt::Key_0 + page), Qt::ControlModifier);
    QVERIFY(m_fixture->isSettled());
    for (const Qt::Key key : keys) {
        m_walk->press(key);
        QVERIFY(m_fixture->isSettled());
    }
    if (document.isEmpty())
        return;
    m_walk->press(Qt::Key_P, Qt::ControlModifier);
    m_walk->type(document);
    m_walk->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->window().content().currentPath().endsWith(document));
    QVERIFY(m_fixture->isSettled());
}

void tst_Keyboard::tabWalksThroughEverything()
{
    QFETCH(QString, document);
    QFETCH(int, mostStops);
    goTo();
    if (!document.isEmpty())
        m_walk->press(Qt::Key_F6);
    m_walk->goRound(Qt::Key_Tab, {}, mostStops);
    QVERIFY2(m_walk->complaints().isEmpty(),
             qPrintable(m_walk->complaints().join(u"\n"_s) + u"\n  "_s + m_walk->trail()));
}

void tst_Keyboard::panesAreReached()
{
    goTo();
    m_walk->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    m_walk->goRound(Qt::Key_F6, {}, 14);
    QVERIFY2(m_walk->complaints().isEmpty(),
             qPrintable(m_walk->complaints().join(u"\n"_s) + u"\n  "_s + m_walk->trail()));
    for (auto *widget : m_fixture->window().findChildren<QWidget *>()) {
        const bool isReached = !widgets::isPane(*widget) || !widget->isVisible()
                               || widgets::tabStops(*widget).isEmpty()
                               || std::ranges::any_of(m_walk->stops(), [&](const auto &stop) {
                                      return stop == widget || widget->isAncestorOf(stop);
                                  });
        QVERIFY2(isReached, qPrintable(wordsFor(widget) + u"\n  "_s + m_walk->trail()));
    }
    // The same way back.
    const QPointer<QWidget> begin = QApplication::focusWidget();
    m_walk->press(Qt::Key_F6);
    m_walk->press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), begin.get());
}

void tst_Keyboard::filterBarsAreOneStop()
{
    goTo();
    m_walk->goRound(Qt::Key_Tab, {}, 60);
    QHash<const QWidget *, int> stops;
    for (const QPointer<QWidget> &stop : m_walk->stops()) {
        const QWidget *around = stop->parentWidget();
        const QByteArray name = around->metaObject()->className();
        if (name.endsWith("FilterBar") || name.endsWith("Navigation"))
            ++stops[around];
    }
    QVERIFY2(stops.size() == 2,
             qPrintable(m_walk->complaints().join(u"\n"_s) + u"\n  "_s + m_walk->trail()));
    for (const auto &[bar, count] : stops.asKeyValueRange())
        QVERIFY2(count == 1, qPrintable(wordsFor(bar) + u"\n  "_s + m_walk->trail()));
}

void tst_Keyboard::searchTakesTheKeyboard()
{
    goTo();
    const QPointer<QWidget> rows = QApplication::focusWidget();
    QVERIFY2(qobject_cast<QAbstractItemView *>(rows) != nullptr, qPrintable(wordsFor(rows)));
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        m_walk->press(key, modifiers);
        return qobject_cast<widgets::FilterField *>(QApplication::focusWidget());
    };
    QVERIFY(press(Qt::Key_F, Qt::ControlModifier) != nullptr);
    m_walk->press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), rows.get());
    auto *field = press(Qt::Key_Slash, {});
    QVERIFY(field != nullptr);
    QVERIFY(field->text().isEmpty());
    // In it the key is a letter, and arrows leave it where it ends.
    m_walk->type(u"/"_s);
    QCOMPARE(field->text(), u"/"_s);
    m_walk->press(Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), field);
    m_walk->press(Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    m_walk->press(Qt::Key_Right);
    QVERIFY(QApplication::focusWidget() != field);
    QCOMPARE(QApplication::focusWidget()->parentWidget(), field->parentWidget());
    m_walk->press(Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), field);
}

void tst_Keyboard::digitsLeadBackToTheList()
{
    QFETCH(int, page);
    goTo();
    const QPointer<QWidget> rows = QApplication::focusWidget();
    m_walk->press(Qt::Key_Return);
    QVERIFY(m_fixture->isSettled());
    m_walk->press(Qt::Key(Qt::Key_0 + page), Qt::ControlModifier);
    QVERIFY(m_fixture->isSettled());
    QCOMPARE(QApplication::focusWidget(), rows.get());
}

void tst_Keyboard::menusOpenWithoutAMouse()
{
    goTo();
    const QPointer<QWidget> rows = QApplication::focusWidget();
    m_walk->press(Qt::Key_F10, Qt::ShiftModifier);
    QWidget *menu = nullptr;
    QTRY_VERIFY((menu = QApplication::activePopupWidget()) != nullptr);
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), rows.get());
}

void tst_Keyboard::helpIsEverywhere()
{
    QFETCH(QString, document);
    goTo();
    if (!document.isEmpty()) // from a button over the text, which has a help of its own
        m_walk->press(Qt::Key_F6, Qt::ShiftModifier);
    const QPointer<QWidget> before = QApplication::focusWidget();
    m_walk->press(Qt::Key_F1);
    QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
    auto *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog->windowTitle().startsWith(u"Keys: "_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    // A desktop does that.
    m_fixture->window().activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), before.get());
}

void tst_Keyboard::enterDoesWhatSpaceDoes()
{
    m_walk->press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_fixture->isSettled());
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        auto *chip = m_fixture->named<widgets::Chip>(u"With problems"_s);
        QVERIFY(chip != nullptr);
        chip->setFocus();
        m_walk->press(key);
        QVERIFY(chip->isChecked());
        m_walk->press(key);
        QVERIFY(!chip->isChecked());
        auto *owner = m_fixture->named<QComboBox>(u"Owner"_s);
        owner->setFocus();
        m_walk->press(key);
        QTRY_VERIFY(owner->view()->isVisible());
        QTest::keyClick(owner->view(), Qt::Key_Escape);
        QTRY_VERIFY(!owner->view()->isVisible());
        m_fixture->window().activateWindow();
    }
}

void tst_Keyboard::modesKeepTheKeyboard()
{
    MainWindow &window = m_fixture->window();
    m_walk->press(Qt::Key_2, Qt::ControlModifier);
    m_walk->press(Qt::Key_P, Qt::ControlModifier);
    m_walk->type(u"payments-staging.yaml"_s);
    m_walk->press(Qt::Key_Return);
    QTRY_VERIFY(window.content().currentPath().endsWith(u"payments-staging.yaml"_s));
    QVERIFY(m_fixture->isSettled());
    document::DocumentView *view = window.content().currentView();
    editor::TextEditor &text = view->textPane().editor();
    const auto owner = text.session().text().bytes().indexOf("owner:");
    view->showPlace({owner, owner});
    const auto click = [this](const QString &name) {
        QTest::mouseClick(m_fixture->button(name), Qt::LeftButton);
        return QApplication::focusWidget();
    };
    QWidget *focus = click(u"Show the form alone"_s);
    QVERIFY2(view->isAncestorOf(focus) && focus->isVisible(), qPrintable(wordsFor(focus)));
    QTRY_COMPARE(view->fieldInFocus().value_or(JsonPointer()).toString(), u"/spec/owner"_s);
    focus = click(u"Show the text alone"_s);
    QCOMPARE(focus, &text);
    QCOMPARE(text.session().text().lineAt(text.caretOffset()), text.session().text().lineAt(owner));
    focus = click(u"Show form and text"_s);
    QCOMPARE(focus, &text);
}

void tst_Keyboard::closingComesBackToTheList()
{
    m_walk->press(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(m_fixture->isSettled());
    const QPointer<QWidget> rows = QApplication::focusWidget();
    m_walk->press(Qt::Key_P, Qt::ControlModifier);
    m_walk->type(u"payments-staging.yaml"_s);
    m_walk->press(Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->window().content().showsPage());
    QVERIFY(m_fixture->isSettled());
    m_walk->press(Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), rows.get());
    // The panel of problems comes and goes with it.
    m_walk->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    m_walk->press(Qt::Key_F6);
    for (int i = 0; i < 4 && !wordsFor(QApplication::focusWidget()).contains(u"Problems"_s); ++i)
        m_walk->press(Qt::Key_F6);
    QVERIFY(wordsFor(QApplication::focusWidget()).contains(u"Problems"_s));
    m_walk->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget(), rows.get());
}

void tst_Keyboard::problemsAreWalkedFromTheCaret()
{
    // Three files with mistakes, two of them in one; the second file is in front.
    WindowFixture fixture;
    const QByteArray good = test::paymentsStaging();
    fixture.files.write(
        u"requests/a.yaml"_s,
        QByteArray(good).replace("replicas: 2", "replicas: x").replace("payments-staging", "a"));
    fixture.files.write(u"requests/b.yaml"_s, QByteArray(good)
                                                  .replace("payments-staging", "b")
                                                  .replace("replicas: 2", "replicas: few")
                                                  .replace("lifetime: 14d", "lifetime: true"));
    QVERIFY(fixture.open(u"requests/b.yaml"_s));
    MainWindow &window = fixture.window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    FocusWalk walk(window);
    auto *panel = window.findChild<problems::ProblemsPanel *>();
    const auto place = [&window, &fixture]() -> QString {
        (void)fixture.isSettled();
        const auto *view = window.content().currentView();
        const SourceText &text = view->session().text();
        const auto line = text.lineAt(view->caretOffset());
        return u"%1 %2"_s.arg(
            window.content().currentPath().section(u'/', -1).first(1),
            QString::fromUtf8(text.slice(text.line(line))).trimmed().section(u':', 0, 0));
    };
    QCOMPARE(panel->counts().errors, 4);
    QStringList seen;
    for (int i = 0; i < 5; ++i) {
        walk.press(Qt::Key_F8);
        seen << place();
    }
    const QStringList there = seen.sliced(0, 4);
    QCOMPARE(there.filter(QRegularExpression(u"^b "_s)).size(), 2);
    QCOMPARE(QSet(there.begin(), there.end()).size(), 4);
    QCOMPARE(seen.first(), u"b lifetime"_s);
    QCOMPARE(seen.last(), seen.first());
    // Back again, and the list is that of the workspace all along.
    walk.press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(place(), seen[3]);
    QCOMPARE(panel->scope(), problems::ProblemsPanel::Scope::Workspace);
    walk.press(Qt::Key_F8);
    QCOMPARE(place(), seen[4]);
    // From where the caret was put, not from where one walked last.
    window.content().currentView()->showPlace({0, 0});
    walk.press(Qt::Key_F8);
    QCOMPARE(place(), seen[0]);
    // What is repaired is over: the next is next.
    auto *session = window.content().currentSession();
    const qsizetype at = session->text().bytes().indexOf("true");
    session->apply({{{at, at + 4}, "14d"}}, {EditOrigin::Source::Fix, u"Repair"_s, {}, 0, {}});
    QTRY_COMPARE(panel->counts().errors, 3);
    walk.press(Qt::Key_F8);
    QCOMPARE(place(), seen[1]);
}

WAYMARK_TEST(tst_Keyboard)

} // namespace waymark::shell

#include "tst_keyboard.moc"
