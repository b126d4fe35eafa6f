// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editsteps.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

using test::comment;
using test::commentIn;
using test::copy;
using test::insert;
using test::move;
using test::remove;
using test::rename;
using test::set;
using test::subtree;

namespace {

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
    test::addEditColumns();
    using test::row;

    row("set: plain", "a: old # c\nb: 2\n", set(u"/a"_s, word), "a: new # c\nb: 2\n");
    row("set: keeps single quotes", "a: 'old'\n", set(u"/a"_s, u"it's"_s), "a: 'it''s'\n");
    row("set: keeps double quotes", "a: \"old\"\n", set(u"/a"_s, word), "a: \"new\"\n");
    row("set: quotes what reads as another type", "a: old\n", set(u"/a"_s, u"yes"_s),
        "a: \"yes\"\n");
    row("set: quotes what looks like a number", "a: old\n", set(u"/a"_s, u"0x1f"_s),
        "a: \"0x1f\"\n");
    row("set: a number with a unit is a word", "a: 14d\n", set(u"/a"_s, u"21d"_s), "a: 21d\n");
    row("set: number", "a: old", set(u"/a"_s, one), "a: 1");
    row("set: null", "a: old\n", set(u"/a"_s, {}), "a: null\n");
    row("set: same value changes nothing", "a:   'x'\n", set(u"/a"_s, u"x"_s), "a:   'x'\n");
    row("set: empty value", "a: # c\nb: 2\n", set(u"/a"_s, word), "a: new # c\nb: 2\n");
    row("set: empty value with blanks", "a:   \nb: 2\n", set(u"/a"_s, word), "a: new\nb: 2\n");
    row("set: empty last value", "a:", set(u"/a"_s, word), "a: new");
    row("set: empty item", "-\n- b\n", set(u"/0"_s, word), "- new\n- b\n");
    row("set: on its own line", "a:\n  # c\n  old\n", set(u"/a"_s, word), "a:\n  # c\n  new\n");
    row("set: several lines become a literal", "a: old # c\nb: 2\n", set(u"/a"_s, u"x\ny\n"_s),
        "a: | # c\n  x\n  y\nb: 2\n");
    row("set: literal shrinks to a word", "a: |- # c\n  x\n  y\nb: 2\n", set(u"/a"_s, word),
        "a: new # c\nb: 2\n");
    row("set: literal to literal", "a: |\n  x\nb: 2\n", set(u"/a"_s, u"1\n2"_s),
        "a: |-\n  1\n  2\nb: 2\n");
    row("set: map for a word", "a: old # c\nb: 2\n", set(u"/a"_s, pair),
        "a: # c\n  x: 1\n  z: new\nb: 2\n");
    row("set: list for a word", "a: old\n", set(u"/a"_s, list), "a:\n  - 1\n  - new\n");
    row("set: word for a map", "a: # c\n  # d\n  x: 1\n  y: 2\nb: 2\n", set(u"/a"_s, word),
        "a: new # c\nb: 2\n");
    row("set: word for a map with a comment behind", "a:\n  x: 1 # c\nb: 2\n", set(u"/a"_s, word),
        "a: new\nb: 2\n");
    row("set: map for an item", "- old # c\n- b\n", set(u"/0"_s, pair),
        "- x: 1 # c\n  z: new\n- b\n");
    row("set: word for an item's map", "- x: 1\n  y: 2\n- b\n", set(u"/0"_s, word), "- new\n- b\n");
    row("set: map for a map", "a:\n    x: 5\nb: 2\n", set(u"/a"_s, pair),
        "a:\n    x: 1\n    z: new\nb: 2\n");
    row("set: map for an indentless list", "a:\n- 5\nb: 2\n", set(u"/a"_s, pair),
        "a:\n  x: 1\n  z: new\nb: 2\n");
    row("set: keeps the anchor", "a: &x old\nb: *x\n", set(u"/a"_s, word), "a: &x new\nb: *x\n");
    row("set: alias becomes a value", "a: &x old\nb: *x\n", set(u"/b"_s, word),
        "a: &x old\nb: new\n");
    row("set: in flow", "a: {b: old, c: [1, 2]}\n", set(u"/a/b"_s, word),
        "a: {b: new, c: [1, 2]}\n");
    row("set: map in flow", "a: {b: old}\n", set(u"/a/b"_s, pair), "a: {b: {x: 1, z: new}}\n");
    row("set: empty value in flow", "{a, b: }", set(u"/a"_s, one), "{a: 1, b: }");
    row("set: missing parents", "a: 1\n", set(u"/spec/name"_s, word), "a: 1\nspec:\n  name: new\n");
    row("set: overrides a merged key", "x: &x {a: 1}\ny:\n  <<: *x\n", set(u"/y/a"_s, word),
        "x: &x {a: 1}\ny:\n  <<: *x\n  a: new\n");
    row("set: root word", "old\n", set(u""_s, word), "new\n");
    row("set: empty stream", "", set(u"/a"_s, one), "a: 1\n");
    row("set: only comments", "# c", set(u"/a"_s, one), "# c\na: 1\n");
    row("set: comments, and blanks at the end", "# c\n\t", set(u"/a"_s, one), "# c\n\t\na: 1\n");
    row("set: only a marker", "---\n", set(u"/a"_s, one), "---\na: 1\n");
    row("set: CR LF", "a: old\r\nb: 2\r\n", set(u"/a"_s, pair),
        "a:\r\n  x: 1\r\n  z: new\r\nb: 2\r\n");
    row("set: after a byte order mark",
        "\xEF\xBB\xBF"
        "a: old\n",
        set(u"/b"_s, one),
        "\xEF\xBB\xBF"
        "a: old\nb: 1\n");

    row("insert: last key", "a: 1 # c\n", insert(u"/b"_s, word), "a: 1 # c\nb: new\n");
    row("insert: no final line end", "a: 1", insert(u"/b"_s, word), "a: 1\nb: new");
    row("insert: before a key", "a: 1\n# about b\nb: 2\n", insert(u"/x"_s, word, u"b"_s),
        "a: 1\nx: new\n# about b\nb: 2\n");
    row("insert: first key of a map behind a dash", "- a: 1\n", insert(u"/0/x"_s, word, u"a"_s),
        "- x: new\n  a: 1\n");
    row("insert: behind deeper comments", "s:\n  a:\n    b: 1\n    # c\n  # d\n",
        insert(u"/s/x"_s, one), "s:\n  a:\n    b: 1\n    # c\n  x: 1\n  # d\n");
    row("insert: item", "a:\n- 1\n- 2\n", insert(u"/a/1"_s, word), "a:\n- 1\n- new\n- 2\n");
    row("insert: first item", "# c\n- 1\n", insert(u"/0"_s, word), "# c\n- new\n- 1\n");
    row("insert: last item", "a:\n  - x: 1\n    y: 2\nb: 1\n", insert(u"/a/-"_s, pair),
        "a:\n  - x: 1\n    y: 2\n  - x: 1\n    z: new\nb: 1\n");
    row("insert: into an empty map", "a: {} # c\n", insert(u"/a/x"_s, one), "a: # c\n  x: 1\n");
    row("insert: into an empty list", "a: []\n", insert(u"/a/-"_s, one), "a:\n  - 1\n");
    row("insert: list like the neighbours", "a:\n- 1\nb: []\n", insert(u"/b/-"_s, one),
        "a:\n- 1\nb:\n- 1\n");
    row("insert: into an empty value", "a:\nb: 1\n", insert(u"/a/x"_s, one), "a:\n  x: 1\nb: 1\n");
    row("insert: quotes like the neighbours", "a: 'x'\nb: 'y'\n", insert(u"/c"_s, word),
        "a: 'x'\nb: 'y'\nc: 'new'\n");
    row("insert: flow map", "{a: 1}", insert(u"/b"_s, word), "{a: 1, b: new}");
    row("insert: flow list, first", "[1, 2]", insert(u"/0"_s, word), "[new, 1, 2]");
    row("insert: flow, a line each", "{\n  \"a\": \"x\" # c\n}\n", insert(u"/b"_s, word),
        "{\n  \"a\": \"x\", # c\n  \"b\": \"new\"\n}\n");
    row("insert: flow with a trailing comma", "[\n  a, # c\n]\n", insert(u"/-"_s, word),
        "[\n  a, # c\n  new,\n]\n");
    row("insert: behind a literal", "a: |+\n  x\n\nb: 1\n", insert(u"/c"_s, one, u"b"_s),
        "a: |+\n  x\n\nc: 1\nb: 1\n");

    row("insert: behind a literal without a final line end", "a: | # c\n  x", insert(u"/b"_s, word),
        "a: |- # c\n  x\nb: new");
    row("move: a literal without a final line end", "a: 1\nb: >+\n  x", move(u"/b"_s, 0),
        "b: >-\n  x\na: 1");
    row("remove: middle", "a: 1\n# about b\nb: 2 # c\nc: 3\n", remove(u"/b"_s), "a: 1\nc: 3\n");
    row("remove: last without a line end", "a: 1\nb: 2", remove(u"/b"_s), "a: 1");
    row("remove: first keeps the file's comment", "# file\na: 1\nb: 2\n", remove(u"/a"_s),
        "# file\nb: 2\n");
    row("remove: first behind a dash", "- a: 1\n  b: 2\n", remove(u"/0/a"_s), "- b: 2\n");
    row("remove: only entry", "a:\n  b: 1\nc: 2\n", remove(u"/a/b"_s), "a: {}\nc: 2\n");
    row("remove: only item", "a:\n- 1\nc: 2\n", remove(u"/a/0"_s), "a: []\nc: 2\n");
    row("remove: item", "- 1\n- a: 1\n  b: 2\n- 3\n", remove(u"/1"_s), "- 1\n- 3\n");
    row("remove: in flow", "[a, b, c]", remove(u"/1"_s), "[a, c]");
    row("remove: last in flow", "[a, b, c]", remove(u"/2"_s), "[a, b]");
    row("remove: only in flow", "a: { b: 1 }", remove(u"/a/b"_s), "a: {}");

    row("rename: plain", "a: 1 # c\nb: 2\n", rename(u"/a"_s, u"x y"_s), "x y: 1 # c\nb: 2\n");
    row("rename: quoted where needed", "a: 1\n", rename(u"/a"_s, u"on"_s), "\"on\": 1\n");
    row("rename: keeps quotes", "'a': 1\n", rename(u"/a"_s, u"new"_s), "'new': 1\n");

    row("move: item up", "- 1\n# two\n- 2\n\n- 3", move(u"/2"_s, 0), "- 3\n\n- 1\n# two\n- 2");
    row("move: item down", "a:\n- x: 1\n- y: 2\n- z: 3\n", move(u"/a/0"_s, 1),
        "a:\n- y: 2\n- x: 1\n- z: 3\n");
    row("move: entry behind a dash", "- a: 1\n  b: 2\n", move(u"/0/b"_s, 0), "- b: 2\n  a: 1\n");
    row("remove: behind a text that keeps blank lines", "a: |+\n  x\nb: 1\n\nc: 2\n",
        remove(u"/b"_s), "a: |+\n  x\nc: 2\n");
    row("remove: last, behind a text that keeps blank lines", "a: |+\n  x\n\nb: 1", remove(u"/b"_s),
        "a: |+\n  x\n\n");
    row("remove: last, behind a text, with blanks at the end of the file", "a: >-\n  x\nb: 1\n    ",
        remove(u"/b"_s), "a: >-\n  x\n");
    row("remove: behind a text, with a blank line of many blanks", "a: |\n  x\nb: 1\n    \nc: 2\n",
        remove(u"/b"_s), "a: |\n  x\nc: 2\n");
    row("remove: behind a text, few blanks stay", "a: |\n  x\nb: 1\n \nc: 2\n", remove(u"/b"_s),
        "a: |\n  x\n \nc: 2\n");
    row("move: a text to the end of a file without a line end", "a: |\n  x\nb: 1", move(u"/a"_s, 1),
        "b: 1\na: |\n  x\n");
    row("move: a text to the end, with blanks behind", "a: |\n  x\nb: 1\n    ", move(u"/a"_s, 1),
        "b: 1\na: |\n  x\n");
    row("move: up from the end, behind a text that keeps its blank lines",
        "a: 0\nx: |+\n  x\n\no:\n- 1", move(u"/o"_s, 1), "a: 0\no:\n- 1\nx: |+\n  x\n\n");
    row("move: a text to the end, CRLF", "a: |\r\n  x\r\nb: 1", move(u"/a"_s, 1),
        "b: 1\r\na: |\r\n  x\r\n");
    row("move: a text that keeps blank lines down", "a: |+\n  x\nb: 1\n\nc: 2\n", move(u"/a"_s, 1),
        "b: 1\na: |+\n  x\nc: 2\n");
    row("move: behind a text that keeps blank lines", "a: 1\n\nb: |+\n  x\n\n", move(u"/a"_s, 1),
        "b: |+\n  x\n\na: 1\n");
    row("move: in flow", "[a, b, c]", move(u"/0"_s, 2), "[b, c, a]");

    row("move: in flow with comments", "[\n  a, # one\n  b # two\n]\n", move(u"/1"_s, 0),
        "[\n  b, # two\n  a # one\n]\n");

    row("set: a word of a folded text", "a: > # c\n   one two\n   three\n\n   four\n",
        set(u"/a"_s, u"one two 3\nfour\n"_s), "a: > # c\n   one two\n   3\n\n   four\n");
    row("set: a word of a plain text on lines", "a: one\n  two\n  three\n",
        set(u"/a"_s, u"one 2 three"_s), "a: one\n  2\n  three\n");
    row("set: literal keeps its indent", "a: |\n     x\n     y\n", set(u"/a"_s, u"x\nz\n"_s),
        "a: |\n     x\n     z\n");

    row("subtree: map for a map", "a:\n    b: 1\nc: 2\n",
        subtree(u"/a"_s, "# c\nx: 1\ny:\n  - 2\n"),
        "a:\n    # c\n    x: 1\n    y:\n      - 2\nc: 2\n");
    row("subtree: map for a word", "a: old # c\nc: 2\n", subtree(u"/a"_s, "  x: 1\n  z: 2 # d\n"),
        "a: # c\n  x: 1\n  z: 2 # d\nc: 2\n");
    row("subtree: word for a word", "a: old # c\n", subtree(u"/a"_s, "'new'\n"), "a: 'new' # c\n");
    row("subtree: literal", "a: old\n", subtree(u"/a"_s, "|\n  x\n   y\n"),
        "a: |\n    x\n     y\n");
    row("subtree: item", "- old\n- b\n", subtree(u"/0"_s, "x: 1\nz: 2\n"),
        "-\n  x: 1\n  z: 2\n- b\n");
    row("subtree: in flow", "[old, b]", subtree(u"/0"_s, "{x: 1}"), "[{x: 1}, b]");
    row("subtree: root", "a: 1\n", subtree(u""_s, "b: 2 # c\n"), "b: 2 # c\n");

    row("comment out: entry", "a: 1\nb:\n  c: 1\n\n  d: 2\ne: 3\n", comment(u"/b"_s),
        "a: 1\n# b:\n#   c: 1\n\n#   d: 2\ne: 3\n");
    row("comment out: item", "a:\n  - 1\n  - 2\n", comment(u"/a/0"_s), "a:\n  # - 1\n  - 2\n");
    row("comment out: only entry", "a:\n  b: 1\n", comment(u"/a/b"_s), "a:\n  # b: 1\n");
    row("comment in", "a: 1\n# b:\n#   c: 1\nd: 2\n", commentIn(8), "a: 1\nb:\n  c: 1\nd: 2\n");
    row("comment in: first entry", "a:\n  #b: 1\n", commentIn(8), "a:\n  b: 1\n");

    row("copy: alias", "a: &x {b: 1}\nc: *x\n", copy(u"/c/b"_s), "a: &x {b: 1}\nc:\n  b: 1\n");
    row("copy: merged entry", "a: &x\n  b:\n    d: 1\nc:\n  <<: *x\n", copy(u"/c/b/d"_s),
        "a: &x\n  b:\n    d: 1\nc:\n  <<: *x\n  b:\n    d: 1\n");
}

void tst_Edit::changes()
{
    test::checkRow();
}

void tst_Edit::refuses_data()
{
    test::addEditColumns();
    using test::refusal;
    refusal("set below a word", "a: word\n", set(u"/a/b"_s, one), "yaml.not-a-collection");
    refusal("set beyond a list", "- 1\n", set(u"/5"_s, one), "yaml.no-such-value");
    refusal("set through an alias", "a: &x {b: 1}\nc: *x\n", set(u"/c/b"_s, one), "yaml.aliased");
    refusal("set through a merge", "a: &x {b: {d: 1}}\nc:\n  <<: *x\n", set(u"/c/b/d"_s, one),
            "yaml.aliased");
    refusal("insert a key that is there", "a: 1\n", insert(u"/a"_s, one), "yaml.duplicate-key");
    refusal("remove what isn't there", "a: 1\n", remove(u"/b"_s), "yaml.no-such-value");
    refusal("remove an anchor in use", "a: &x 1\nb: *x\n", remove(u"/a"_s), "yaml.anchor-in-use");
    refusal("rename to a key that is there", "a: 1\nb: 2\n", rename(u"/a"_s, u"b"_s),
            "yaml.duplicate-key");
    refusal("subtree with an error", "a: 1\n", subtree(u"/a"_s, "[1"), "yaml.damaged");
    refusal("comment in prose", "a: 1\n# not an entry\n", commentIn(7), "yaml.edit-refused");
    refusal("comment out in flow", "[a, b]", comment(u"/0"_s), "yaml.edit-refused");
    refusal("set inside an unclosed list", "a: [1, 2\nb: 1\n", set(u"/a/0"_s, one), "yaml.damaged");
}

void tst_Edit::refuses()
{
    test::checkRow();
}

WAYMARK_TEST(tst_Edit)

} // namespace waymark::yaml

#include "tst_edit.moc"
