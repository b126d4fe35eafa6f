// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "yaml/edit.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

using Edit = std::function<Result<TextEdits>(const SyntaxTree &, const Document &)>;

JsonPointer at(const char *pointer)
{
    return JsonPointer::parse(QString::fromLatin1(pointer)).value();
}

Edit set(const char *pointer, const Value &value)
{
    return [=](const auto &tree, const auto &document) {
        return setValue(tree, document, at(pointer), value);
    };
}

Edit insert(const char *pointer, const Value &value, const QString &before = {})
{
    return [=](const auto &tree, const auto &document) {
        return insertValue(tree, document, at(pointer), value, before);
    };
}

Edit remove(const char *pointer)
{
    return [=](const auto &tree, const auto &document) {
        return removeValue(tree, document, at(pointer));
    };
}

Edit rename(const char *pointer, const QString &name)
{
    return [=](const auto &tree, const auto &document) {
        return renameKey(tree, document, at(pointer), name);
    };
}

Edit move(const char *pointer, qsizetype index)
{
    return [=](const auto &tree, const auto &document) {
        return moveEntry(tree, document, at(pointer), index);
    };
}

Edit subtree(const char *pointer, const QByteArray &yaml)
{
    return [=](const auto &tree, const auto &document) {
        return replaceSubtree(tree, document, at(pointer), yaml);
    };
}

Edit comment(const char *pointer)
{
    return [=](const auto &tree, const auto &document) {
        return commentOut(tree, document, at(pointer));
    };
}

Edit commentIn(qsizetype offset)
{
    return [=](const auto &tree, const auto &) {
        return uncomment(tree, offset);
    };
}

Edit copy(const char *pointer)
{
    return [=](const auto &tree, const auto &document) {
        return copyAliased(tree, document, at(pointer));
    };
}

const Value one = qint64(1);
const Value word = u"new"_s;
const Value pair = Value::Mapping{{u"x"_s, one}, {u"z"_s, word}};
const Value list = Value::Sequence{one, word};

} // namespace

class tst_Edit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void refuses_data();
    void refuses();
};

void tst_Edit::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const Edit &edit,
                        const QByteArray &after) {
        QTest::newRow(name) << before << edit << after;
    };

    row("set: plain", "a: old # c\nb: 2\n", set("/a", word), "a: new # c\nb: 2\n");
    row("set: keeps single quotes", "a: 'old'\n", set("/a", u"it's"_s), "a: 'it''s'\n");
    row("set: keeps double quotes", "a: \"old\"\n", set("/a", word), "a: \"new\"\n");
    row("set: quotes what reads as another type", "a: old\n", set("/a", u"yes"_s), "a: \"yes\"\n");
    row("set: quotes what looks like a number", "a: old\n", set("/a", u"0x1f"_s), "a: \"0x1f\"\n");
    row("set: a number with a unit is a word", "a: 14d\n", set("/a", u"21d"_s), "a: 21d\n");
    row("set: number", "a: old", set("/a", one), "a: 1");
    row("set: null", "a: old\n", set("/a", {}), "a: null\n");
    row("set: same value changes nothing", "a:   'x'\n", set("/a", u"x"_s), "a:   'x'\n");
    row("set: empty value", "a: # c\nb: 2\n", set("/a", word), "a: new # c\nb: 2\n");
    row("set: empty value with blanks", "a:   \nb: 2\n", set("/a", word), "a: new\nb: 2\n");
    row("set: empty last value", "a:", set("/a", word), "a: new");
    row("set: empty item", "-\n- b\n", set("/0", word), "- new\n- b\n");
    row("set: on its own line", "a:\n  # c\n  old\n", set("/a", word), "a:\n  # c\n  new\n");
    row("set: several lines become a literal", "a: old # c\nb: 2\n", set("/a", u"x\ny\n"_s),
        "a: | # c\n  x\n  y\nb: 2\n");
    row("set: literal shrinks to a word", "a: |- # c\n  x\n  y\nb: 2\n", set("/a", word),
        "a: new # c\nb: 2\n");
    row("set: literal to literal", "a: |\n  x\nb: 2\n", set("/a", u"1\n2"_s),
        "a: |-\n  1\n  2\nb: 2\n");
    row("set: map for a word", "a: old # c\nb: 2\n", set("/a", pair),
        "a: # c\n  x: 1\n  z: new\nb: 2\n");
    row("set: list for a word", "a: old\n", set("/a", list), "a:\n  - 1\n  - new\n");
    row("set: word for a map", "a: # c\n  # d\n  x: 1\n  y: 2\nb: 2\n", set("/a", word),
        "a: new # c\nb: 2\n");
    row("set: map for an item", "- old # c\n- b\n", set("/0", pair), "- x: 1 # c\n  z: new\n- b\n");
    row("set: word for an item's map", "- x: 1\n  y: 2\n- b\n", set("/0", word), "- new\n- b\n");
    row("set: map for a map", "a:\n    x: 5\nb: 2\n", set("/a", pair),
        "a:\n    x: 1\n    z: new\nb: 2\n");
    row("set: map for an indentless list", "a:\n- 5\nb: 2\n", set("/a", pair),
        "a:\n  x: 1\n  z: new\nb: 2\n");
    row("set: keeps the anchor", "a: &x old\nb: *x\n", set("/a", word), "a: &x new\nb: *x\n");
    row("set: alias becomes a value", "a: &x old\nb: *x\n", set("/b", word), "a: &x old\nb: new\n");
    row("set: in flow", "a: {b: old, c: [1, 2]}\n", set("/a/b", word), "a: {b: new, c: [1, 2]}\n");
    row("set: map in flow", "a: {b: old}\n", set("/a/b", pair), "a: {b: {x: 1, z: new}}\n");
    row("set: empty value in flow", "{a, b: }", set("/a", one), "{a: 1, b: }");
    row("set: missing parents", "a: 1\n", set("/spec/name", word), "a: 1\nspec:\n  name: new\n");
    row("set: overrides a merged key", "x: &x {a: 1}\ny:\n  <<: *x\n", set("/y/a", word),
        "x: &x {a: 1}\ny:\n  <<: *x\n  a: new\n");
    row("set: root word", "old\n", set("", word), "new\n");
    row("set: empty stream", "", set("/a", one), "a: 1\n");
    row("set: only comments", "# c", set("/a", one), "# c\na: 1\n");
    row("set: only a marker", "---\n", set("/a", one), "---\na: 1\n");
    row("set: CR LF", "a: old\r\nb: 2\r\n", set("/a", pair),
        "a:\r\n  x: 1\r\n  z: new\r\nb: 2\r\n");
    row("set: after a byte order mark",
        "\xEF\xBB\xBF"
        "a: old\n",
        set("/b", one),
        "\xEF\xBB\xBF"
        "a: old\nb: 1\n");

    row("insert: last key", "a: 1 # c\n", insert("/b", word), "a: 1 # c\nb: new\n");
    row("insert: no final line end", "a: 1", insert("/b", word), "a: 1\nb: new");
    row("insert: before a key", "a: 1\n# about b\nb: 2\n", insert("/x", word, u"b"_s),
        "a: 1\nx: new\n# about b\nb: 2\n");
    row("insert: first key of a map behind a dash", "- a: 1\n", insert("/0/x", word, u"a"_s),
        "- x: new\n  a: 1\n");
    row("insert: behind deeper comments", "s:\n  a:\n    b: 1\n    # c\n  # d\n",
        insert("/s/x", one), "s:\n  a:\n    b: 1\n    # c\n  x: 1\n  # d\n");
    row("insert: item", "a:\n- 1\n- 2\n", insert("/a/1", word), "a:\n- 1\n- new\n- 2\n");
    row("insert: first item", "# c\n- 1\n", insert("/0", word), "# c\n- new\n- 1\n");
    row("insert: last item", "a:\n  - x: 1\n    y: 2\nb: 1\n", insert("/a/-", pair),
        "a:\n  - x: 1\n    y: 2\n  - x: 1\n    z: new\nb: 1\n");
    row("insert: into an empty map", "a: {} # c\n", insert("/a/x", one), "a: # c\n  x: 1\n");
    row("insert: into an empty list", "a: []\n", insert("/a/-", one), "a:\n  - 1\n");
    row("insert: list like the neighbours", "a:\n- 1\nb: []\n", insert("/b/-", one),
        "a:\n- 1\nb:\n- 1\n");
    row("insert: into an empty value", "a:\nb: 1\n", insert("/a/x", one), "a:\n  x: 1\nb: 1\n");
    row("insert: quotes like the neighbours", "a: 'x'\nb: 'y'\n", insert("/c", word),
        "a: 'x'\nb: 'y'\nc: 'new'\n");
    row("insert: flow map", "{a: 1}", insert("/b", word), "{a: 1, b: new}");
    row("insert: flow list, first", "[1, 2]", insert("/0", word), "[new, 1, 2]");
    row("insert: flow, a line each", "{\n  \"a\": \"x\" # c\n}\n", insert("/b", word),
        "{\n  \"a\": \"x\", # c\n  \"b\": \"new\"\n}\n");
    row("insert: flow with a trailing comma", "[\n  a, # c\n]\n", insert("/-", word),
        "[\n  a, # c\n  new,\n]\n");
    row("insert: behind a literal", "a: |+\n  x\n\nb: 1\n", insert("/c", one, u"b"_s),
        "a: |+\n  x\n\nc: 1\nb: 1\n");

    row("insert: behind a literal without a final line end", "a: | # c\n  x", insert("/b", word),
        "a: |- # c\n  x\nb: new");
    row("move: a literal without a final line end", "a: 1\nb: >+\n  x", move("/b", 0),
        "b: >-\n  x\na: 1");
    row("remove: middle", "a: 1\n# about b\nb: 2 # c\nc: 3\n", remove("/b"), "a: 1\nc: 3\n");
    row("remove: last without a line end", "a: 1\nb: 2", remove("/b"), "a: 1");
    row("remove: first keeps the file's comment", "# file\na: 1\nb: 2\n", remove("/a"),
        "# file\nb: 2\n");
    row("remove: first behind a dash", "- a: 1\n  b: 2\n", remove("/0/a"), "- b: 2\n");
    row("remove: only entry", "a:\n  b: 1\nc: 2\n", remove("/a/b"), "a: {}\nc: 2\n");
    row("remove: only item", "a:\n- 1\nc: 2\n", remove("/a/0"), "a: []\nc: 2\n");
    row("remove: item", "- 1\n- a: 1\n  b: 2\n- 3\n", remove("/1"), "- 1\n- 3\n");
    row("remove: in flow", "[a, b, c]", remove("/1"), "[a, c]");
    row("remove: last in flow", "[a, b, c]", remove("/2"), "[a, b]");
    row("remove: only in flow", "a: { b: 1 }", remove("/a/b"), "a: {}");

    row("rename: plain", "a: 1 # c\nb: 2\n", rename("/a", u"x y"_s), "x y: 1 # c\nb: 2\n");
    row("rename: quoted where needed", "a: 1\n", rename("/a", u"on"_s), "\"on\": 1\n");
    row("rename: keeps quotes", "'a': 1\n", rename("/a", u"new"_s), "'new': 1\n");

    row("move: item up", "- 1\n# two\n- 2\n\n- 3", move("/2", 0), "- 3\n\n- 1\n# two\n- 2");
    row("move: item down", "a:\n- x: 1\n- y: 2\n- z: 3\n", move("/a/0", 1),
        "a:\n- y: 2\n- x: 1\n- z: 3\n");
    row("move: entry behind a dash", "- a: 1\n  b: 2\n", move("/0/b", 0), "- b: 2\n  a: 1\n");
    row("remove: behind a text that keeps blank lines", "a: |+\n  x\nb: 1\n\nc: 2\n", remove("/b"),
        "a: |+\n  x\nc: 2\n");
    row("remove: last, behind a text that keeps blank lines", "a: |+\n  x\n\nb: 1", remove("/b"),
        "a: |+\n  x\n\n");
    row("move: a text that keeps blank lines down", "a: |+\n  x\nb: 1\n\nc: 2\n", move("/a", 1),
        "b: 1\na: |+\n  x\nc: 2\n");
    row("move: behind a text that keeps blank lines", "a: 1\n\nb: |+\n  x\n\n", move("/a", 1),
        "b: |+\n  x\n\na: 1\n");
    row("move: in flow", "[a, b, c]", move("/0", 2), "[b, c, a]");

    row("move: in flow with comments", "[\n  a, # one\n  b # two\n]\n", move("/1", 0),
        "[\n  b, # one\n  a # two\n]\n");

    row("set: a word of a folded text", "a: > # c\n   one two\n   three\n\n   four\n",
        set("/a", u"one two 3\nfour\n"_s), "a: > # c\n   one two\n   3\n\n   four\n");
    row("set: a word of a plain text on lines", "a: one\n  two\n  three\n",
        set("/a", u"one 2 three"_s), "a: one\n  2\n  three\n");
    row("set: literal keeps its indent", "a: |\n     x\n     y\n", set("/a", u"x\nz\n"_s),
        "a: |\n     x\n     z\n");

    row("subtree: map for a map", "a:\n    b: 1\nc: 2\n", subtree("/a", "# c\nx: 1\ny:\n  - 2\n"),
        "a:\n    # c\n    x: 1\n    y:\n      - 2\nc: 2\n");
    row("subtree: map for a word", "a: old # c\nc: 2\n", subtree("/a", "  x: 1\n  z: 2 # d\n"),
        "a: # c\n  x: 1\n  z: 2 # d\nc: 2\n");
    row("subtree: word for a word", "a: old # c\n", subtree("/a", "'new'\n"), "a: 'new' # c\n");
    row("subtree: literal", "a: old\n", subtree("/a", "|\n  x\n   y\n"), "a: |\n    x\n     y\n");
    row("subtree: item", "- old\n- b\n", subtree("/0", "x: 1\nz: 2\n"), "-\n  x: 1\n  z: 2\n- b\n");
    row("subtree: in flow", "[old, b]", subtree("/0", "{x: 1}"), "[{x: 1}, b]");
    row("subtree: root", "a: 1\n", subtree("", "b: 2 # c\n"), "b: 2 # c\n");

    row("comment out: entry", "a: 1\nb:\n  c: 1\n\n  d: 2\ne: 3\n", comment("/b"),
        "a: 1\n# b:\n#   c: 1\n\n#   d: 2\ne: 3\n");
    row("comment out: item", "a:\n  - 1\n  - 2\n", comment("/a/0"), "a:\n  # - 1\n  - 2\n");
    row("comment out: only entry", "a:\n  b: 1\n", comment("/a/b"), "a:\n  # b: 1\n");
    row("comment in", "a: 1\n# b:\n#   c: 1\nd: 2\n", commentIn(8), "a: 1\nb:\n  c: 1\nd: 2\n");
    row("comment in: first entry", "a:\n  #b: 1\n", commentIn(8), "a:\n  b: 1\n");

    row("copy: alias", "a: &x {b: 1}\nc: *x\n", copy("/c/b"), "a: &x {b: 1}\nc:\n  b: 1\n");
    row("copy: merged entry", "a: &x\n  b:\n    d: 1\nc:\n  <<: *x\n", copy("/c/b/d"),
        "a: &x\n  b:\n    d: 1\nc:\n  <<: *x\n  b:\n    d: 1\n");
}

void tst_Edit::changes()
{
    QFETCH(QByteArray, before);
    QFETCH(Edit, edit);
    QFETCH(QByteArray, after);
    const SourceText text(before);
    const auto tree = SyntaxTree::parse(text);
    const Document document = tree->documents().value(0);
    const auto edits = edit(*tree, document);
    QVERIFY2(edits, edits ? "" : qPrintable(edits.error().code + u' ' + edits.error().message));
    QCOMPARE(text.applied(*edits).bytes(), after);
}

void tst_Edit::refuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("code");
    QTest::newRow("set below a word")
        << "a: word\n"_ba << set("/a/b", one) << u"yaml.not-a-collection"_s;
    QTest::newRow("set beyond a list") << "- 1\n"_ba << set("/5", one) << u"yaml.no-such-value"_s;
    QTest::newRow("set through an alias")
        << "a: &x {b: 1}\nc: *x\n"_ba << set("/c/b", one) << u"yaml.aliased"_s;
    QTest::newRow("set through a merge")
        << "a: &x {b: {d: 1}}\nc:\n  <<: *x\n"_ba << set("/c/b/d", one) << u"yaml.aliased"_s;
    QTest::newRow("insert a key that is there")
        << "a: 1\n"_ba << insert("/a", one) << u"yaml.duplicate-key"_s;
    QTest::newRow("remove what isn't there")
        << "a: 1\n"_ba << remove("/b") << u"yaml.no-such-value"_s;
    QTest::newRow("remove an anchor in use")
        << "a: &x 1\nb: *x\n"_ba << remove("/a") << u"yaml.edit-refused"_s;
    QTest::newRow("rename to a key that is there")
        << "a: 1\nb: 2\n"_ba << rename("/a", u"b"_s) << u"yaml.duplicate-key"_s;
    QTest::newRow("subtree with an error")
        << "a: 1\n"_ba << subtree("/a", "[1") << u"yaml.damaged"_s;
    QTest::newRow("comment in prose")
        << "a: 1\n# not an entry\n"_ba << commentIn(7) << u"yaml.edit-refused"_s;
    QTest::newRow("comment out in flow") << "[a, b]"_ba << comment("/0") << u"yaml.edit-refused"_s;
    QTest::newRow("set inside an unclosed list")
        << "a: [1, 2\nb: 1\n"_ba << set("/a/0", one) << u"yaml.damaged"_s;
}

void tst_Edit::refuses()
{
    QFETCH(QByteArray, before);
    QFETCH(Edit, edit);
    QFETCH(QString, code);
    const auto tree = SyntaxTree::parse(SourceText(before));
    const auto edits = edit(*tree, tree->documents().value(0));
    QVERIFY(!edits);
    QCOMPARE(edits.error().code, code);
}

WAYMARK_TEST(tst_Edit)

} // namespace waymark::yaml

#include "tst_edit.moc"
