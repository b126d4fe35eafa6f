// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/outline/outlinemodel.h"
#include "editor/text/changemarks.h"
#include "editorsheet.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace waymark::editor {

class tst_Going : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toAPath_data();
    void toAPath();
    void pathsAreCompletedByTab();
    void escapeReturns();
    void toAKeyByItsLetters();
    void toADocument();
    void thePathFollowsTheCaret();
    void thePathIsWalkedByKeys();
    void theOutlineFollowsTheCaret();
    void theOutlineGoesThere();
    void theOutlineFilters();
    void theOutlineKeepsWhatIsOpen();
    void theStripGoesToAProblem();
    void bracketsAndParents();
    void changesAreMarkedAndTakenBack();
    void aChangeIsTakenBackWhileItIsCompared();
};

namespace {

const QByteArray two = R"(kind: A
metadata:
  name: one
spec:
  services:
    - name: api
      port: 80
    - name: worker
      port: 81
---
kind: B
metadata:
  name: two
spec: {}
)";

QByteArray textFrom(const EditorSheet &sheet)
{
    return sheet.bytes().sliced(sheet.editor.caretOffset());
}

QStringList rows(const QAbstractItemView &view)
{
    QStringList found;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        found << view.model()->index(row, 0).data().toString();
    return found;
}

QStringList pathParts(const EditorSheet &sheet)
{
    QStringList found;
    const auto *bar = test::named<QWidget>(sheet.pane, u"Path at the caret"_s);
    for (const QToolButton *button : bar->findChildren<QToolButton *>()) {
        if (button->isVisible() && !button->text().isEmpty())
            found << button->text();
    }
    return found;
}

} // namespace

void tst_Going::toAPath_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("there");
    QTest::newRow("dotted") << u"spec.services[1].port"_s << "port: 81"_ba;
    QTest::newRow("a pointer") << u"/spec/services/1/port"_s << "port: 81"_ba;
    QTest::newRow("as far as it leads") << u"spec.services[0].nothing"_s << "name: api"_ba;
    QTest::newRow("by its letters") << u"srvprt"_s << "port: 80"_ba;
}

void tst_Going::toAPath()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, there);
    EditorSheet sheet(two, noRules());
    sheet.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    sheet.type(typed);
    QTRY_VERIFY2(textFrom(sheet).startsWith(there), textFrom(sheet).constData());
    sheet.press(Qt::Key_Return);
    QVERIFY(sheet.editor.hasFocus());
    QVERIFY(textFrom(sheet).startsWith(there));
}

void tst_Going::pathsAreCompletedByTab()
{
    EditorSheet sheet(two, noRules());
    sheet.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    const auto *list = test::named<QListView>(sheet.pane, u"Places"_s);
    sheet.type(u"spec.ser"_s);
    QTRY_COMPARE(rows(*list).value(0), u"spec.services"_s);
    sheet.press(Qt::Key_Tab);
    QCOMPARE(field->text(), u"spec.services."_s);
}

void tst_Going::escapeReturns()
{
    EditorSheet sheet(two, noRules());
    sheet.goTo("name: one");
    sheet.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    sheet.type(u"spec.services"_s);
    QTRY_VERIFY(textFrom(sheet).startsWith("services"));
    sheet.press(Qt::Key_Escape);
    QVERIFY(textFrom(sheet).startsWith("name: one"));
    QVERIFY(sheet.editor.hasFocus());
}

void tst_Going::toAKeyByItsLetters()
{
    EditorSheet sheet(two, noRules());
    sheet.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    sheet.type(u"worker"_s);
    QTRY_VERIFY(sheet.caretLine() == 7);
    sheet.press(Qt::Key_Return);
    QVERIFY(sheet.editor.hasFocus());
}

void tst_Going::toADocument()
{
    EditorSheet sheet(two, noRules());
    sheet.press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    const auto *list = test::named<QListView>(sheet.pane, u"Places"_s);
    QTRY_COMPARE(rows(*list), (QStringList{u"one"_s, u"two"_s}));
    sheet.press(Qt::Key_Down);
    sheet.press(Qt::Key_Return);
    QVERIFY(textFrom(sheet).startsWith("---\nkind: B"));
    sheet.press(Qt::Key_PageUp, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(textFrom(sheet).startsWith("kind: A"));
    sheet.press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(textFrom(sheet).startsWith("kind: B"));
}

void tst_Going::thePathFollowsTheCaret()
{
    EditorSheet sheet(two, noRules());
    sheet.goTo("port: 81");
    QTRY_COMPARE(pathParts(sheet),
                 (QStringList{u"one"_s, u"spec"_s, u"services"_s, u"worker"_s, u"port"_s}));
    sheet.goTo("name: two");
    QTRY_COMPARE(pathParts(sheet), (QStringList{u"two"_s, u"metadata"_s, u"name"_s}));
}

void tst_Going::thePathIsWalkedByKeys()
{
    EditorSheet sheet(two, noRules());
    sheet.goTo("port: 81");
    QTRY_COMPARE(pathParts(sheet).size(), 5);
    sheet.press(Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
    sheet.press(Qt::Key_Left);
    sheet.press(Qt::Key_Down);
    const auto *beside = test::named<QMenu>(sheet.pane, u"Beside worker"_s);
    QVERIFY(beside != nullptr);
    QCOMPARE(beside->actions().size(), 2);
    beside->actions().constFirst()->trigger();
    QVERIFY(textFrom(sheet).startsWith("name: api"));
    QVERIFY(sheet.editor.hasFocus());
}

void tst_Going::theOutlineFollowsTheCaret()
{
    EditorSheet sheet(two, noRules());
    sheet.editor.run(u"text.outline"_s);
    auto *tree = test::named<QTreeView>(sheet.pane, u"Outline of the text"_s);
    QVERIFY(tree != nullptr);
    QTRY_COMPARE(rows(*tree), (QStringList{u"one"_s, u"two"_s}));
    const QAbstractItemModelTester tester(tree->model());
    sheet.editor.setFocus();
    sheet.goTo("port: 81");
    QTRY_COMPARE(tree->currentIndex().data().toString(), u"port"_s);
    QCOMPARE(tree->currentIndex().parent().data().toString(), u"1"_s);
    const QModelIndex services = tree->currentIndex().parent().parent();
    QVERIFY(tree->isExpanded(services));
    sheet.goTo("name: two");
    QTRY_COMPARE(tree->currentIndex().data().toString(), u"name"_s);
    // What only the caret had opened closes behind it.
    QVERIFY(!tree->isExpanded(services));
}

void tst_Going::theOutlineGoesThere()
{
    EditorSheet sheet(two, noRules());
    sheet.editor.run(u"text.outline"_s);
    auto *tree = test::named<QTreeView>(sheet.pane, u"Outline of the text"_s);
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    QVERIFY(tree->hasFocus());
    tree->setCurrentIndex(tree->model()->index(1, 0));
    sheet.press(Qt::Key_Right);
    sheet.press(Qt::Key_Down);
    sheet.press(Qt::Key_Return);
    QVERIFY(textFrom(sheet).startsWith("kind: B"));
    QVERIFY(sheet.editor.hasFocus());
}

void tst_Going::theOutlineFilters()
{
    EditorSheet sheet(two, noRules());
    sheet.editor.run(u"text.outline"_s);
    auto *field = test::named<QLineEdit>(sheet.pane, u"Find a key in the outline"_s);
    QTRY_COMPARE(test::named<QTreeView>(sheet.pane, u"Outline of the text"_s)->model()->rowCount(),
                 2);
    field->setFocus();
    sheet.type(u"port"_s);
    QTRY_VERIFY(test::named<QListView>(sheet.pane, u"Matching keys"_s) != nullptr);
    auto *list = test::named<QListView>(sheet.pane, u"Matching keys"_s);
    QTRY_COMPARE(rows(*list), (QStringList{u"port"_s, u"port"_s}));
    sheet.press(Qt::Key_Down);
    sheet.press(Qt::Key_Return);
    QVERIFY(textFrom(sheet).startsWith("port: 81"));
}

void tst_Going::theOutlineKeepsWhatIsOpen()
{
    OutlineModel model(nullptr);
    const auto set = [&](const QByteArray &text) {
        model.setOutline(std::make_shared<yaml::Outline>(
            *yaml::outlineOf(*yaml::SyntaxTree::parse(SourceText(text)))));
    };
    QTreeView view;
    view.setModel(&model);
    set("a: 1\nb:\n  c: 1\n  d:\n    e: 1\nf: 2\n");
    const QPersistentModelIndex b = model.index(1, 0);
    model.fetchMore(b);
    view.expand(b);
    const QPersistentModelIndex d = model.index(1, 0, b);
    view.expand(d);
    // It looks at every row, and rows that somebody has looked at stay with their parents.
    const QAbstractItemModelTester tester(&model);
    set("new: 0\na: 1\nb:\n  c: 1\n  x: 1\n  d:\n    e: 1\n    g: 1\nf: 2\n");
    QCOMPARE(b.row(), 2);
    QCOMPARE(d.row(), 2);
    QVERIFY(view.isExpanded(b) && view.isExpanded(d));
    QCOMPARE(model.rowCount(d), 2);
    set("");
    QCOMPARE(model.rowCount(), 0);
}

void tst_Going::theStripGoesToAProblem()
{
    QByteArray text;
    for (int i = 0; i < 400; ++i)
        text += "key" + QByteArray::number(i) + ": 1\n";
    text += "key7: 2\n";
    EditorSheet sheet(text, noRules());
    QTRY_VERIFY(!sheet.editor.findings().isEmpty());
    auto *strip = test::named<QWidget>(sheet.pane, u"Problems along the text"_s);
    QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(6, strip->height() - 3));
    QCOMPARE(sheet.caretLine(), 400);
    QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(6, strip->height() / 2));
    QVERIFY(std::abs(sheet.caretLine() - 200) < 5);
}

void tst_Going::bracketsAndParents()
{
    EditorSheet sheet("a: {b: [1, '}'], c: 2}\nd:\n  e: 1\n", noRules());
    sheet.goTo("{b");
    sheet.press(Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(sheet.editor.caretOffset(), sheet.bytes().indexOf("}\nd"));
    sheet.goTo("e: 1");
    sheet.press(Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(textFrom(sheet).startsWith("d:"));
}

void tst_Going::changesAreMarkedAndTakenBack()
{
    EditorSheet sheet("a: 1\nb: 2\nc: 3\n", noRules());
    sheet.pane.setChangeBase(SourceText("a: 1\nb: 0\nc: 3\nd: 4\n"));
    const ChangeMarks &marks = sheet.editor.changes();
    QTRY_COMPARE(marks.hunks().size(), 2);
    QVERIFY(marks.hunkAt(1) != nullptr);
    QVERIFY(marks.hunkAt(0) == nullptr);
    sheet.goTo("a: 1");
    sheet.press(Qt::Key_F7);
    QCOMPARE(sheet.caretLine(), 1);
    sheet.press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(sheet.bytes(), "a: 1\nb: 0\nc: 3\n"_ba);
    QTRY_COMPARE(marks.hunks().size(), 1);
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(sheet.bytes(), "a: 1\nb: 2\nc: 3\n"_ba);
    // New lines above move the marks at once.
    QTRY_COMPARE(marks.hunks().size(), 2);
    sheet.open.session->apply({{{0, 0}, "new: 0\n"}}, {});
    QVERIFY(marks.hunkAt(2) != nullptr);
    QTRY_COMPARE(marks.hunks().size(), 3);
    sheet.pane.setChangeBase(std::nullopt);
    QVERIFY(marks.hunks().isEmpty());
}

void tst_Going::aChangeIsTakenBackWhileItIsCompared()
{
    const QByteArray committed = "a: 1\nb: 2\nc: 3\n";
    EditorSheet sheet("a: 1\nb: 9\nc: 3\n", noRules());
    ChangeMarks &marks = sheet.editor.changes();
    sheet.pane.setChangeBase(SourceText(committed));
    QTRY_COMPARE(marks.hunks().size(), 1);
    // A save reads the committed text again.
    sheet.pane.setChangeBase(SourceText(committed));
    marks.revert(LineHunk(marks.hunks().first()));
    QCOMPARE(sheet.bytes(), committed);
    sheet.editor.undoStep();
    QTRY_COMPARE(marks.hunks().size(), 1);
    // The marks were moved, but what changed isn't known yet.
    sheet.open.session->apply({{{0, 0}, "# more\n"}}, {});
    marks.revert(LineHunk(marks.hunks().first()));
    QTRY_COMPARE(sheet.bytes(), "# more\n" + committed);
}

WAYMARK_TEST(tst_Going)

} // namespace waymark::editor

#include "tst_going.moc"
