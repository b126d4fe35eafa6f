// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/annotated.h"
#include "support/testmain.h"
#include "yaml/syntaxtree.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

class tst_SyntaxErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsAt_data();
    void pointsAt();
    void fixes_data();
    void fixes();
    void keepsTheRest_data();
    void keepsTheRest();
    void findsAllAtOnce();
    void saysWhatToDo();
    void stopsCounting();
};

void tst_SyntaxErrors::pointsAt_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &marked, const QString &code) {
        QTest::newRow(name) << marked << code;
    };
    row("tab as indent", "spec:\n[[\t]]size: 1\n", u"yaml.tab-indent"_s);
    row("tab behind spaces", "a:\n  b: 1\n  [[\t]]c: 2\n", u"yaml.tab-indent"_s);
    row("tab behind a dash", "-[[\t]]a: 1\n", u"yaml.tab-indent"_s);
    row("tab in flow", "a: [\n[[\t]]b\n ]\n", u"yaml.tab-indent"_s);
    row("too deep", "a: \"x\"\n[[  ]]b: 2\n", u"yaml.bad-indent"_s);
    row("too deep below a word", "a: x\n[[  ]]b: 2\n", u"yaml.bad-indent"_s);
    row("between two columns", "a:\n    b: 1\n[[  ]]c: 2\n", u"yaml.bad-indent"_s);
    row("item among keys", "a: 1\n[[-]] b\n", u"yaml.bad-indent"_s);
    row("key among items", "- a: 1\n[[b]]: 2\n", u"yaml.bad-indent"_s);
    row("list on its key's line", "a: [[-]] b\n", u"yaml.bad-indent"_s);
    row("double quote", "a: [[\"]]x\nb: 2\n", u"yaml.unclosed-quote"_s);
    row("single quote", "a:\n  b: [[']]x # c\n  d: 2\n", u"yaml.unclosed-quote"_s);
    row("quote at the end", "a: [[\"]]x", u"yaml.unclosed-quote"_s);
    row("quote before other quotes", "a: [[\"]]x\nb: \"y\"\n", u"yaml.unclosed-quote"_s);
    row("quote closed by a later line's", "a:\n  [[\"]]x\n  b: \"y\"\n", u"yaml.unclosed-quote"_s);
    row("quoted key", "a: 1\n[[\"]]b: 2\nc: 3\n", u"yaml.unclosed-quote"_s);
    row("bracket", "a: [[[]]1, 2\nb: 2\n", u"yaml.unclosed-flow"_s);
    row("brace", "a: [[{]]x: 1\nb: 2\n", u"yaml.unclosed-flow"_s);
    row("brace at the end", "[[{]]x: 1", u"yaml.unclosed-flow"_s);
    row("inner bracket", "{a: [[[]]1, 2}\n", u"yaml.unclosed-flow"_s);
    row("closing bracket alone", "a: {x: 1}[[}]]\n", u"yaml.unexpected-content"_s);
    row("wrong closing bracket", "a: [1[[}]], 2]\n", u"yaml.unexpected-bracket"_s);
    row("no colon", "a: 1\n[[b]]\nc: 3\n", u"yaml.missing-colon"_s);
    row("no colon on the first line", "[[a]]\nb: 2\n", u"yaml.missing-colon"_s);
    row("no colon above deeper lines", "a: 1\n[[b]]\n  c: 3\n", u"yaml.missing-colon"_s);
    row("no colon behind a dash", "- [[a]]\n  b: 2\n", u"yaml.missing-colon"_s);
    row("no blank behind the colon", "a: 1\nb[[:]]2\n", u"yaml.missing-space-after-colon"_s);
    row("no blank behind a quoted key", "a: 1\n\"b\"[[:]]2\n", u"yaml.missing-space-after-colon"_s);
    row("no blank behind the dash", "a:\n  - 1\n  [[-]]2\n", u"yaml.missing-space-after-dash"_s);
    row("no comma", "[a, \"b\" [[\"]]c\"]\n", u"yaml.missing-comma"_s);
    row("two commas", "[a,[[,]] b]\n", u"yaml.extra-comma"_s);
    row("key in a value", "a: b[[:]] c\n", u"yaml.unexpected-colon"_s);
    row("text behind quotes", "a: \"b\" [[c d]]\n", u"yaml.unexpected-content"_s);
    row("text after the root", "[a]\n[[b: 1]]\n", u"yaml.unexpected-content"_s);
    row("key of two lines", "{x: 1}\n---\n? x\n: [a, [[\"b\n c\"]]: d]\n",
        u"yaml.multi-line-key"_s);
    row("text behind a block header", "a: |[[ x]]\n  y\n", u"yaml.bad-block-header"_s);
    row("two anchors", "a: &x [[&y]] b\n", u"yaml.duplicate-property"_s);
    row("anchor before an alias", "a: &x b\nc: &y [[*x]]\n", u"yaml.alias-with-property"_s);
    row("unknown handle", "a: [[!x!y]] b\n", u"yaml.unknown-tag-handle"_s);
    row("unknown alias", "a: [[*x]]\n", u"yaml.unknown-alias"_s);
    row("alias of an earlier document", "&x a\n---\n[[*x]]\n", u"yaml.unknown-alias"_s);
    row("reserved character", "a: [[@]]b\n", u"yaml.reserved-character"_s);
    row("no blank before a comment", "a: \"b\"[[#]]c\n", u"yaml.missing-space-before-comment"_s);
    row("unknown escape", "a: \"x[[\\q]]\"\n", u"yaml.bad-escape"_s);
    row("short escape", "a: \"[[\\u12]]z\"\n", u"yaml.bad-escape"_s);
    row("duplicate key", "a: 1\n'[[a': 2\n]]", u"yaml.duplicate-key"_s);
    row("duplicate key in flow", "{a: 1, [[a]]: 2}\n", u"yaml.duplicate-key"_s);
    row("control character", "a: x[[\x01]]y\n", u"yaml.control-character"_s);
    row("invalid UTF-8", "a: x[[\xFF\xFE]]y\n", u"yaml.invalid-utf8"_s);
    row("conflict marker", "a: 1\n[[<<<<<<< ours]]\nb: 1\n=======\nb: 2\n>>>>>>> theirs\nc: 3\n",
        u"yaml.conflict-marker"_s);
    row("no marker behind a directive", "[[%YAML 1.2]]\na: 1\n", u"yaml.missing-document-start"_s);
    row("old boolean", "a: [[yes]]\n", u"yaml.ambiguous-scalar"_s);
    row("old boolean as key", "[[on]]: 1\n", u"yaml.ambiguous-scalar"_s);
    row("octal number", "a: [[0o17]]\n", u"yaml.ambiguous-scalar"_s);
    row("leading zero", "a: [[0644]]\n", u"yaml.ambiguous-scalar"_s);
    row("underscores", "a: [[1_000]]\n", u"yaml.ambiguous-scalar"_s);
    row("base 60", "- [[11:30]]\n", u"yaml.ambiguous-scalar"_s);
    row("template", "a: [[{{ x ? \"a: b\" : c }}]]\n", u"yaml.template"_s);
    row("directive of a template", "a:\n  [[{{- if x }}]]\n  b: 1\n  {{- end }}\n",
        u"yaml.template"_s);
    row("text of a block at its key's column", "a:\n  b: |\n    x\n  [[echo y]]\n    z\nc: 1\n",
        u"yaml.bad-indent"_s);
    row("text of a block at the line's start",
        "a:\n  b: |-\n    x\n[[MIIEvAIBADAN]]\n61cePFkM+ayZ\n-----END KEY-----\nc: 1\n",
        u"yaml.bad-indent"_s);
    row("text of a block, indented too little", "a: |\n    x\n  [[y]]\n   z\nb: 1\n",
        u"yaml.bad-indent"_s);
    row("text of a block with a comment in it", "a: |\n  x\n[[# y]]\nrm -r z\nb: 1\n",
        u"yaml.bad-indent"_s);
    row("text of a block, all of it", "a: |\n[[set -e]]\necho y\nb: 1\n", u"yaml.bad-indent"_s);
    row("a key below a block that lacks its colon yet", "a: |\n  x\n[[nam]]\nb: 1\n",
        u"yaml.missing-colon"_s);
    row("mark below a marker", "---\n[[\xEF\xBB\xBF]]c: 3\n", u"yaml.byte-order-mark"_s);
    row("closing bracket too far left", "a: {\n  x: 1\n[[}]]\n", u"yaml.bad-indent"_s);
}

void tst_SyntaxErrors::pointsAt()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, code);
    if (code == "yaml.duplicate-key"_L1 && marked.contains('\'')) {
        // Quotes belong to the key's range; marks can't say so around a line's start.
        marked = "a: 1\n[['a']]: 2\n";
    }
    const test::Annotated source(marked);
    const auto tree = SyntaxTree::parse(SourceText(source.text()));
    QStringList found;
    for (const Diagnostic &diagnostic : tree->diagnostics())
        found.append(u"%1 %2-%3"_s.arg(diagnostic.code)
                         .arg(diagnostic.range.begin)
                         .arg(diagnostic.range.end));
    const TextRange range = source.range();
    QCOMPARE(found, QStringList(u"%1 %2-%3"_s.arg(code).arg(range.begin).arg(range.end)));
}

void tst_SyntaxErrors::fixes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("tab") << "spec:\n\tsize: 1\n"_ba << "spec:\n  size: 1\n"_ba;
    QTest::newRow("tab behind a dash") << "-\ta: 1\n"_ba << "- a: 1\n"_ba;
    QTest::newRow("indent") << "a:\n    b: 1\n  c: 2\n"_ba << "a:\n    b: 1\n    c: 2\n"_ba;
    QTest::newRow("text of a block") << "a:\n  b: |\n    x\n  echo\n    y\nc: 1\n"_ba
                                     << "a:\n  b: |\n    x\n    echo\n    y\nc: 1\n"_ba;
    QTest::newRow("text of a block, its columns stay")
        << "a: |\n    if x:y\ndo\n  z\nb: 1\n"_ba << "a: |\n    if x:y\n    do\n      z\nb: 1\n"_ba;
    QTest::newRow("mark below a marker") << "---\n\xEF\xBB\xBF"
                                            "c: 3\n"_ba
                                         << "---\nc: 3\n"_ba;
    QTest::newRow("quote") << "a: \"x  \nb: 2\n"_ba << "a: \"x\"  \nb: 2\n"_ba;
    QTest::newRow("bracket") << "a: [1, 2\nb: 2\n"_ba << "a: [1, 2]\nb: 2\n"_ba;
    QTest::newRow("colon") << "a: 1\nb 2\n"_ba << "a: 1\nb: 2\n"_ba;
    QTest::newRow("colon of a lone key") << "a: 1\nb\nc: 1\n"_ba << "a: 1\nb: \nc: 1\n"_ba;
    QTest::newRow("blank behind a colon") << "a: 1\nb:2\n"_ba << "a: 1\nb: 2\n"_ba;
    QTest::newRow("blank behind a dash") << "a:\n  - 1\n  -2\n"_ba << "a:\n  - 1\n  - 2\n"_ba;
    QTest::newRow("comma") << "[\"a\" \"b\"]\n"_ba << "[\"a\", \"b\"]\n"_ba;
    QTest::newRow("second comma") << "[a,, b]\n"_ba << "[a, b]\n"_ba;
    QTest::newRow("second colon") << "a: b: c\n"_ba << "a: 'b: c'\n"_ba;
    QTest::newRow("duplicate key") << "a: 1\n# about it\na:\n  b: 2\nc: 3\n"_ba
                                   << "a: 1\nc: 3\n"_ba;
    QTest::newRow("alias") << "a: *.js\n"_ba << "a: \"*.js\"\n"_ba;
    QTest::newRow("escape") << "a: \"\\d\"\n"_ba << "a: \"\\\\d\"\n"_ba;
    QTest::newRow("boolean") << "a: yes\n"_ba << "a: \"yes\"\n"_ba;
    QTest::newRow("comment") << "a: \"b\"#c\n"_ba << "a: \"b\" #c\n"_ba;
}

void tst_SyntaxErrors::fixes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const SourceText text(before);
    const auto tree = SyntaxTree::parse(text);
    QCOMPARE(tree->diagnostics().size(), 1);
    const Diagnostic &diagnostic = tree->diagnostics().front();
    QVERIFY(!diagnostic.fixes.isEmpty());
    const SourceText repaired = text.applied(diagnostic.fixes.front().edits);
    QCOMPARE(repaired.bytes(), after);
    QVERIFY(SyntaxTree::parse(repaired)->diagnostics().isEmpty());
}

void tst_SyntaxErrors::keepsTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("kept"); // pointer=value
    QTest::newRow("unclosed quote")
        << "a: \"x\nb: {c: 1}\n"_ba << QStringList{u"/a=x"_s, u"/b/c=1"_s};
    QTest::newRow("unclosed bracket")
        << "a:\n  - [1, 2\n  - 3\nb: 2\n"_ba << QStringList{u"/a/0/1=2"_s, u"/a/1=3"_s, u"/b=2"_s};
    QTest::newRow("half a key") << "a: 1\nb\nc: 3\n"_ba << QStringList{u"/a=1"_s, u"/c=3"_s};
    QTest::newRow("half a key at first") << "apiV\nkind: x\n"_ba << QStringList{u"/kind=x"_s};
    QTest::newRow("key above its map")
        << "a: 1\nspec\n  b: 1\nc: 3\n"_ba << QStringList{u"/spec/b=1"_s, u"/c=3"_s};
    QTest::newRow("colon without a blank")
        << "a:1\nb:\n  c:2\n  d: 3\n"_ba << QStringList{u"/a=1"_s, u"/b/c=2"_s, u"/b/d=3"_s};
    QTest::newRow("wrong indent") << "a:\n    b: 1\n  c:\n    d: 4\n    e: 5\nf: 6\n"_ba
                                  << QStringList{u"/a/b=1"_s, u"/a/c/d=4"_s, u"/a/c/e=5"_s,
                                                 u"/f=6"_s};
    QTest::newRow("key deeper than its siblings")
        << "a: x\n   b:\n     c: 1\nd: 2\n"_ba << QStringList{u"/a=x"_s, u"/b/c=1"_s, u"/d=2"_s};
    QTest::newRow("key at the dash") << "s:\n  - a: 1\n  b: 2\n  - a: 3\n"_ba
                                     << QStringList{u"/s/0/a=1"_s, u"/s/0/b=2"_s, u"/s/1/a=3"_s};
    QTest::newRow("tabs") << "a:\n\tb:\n\t\tc: 1\n\td: 2\ne: 3\n"_ba
                          << QStringList{u"/a/b/c=1"_s, u"/a/d=2"_s, u"/e=3"_s};
    QTest::newRow("second colon") << "a: b: c\nd: 2\n"_ba << QStringList{u"/a=b: c"_s, u"/d=2"_s};
    QTest::newRow("conflict") << "a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\nc: 3\n"_ba
                              << QStringList{u"/a=1"_s, u"/b=2"_s, u"/c=3"_s};
    QTest::newRow("literal's line too far left")
        << "a: |\n    x\n  y\n    z\nb: 2\n"_ba << QStringList{u"/a=x\ny\nz\n"_s, u"/b=2"_s};
    QTest::newRow("literal's lines at the start") << "a:\n  b: |\n    x\ny z\n+w\nc: 2\n"_ba
                                                  << QStringList{u"/a/b=x\ny z\n+w\n"_s, u"/c=2"_s};
    QTest::newRow("mark between documents") << "\xEF\xBB\xBF"
                                               "a: 1\n\xEF\xBB\xBF"
                                               "b: 2\n"_ba
                                            << QStringList{};
    QTest::newRow("lists of a map with a second colon")
        << "a: - 1\nb: 2\n"_ba << QStringList{u"/a/0=1"_s, u"/b=2"_s};
    QTest::newRow("template's lines")
        << "a:\n  {{- if .x }}\n  b: 1\n  {{- end }}\nc: {{ .y }}\n"_ba
        << QStringList{u"/a/b=1"_s, u"/c={{ .y }}"_s};
    QTest::newRow("the next document") << "a: [\"x\n---\nb: 2\n"_ba << QStringList{};
}

void tst_SyntaxErrors::keepsTheRest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, kept);
    const auto tree = SyntaxTree::parse(SourceText(bytes));
    for (const QString &line : std::as_const(kept)) {
        const qsizetype equals = line.indexOf(u'=');
        const auto pointer = JsonPointer::parse(line.first(equals));
        const Node node = tree->documents().front().root.at(*pointer);
        QVERIFY2(node, qPrintable(line));
        QCOMPARE(node.text(), line.sliced(equals + 1));
    }
    if (kept.isEmpty()) {
        QCOMPARE(tree->documents().size(), 2);
        QCOMPARE(tree->documents()[1].root.value(u"b").text(), u"2"_s);
    }
}

void tst_SyntaxErrors::findsAllAtOnce()
{
    const auto tree =
        SyntaxTree::parse(SourceText("a: \"x\nb: [1\n\tc: *y\nd e\nf: \"\\q\"\ng: 1\ng: 2\n"));
    QStringList codes;
    for (const Diagnostic &diagnostic : tree->diagnostics())
        codes.append(diagnostic.code.sliced(5));
    QCOMPARE(codes, (QStringList{u"unclosed-quote"_s, u"unclosed-flow"_s, u"tab-indent"_s,
                                 u"unknown-alias"_s, u"missing-colon"_s, u"bad-escape"_s,
                                 u"duplicate-key"_s}));
    QVERIFY(tree->hasErrors());
}

void tst_SyntaxErrors::saysWhatToDo()
{
    const auto tree = SyntaxTree::parse(SourceText("a: 1\nb: *x\n---\na: 1\na: 2\n"));
    QCOMPARE(tree->diagnostics().size(), 2);
    for (const Diagnostic &diagnostic : tree->diagnostics()) {
        QVERIFY(!diagnostic.message.isEmpty());
        QVERIFY(!diagnostic.why.isEmpty());
        QVERIFY(!diagnostic.next.isEmpty());
        QVERIFY(!diagnostic.message.contains(u'%'));
    }
    QCOMPARE(tree->diagnostics()[0].pointer.toString(), u"/b"_s);
    QCOMPARE(tree->diagnostics()[0].document, 0);
    QCOMPARE(tree->diagnostics()[1].document, 1);
    QCOMPARE(tree->diagnostics()[1].related.size(), 1);
    QCOMPARE(tree->diagnostics()[1].related.front().range, (TextRange{15, 16}));
}

void tst_SyntaxErrors::stopsCounting()
{
    const auto tree = SyntaxTree::parse(SourceText(QByteArray("a\n").repeated(5'000)));
    QCOMPARE(tree->diagnostics().size(), 0); // one text of many lines
    const auto broken =
        SyntaxTree::parse(SourceText("x: 1\n" + QByteArray("@a\n").repeated(5'000)));
    QCOMPARE(broken->diagnostics().size(), 1'001);
    QCOMPARE(broken->diagnostics().back().code, u"yaml.too-many-problems"_s);
}

WAYMARK_TEST(tst_SyntaxErrors)

} // namespace waymark::yaml

#include "tst_syntaxerrors.moc"
