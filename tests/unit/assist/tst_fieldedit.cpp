// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/fieldedit.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

class tst_FieldEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void refuses_data();
    void refuses();
    void manyChangesAreSeparateEdits();
    void previewsShowTheLines();
};

namespace {

yaml::SyntaxTree fieldTree(const QByteArray &text)
{
    return *yaml::SyntaxTree::parse(SourceText(text));
}

JsonPointer fieldAt(const QString &text)
{
    return *JsonPointer::parse(text);
}

FieldEdit change(FieldEdit::Action action, const QString &pointer, const yaml::Value &value = {})
{
    return {.action = action, .pointer = fieldAt(pointer), .value = value};
}

} // namespace

void tst_FieldEdit::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QList<FieldEdit>>("edits");
    QTest::addColumn<QByteArray>("after");
    using Action = FieldEdit::Action;
    const auto row = [](const char *name, const QByteArray &before, const QList<FieldEdit> &edits,
                        const QByteArray &after) {
        QTest::newRow(name) << before << edits << after;
    };
    row("sets a value", "a: 1 # one\n", {change(Action::Set, u"/a"_s, qint64(2))}, "a: 2 # one\n");
    FieldEdit typedOn = change(Action::Set, u"/a"_s, u"new"_s);
    row("quotes stay", "a: \"n\" # one\n", {typedOn}, "a: \"new\" # one\n");
    typedOn.quotes = yaml::Quotes::AsNeeded;
    row("quotes that only the word before needed go", "a: \"n\" # one\n", {typedOn},
        "a: new # one\n");
    row("quotes that somebody chose stay", "a: \"old\"\n", {typedOn}, "a: \"new\"\n");
    typedOn.value = u"no"_s;
    row("quotes that are needed stay", "a: \"n\"\n", {typedOn}, "a: \"no\"\n");
    FieldEdit ordered = change(Action::Set, u"/b"_s, qint64(2));
    ordered.order = {{u"a"_s, u"b"_s, u"c"_s}};
    row("a new entry keeps the schema's order", "a: 1\nc: 3\n", {ordered}, "a: 1\nb: 2\nc: 3\n");
    FieldEdit deep = change(Action::Set, u"/b/x"_s, qint64(2));
    deep.order = {{u"a"_s, u"b"_s, u"c"_s}, {u"x"_s}};
    row("so does the object around it", "a: 1\nc: 3\n", {deep}, "a: 1\nb:\n  x: 2\nc: 3\n");
    row("removing what is gone changes nothing", "a: 1\n", {change(Action::Remove, u"/b"_s)},
        "a: 1\n");
    row("several in a row", "a: 1\nb: 2\nc: 3 # keep\n",
        {change(Action::Remove, u"/a"_s), change(Action::Set, u"/b"_s, qint64(5)),
         change(Action::Set, u"/d"_s, u"x"_s)},
        "b: 5\nc: 3 # keep\nd: x\n");
    FieldEdit typed{.action = Action::Replace, .pointer = fieldAt(u"/a"_s)};
    typed.yaml = "x: 1 # mine\ny: [2]\n";
    row("a subtree as it was typed", "a: 1\nb: 2\n", {typed},
        "a:\n  x: 1 # mine\n  y: [2]\nb: 2\n");
    typed.pointer = fieldAt(u"/c"_s);
    row("where nothing stood", "b: 2\n", {typed}, "b: 2\nc:\n  x: 1 # mine\n  y: [2]\n");
    row("a comment becomes an entry", "a: 1\n# b: 2\nc: 3\n",
        {{.action = Action::Uncomment, .pointer = fieldAt(u"/b"_s), .index = 5}},
        "a: 1\nb: 2\nc: 3\n");
    row("an alias becomes a copy", "a: &x 1\nb: *x\n", {change(Action::Copy, u"/b"_s)},
        "a: &x 1\nb: 1\n");
    row("a copy that is changed at once", "a: &x {k: 1}\nb: *x\n",
        {change(Action::Copy, u"/b/k"_s), change(Action::Set, u"/b/k"_s, qint64(2))},
        "a: &x {k: 1}\nb:\n  k: 2\n");
}

void tst_FieldEdit::changes()
{
    QFETCH(QByteArray, before);
    QFETCH(QList<FieldEdit>, edits);
    QFETCH(QByteArray, after);
    const yaml::SyntaxTree tree = fieldTree(before);
    const auto made = editsFor(tree, 0, edits);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(tree.text().applied(*made).bytes(), after);
}

void tst_FieldEdit::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("document");
    QTest::addColumn<FieldEdit>("edit");
    QTest::addColumn<QString>("code");
    FieldEdit broken{.action = FieldEdit::Action::Replace, .pointer = fieldAt(u"/a"_s)};
    broken.yaml = "[1, 2";
    QTest::newRow("half a subtree") << "a: 1\n"_ba << 0 << broken << u"yaml.damaged"_s;
    QTest::newRow("a document that is gone")
        << "a: 1\n"_ba << 1 << change(FieldEdit::Action::Set, u"/a"_s)
        << u"workspace.no-document"_s;
    QTest::newRow("through an alias")
        << "a: &x {k: 1}\nb: *x\n"_ba << 0 << change(FieldEdit::Action::Set, u"/b/k"_s, qint64(2))
        << u"yaml.aliased"_s;
}

void tst_FieldEdit::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, document);
    QFETCH(FieldEdit, edit);
    QFETCH(QString, code);
    const auto made = editsFor(fieldTree(text), document, {edit});
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
    QVERIFY(!made.error().message.isEmpty());
}

void tst_FieldEdit::manyChangesAreSeparateEdits()
{
    const yaml::SyntaxTree tree = fieldTree("a: 1\nb: 2\nc: 3\n");
    const auto made = editsFor(tree, 0,
                               {change(FieldEdit::Action::Set, u"/a"_s, qint64(9)),
                                change(FieldEdit::Action::Set, u"/c"_s, qint64(9))});
    QVERIFY(made);
    QCOMPARE(made->size(), 2);
    QVERIFY(made->at(0).range.end <= 5 && made->at(1).range.begin >= 10);
}

void tst_FieldEdit::previewsShowTheLines()
{
    const SourceText text("a: 1\nb: 2\nc: 3\n");
    const EditPreview preview = previewOf(text, {{{5, 10}, "b: 4\nx: 1\n"}});
    const EditPreview expected{{{1, {u"b: 2"_s}, {u"b: 4"_s, u"x: 1"_s}}}};
    QVERIFY(preview == expected);
    QVERIFY(previewOf(text, {}).hunks.isEmpty());
}

WAYMARK_TEST(tst_FieldEdit)

} // namespace waymark::assist

#include "tst_fieldedit.moc"
