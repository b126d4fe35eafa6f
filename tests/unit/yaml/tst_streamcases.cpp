// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editsteps.h"
#include "support/shareddata.h"
#include "support/testmain.h"
#include "yamlcases.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

using test::comment;
using test::in;
using test::insert;
using test::refusal;
using test::remove;
using test::row;
using test::set;

/// What edits do to streams: documents and markers, line ends, characters, tabs, duplicate keys,
/// conflicts, templates, errors elsewhere, and sizes.
class tst_StreamCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits() { test::checkRow(); }
    void refusesCharacters_data();
    void refusesCharacters();
    void saysOneThing_data();
    void saysOneThing();
    void editsLargeTexts_data();
    void editsLargeTexts();
    void settingEachScalarToItselfChangesNothing();
    void settingEachScalarAndBackGivesTheSameValue();

private:
    static void addDocuments();
    static void addLineEnds();
    static void addCharacters();
    static void addTabs();
    static void addDuplicates();
    static void addTemplates();
    static void addErrors();

    inline static const Value one = qint64(1);
    inline static const Value word = u"new"_s;
    inline static const Value map = Value::Mapping{{u"x"_s, qint64(1)}};
};

void tst_StreamCases::edits_data()
{
    test::addEditColumns();
    addDocuments();
    addLineEnds();
    addCharacters();
    addTabs();
    addDuplicates();
    addTemplates();
    addErrors();
}

void tst_StreamCases::addDocuments()
{
    const QByteArray three = "# one\na: 1\n--- # two\nb: old\n...\n# three\n---\nc: 3\n";
    row("documents: the first", three, set(u"/a"_s, word),
        "# one\na: new\n--- # two\nb: old\n...\n# three\n---\nc: 3\n");
    row("documents: the second", three, in(1, set(u"/b"_s, map)),
        "# one\na: 1\n--- # two\nb:\n  x: 1\n...\n# three\n---\nc: 3\n");
    row("documents: the last", three, in(2, insert(u"/d"_s, one)),
        "# one\na: 1\n--- # two\nb: old\n...\n# three\n---\nc: 3\nd: 1\n");
    row("documents: insert before a marker", three, insert(u"/x"_s, one),
        "# one\na: 1\nx: 1\n--- # two\nb: old\n...\n# three\n---\nc: 3\n");
    const QByteArray mark = "\xEF\xBB\xBF";
    const QByteArray joined = mark + "a: 1\r\n" + mark + "---\r\nb: 2\r\n" + mark + "c: 3\r\n";
    row("documents: marks between files, the second", joined, in(1, set(u"/b"_s, word)),
        mark + "a: 1\r\n" + mark + "---\r\nb: new\r\n" + mark + "c: 3\r\n");
    row("documents: marks between files, the last", joined, in(2, insert(u"/d"_s, map)),
        joined + "d:\r\n  x: 1\r\n");
    row("documents: marks between files, in front", joined, in(2, insert(u"/d"_s, one, u"c"_s)),
        mark + "a: 1\r\n" + mark + "---\r\nb: 2\r\n" + mark + "d: 1\r\nc: 3\r\n");
    row("documents: a mark behind dots", mark + "a: 1\n...\n" + mark + "# c\nb: 2\n",
        in(1, set(u"/b"_s, one)), mark + "a: 1\n...\n" + mark + "# c\nb: 1\n");
    row("documents: a mark below a text", "a: |\n  x\n" + mark + "b: 2\n", in(1, set(u"/b"_s, one)),
        "a: |\n  x\n" + mark + "b: 1\n");
    row("documents: an empty one", "a: 1\n---\n---\nb: 2\n", in(1, set(u"/x"_s, one)),
        "a: 1\n---\nx: 1\n---\nb: 2\n");
    row("documents: empty with a comment", "---\n# c\n---\nb: 2\n", set(u"/x"_s, one),
        "---\n# c\nx: 1\n---\nb: 2\n");
    row("documents: content on the marker's line", "--- old\n--- b\n", set(u""_s, word),
        "--- new\n--- b\n");
    row("documents: flow on the marker's line", "--- {a: old}\n", set(u"/a"_s, word),
        "--- {a: new}\n");
    row("documents: comment behind the marker", "--- # c\na: old\n", set(u"/a"_s, word),
        "--- # c\na: new\n");
    row("documents: directives", "%YAML 1.2\n---\na: old\n...\n%YAML 1.2\n---\nb: 1\n",
        set(u"/a"_s, word), "%YAML 1.2\n---\na: new\n...\n%YAML 1.2\n---\nb: 1\n");
    row("documents: comments before the marker", "# c\n\n---\na: old\n", insert(u"/b"_s, one),
        "# c\n\n---\na: old\nb: 1\n");
    row("documents: behind an end", "a: old\n...\nb: 1\n", in(1, set(u"/b"_s, word)),
        "a: old\n...\nb: new\n");
    row("documents: root literal", "--- |\n  old\n", set(u""_s, u"x\ny\n"_s), "--- |\n  x\n  y\n");
}

void tst_StreamCases::addLineEnds()
{
    const QByteArray mark = "\xEF\xBB\xBF";
    row("line ends: byte order mark", mark + "a: old\n", set(u"/a"_s, map), mark + "a:\n  x: 1\n");
    row("line ends: byte order mark and marker", mark + "---\na: old\n", set(u"/a"_s, word),
        mark + "---\na: new\n");
    row("line ends: byte order mark, remove the first", mark + "a: 1\nb: 2\n", remove(u"/a"_s),
        mark + "b: 2\n");
    row("line ends: byte order mark, insert first", mark + "a: 1\n", insert(u"/x"_s, one, u"a"_s),
        mark + "x: 1\na: 1\n");
    row("line ends: only a byte order mark", mark, set(u"/a"_s, one), mark + "a: 1\n");
    row("line ends: CR LF, insert", "a: 1\r\nb: 2\r\n", insert(u"/c"_s, map, u"b"_s),
        "a: 1\r\nc:\r\n  x: 1\r\nb: 2\r\n");
    row("line ends: CR LF, remove", "a: 1\r\nb: 2\r\n", remove(u"/a"_s), "b: 2\r\n");
    row("line ends: CR LF, without a final one", "a: 1\r\nb: 2", insert(u"/c"_s, one),
        "a: 1\r\nb: 2\r\nc: 1");
    row("line ends: CR alone", "a: 1\rb: 2\r", insert(u"/c"_s, map), "a: 1\rb: 2\rc:\r  x: 1\r");
    row("line ends: mixed, the most common is taken", "a: 1\r\nb: 2\r\nc: 3\n",
        insert(u"/d"_s, one), "a: 1\r\nb: 2\r\nc: 3\r\nd: 1\n");
    row("line ends: none", "a: 1", set(u"/b"_s, map), "a: 1\nb:\n  x: 1");
    row("line ends: several final ones", "a: 1\n\n\n\n", set(u"/a"_s, map), "a:\n  x: 1\n\n\n\n");
    row("line ends: only blanks", "  \n   ", set(u"/a"_s, one), "  \n   \na: 1\n");
}

void tst_StreamCases::addCharacters()
{
    row("characters: key and value", "größe: klein\n", set(u"/größe"_s, u"groß"_s),
        "größe: groß\n");
    row("characters: beyond the first plane", "a: old\nb: 😀\n", set(u"/a"_s, u"👍🏽"_s),
        "a: 👍🏽\nb: 😀\n");
    row("characters: combining marks", "a: old\n", set(u"/a"_s, u"e\u0301"_s), "a: e\u0301\n");
    row("characters: bidi marks", "a: old\n", set(u"/a"_s, u"\u202Eabc"_s), "a: \"\\u202eabc\"\n");
    row("characters: no-break space stays", "a: x\u00A0y\nb: 1\n", set(u"/b"_s, word),
        "a: x\u00A0y\nb: new\n");
    row("characters: line separators are escaped", "a: old\n",
        set(u"/a"_s, u"x\u2028y\u0085z\uFEFF"_s), "a: \"x\\Ly\\x85z\\ufeff\"\n");
    refusal("characters: half a surrogate pair can't be written", "a: old\n",
            set(u"/a"_s, QString(QChar(0xD800))), "yaml.edit-refused");
    row("characters: below a key that isn't UTF-8", "a\xFF: {x: old}\n", set(u"/a\uFFFD/x"_s, word),
        "a\xFF: {x: new}\n");
    row("characters: an error elsewhere", "a: old\nb: \xFF\n", set(u"/a"_s, word),
        "a: new\nb: \xFF\n");
}

void tst_StreamCases::addTabs()
{
    row("tabs: behind the colon", "a:\told # c\n", set(u"/a"_s, word), "a:\tnew # c\n");
    row("tabs: behind the dash", "-\told\n- b\n", set(u"/0"_s, word), "-\tnew\n- b\n");
    row("tabs: before a comment", "a: old\t# c\n", set(u"/a"_s, word), "a: new\t# c\n");
    row("tabs: on a blank line", "a: old\n\t\nb: 1\n", set(u"/a"_s, word), "a: new\n\t\nb: 1\n");
    row("tabs: as indent elsewhere", "a:\n\tb: 1\nc: old\n", set(u"/c"_s, word),
        "a:\n\tb: 1\nc: new\n");
}

void tst_StreamCases::addDuplicates()
{
    // The last one counts, here as for most readers.
    row("duplicates: the last is set", "a: 1\nb: 2\na: old\n", set(u"/a"_s, word),
        "a: 1\nb: 2\na: new\n");
    row("duplicates: in other quotes", "a: 1\n\"a\": old\n", set(u"/a"_s, word),
        "a: 1\n\"a\": new\n");
    row("duplicates: the last is removed", "a: 1\na: 2\n", remove(u"/a"_s), "a: 1\n");
}

void tst_StreamCases::addTemplates()
{
    row("templates: beside expressions", "a: {{ .x }}\nb: old\nc: ${{ y }}\n", set(u"/b"_s, word),
        "a: {{ .x }}\nb: new\nc: ${{ y }}\n");
    row("templates: an expression is replaced", "a: ${{ x }} # c\n", set(u"/a"_s, word),
        "a: new # c\n");
    row("templates: lines of directives stay", "a:\n  {{- if .x }}\n  b: old\n  {{- end }}\nc: 1\n",
        set(u"/a/b"_s, word), "a:\n  {{- if .x }}\n  b: new\n  {{- end }}\nc: 1\n");
    row("templates: an expression is written in quotes", "a: old\n", set(u"/a"_s, u"{{ x }}"_s),
        "a: \"{{ x }}\"\n");
    row("templates: in an address", "a: https://{{ host }}/x\nb: old\n", set(u"/b"_s, word),
        "a: https://{{ host }}/x\nb: new\n");
    row("templates: percent sign at the start", "a: 1\n# %x\nb: old\n", set(u"/b"_s, u"%x"_s),
        "a: 1\n# %x\nb: \"%x\"\n");
}

void tst_StreamCases::addErrors()
{
    row("errors: unclosed bracket above", "a: [1, 2\nb: old\n", set(u"/b"_s, word),
        "a: [1, 2\nb: new\n");
    row("errors: unclosed quote above", "a: \"x\nb: old\n", set(u"/b"_s, word), "a: \"x\nb: new\n");
    row("errors: half a key below", "a: old\nb\nc: 1\n", set(u"/a"_s, map),
        "a:\n  x: 1\nb\nc: 1\n");
    row("errors: wrong indent elsewhere", "a:\n    b: 1\n  c: 2\nd: old\n", insert(u"/e"_s, word),
        "a:\n    b: 1\n  c: 2\nd: old\ne: new\n");
    row("errors: remove beside", "a: [1\nb: 1\nc: 2\n", remove(u"/b"_s), "a: [1\nc: 2\n");
    row("errors: comment out the broken entry", "a: 1\nb: [1\nc: 2\n", comment(u"/b"_s),
        "a: 1\n# b: [1\nc: 2\n");
    row("errors: remove the broken entry", "a: 1\nb: [1\nc: 2\n", remove(u"/b"_s), "a: 1\nc: 2\n");
    row("errors: replace the broken value", "a: 1\nb: [1\nc: 2\n", set(u"/b"_s, word),
        "a: 1\nb: new\nc: 2\n");
    refusal("errors: inside", "a: [1, 2\nb: 1\n", set(u"/a/0"_s, one), "yaml.damaged");
    row("errors: in another document", "a: [1\n---\nb: old\n", in(1, set(u"/b"_s, word)),
        "a: [1\n---\nb: new\n");
    row("errors: conflict elsewhere", "a: old\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n",
        set(u"/a"_s, word), "a: new\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n");
}

void tst_StreamCases::refusesCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qsizetype>("at");
    const auto add = [](const char *name, const QByteArray &bytes, const QString &code,
                        qsizetype at) {
        QTest::newRow(name) << bytes << code << at;
    };
    add("NUL", QByteArray("a: x\0y\n", 7), u"yaml.control-character"_s, 4);
    add("U+0004", "a: x\x04y\n", u"yaml.control-character"_s, 4);
    add("DEL", "a: x\x7Fy\n", u"yaml.control-character"_s, 4);
    add("invalid UTF-8", "a: x\xC3(\n", u"yaml.invalid-utf8"_s, 4);
    add("overlong", "a: \xC0\xAF\n", u"yaml.invalid-utf8"_s, 3);
    add("surrogate", "a: \xED\xA0\x80\n", u"yaml.invalid-utf8"_s, 3);
    add("U+FFFE", "a: \xEF\xBF\xBE\n", u"yaml.control-character"_s, 3);
}

void tst_StreamCases::refusesCharacters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(qsizetype, at);
    const auto tree = SyntaxTree::parse(SourceText(bytes));
    QVERIFY(tree->hasErrors());
    QCOMPARE(tree->diagnostics().front().code, code);
    QCOMPARE(tree->diagnostics().front().range.begin, at);
    QCOMPARE(tree->text().bytes(), bytes);
}

void tst_StreamCases::saysOneThing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("codes");
    const QByteArray conflict =
        "a: 1\n<<<<<<< ours\nb:\n  - x: [1,\n=======\nb: \"2\n||||||| base\n"
        ">>>>>>> theirs\nc: 3\n";
    QTest::newRow("conflict") << conflict << QStringList{u"yaml.conflict-marker"_s};
    QTest::newRow("conflicts, one finding each")
        << conflict + conflict.sliced(5)
        << QStringList{u"yaml.conflict-marker"_s, u"yaml.conflict-marker"_s};
    QTest::newRow("large conflict")
        << "<<<<<<< a\n" + QByteArray("k: [\n").repeated(50'000) + "=======\n"
               + QByteArray("k: \"\n").repeated(50'000) + ">>>>>>> b\nc: 1\n"
        << QStringList{u"yaml.conflict-marker"_s};
    QTest::newRow("conflict without an end")
        << "a: 1\n<<<<<<< a\nb: 1\n=======\nb: 2\n"_ba << QStringList{u"yaml.conflict-marker"_s};
    QTest::newRow("many template expressions")
        << QByteArray("- {{ x }}\n- a: {{- y | indent 4 }}\n").repeated(100)
        << QStringList{u"yaml.template"_s};
    QTest::newRow("template lines")
        << "{{- if x }}\na: 1\n{{- else }}\na: 2\n{{- end }}\n{% for x in y %}\nb: {{ x }}\n{% endfor %}\n"_ba
        << QStringList{u"yaml.template"_s};
    QTest::newRow("expressions of Backstage and GitHub")
        << "a: ${{ parameters.x }}\nb: x-${{ y }}-z\nc: \"${{ z }}\"\n"_ba
        << QStringList{u"yaml.template"_s};
    QTest::newRow("expressions in quotes are texts") << "a: \"{{ x }}\"\n"_ba << QStringList{};
}

void tst_StreamCases::saysOneThing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, codes);
    const auto tree = SyntaxTree::parse(SourceText(bytes));
    QStringList found;
    for (const Diagnostic &diagnostic : tree->diagnostics())
        found.append(diagnostic.code);
    QCOMPARE(found, codes);
}

void tst_StreamCases::editsLargeTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("pointer");
    const auto add = [](const char *name, const QByteArray &bytes, const QString &pointer) {
        QTest::newRow(name) << bytes << pointer;
    };
    QByteArray keys;
    for (int i = 0; i < 10'000; ++i)
        keys += 'k' + QByteArray::number(i) + ": old\n";
    add("10,000 keys in a map", keys, u"/k5000"_s);
    add("50,000 lines", "a:\n" + QByteArray("  - x: old\n").repeated(50'000), u"/a/49999/x"_s);
    add("one line of 1 MB", "a: old\nb: " + QByteArray(1'000'000, 'x') + '\n', u"/a"_s);
    add("flow on one line of 1 MB", "[" + QByteArray("{a: old}, ").repeated(100'000) + "z]\n",
        u"/5/a"_s);
    QByteArray deep;
    for (int i = 0; i < 499; ++i)
        deep += QByteArray(i, ' ') + "a:\n";
    add("499 levels", deep + QByteArray(499, ' ') + "a: old\n", u"/a"_s.repeated(500));
    add("10,000 documents", QByteArray("---\na: old\n").repeated(10'000), u"/a"_s);
}

void tst_StreamCases::editsLargeTexts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, pointer);
    const SourceText text(bytes);
    const auto tree = SyntaxTree::parse(text);
    QVERIFY(!tree->hasErrors());
    const auto path = JsonPointer::parse(pointer).value();
    const auto edits = setValue(*tree, tree->documents().front(), path, word);
    QVERIFY2(edits, edits ? "" : qPrintable(edits.error().message));
    QCOMPARE(edits->size(), 1);
    QCOMPARE(edits->front().replacement, "new"_ba);
    QCOMPARE(text.slice(edits->front().range), "old"_ba);
}

void tst_StreamCases::settingEachScalarToItselfChangesNothing()
{
    WAYMARK_NEEDS_SHARED(test::yamlTestSuiteData);
    for (const test::YamlCase &example : test::yamlTestSuite()) {
        const auto tree = SyntaxTree::parse(SourceText(example.yaml));
        for (const Document &document : tree->documents()) {
            QList<Node> open{document.root};
            while (!open.isEmpty()) {
                const Node node = open.takeLast();
                for (Node child = node.firstChild(); child; child = child.nextSibling())
                    open.append(child);
                const JsonPointer pointer = node.pointer();
                if (!node.isScalar() || document.root.at(pointer) != node)
                    continue;
                const auto edits = setValue(*tree, document, pointer, node.toValue().value());
                if (edits)
                    QVERIFY2(edits->isEmpty(), example.id.constData());
                else
                    QVERIFY2(edits.error().code == "yaml.damaged"_L1
                                 || edits.error().code == "yaml.aliased"_L1,
                             example.id.constData());
            }
        }
    }
}

void tst_StreamCases::settingEachScalarAndBackGivesTheSameValue()
{
    WAYMARK_NEEDS_SHARED(test::yamlTestSuiteData);
    int done = 0;
    int refused = 0;
    for (const test::YamlCase &example : test::yamlTestSuite()) {
        const SourceText text(example.yaml);
        const auto tree = SyntaxTree::parse(text);
        if (tree->hasErrors())
            continue;
        for (const Document &document : tree->documents()) {
            QList<Node> open{document.root};
            while (!open.isEmpty()) {
                const Node node = open.takeLast();
                for (Node child = node.firstChild(); child; child = child.nextSibling())
                    open.append(child);
                const JsonPointer pointer = node.pointer();
                if (!node.isScalar() || document.root.at(pointer) != node)
                    continue;
                const auto edits = setValue(*tree, document, pointer, word);
                if (!edits) {
                    qInfo() << example.id << pointer.toString() << edits.error().code;
                    ++refused;
                    continue;
                }
                ++done;
                const auto changed = SyntaxTree::parse(text.applied(*edits));
                const Document &now = changed->documents()[document.index];
                const auto back = setValue(*changed, now, pointer, node.toValue().value());
                QVERIFY2(back, example.id.constData());
                const auto again = SyntaxTree::parse(changed->text().applied(*back));
                QVERIFY2(again->documents()[document.index].root.toValue()
                                 == document.root.toValue()
                             || example.events.contains("*"),
                         example.id.constData());
            }
        }
    }
    qInfo() << done << "scalars set," << refused << "refused";
    QVERIFY(done == 0 || done > 600);
    QCOMPARE(refused, 0);
}

WAYMARK_TEST(tst_StreamCases)

} // namespace waymark::yaml

#include "tst_streamcases.moc"
