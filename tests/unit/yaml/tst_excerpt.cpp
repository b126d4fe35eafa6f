// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "yaml/edit.h"
#include "yaml/excerpt.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

class tst_Excerpt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsOneEntry_data();
    void holdsOneEntry();
    void isLeftOutWhereItCantBeReadAlone_data();
    void isLeftOutWhereItCantBeReadAlone();
    void editsAreThoseOfTheWholeText_data();
    void editsAreThoseOfTheWholeText();
};

void tst_Excerpt::holdsOneEntry_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("an item") << "a:\n  - b: 1\n    c: 2\n  - b: 3\n"_ba << u"/a/0"_s
                             << "  - b: 1\n    c: 2\n"_ba;
    QTest::newRow("an entry") << "x: 1\na:\n  b: 1\n  c: 2\ny: 1\n"_ba << u"/a"_s
                              << "a:\n  b: 1\n  c: 2\n"_ba;
    QTest::newRow("the last line without its end") << "a:\n- b: 1"_ba << u"/a/0"_s << "- b: 1"_ba;
    QTest::newRow("a collection in flow style")
        << "a:\n- {b: 1, c: 2}  # d\n"_ba << u"/a/0"_s << "  {b: 1, c: 2}"_ba;
    QTest::newRow("in flow style, among others")
        << "a: [1, {b: 1}]\n"_ba << u"/a/1"_s << "       {b: 1}"_ba;
    QTest::newRow("in flow style, over lines")
        << "{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": 1\n}\n"_ba << u"/a"_s
        << "       {\n    \"b\": 1\n  }"_ba;
}

void tst_Excerpt::holdsOneEntry()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    QFETCH(QByteArray, part);
    const auto tree = SyntaxTree::parse(SourceText(text));
    const Node root = tree->documents().front().root;
    const auto excerpt = excerptOf(*tree, root.at(*JsonPointer::parse(pointer)));
    QVERIFY(excerpt.has_value());
    QCOMPARE(excerpt->tree.text().bytes(), part);
    QVERIFY(text.sliced(excerpt->begin, part.size()).endsWith(part.trimmed())
            || part.endsWith('\n'));
    QVERIFY(excerpt->tree.documents().front().root.at(excerpt->collection).isMapping());
}

void tst_Excerpt::isLeftOutWhereItCantBeReadAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("the root") << "a: 1\n"_ba << u""_s;
    QTest::newRow("behind another dash") << "- - b: 1\n  - c: 1\n"_ba << u"/0/0"_s;
    QTest::newRow("repeats something") << "x: &x 1\na:\n- b: *x\n"_ba << u"/a/0"_s;
    QTest::newRow("is repeated") << "a:\n- b: &x 1\nc: *x\n"_ba << u"/a/0"_s;
    QTest::newRow("is repeated as a whole") << "a:\n- &x {b: 1}\nc: *x\n"_ba << u"/a/0"_s;
    QTest::newRow("merges something") << "x: &x {b: 1}\na:\n- <<: *x\n"_ba << u"/a/0"_s;
    QTest::newRow("has a tag") << "a:\n- b: !t 1\n"_ba << u"/a/0"_s;
    QTest::newRow("holds a template") << "a:\n- b: {{ x }}\n"_ba << u"/a/0"_s;
    QTest::newRow("a merge in flow style") << "x: &x {b: 1}\na: [{<<: *x}]\n"_ba << u"/a/0"_s;
}

void tst_Excerpt::isLeftOutWhereItCantBeReadAlone()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    const auto tree = SyntaxTree::parse(SourceText(text));
    const Node node = tree->documents().front().root.at(*JsonPointer::parse(pointer));
    QVERIFY(node.isValid());
    QVERIFY(!excerptOf(*tree, node));
}

void tst_Excerpt::editsAreThoseOfTheWholeText_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text;
    };
    row("items", "l:\n  - a: 1\n    b: 2\n  - a: 3\n");
    row("indentless", "l:\n- a: 1\n  b: 2\n- a: 3\nz: 1\n");
    row("comments", "l:\n  # of a\n  - a: 1  # one\n    # of b\n    b: 2\n  # of c\n  - c: 1\n");
    row("block scalars", "l:\n  - a: |\n      x\n\n      y\n    b: 2\n  - a: >-\n      z\n");
    row("carriage returns", "l:\r\n  - a: 1\r\n    b: 2\r\n  - a: 3\r\n");
    row("no last line end", "l:\n  - a: 1\n  - a: 3\n    b: 2");
    row("maps", "l:\n  x:\n    a: 1\n    b: 2\n\n  y:\n    a: 3\n");
    row("flow style", "l:\n  - {a: 1, b: 2}\n  - {a: 3}  # c\n");
    row("flow style in flow style", "l: [{a: 1, b: 2}, {a: 3}]\n");
    row("JSON", "{\n  \"l\": [\n    {\n      \"a\": 1,\n      \"b\": 2\n    },\n"
                "    { \"a\": 3 }\n  ]\n}\n");
    row("JSON that begins behind its name",
        "{\"l\": [{\"a\": 1,\n         \"b\": 2},\n        {\"a\": 3}]}\n");
}

void tst_Excerpt::editsAreThoseOfTheWholeText()
{
    QFETCH(QByteArray, text);
    const auto tree = SyntaxTree::parse(SourceText(text));
    const Document document = tree->documents().front();
    for (Node item = document.root.value(u"l").firstChild(); item; item = item.nextSibling()) {
        const auto excerpt = excerptOf(*tree, item);
        QVERIFY(excerpt.has_value());
        const Document part = excerpt->tree.documents().front();
        const auto compare = [&](const Result<TextEdits> &whole, const Result<TextEdits> &alone) {
            QCOMPARE(alone.has_value(), whole.has_value());
            if (whole)
                QCOMPARE(tree->text().applied(movedBy(*alone, excerpt->begin)).bytes(),
                         tree->text().applied(*whole).bytes());
        };
        for (Node value = item.firstChild(); value; value = value.nextSibling())
            compare(removeValue(*tree, document, value.pointer()),
                    removeValue(excerpt->tree, part, excerpt->collection.child(value.keyText())));
        compare(setValue(*tree, document, item.pointer().child(u"new"_s), Value(u"n"_s)),
                setValue(excerpt->tree, part, excerpt->collection.child(u"new"_s), Value(u"n"_s)));
    }
}

WAYMARK_TEST(tst_Excerpt)

} // namespace waymark::yaml

#include "tst_excerpt.moc"
