// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/rounds.h"
#include "support/shareddata.h"
#include "support/testmain.h"
#include "yaml/tokens.h"
#include "yamlcases.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

QByteArray slice(const SyntaxTree &tree, TextRange range)
{
    return tree.text().slice(range).toByteArray();
}

/// Every byte belongs to one token.
bool coversAll(const SyntaxTree &tree)
{
    qsizetype end = 0;
    for (const Token &token : tokensOf(tree)) {
        if (token.range.begin != end || token.range.isEmpty())
            return false;
        end = token.range.end;
    }
    return end == tree.text().size();
}

struct Scalar
{
    TextRange range;
    QByteArray text;
    QString key;

    bool operator==(const Scalar &) const = default;
    friend auto operator<=>(const Scalar &a, const Scalar &b)
    {
        return a.range.begin <=> b.range.begin;
    }
};

QList<Scalar> scalarsOf(const SyntaxTree &tree)
{
    QList<Scalar> scalars;
    std::vector<Node> open;
    for (const Document &document : tree.documents())
        open.push_back(document.root);
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        if (node.isScalar())
            scalars.append({node.range(), node.utf8(), node.key() ? node.keyText() : QString()});
        for (Node child = node.firstChild(); child; child = child.nextSibling())
            open.push_back(child);
    }
    return scalars;
}

} // namespace

class tst_SyntaxTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereThingsStand();
    void findsThePlace_data();
    void findsThePlace();
    void looksThroughMergesAndAliases();
    void resolvesTypes_data();
    void resolvesTypes();
    void separatesDocuments();
    void losesNoByteOfTheSuite();
    void losesNoByteOfTheCorpora();
    void losesNoByteWhateverTheBytesAre();
    void splitsIntoTokens();
    void keepsTheRestWhileALineIsTyped();
    void endsInBoundedTime_data();
    void endsInBoundedTime();
    void limitsAliases();
    void stopsWhenAsked();
    void readsTextsThatOthersOwn();
};

void tst_SyntaxTree::knowsWhereThingsStand()
{
    const auto tree = SyntaxTree::parse(SourceText("a: &x !t  'b' # c\n"
                                                   "s:\n"
                                                   "  - |\n"
                                                   "    text\n"
                                                   "  -\n"
                                                   "  - {k: [1, 2]}\n"
                                                   "? q\n"
                                                   ": r\n"));
    const Node root = tree->documents().front().root;
    const Node a = root.value(u"a");
    QCOMPARE(slice(*tree, a.range()), "'b'"_ba);
    QCOMPARE(slice(*tree, a.fullRange()), "&x !t  'b'"_ba);
    QCOMPARE(slice(*tree, a.entryRange()), "a: &x !t  'b'"_ba);
    QCOMPARE(a.anchor(), "x"_ba);
    QCOMPARE(a.tag(), "!t"_ba);
    const Node s = root.value(u"s");
    QCOMPARE(slice(*tree, s.range()), "- |\n    text\n  -\n  - {k: [1, 2]}"_ba);
    QCOMPARE(slice(*tree, s.item(0).entryRange()), "- |\n    text"_ba);
    QCOMPARE(s.item(1).kind(), NodeKind::Missing);
    QCOMPARE(slice(*tree, s.item(1).entryRange()), "-"_ba);
    QCOMPARE(slice(*tree, s.item(2).value(u"k").range()), "[1, 2]"_ba);
    QCOMPARE(slice(*tree, root.value(u"q").entryRange()), "? q\n: r"_ba);
    QCOMPARE(s.item(2).value(u"k").item(1).pointer().toString(), u"/s/2/k/1"_s);
    QCOMPARE(root.size(), 3);
    QCOMPARE(s.item(1).previousSibling(), s.item(0));
    QVERIFY(!s.item(3));
    QVERIFY(!root.value(u"nothing"));
    QVERIFY(!Node().value(u"a"));
}

void tst_SyntaxTree::findsThePlace_data()
{
    QTest::addColumn<QByteArray>("marked"); // | is the caret
    QTest::addColumn<QString>("pointer");
    QTest::newRow("in a value") << "a: 1\nb:\n  c: va|lue\n"_ba << u"/b/c"_s;
    QTest::newRow("behind a value") << "a: 1|\nb: 2\n"_ba << u"/a"_s;
    QTest::newRow("in a key") << "a: 1\nb|b: 2\n"_ba << u"/bb"_s;
    QTest::newRow("in an item") << "a:\n  - 1\n  - x: 2|\n"_ba << u"/a/1/x"_s;
    QTest::newRow("where a value is missing") << "a: |\nb: 2\n"_ba << u"/a"_s;
    QTest::newRow("in flow") << "a: [1, {b: 2|}]\n"_ba << u"/a/1/b"_s;
    QTest::newRow("between entries") << "a:\n  b: 1\n  \n|\nc: 2\n"_ba << u""_s;
    QTest::newRow("in an anchor") << "a: &a|bc 1\n"_ba << u"/a"_s;
    QTest::newRow("in the second document") << "a: 1\n---\nb: |2\n"_ba << u"/b"_s;
    QTest::newRow("empty text") << "|"_ba << u""_s;
}

void tst_SyntaxTree::findsThePlace()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, pointer);
    const qsizetype caret = marked.indexOf('|');
    const auto tree = SyntaxTree::parse(SourceText(marked.remove(caret, 1)));
    QCOMPARE(tree->pointerAt(caret).toString(), pointer);
}

void tst_SyntaxTree::looksThroughMergesAndAliases()
{
    const auto tree = SyntaxTree::parse(SourceText("x: &x {a: 1, b: 2}\n"
                                                   "y: &y {b: 3, c: 4}\n"
                                                   "z:\n"
                                                   "  <<: [*x, *y]\n"
                                                   "  a: 5\n"
                                                   "w: *x\n"
                                                   "q: {'<<': 1}\n"));
    const Node root = tree->documents().front().root;
    const Node z = root.value(u"z");
    QCOMPARE(z.value(u"a").toInteger(), 5);
    QCOMPARE(z.value(u"b").toInteger(), 2);
    QCOMPARE(z.value(u"c").toInteger(), 4);
    QStringList keys;
    for (const Entry &entry : z.entries())
        keys.append(entry.key);
    QCOMPARE(keys, (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(root.at(*JsonPointer::parse(u"/w/b")).toInteger(), 2);
    QCOMPARE(root.value(u"w").kind(), NodeKind::Alias);
    QCOMPARE(root.value(u"q").value(u"<<").toInteger(), 1);
    const Value expected =
        Value::Mapping{{u"b"_s, qint64(2)}, {u"c"_s, qint64(4)}, {u"a"_s, qint64(5)}};
    QVERIFY(*z.toValue() == expected);
    QVERIFY(root.value(u"w").toValue() == root.value(u"x").toValue());
}

void tst_SyntaxTree::resolvesTypes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ScalarType>("type");
    const auto row = [](const char *text, ScalarType type) {
        QTest::newRow(text) << QByteArray(text) << type;
    };
    for (const char *text : {"", "~", "null", "Null", "NULL", "!!null ''"})
        row(text, ScalarType::Null);
    for (const char *text : {"true", "False", "TRUE"})
        row(text, ScalarType::Boolean);
    for (const char *text : {"0", "-1", "+12", "0o17", "0xFf", "007", "!!int '3'"})
        row(text, ScalarType::Integer);
    for (const char *text :
         {"1.", ".5", "-1e3", "1E+2", ".inf", "-.INF", ".nan", "!!float 1", "1_0.5e"})
        row(text, QByteArray(text) == "1_0.5e" ? ScalarType::String : ScalarType::Float);
    for (const char *text : {"yes", "nUll", "tRue", "1_000", "0o8", "0x", "1e", ".", "-", "+.nan",
                             "1:30", "'1'", "\"true\"", "!!str 1", "!x 1", "*a", "14d", "1.2.3"})
        row(text, QByteArray(text) == "*a" ? ScalarType::Null : ScalarType::String);
}

void tst_SyntaxTree::resolvesTypes()
{
    QFETCH(QByteArray, text);
    QFETCH(ScalarType, type);
    const auto tree = SyntaxTree::parse(SourceText("a: " + text + '\n'));
    QCOMPARE(tree->documents().front().root.value(u"a").scalarType(), type);
}

void tst_SyntaxTree::separatesDocuments()
{
    const auto tree = SyntaxTree::parse(
        SourceText("# head\nkind: A\n# tail\n---\nkind: B\n...\n%YAML 1.2\n---\n--- x\n"));
    QCOMPARE(tree->documents().size(), 4);
    QCOMPARE(tree->documents()[0].topLevel(u"kind"), u"A"_s);
    QCOMPARE(tree->documents()[1].topLevel(u"kind"), u"B"_s);
    QCOMPARE(tree->documents()[2].root.kind(), NodeKind::Missing);
    QCOMPARE(tree->documents()[3].root.text(), u"x"_s);
    QCOMPARE(tree->documents()[3].topLevel(u"kind"), QString());
    QCOMPARE(tree->documentAt(0)->index, 0);
    QCOMPARE(tree->documentAt(20)->index, 0);
    QCOMPARE(tree->documentAt(tree->documents()[1].range.begin)->index, 1);
    QVERIFY(SyntaxTree::parse(SourceText("# nothing\n"))->documents().isEmpty());
    QCOMPARE(SyntaxTree().documentAt(0), nullptr);
}

void tst_SyntaxTree::losesNoByteOfTheSuite()
{
    WAYMARK_NEEDS_SHARED(test::yamlTestSuiteData);
    for (const test::YamlCase &one : test::yamlTestSuite())
        QVERIFY2(coversAll(*SyntaxTree::parse(SourceText(one.yaml))), one.id.constData());
}

void tst_SyntaxTree::losesNoByteOfTheCorpora()
{
    WAYMARK_NEEDS_SHARED(test::yamlCorpusData);
    for (const test::CorpusFile &file : test::yamlCorpus())
        QVERIFY2(coversAll(*SyntaxTree::parse(SourceText(file.bytes))), qPrintable(file.name));
}

void tst_SyntaxTree::losesNoByteWhateverTheBytesAre()
{
    std::mt19937 random(4);
    const QByteArray alphabet = "a: -?[]{},&*!|>'\"#%@`\n\n  \t\r\xFF\xC3\xA4\\x1.~";
    for (int i = 0; i < test::rounds(20'000); ++i) {
        QByteArray bytes;
        for (quint32 length = random() % 60; length > 0; --length)
            bytes += alphabet[qsizetype(random() % quint32(alphabet.size()))];
        QVERIFY2(coversAll(*SyntaxTree::parse(SourceText(bytes))), bytes.toHex().constData());
    }
}

void tst_SyntaxTree::splitsIntoTokens()
{
    const auto tree = SyntaxTree::parse(
        SourceText("\xEF\xBB\xBF%YAML 1.2\r\n--- # c\r\n&a !t x: [*a, 'b']\r\n...\r\n"));
    QByteArrayList tokens;
    for (const Token &token : tokensOf(*tree)) {
        if (token.kind != TokenKind::Blank && token.kind != TokenKind::LineEnd)
            tokens.append(QByteArray::number(int(token.kind)) + ' ' + slice(*tree, token.range));
    }
    const auto expected = [](TokenKind kind, const char *text) -> QByteArray {
        return QByteArray::number(int(kind)) + ' ' + text;
    };
    using enum TokenKind;
    const QByteArrayList wanted{expected(ByteOrderMark, "\xEF\xBB\xBF"),
                                expected(Directive, "%YAML 1.2"),
                                expected(Marker, "---"),
                                expected(Comment, "# c"),
                                expected(Anchor, "&a"),
                                expected(Tag, "!t"),
                                expected(TokenKind::Scalar, "x"),
                                expected(Indicator, ":"),
                                expected(Indicator, "["),
                                expected(Alias, "*a"),
                                expected(Indicator, ","),
                                expected(TokenKind::Scalar, "'b'"),
                                expected(Indicator, "]"),
                                expected(Marker, "...")};
    QCOMPARE(tokens, wanted);
}

/// While one line is typed letter by letter, what stands on the others stays as it is, in its
/// place and under its key.
void tst_SyntaxTree::keepsTheRestWhileALineIsTyped()
{
    WAYMARK_NEEDS_SHARED(test::yamlCorpusData);
    constexpr int step = 90 / test::rounds(30); // in lines
    qsizetype wanted = 0;
    qsizetype kept = 0;
    int states = 0;
    for (const test::CorpusFile &file : test::yamlCorpus()) {
        if (file.bytes.size() > 1'500 || file.bytes.contains("{{"))
            continue;
        const SourceText text(file.bytes);
        const auto whole = SyntaxTree::parse(text);
        if (whole->hasErrors())
            continue;
        const QList<Scalar> all = scalarsOf(*whole);
        for (qsizetype number = 0; number < text.lineCount(); number += step) {
            const TextRange line = text.line(number);
            for (qsizetype typed = line.begin; typed < line.end; ++typed) {
                const SourceText state = text.applied({{{typed, line.end}, {}}});
                const qsizetype gone = line.end - typed;
                QList<Scalar> left = scalarsOf(*SyntaxTree::parse(state));
                std::ranges::sort(left);
                ++states;
                for (Scalar scalar : all) {
                    if (scalar.range.end >= line.begin && scalar.range.begin <= line.end)
                        continue;
                    if (scalar.range.begin >= line.end) {
                        scalar.range.begin -= gone;
                        scalar.range.end -= gone;
                    }
                    ++wanted;
                    const auto found = std::ranges::lower_bound(left, scalar);
                    kept += found != left.end() && *found == scalar;
                }
            }
        }
    }
    qInfo() << states << "states," << double(kept) * 100 / double(wanted) << "% of the values kept";
    QVERIFY(kept * 1000 >= wanted * 990);
}

void tst_SyntaxTree::endsInBoundedTime_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes;
    };
    row("deep flow", QByteArray("[").repeated(200'000));
    row("deep flow maps", QByteArray("{a: ").repeated(100'000));
    row("deep dashes", QByteArray("- ").repeated(100'000) + "x");
    row("deep explicit keys", QByteArray("? ").repeated(100'000) + "x");
    QByteArray stairs;
    for (int i = 0; i < 3'000; ++i)
        stairs += QByteArray(i, ' ') + "a:\n";
    row("deep maps", stairs);
    row("quotes that never close", QByteArray("a: \"x\n").repeated(50'000));
    row("brackets that never close", QByteArray("a: [x\n").repeated(50'000));
    row("root quotes", "\"" + QByteArray("a\n").repeated(200'000));
    row("root brackets", "[" + QByteArray("a: b,\n").repeated(100'000));
    row("one long line", QByteArray("x").repeated(2'000'000));
    row("lines of nothing", QByteArray("a:\n") + QByteArray("\n").repeated(500'000));
    row("blank lines between words", QByteArray("a\n\n\n\n").repeated(100'000));
    row("same keys", QByteArray("a: 1\n").repeated(100'000));
    row("text in lines", QByteArray("word\n").repeated(200'000) + "a: b\n");
    row("templates that never close", QByteArray("a: {{ x\n").repeated(50'000));
    row("one line of braces", QByteArray("a {{ ").repeated(100'000));
    row("colons", QByteArray("a: ").repeated(100'000));
    row("anchors", QByteArray("&a ").repeated(100'000));
    row("zero bytes", QByteArray(100'000, '\0'));
    row("conflict markers", QByteArray("<<<<<<< a\n=======\n>>>>>>> b\n").repeated(20'000));
    row("wrong indents", QByteArray("   a: 1\n  b: 1\n c: 1\n").repeated(20'000));
    row("literal headers", QByteArray("- |\n").repeated(100'000));
    row("tabs", QByteArray("\ta: 1\n").repeated(50'000));
}

void tst_SyntaxTree::endsInBoundedTime()
{
    QFETCH(QByteArray, bytes);
    const auto tree = SyntaxTree::parse(SourceText(bytes));
    QVERIFY(coversAll(*tree));
    QVERIFY(tree->diagnostics().size() <= 1'001);
}

void tst_SyntaxTree::limitsAliases()
{
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1) + ", ";
        const QByteArray name = "a" + QByteArray::number(i);
        bomb += name + ": &" + name + " [" + before.repeated(9) + "]\n";
    }
    const auto tree = SyntaxTree::parse(SourceText(bomb));
    QVERIFY(!tree->hasErrors());
    const auto value = tree->documents().front().root.toValue();
    QVERIFY(!value);
    QCOMPARE(value.error().code, u"yaml.alias-budget"_s);
    const auto circle = SyntaxTree::parse(SourceText("&a [*a]\n---\n&b {<<: *b, c: 1}\n"));
    QVERIFY(!circle->documents()[0].root.toValue());
    QCOMPARE(circle->documents()[1].root.value(u"c").toInteger(), 1);
    QVERIFY(!circle->documents()[1].root.value(u"d"));
    QVERIFY(circle->documents()[1].root.toValue());
}

void tst_SyntaxTree::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(
        !SyntaxTree::parse(SourceText(QByteArray("a: 1\n").repeated(10'000)), source.get_token()));
    const auto tooLarge = SyntaxTree::parse(SourceText("a: 1\n"), {}, {.bytes = 4});
    QCOMPARE(tooLarge->diagnostics().front().code, u"yaml.too-large"_s);
    QVERIFY(tooLarge->documents().isEmpty());
}

void tst_SyntaxTree::readsTextsThatOthersOwn()
{
    const char letters[] = {'a', ':', ' ', 'b', 'X', 'X'};
    const SourceText text(QByteArray::fromRawData(letters, 4));
    QCOMPARE(SyntaxTree::parse(text)->documents().front().root.value(u"a").text(), u"b"_s);
    QVERIFY(SyntaxTree::parse(SourceText(QByteArray()))->documents().isEmpty());
}

WAYMARK_TEST(tst_SyntaxTree)

} // namespace waymark::yaml

#include "tst_syntaxtree.moc"
