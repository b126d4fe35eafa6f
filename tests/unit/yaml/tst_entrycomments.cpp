// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editsteps.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

using test::comment;
using test::duplicate;
using test::insert;
using test::move;
using test::refusal;
using test::remove;
using test::row;

/// Which comments an entry takes along, and which blank lines stay, case by case. What holds for
/// every text stands in tst_CommentProperties.
class tst_EntryComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits() { test::checkRow(); }

private:
    static void addHeads();
    static void addBlankLines();
    static void addDeepComments();
    static void addFlow();
    static void addSharedLines();
    static void addDuplicates();

    inline static const Value word = u"new"_s;
};

void tst_EntryComments::edits_data()
{
    test::addEditColumns();
    addHeads();
    addBlankLines();
    addDeepComments();
    addFlow();
    addSharedLines();
    addDuplicates();
}

void tst_EntryComments::addHeads()
{
    const QByteArray licensed = "# licence\n\n# about a\na: 1\n# about b\nb: 2\n";
    row("head: the first block alone", licensed, remove(u"/a"_s), "# licence\n\n# about b\nb: 2\n");
    row("head: insert in front of the first", licensed, insert(u"/x"_s, word, u"a"_s),
        "# licence\n\nx: new\n# about a\na: 1\n# about b\nb: 2\n");
    row("head: move the first", licensed, move(u"/a"_s, 1),
        "# licence\n\n# about b\nb: 2\n# about a\na: 1\n");
    row("head: above a marker", "# licence\n---\n# about a\na: 1\nb: 2\n", remove(u"/a"_s),
        "# licence\n---\nb: 2\n");
    row("head: of a document", "---\n# head\na: 1\nb: 2\n", remove(u"/a"_s), "---\n# head\nb: 2\n");
    row("head: of a later document", "a: 1\n# foot\n---\n# head\nb: 2\nc: 3\n",
        test::in(1, remove(u"/b"_s)), "a: 1\n# foot\n---\n# head\nc: 3\n");
    row("head: two blocks", "# one\n\n# two\n\n# about a\na: 1\nb: 2\n", remove(u"/a"_s),
        "# one\n\n# two\n\nb: 2\n");
    row("head: the only entry's comment goes", "# head\n\n# about a\na: 1\n", remove(u"/a"_s),
        "# head\n\n{}\n");
    row("head: CR LF", "# licence\r\n\r\n# about a\r\na: 1\r\nb: 2\r\n", remove(u"/a"_s),
        "# licence\r\n\r\nb: 2\r\n");
}

void tst_EntryComments::addBlankLines()
{
    row("blank: one on each side", "a: 1\n\n# about b\nb: 2\n\n# about c\nc: 3\n", remove(u"/b"_s),
        "a: 1\n\n# about c\nc: 3\n");
    row("blank: the larger stays", "a: 1\n\n\nb: 2\n\nc: 3\n", remove(u"/b"_s), "a: 1\n\n\nc: 3\n");
    row("blank: above alone stays", "a: 1\n\nb: 2\nc: 3\n", remove(u"/b"_s), "a: 1\n\nc: 3\n");
    row("blank: below alone stays", "a: 1\nb: 2\n\nc: 3\n", remove(u"/b"_s), "a: 1\n\nc: 3\n");
    row("blank: the last takes the one above", "a: 1\n\nb: 2\n", remove(u"/b"_s), "a: 1\n");
    row("blank: the last of a map", "m:\n  a: 1\n\n  b: 2\n\nn: 3\n", remove(u"/m/b"_s),
        "m:\n  a: 1\n\nn: 3\n");
    row("blank: the first takes the one below", "m:\n  a: 1\n\n  b: 2\n", remove(u"/m/a"_s),
        "m:\n  b: 2\n");
    row("blank: below a head", "# head\na: 1\n\nb: 2\n", remove(u"/a"_s), "# head\n\nb: 2\n");
    row("blank: of a text that keeps it", "a: |+\n  x\n\nb: 1\n", remove(u"/b"_s),
        "a: |+\n  x\n\n");
    row("blank: CR LF", "a: 1\r\n\r\nb: 2\r\n\r\nc: 3\r\n", remove(u"/b"_s),
        "a: 1\r\n\r\nc: 3\r\n");
    row("blank: no final line end", "a: 1\n\nb: 2", remove(u"/b"_s), "a: 1");
}

void tst_EntryComments::addDeepComments()
{
    const QByteArray shown = "s:\n  # one\n- a: 1\n  b: 1\n  # two\n- a: 2\n  # three\n- a: 3\n";
    row("deep: the first shows it", shown, remove(u"/s/0"_s),
        "s:\n  # two\n- a: 2\n  # three\n- a: 3\n");
    row("deep: a middle one", shown, remove(u"/s/1"_s),
        "s:\n  # one\n- a: 1\n  b: 1\n  # three\n- a: 3\n");
    row("deep: insert between", shown, insert(u"/s/1"_s, word),
        "s:\n  # one\n- a: 1\n  b: 1\n- new\n  # two\n- a: 2\n  # three\n- a: 3\n");
    row("deep: insert in front", shown, insert(u"/s/0"_s, word),
        "s:\n- new\n  # one\n- a: 1\n  b: 1\n  # two\n- a: 2\n  # three\n- a: 3\n");
    row("deep: move", shown, move(u"/s/2"_s, 0),
        "s:\n  # three\n- a: 3\n  # one\n- a: 1\n  b: 1\n  # two\n- a: 2\n");
    row("deep: unshown, it is the foot of the item above", "- a: 1\n  # b: 2\n- a: 3\n",
        remove(u"/0"_s), "- a: 3\n");
    row("deep: unshown, it stays with the item above", "- a: 1\n  # b: 2\n- a: 3\n",
        remove(u"/1"_s), "- a: 1\n  # b: 2\n");
    row("deep: a blank line parts it from the item above", "- a: 1\n\n  # about 3\n- a: 3\n",
        remove(u"/1"_s), "- a: 1\n");
    row("deep: the foot of a map", "a:\n  b: 1\n  # c: 2\nd: 3\n", remove(u"/a"_s), "d: 3\n");
    row("deep: a text that looks like a comment", "s:\n  # one\n- |\n  # text\n- b\n",
        remove(u"/s/1"_s), "s:\n  # one\n- |\n  # text\n");
    row("a quoted text that looks like a comment", "a: \"x\n# y\"\nb: 1\n", remove(u"/b"_s),
        "a: \"x\n# y\"\n");
}

void tst_EntryComments::addFlow()
{
    const QByteArray map = "{\n  # about a\n  a: \"1\", # one\n  b: \"2\", # two\n"
                           "  # about c\n  c: \"3\", # three\n}\n";
    row("flow: remove the first", map, remove(u"/a"_s),
        "{\n  b: \"2\", # two\n  # about c\n  c: \"3\", # three\n}\n");
    row("flow: remove the last", map, remove(u"/c"_s),
        "{\n  # about a\n  a: \"1\", # one\n  b: \"2\", # two\n}\n");
    row("flow: insert in front of a comment", map, insert(u"/x"_s, word, u"c"_s),
        "{\n  # about a\n  a: \"1\", # one\n  b: \"2\", # two\n  x: \"new\",\n"
        "  # about c\n  c: \"3\", # three\n}\n");
    row("flow: insert at the end", map, insert(u"/x"_s, word),
        "{\n  # about a\n  a: \"1\", # one\n  b: \"2\", # two\n"
        "  # about c\n  c: \"3\", # three\n  x: \"new\",\n}\n");
    row("flow: move", map, move(u"/c"_s, 0),
        "{\n  # about c\n  c: \"3\", # three\n  # about a\n  a: \"1\", # one\n"
        "  b: \"2\", # two\n}\n");
    row("flow: comment out", map, comment(u"/b"_s),
        "{\n  # about a\n  a: \"1\", # one\n  # b: \"2\", # two\n"
        "  # about c\n  c: \"3\", # three\n}\n");
    row("flow: comment out the only entry", "a: {\n  b: 1, # c\n}\n", comment(u"/a/b"_s),
        "a: {\n  # b: 1, # c\n}\n");
    const QByteArray bare = "[\n  a, # one\n  # about b\n  b # two\n]\n";
    row("flow: no comma behind the last, remove it", bare, remove(u"/1"_s), "[\n  a # one\n]\n");
    row("flow: no comma behind the last, move it", bare, move(u"/1"_s, 0),
        "[\n  # about b\n  b, # two\n  a # one\n]\n");
    row("flow: no comma behind the last, insert", bare, insert(u"/-"_s, word),
        "[\n  a, # one\n  # about b\n  b, # two\n  new\n]\n");
    row("flow: blank lines", "[\n  a,\n\n  # about b\n  b,\n\n  c,\n]\n", remove(u"/1"_s),
        "[\n  a,\n\n  c,\n]\n");
    row("flow: entries of several lines", "{\n  a: {\n    x: 1,\n  }, # one\n  b: 2, # two\n}\n",
        remove(u"/a"_s), "{\n  b: 2, # two\n}\n");
    row("flow: CR LF", "[\r\n  a, # one\r\n  b, # two\r\n]\r\n", remove(u"/0"_s),
        "[\r\n  b, # two\r\n]\r\n");
    row("flow: insert, CR LF", "[\r\n  # one\r\n  a,\r\n]\r\n", insert(u"/0"_s, word),
        "[\r\n  new,\r\n  # one\r\n  a,\r\n]\r\n");
}

void tst_EntryComments::addSharedLines()
{
    row("shared: a line's comment stays with the line", "[a, b, # both\n  c]\n", remove(u"/1"_s),
        "[a, # both\n  c]\n");
    row("shared: alone behind the bracket", "{a: 1, # one\n  b: 2}\n", remove(u"/a"_s),
        "{\n  b: 2}\n");
    row("shared: in front of the bracket", "[\n  a, # one\n  # about b\n  b]\n", remove(u"/1"_s),
        "[\n  a # one\n  ]\n");
    row("shared: kubectl's lists", "{a: [{\n  b: 1, # one\n}, {\n  c: 2, # two\n}],\n}\n",
        remove(u"/a/0"_s), "{a: [{\n  c: 2, # two\n}],\n}\n");
    row("shared: kubectl's lists, the last", "a: [{\n  b: 1, # one\n}, {\n  c: 2, # two\n}]\n",
        remove(u"/a/1"_s), "a: [{\n  b: 1, # one\n}]\n");
    row("shared: kubectl's lists, move", "a: [{\n  b: 1, # one\n}, {\n  c: 2, # two\n}]\n",
        move(u"/a/1"_s, 0), "a: [{\n  c: 2, # two\n}, {\n  b: 1, # one\n}]\n");
    row("shared: leading commas", "[ a\n, b\n, c ]\n", remove(u"/1"_s), "[ a\n, c ]\n");
    refusal("shared: comment out one of two", "[\n  a, b,\n]\n", comment(u"/0"_s),
            "yaml.edit-refused");
}

void tst_EntryComments::addDuplicates()
{
    row("duplicate: with its comments", "l:\n  # about a\n  - a # one\n  - b\n",
        duplicate(u"/l/0"_s), "l:\n  # about a\n  - a # one\n  # about a\n  - a # one\n  - b\n");
    row("duplicate: layout and digits stay", "- {x: 1.10, y: 'z'}\n", duplicate(u"/0"_s),
        "- {x: 1.10, y: 'z'}\n- {x: 1.10, y: 'z'}\n");
    row("duplicate: map behind a dash", "- - a: 1\n    b: 2\n", duplicate(u"/0/0"_s),
        "- - a: 1\n    b: 2\n  - a: 1\n    b: 2\n");
    row("duplicate: no final line end", "- |\n  x", duplicate(u"/0"_s), "- |-\n  x\n- |\n  x");
    row("duplicate: CR LF", "- a\r\n- b\r\n", duplicate(u"/0"_s), "- a\r\n- a\r\n- b\r\n");
    row("duplicate: in flow", "[a, b]\n", duplicate(u"/0"_s), "[a, a, b]\n");
    row("duplicate: in flow on lines", "[\n  # about a\n  a, # one\n  b\n]\n", duplicate(u"/0"_s),
        "[\n  # about a\n  a, # one\n  # about a\n  a, # one\n  b\n]\n");
    row("duplicate: in flow, the last without a comma", "[\n  a # one\n]\n", duplicate(u"/0"_s),
        "[\n  a, # one\n  a # one\n]\n");
    row("duplicate: an anchor isn't copied", "- &x a\n- *x\n", duplicate(u"/0"_s),
        "- &x a\n- a\n- *x\n");
    refusal("duplicate: an entry", "a: 1\n", duplicate(u"/a"_s), "yaml.not-a-collection");
}

WAYMARK_TEST(tst_EntryComments)

} // namespace waymark::yaml

#include "tst_entrycomments.moc"
