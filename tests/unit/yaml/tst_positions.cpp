// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/shareddata.h"
#include "support/testmain.h"
#include "yaml/positions.h"
#include "yamlcases.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

JsonPointer pointer(const QString &text)
{
    return JsonPointer::parse(text).value();
}

SyntaxTree treeOf(const QByteArray &text)
{
    return *SyntaxTree::parse(SourceText(text));
}

QByteArray textAt(const SyntaxTree &tree, TextRange range)
{
    return tree.text().slice(range).toByteArray();
}

} // namespace

class tst_Positions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathAtOffset_data();
    void pathAtOffset();
    void rangesByPointer_data();
    void rangesByPointer();
    void countsUtf16();
    void columnsGoThereAndBack();
    void everyValueIsFoundWhereItStands();
    void breadcrumb();
    void collectionForANewLine_data();
    void collectionForANewLine();
};

void tst_Positions::pathAtOffset_data()
{
    QTest::addColumn<QByteArray>("marked"); // `^` is the place
    QTest::addColumn<int>("document");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &marked, const QString &path,
                        int document = 0) {
        QTest::newRow(name) << marked << document << path;
    };
    row("on a key", "spec:\n  ow^ner: a\n", u"/spec/owner"_s);
    row("on a value", "spec:\n  owner: a^bc\n", u"/spec/owner"_s);
    row("at the end of a value", "spec:\n  owner: abc^\n", u"/spec/owner"_s);
    row("behind a colon", "spec:\n  owner: ^\n  b: 1\n", u"/spec/owner"_s);
    row("on an item", "a:\n- x\n- y^\n", u"/a/1"_s);
    row("between entries", "a:\n  b: 1\n^\n  c: 2\n", u"/a"_s);
    row("in a comment", "a: 1 # c^\nb: 2\n", u""_s);
    row("in flow", "a: [1, {b: ^2}]\n", u"/a/1/b"_s);
    row("in a literal", "a: |\n  x\n  y^\nb: 1\n", u"/a"_s);
    row("in the second document", "a: 1\n---\nb: ^2\n", u"/b"_s, 1);
    row("beside an error", "a: [1\nb:\n  c: ^2\n", u"/b/c"_s);
    row("a key with a slash", "a/b: ^1\n", u"/a~1b"_s);
    row("empty text", "^", u""_s);
}

void tst_Positions::pathAtOffset()
{
    QFETCH(QByteArray, marked);
    QFETCH(int, document);
    QFETCH(QString, path);
    const qsizetype offset = marked.indexOf('^');
    const SyntaxTree tree = treeOf(QByteArray(marked).remove(offset, 1));
    const ValuePath expected{document, pointer(path)};
    const ValuePath found = pathAt(tree, offset);
    QCOMPARE(found.pointer.toString(), path);
    QCOMPARE(found, expected);
    QCOMPARE(pathAt(tree, tree.text().utf16Position(offset)), expected);
}

void tst_Positions::rangesByPointer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &text, const QString &path,
                        const QByteArray &entry, const QByteArray &key, const QByteArray &value) {
        QTest::newRow(name) << text << path << entry << key << value;
    };
    row("entry", "a: 1 # c\n'b' : &x !!str \"2\" # d\n", u"/b"_s, "'b' : &x !!str \"2\"", "'b'",
        "\"2\"");
    row("map", "a:\n  b: 1\n  c: 2\nd: 3\n", u"/a"_s, "a:\n  b: 1\n  c: 2", "a", "b: 1\n  c: 2");
    row("item", "a:\n  -   x\n  - y\n", u"/a/0"_s, "-   x", "", "x");
    row("item on its own line", "-\n  # c\n  x\n", u"/0"_s, "-\n  # c\n  x", "", "x");
    row("nothing written", "a:\nb: 1\n", u"/a"_s, "a:", "a", "");
    row("explicit key", "? a\n: 1\n", u"/a"_s, "? a\n: 1", "a", "1");
    row("flow", "{a: [1, 2], b: c}", u"/a"_s, "a: [1, 2]", "a", "[1, 2]");
    row("literal", "a: |-\n  x\n  y\nb: 1\n", u"/a"_s, "a: |-\n  x\n  y", "a", "|-\n  x\n  y");
    row("root", "a: 1\n", u""_s, "a: 1", "", "a: 1");
    row("through an alias", "a: &x {b: 1}\nc: *x\n", u"/c/b"_s, "b: 1", "b", "1");
    row("beside an error", "a: \"x\nb: 1\nc:\n  d: 2\n", u"/c/d"_s, "d: 2", "d", "2");
}

void tst_Positions::rangesByPointer()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    const SyntaxTree tree = treeOf(text);
    const auto ranges = rangesOf(tree, {0, pointer(path)});
    QVERIFY(ranges);
    QCOMPARE(textAt(tree, ranges->entry).trimmed(), entry);
    QCOMPARE(textAt(tree, ranges->key), key);
    QCOMPARE(textAt(tree, ranges->value).trimmed(), value);
    QVERIFY(!rangesOf(tree, {0, pointer(u"/nowhere"_s)}));
    QVERIFY(!rangesOf(tree, {7, pointer(path)}));
}

void tst_Positions::countsUtf16()
{
    // One byte, two, three, four; one and two units.
    const SyntaxTree tree = treeOf("a: x\nö: {€: \"\xF0\x9F\x98\x80\", b: 1}\n");
    const auto ranges = rangesOf(tree, {0, pointer(u"/ö/b"_s)});
    const Utf16Range expected{{1, 13}, {1, 14}};
    QCOMPARE(toUtf16(tree.text(), ranges->key), expected);
    QCOMPARE(fromUtf16(tree.text(), expected), ranges->key);
}

void tst_Positions::columnsGoThereAndBack()
{
    WAYMARK_NEEDS_SHARED(test::yamlTestSuiteData);
    for (const test::YamlCase &one : test::yamlTestSuite()) {
        const SourceText text(one.yaml);
        const QByteArray &bytes = text.bytes();
        for (qsizetype at = 0; at <= text.size();) {
            const bool isInLineEnd = at > 0 && bytes.sliced(at - 1).startsWith("\r\n");
            if (!isInLineEnd) // which has no column of its own
                QCOMPARE(text.offsetOfUtf16(text.utf16Position(at)), at);
            at += at < text.size() ? characterSize(QByteArrayView(bytes).sliced(at)).bytes : 1;
        }
    }
}

void tst_Positions::everyValueIsFoundWhereItStands()
{
    WAYMARK_NEEDS_SHARED(test::yamlTestSuiteData);
    for (const test::YamlCase &one : test::yamlTestSuite()) {
        const SyntaxTree tree = treeOf(one.yaml);
        for (const Document &document : tree.documents()) {
            QList<Node> open{document.root};
            while (!open.isEmpty()) {
                const Node node = open.takeLast();
                for (Node child = node.firstChild(); child; child = child.nextSibling())
                    open.append(child);
                if (!node.isScalar() || node.range().isEmpty())
                    continue;
                QVERIFY2(tree.nodeAt(node.range().begin) == node, one.id.constData());
                QVERIFY2(valuesAt(tree, node.range().begin).constLast() == node,
                         one.id.constData());
                const ValueRanges ranges = rangesOf(node);
                QVERIFY2(ranges.entry.contains(ranges.value), one.id.constData());
            }
        }
    }
}

void tst_Positions::breadcrumb()
{
    const QByteArray text = "a:\n  b:\n    - c: 1\n";
    const SyntaxTree tree = treeOf(text);
    QStringList names;
    for (const Node &node : valuesAt(tree, text.indexOf('1')))
        names.append(node.keyText());
    QCOMPARE(names, (QStringList{u""_s, u"a"_s, u"b"_s, u"0"_s, u"c"_s}));
    QVERIFY(valuesAt(treeOf("# only a comment\n"), 3).isEmpty());
}

void tst_Positions::collectionForANewLine_data()
{
    QTest::addColumn<QByteArray>("marked"); // `^` is the place
    QTest::addColumn<QString>("path");      // "none" for no collection
    const auto row = [](const char *name, const QByteArray &marked, const QString &path) {
        QTest::newRow(name) << marked << path;
    };
    row("root", "a: 1\n^\nb: 2\n", u""_s);
    row("at the end", "a:\n  b: 1\n^", u""_s);
    row("inner map, at the end", "a:\n  b: 1\n  ^", u"/a"_s);
    row("inner map, between", "a:\n  b: 1\n  ^\n  c: 2\nd: 3\n", u"/a"_s);
    row("map of an item", "a:\n  - b: 1\n    ^\n", u"/a/0"_s);
    row("list", "a:\n  - b: 1\n  ^\n", u"/a"_s);
    row("indentless list, a dash", "a:\n- 1\n^- \n", u"/a"_s);
    row("indentless list, no dash", "a:\n- 1\n^\n", u""_s);
    row("empty value", "a:\n  ^\nb: 1\n", u"/a"_s);
    row("column that fits nothing", "  a: 1\n ^", u"none"_s);
    row("flow map", "a: {b: 1, ^}\n", u"/a"_s);
    row("flow list on lines", "a: [\n  1,\n  ^\n]\n", u"/a"_s);
    row("beside an error", "x: ]\na:\n  b: 1\n  ^", u"/a"_s);
}

void tst_Positions::collectionForANewLine()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, path);
    const qsizetype offset = marked.indexOf('^');
    const SyntaxTree tree = treeOf(QByteArray(marked).remove(offset, 1));
    const Node node = collectionFor(tree, offset);
    QCOMPARE(node ? node.pointer().toString() : u"none"_s, path);
}

WAYMARK_TEST(tst_Positions)

} // namespace waymark::yaml

#include "tst_positions.moc"
