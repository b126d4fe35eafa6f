// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/heldline.h"
#include "support/annotated.h"
#include "support/testmain.h"
#include "yaml/edit.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

const QByteArray lists = "# what may be reached\n"
                         "spec:\n"
                         "  to:\n"
                         "    - group: \"\"\n"
                         "      kind: Secret # one\n"
                         "\n"
                         "  from:\n"
                         "    - group: x.io\n"
                         "      kind: Route\n"
                         "      names: [a,\n"
                         "        b]\n"
                         "    - group: y.io\n"
                         "      kind: Route\n"
                         "  note: |\n"
                         "    two\n"
                         "    lines\n"
                         "  last: &x 1\n";

const QByteArray documents =
    "kind: A\nspec:\n  size: 1\n---\nkind: B\nspec:\n- size: 2\n  name: b\n"
    "- - 1\n  - 2\n- {a: 1, b: {\n  c: 2}}\n";

QByteArray withLine(const SourceText &text, TextRange line, const QByteArray &content)
{
    return text.applied({{line, content}}).bytes();
}

std::shared_ptr<const Analysis> analysisOf(const SourceText &text)
{
    return std::make_shared<const Analysis>(*analyze({.text = text, .rules = nullptr}));
}

/// The document whose line is as empty as can be, or keeps its indentation; nullopt where none
/// hangs from it.
std::optional<HeldLine> emptied(const std::shared_ptr<const Analysis> &whole, qsizetype line,
                                bool keepsBlanks)
{
    const SourceText &text = whole->tree.text();
    const TextRange place = text.line(line);
    const QByteArray content = text.slice(place).toByteArray();
    qsizetype blanks = 0;
    while (keepsBlanks && blanks < content.size() && content[blanks] == ' ')
        ++blanks;
    auto held = heldLineOf(whole->tree, text.applied({{place, content.first(blanks)}}));
    if (held)
        held->whole = whole;
    return held;
}

/// `after` with the line put back where it is, above or below what edits at it have put in.
bool isCommuting(const HeldLine &held, const SourceText &changed, const SourceText &after)
{
    const SourceText &full = held.whole->tree.text();
    const QByteArray line = full.slice(held.before).toByteArray();
    const QByteArray now = held.text.slice(held.now).toByteArray();
    for (qsizetype i = 0; i < after.lineCount(); ++i) {
        if (after.slice(after.line(i)) == now
            && withLine(after, after.line(i), line) == changed.bytes())
            return true;
    }
    return false;
}

void addNodes(const yaml::Node &node, QList<yaml::Node> &nodes)
{
    nodes.append(node);
    for (yaml::Node child = node.firstChild(); child; child = child.nextSibling())
        addNodes(child, nodes);
}

QList<yaml::Node> nodesOf(const yaml::Document &document)
{
    QList<yaml::Node> nodes;
    addNodes(document.root, nodes);
    return nodes;
}

} // namespace

class tst_HeldLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHeldWhereOthersHangFromIt_data();
    void isHeldWhereOthersHangFromIt();
    void isNotHeldBesideOtherChanges();
    void changesOfOthersAreTheSameInEitherOrder_data();
    void changesOfOthersAreTheSameInEitherOrder();
    void changesOfTheLineItselfAreRefused();
    void placesGoBothWays();
};

void tst_HeldLine::isHeldWhereOthersHangFromIt_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("a key over a list") << "a:\n[[b:]]\n  - 1\n"_ba << true;
    QTest::newRow("a key over a list without indentation") << "[[b:]]\n- 1\n"_ba << true;
    QTest::newRow("a key over fields") << "a:\n  [[b:]]\n    c: 1\n"_ba << true;
    QTest::newRow("the first field of an item") << "- [[a: 1]]\n  b: 1\n"_ba << true;
    QTest::newRow("a list in a list") << "- [[- 1]]\n  - 2\n"_ba << true;
    QTest::newRow("the head of a text of lines") << "a: 1\n[[b: |]]\n  text\nc: 1\n"_ba << true;
    QTest::newRow("an opening bracket") << "a: 1\n[[b: []]\n  1, 2]\n"_ba << true;
    QTest::newRow("the mark between documents") << "a: 1\n[[---]]\na: 2\n"_ba << true;
    QTest::newRow("the mark before the first document") << "[[---]]\na: 2\n"_ba << false;
    QTest::newRow("a field") << "a: 1\n[[b: 1]]\nc: 1\n"_ba << false;
    QTest::newRow("a further field of an item") << "- a: 1\n  [[b: 1]]\n- c: 1\n"_ba << false;
    QTest::newRow("an item of one line") << "- 1\n[[- 2]]\n- 3\n"_ba << false;
    QTest::newRow("a key without a value") << "a: 1\n[[b:]]\nc: 1\n"_ba << false;
    QTest::newRow("a comment") << "a:\n  [[# one]]\n  b: 1\n"_ba << false;
    QTest::newRow("nothing") << "a:\n[[]]\n  b: 1\n"_ba << false;
    QTest::newRow("a line of a text") << "a: |\n  one\n  [[two]]\n  three\n"_ba << false;
    QTest::newRow("a text that has errors") << "a: [\n[[b:]]\n  c: 1\n"_ba << false;
}

void tst_HeldLine::isHeldWhereOthersHangFromIt()
{
    QFETCH(QByteArray, marked);
    QFETCH(bool, isHeld);
    const test::Annotated source(marked);
    const SourceText whole(source.text());
    const auto analysis = analysisOf(whole);
    const qsizetype line = whole.lineAt(source.range().begin);
    for (const bool keepsBlanks : {true, false}) {
        const auto held = emptied(analysis, line, keepsBlanks);
        QCOMPARE(held.has_value(), isHeld);
        if (held)
            QCOMPARE(held->before, whole.line(line));
    }
}

void tst_HeldLine::isNotHeldBesideOtherChanges()
{
    const SourceText whole("a:\n  b: 1\nc: 2\n"_ba);
    const auto tree = yaml::SyntaxTree::parse(whole);
    QVERIFY(heldLineOf(*tree, SourceText("\n  b: 1\nc: 2\n"_ba)));
    QVERIFY(!heldLineOf(*tree, whole));
    QVERIFY(!heldLineOf(*tree, SourceText("\n  b: 1\nc: 3\n"_ba)));
    QVERIFY(!heldLineOf(*tree, SourceText("  b: 1\nc: 2\n"_ba)));
    QVERIFY(!heldLineOf(*tree, SourceText("x\n  b: 1\nc: 2\n"_ba)));
    QVERIFY(!heldLineOf(*tree, SourceText("\n\n  b: 1\nc: 2\n"_ba)));
    QVERIFY(!heldLineOf(*tree, SourceText()));
}

void tst_HeldLine::changesOfOthersAreTheSameInEitherOrder_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepsBlanks");
    for (const bool keepsBlanks : {true, false}) {
        const auto row = [keepsBlanks](const char *name, const QByteArray &bytes) {
            QTest::addRow("%s, %s", name, keepsBlanks ? "indented" : "empty")
                << bytes << keepsBlanks;
        };
        row("lists and texts", lists);
        row("several documents", documents);
        row("line ends of two bytes", QByteArray(lists).replace('\n', "\r\n"));
        row("no line end at the end", documents.chopped(1));
    }
}

void tst_HeldLine::changesOfOthersAreTheSameInEitherOrder()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keepsBlanks);
    const SourceText full(bytes);
    const auto whole = analysisOf(full);
    QVERIFY(!whole->tree.hasErrors());
    int made = 0;
    const auto check = [&](const HeldLine &held, const Result<TextEdits> &edits) {
        if (!edits)
            return false;
        const auto here = held.inText(*edits);
        if (!here)
            return false;
        const SourceText changed = full.applied(*edits);
        const SourceText after = held.text.applied(*here);
        ++made;
        return isCommuting(held, changed, after) && wholeAfter(full, held.text, *here) == changed;
    };
    for (qsizetype line = 0; line < full.lineCount(); ++line) {
        const auto held = emptied(whole, line, keepsBlanks);
        if (!held)
            continue;
        for (const yaml::Document &document : whole->tree.documents()) {
            for (const yaml::Node &node : nodesOf(document)) {
                const JsonPointer pointer = node.pointer();
                if (node.isScalar() && !held->holds(node)) {
                    // What is live can be set, and nothing but its own bytes changes.
                    const auto edits = yaml::setValue(whole->tree, document, pointer, u"new"_s);
                    QVERIFY2(check(*held, edits), qPrintable(pointer.toString()));
                    const TextRange own = held->inText(node.range());
                    const TextEdits here = held->inText(*edits).value_or(TextEdits());
                    for (const TextEdit &edit : here)
                        QVERIFY2(own.contains(edit.range), qPrintable(pointer.toString()));
                }
                // What else a form does is made in either order or not at all.
                const QList<Result<TextEdits>> others{
                    yaml::removeValue(whole->tree, document, pointer),
                    yaml::renameKey(whole->tree, document, pointer, u"renamed"_s),
                    yaml::moveEntry(whole->tree, document, pointer, 0),
                    yaml::insertValue(whole->tree, document, pointer.child(u"-"_s), u"x"_s)};
                for (const Result<TextEdits> &edits : others) {
                    if (edits && held->inText(*edits))
                        QVERIFY2(check(*held, edits), qPrintable(pointer.toString()));
                }
            }
        }
    }
    QVERIFY(made > 50);
}

void tst_HeldLine::changesOfTheLineItselfAreRefused()
{
    const auto whole = analysisOf(SourceText("a:\n  b: 1\nc: 2\n"_ba));
    const auto held = emptied(whole, 0, false);
    QVERIFY(held);
    const yaml::Document &document = whole->tree.documents().first();
    const JsonPointer place({u"a"_s});
    QVERIFY(held->holds(document.root.at(place)));
    QVERIFY(!held->holds(document.root.at(place.child(u"b"_s))));
    QVERIFY(!held->holds(document.root));
    const auto renamed = yaml::renameKey(whole->tree, document, place, u"x"_s);
    QVERIFY(renamed && !held->inText(*renamed));
    const auto removed = yaml::removeValue(whole->tree, document, place);
    QVERIFY(removed && !held->inText(*removed));
    QVERIFY(!wholeAfter(whole->tree.text(), SourceText("a:\n  b: 3\nc: 3\n"_ba), {{{0, 0}, "x"}}));
}

void tst_HeldLine::placesGoBothWays()
{
    const auto whole = analysisOf(SourceText("a:\n  b:\n    - 1\n  c: 2\n"_ba));
    Analysis analysis = *analyze({.text = SourceText("a:\n \n    - 1\n  c: 2\n"_ba),
                                  .rules = nullptr,
                                  .whole = WholeText{whole->tree.text(), whole}});
    QVERIFY(analysis.held);
    QCOMPARE(analysis.held->whole, whole); // known already, and not made again
    QCOMPARE(&analysis.fields(), whole.get());
    const yaml::Node item = whole->tree.documents().first().root.at(*JsonPointer::parse(u"/a/b/0"));
    const TextRange here = analysis.inText(item.range());
    QCOMPARE(analysis.tree.text().slice(here), "1");
    QCOMPARE(analysis.inFields(here.begin), item.range().begin);
    QCOMPARE(analysis.fields().tree.pointerAt(analysis.inFields(4)).toString(), u"/a/b"_s);

    analysis = *analyze({.text = whole->tree.text(),
                         .rules = nullptr,
                         .whole = WholeText{whole->tree.text(), whole}});
    QVERIFY(!analysis.held);
    QCOMPARE(&analysis.fields(), &analysis);
    QCOMPARE(analysis.inFields(4), 4);
}

WAYMARK_TEST(tst_HeldLine)

} // namespace waymark::analysis

#include "tst_heldline.moc"
