// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editsteps.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

using test::comment;
using test::commentIn;
using test::insert;
using test::move;
using test::refusal;
using test::remove;
using test::rename;
using test::row;
using test::set;
using test::subtree;

/// What edits do to block style, one row for each case that a form can meet.
class tst_BlockCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits() { test::checkRow(); }

private:
    static void addScalars();
    static void addPlaces();
    static void addNothings();
    static void addLists();
    static void addInsertions();
    static void addRemovals();
    static void addIndents();
    static void addLiterals();
    static void addTexts();
    static void addKeys();

    inline static const Value one = qint64(1);
    inline static const Value word = u"new"_s;
    inline static const Value map = Value::Mapping{{u"x"_s, qint64(1)}};
};

void tst_BlockCases::edits_data()
{
    test::addEditColumns();
    addScalars();
    addPlaces();
    addNothings();
    addLists();
    addInsertions();
    addRemovals();
    addIndents();
    addLiterals();
    addTexts();
    addKeys();
}

void tst_BlockCases::addScalars()
{
    row("scalar: plain with comment", "a: old # c\nb: 1\n", set(u"/a"_s, word),
        "a: new # c\nb: 1\n");
    row("scalar: single with comment", "a: 'old'   # c\n", set(u"/a"_s, word), "a: 'new'   # c\n");
    row("scalar: double with comment", "a: \"old\" # c\n", set(u"/a"_s, word), "a: \"new\" # c\n");
    row("scalar: literal with comment", "a: | # c\n  old\nb: 1\n", set(u"/a"_s, u"new\n"_s),
        "a: | # c\n  new\nb: 1\n");
    row("scalar: folded with comment", "a: > # c\n  old\nb: 1\n", set(u"/a"_s, word),
        "a: new # c\nb: 1\n");
    row("scalar: plain, last without line end", "b: 1\na: old", set(u"/a"_s, word), "b: 1\na: new");
    row("scalar: single, last without line end", "a: 'old'", set(u"/a"_s, word), "a: 'new'");
    row("scalar: double, last without line end", "a: \"old\"", set(u"/a"_s, word), "a: \"new\"");
    row("scalar: the quotes of an empty text go", "b: old\na: \"\"\n", set(u"/a"_s, word),
        "b: old\na: new\n");
    row("scalar: the quotes of an empty text stay among others", "a: ''\nb: 'old'\n",
        set(u"/a"_s, word), "a: 'new'\nb: 'old'\n");
    row("scalar: literal, last without line end", "a: |\n  old", set(u"/a"_s, word), "a: new");
    row("scalar: folded, last without line end", "a: >\n  old", set(u"/a"_s, u"x\ny"_s),
        "a: |-\n  x\n  y");
}

void tst_BlockCases::addPlaces()
{
    row("place: value on the next line", "a:\n  old\nb: 1\n", set(u"/a"_s, word),
        "a:\n  new\nb: 1\n");
    row("place: map for a value on the next line", "a:\n  old\nb: 1\n", set(u"/a"_s, map),
        "a:\n  x: 1\nb: 1\n");
    row("place: comment between key and value", "a: # c\n  # d\n  old # e\nb: 1\n",
        set(u"/a"_s, word), "a: # c\n  # d\n  new # e\nb: 1\n");
    row("place: comment between dash and value", "- # c\n  old\n- b\n", set(u"/0"_s, word),
        "- # c\n  new\n- b\n");
    row("place: anchor on its own line", "a:\n  &x\n  old\nb: *x\n", set(u"/a"_s, word),
        "a:\n  &x\n  new\nb: *x\n");
    row("place: tag on its own line, below a map", "a: !t\n  x: 5\nb: 1\n", set(u"/a/x"_s, one),
        "a: !t\n  x: 1\nb: 1\n");
}

void tst_BlockCases::addNothings()
{
    row("nothing: middle", "a: 1\nb:\nc: 2\n", set(u"/b"_s, word), "a: 1\nb: new\nc: 2\n");
    row("nothing: last", "a: 1\nb:\n", set(u"/b"_s, word), "a: 1\nb: new\n");
    row("nothing: before a comment", "a: # c\nb: 1\n", set(u"/a"_s, word), "a: new # c\nb: 1\n");
    row("nothing: before a less indented key", "a:\n  b:\nc: 1\n", set(u"/a/b"_s, word),
        "a:\n  b: new\nc: 1\n");
    row("nothing: before a key named null", "a:\nnull: 1\n", set(u"/a"_s, word),
        "a: new\nnull: 1\n");
    row("nothing: at the end of the file", "a:", set(u"/a"_s, map), "a:\n  x: 1");
    row("nothing: in a list", "- a\n-\n- b\n", set(u"/1"_s, map), "- a\n- x: 1\n- b\n");
    row("nothing: explicit key without a value", "? a\n? b\n", set(u"/a"_s, word),
        "? a\n: new\n? b\n");
    row("nothing: behind an anchor", "a: &x\nb: *x\n", set(u"/a"_s, word), "a: &x new\nb: *x\n");
    for (const char *text : {"~", "null", "Null", "NULL"}) {
        row(QByteArray("nothing: written as ").append(text).constData(),
            QByteArray("a: ") + text + " # c\n", set(u"/a"_s, word), "a: new # c\n");
    }
    row("nothing: empty double quotes", "a: \"\"\n", set(u"/a"_s, word), "a: \"new\"\n");
    row("nothing: empty single quotes", "a: ''\n", set(u"/a"_s, word), "a: 'new'\n");
    row("nothing: set to null", "a: old # c\n", set(u"/a"_s, Value()), "a: null # c\n");
    row("nothing: set to an empty text", "a: old\n", set(u"/a"_s, u""_s), "a: \"\"\n");
}

void tst_BlockCases::addLists()
{
    const QByteArray mixed = "a:\n- 1\nb:\n    - 2\n";
    row("list: indentless, append", mixed, insert(u"/a/-"_s, word),
        "a:\n- 1\n- new\nb:\n    - 2\n");
    row("list: indented, append", mixed, insert(u"/b/-"_s, word),
        "a:\n- 1\nb:\n    - 2\n    - new\n");
    row("list: indentless, first", mixed, insert(u"/a/0"_s, word), "a:\n- new\n- 1\nb:\n    - 2\n");
    row("list: of lists, append inside", "- - a\n  - b\n- - c\n", insert(u"/0/-"_s, word),
        "- - a\n  - b\n  - new\n- - c\n");
    row("list: of lists, remove the first inside", "- - a\n  - b\n- c\n", remove(u"/0/0"_s),
        "- - b\n- c\n");
    row("list: of lists, set to a map", "- - a\n  - b\n", set(u"/0/1"_s, map), "- - a\n  - x: 1\n");
    row("list: map on the dash's line, insert", "- a: 1\n  b: 2\n", insert(u"/0/c"_s, word),
        "- a: 1\n  b: 2\n  c: new\n");
    row("list: map on the dash's line, set the first", "- a: old\n  b: 2\n", set(u"/0/a"_s, map),
        "- a:\n    x: 1\n  b: 2\n");
    row("list: dash alone, insert", "-\n  a: 1\n-\n  b: 2\n", insert(u"/0/c"_s, word),
        "-\n  a: 1\n  c: new\n-\n  b: 2\n");
    row("list: dash alone, append", "-\n  a: 1\n", insert(u"/-"_s, map), "-\n  a: 1\n- x: 1\n");
    row("list: wide dashes", "-   a: 1\n    b: 2\n", insert(u"/0/c"_s, word),
        "-   a: 1\n    b: 2\n    c: new\n");
}

void tst_BlockCases::addInsertions()
{
    const QByteArray three = "a: 1\nb: 2\nc: 3\n";
    row("insert: first", three, insert(u"/x"_s, word, u"a"_s), "x: new\na: 1\nb: 2\nc: 3\n");
    row("insert: middle", three, insert(u"/x"_s, word, u"c"_s), "a: 1\nb: 2\nx: new\nc: 3\n");
    row("insert: last", three, insert(u"/x"_s, word), "a: 1\nb: 2\nc: 3\nx: new\n");
    row("insert: last item without a line end", "a:\n  - 1", insert(u"/a/-"_s, word),
        "a:\n  - 1\n  - new");
    row("insert: into {}", "a: {}\nb: 1\n", insert(u"/a/x"_s, one), "a:\n  x: 1\nb: 1\n");
    row("insert: into []", "a: [] # c\n", insert(u"/a/-"_s, one), "a: # c\n  - 1\n");
    row("insert: into { }", "a: { }\n", insert(u"/a/x"_s, one), "a:\n  x: 1\n");
    row("insert: into { and } on two lines", "a: {\n  }\nb: 1\n", insert(u"/a/x"_s, one),
        "a:\n  x: 1\nb: 1\n");
    row("insert: into nothing", "a:\nb: 1\n", insert(u"/a/x"_s, one), "a:\n  x: 1\nb: 1\n");
    row("insert: into nothing, an item", "a: # c\nb: 1\n", insert(u"/a/-"_s, one),
        "a: # c\n  - 1\nb: 1\n");
    row("insert: into null", "a: null # c\n", insert(u"/a/x"_s, one), "a: # c\n  x: 1\n");
    row("insert: into a document of comments", "# c\n# d\n", insert(u"/a"_s, one),
        "# c\n# d\na: 1\n");
    row("insert: into an empty file", "", insert(u"/a"_s, one), "a: 1\n");
    row("insert: into a file of blank lines", "\n\n", insert(u"/a"_s, one), "\n\na: 1\n");
    row("insert: into a file with only a marker", "---\n", insert(u"/a"_s, one), "---\na: 1\n");
    row("insert: into a marker without a line end", "---", insert(u"/a"_s, one), "---\na: 1");
    row("insert: behind a comment on the last line", "a: 1 # c\n# foot\n", insert(u"/b"_s, one),
        "a: 1 # c\nb: 1\n# foot\n");
    row("insert: behind blank lines at the end", "a: 1\n\n\n", insert(u"/b"_s, one),
        "a: 1\nb: 1\n\n\n");
}

void tst_BlockCases::addRemovals()
{
    const QByteArray three = "# file\n\na: 1\n# of b\nb: 2 # c\n\nc: 3\n";
    row("remove: first", three, remove(u"/a"_s), "# file\n\n# of b\nb: 2 # c\n\nc: 3\n");
    row("remove: middle", three, remove(u"/b"_s), "# file\n\na: 1\n\nc: 3\n");
    row("remove: last", three, remove(u"/c"_s), "# file\n\na: 1\n# of b\nb: 2 # c\n");
    row("remove: only entry", "a:\n  b: 1\n", remove(u"/a/b"_s), "a: {}\n");
    row("remove: only entry of the root", "a: 1\n", remove(u"/a"_s), "{}\n");
    row("remove: only item, indentless", "a:\n- 1\nb: 2\n", remove(u"/a/0"_s), "a: []\nb: 2\n");
    row("remove: first on a dash's line", "- a: 1\n  # of b\n  b: 2\n", remove(u"/0/a"_s),
        "- # of b\n  b: 2\n");
    row("remove: last item", "a:\n  - 1\n  - 2\nb: 3\n", remove(u"/a/1"_s), "a:\n  - 1\nb: 3\n");
    row("remove: item before a foot comment", "a:\n  - 1\n  - 2\n  # foot\nb: 3\n",
        remove(u"/a/1"_s), "a:\n  - 1\n  # foot\nb: 3\n");
    row("remove: a map with all its lines", "a:\n  b:\n    c: 1\n\n    d: 2\n  e: 3\n",
        remove(u"/a/b"_s), "a:\n  e: 3\n");
    row("remove: the content of one of several documents", "a: 1\n---\nb: 2\n---\nc: 3\n",
        test::in(1, remove(u""_s)), "a: 1\n---\nnull\n---\nc: 3\n");
}

void tst_BlockCases::addIndents()
{
    for (const int step : {1, 2, 3, 4, 8}) {
        const QByteArray in(step, ' ');
        const QByteArray name = "indent: by " + QByteArray::number(step);
        row(name, "a:\n" + in + "b: old\nc: 1\n", set(u"/a/b"_s, map),
            "a:\n" + in + "b:\n" + in + in + "x: 1\nc: 1\n");
        row(QByteArray(name + ", a list"), "a:\n" + in + "- b: old\nc: 1\n", insert(u"/a/-"_s, map),
            "a:\n" + in + "- b: old\n" + in + "- x: 1\nc: 1\n");
    }
    row("indent: dashes at the column of their key", "a:\n  b:\n  - 1\n",
        set(u"/a/c"_s, Value::Sequence{one}), "a:\n  b:\n  - 1\n  c:\n  - 1\n");
    row("indent: others in a sibling", "a:\n    x: 1\nb:\n  y: 1\n", set(u"/b/z"_s, map),
        "a:\n    x: 1\nb:\n  y: 1\n  z:\n    x: 1\n");
    row("indent: trailing blanks stay", "a: old  \nb: 1  \n", set(u"/a"_s, word),
        "a: new  \nb: 1  \n");
    row("indent: blank lines with blanks stay", "a: old\n   \nb: 1\n", set(u"/a"_s, word),
        "a: new\n   \nb: 1\n");
}

void tst_BlockCases::addLiterals()
{
    const Value text = u"x\ny\n"_s;
    row("literal: clip", "a: |\n  old\nb: 1\n", set(u"/a"_s, text), "a: |\n  x\n  y\nb: 1\n");
    row("literal: strip", "a: |-\n  old\nb: 1\n", set(u"/a"_s, u"x\ny"_s),
        "a: |-\n  x\n  y\nb: 1\n");
    row("literal: keep", "a: |+\n  old\n\nb: 1\n", set(u"/a"_s, u"x\ny\n\n"_s),
        "a: |+\n  x\n  y\n\nb: 1\n");
    row("literal: becomes keep", "a: |\n  old\nb: 1\n", set(u"/a"_s, u"x\n\n"_s),
        "a: |+\n  x\n\nb: 1\n");
    row("literal: with an indent digit", "a: |2\n   old\nb: 1\n", set(u"/a"_s, text),
        "a: |\n  x\n  y\nb: 1\n");
    row("literal: with digit and strip", "a: |2-\n   old\nb: 1\n", set(u"/b"_s, word),
        "a: |2-\n   old\nb: new\n");
    row("literal: text with a blank first gets a digit", "a: |\n  old\nb: 1\n",
        set(u"/a"_s, u" x\ny\n"_s), "a: |2\n   x\n  y\nb: 1\n");
    row("literal: text with an empty line and a blank first", "l:\n    - a: |-\n        old\n",
        set(u"/l/0/a"_s, u"\n  x\ny"_s), "l:\n    - a: |2-\n\n          x\n        y\n"); // 6 + 2
    row("literal: text with an empty line first", "a: old\n", set(u"/a"_s, u"\nx\n"_s),
        "a: |\n\n  x\n");
    row("literal: digit behind a dash", "- old\n", set(u"/0"_s, u" x\ny\n"_s), "- |2\n   x\n  y\n");
    row("literal: digit, with the indent it has", "a: |\n     old\n", set(u"/a"_s, u" x\ny\n"_s),
        "a: |5\n      x\n     y\n");
    row("literal: too deep for a digit", "a: |\n             old\n", set(u"/a"_s, u" x\ny\n"_s),
        "a: \" x\\ny\\n\"\n");
    row("literal: a tab first goes in quotes", "a: |\n  old\n", set(u"/a"_s, u"\tx\ny\n"_s),
        "a: \"\\tx\\ny\\n\"\n");
    row("literal: blanks at a line's end stay", "a: |-\n  x\n  y\n", set(u"/a"_s, u"x \ny"_s),
        "a: |-\n  x \n  y\n");
    row("folded: becomes a literal with a digit", "a: >2\n\n    x\n  y\n",
        set(u"/a"_s, u"\n  z\n"_s), "a: |2\n\n    z\n");
    row("literal: comment behind the header", "a: |- # c\n  old\n", set(u"/a"_s, word),
        "a: new # c\n");
    row("literal: without a body", "a: |\nb: 1\n", set(u"/a"_s, text), "a: |\n  x\n  y\nb: 1\n");
    row("literal: with blank lines first", "a: |\n\n\n  old\nb: 1\n", set(u"/a"_s, text),
        "a: |\n  x\n  y\nb: 1\n");
    row("literal: less indented comment behind", "a:\n  b: |\n    old\n # c\n  d: 1\n",
        set(u"/a/b"_s, text), "a:\n  b: |\n    x\n    y\n # c\n  d: 1\n");
    row("literal: last in the file without a line end", "a: |-\n  old", set(u"/a"_s, u"x\ny"_s),
        "a: |-\n  x\n  y");
    row("literal: with a marker inside", "a: |\n  ---\n  old\nb: 1\n", set(u"/b"_s, word),
        "a: |\n  ---\n  old\nb: new\n");
    row("literal: a marker is written inside", "a: |\n  old\nb: 1\n", set(u"/a"_s, u"---\nx\n"_s),
        "a: |\n  ---\n  x\nb: 1\n");
    row("literal: CR LF", "a: |\r\n  old\r\nb: 1\r\n", set(u"/a"_s, text),
        "a: |\r\n  x\r\n  y\r\nb: 1\r\n");
    row("literal: in a list", "- |\n  old\n- b\n", set(u"/0"_s, text), "- |\n  x\n  y\n- b\n");
    row("literal: a line of blanks goes in quotes", "a: |\n  old\n", set(u"/a"_s, u"x\n  \ny"_s),
        "a: \"x\\n  \\ny\"\n");
}

void tst_BlockCases::addTexts()
{
    row("folded: one word changes", "a: >\n  one two\n    more\n  three\n",
        set(u"/a"_s, u"one 2\n  more\nthree\n"_s), "a: >\n  one 2\n    more\n  three\n");
    row("folded: kept blank lines", "a: >+\n  one\n\nb: 1\n", set(u"/b"_s, word),
        "a: >+\n  one\n\nb: new\n");
    row("plain on lines: a word changes", "a: one\n  two # c\nb: 1\n", set(u"/a"_s, u"one 2"_s),
        "a: one\n  2 # c\nb: 1\n");
    row("plain on lines: a sibling changes", "a: one\n  two\n\n  three\nb: old\n",
        set(u"/b"_s, word), "a: one\n  two\n\n  three\nb: new\n");
    row("plain on lines: set to something else", "a: one\n  two\nb: 1\n", set(u"/a"_s, one),
        "a: 1\nb: 1\n");
    row("plain: # without a blank", "a: x#y\n", set(u"/a"_s, u"z#y"_s), "a: z#y\n");
    row("plain: # behind a blank needs quotes", "a: x\n", set(u"/a"_s, u"z #y"_s), "a: \"z #y\"\n");
    row("plain: colon and blank need quotes", "a: x\n", set(u"/a"_s, u"y: z"_s), "a: \"y: z\"\n");
    row("plain: an address", "a: x\n", set(u"/a"_s, u"https://a.b/c?d=e#f"_s),
        "a: https://a.b/c?d=e#f\n");
    row("plain: an address in flow", "a: [x]\n", set(u"/a/0"_s, u"https://a.b/c?d=e"_s),
        "a: [\"https://a.b/c?d=e\"]\n");
    row("double: on lines, a word changes", "a: \"one\n  two\"\nb: 1\n", set(u"/a"_s, u"one 2"_s),
        "a: \"one\n  2\"\nb: 1\n");
    row("double: continued by a backslash", "a: \"one \\\n  two\"\nb: 1\n",
        set(u"/a"_s, u"one 2"_s), "a: \"one 2\"\nb: 1\n");
    row("double: escapes of a sibling stay",
        "a: \"\\x41\\u00e9\\U0001F600\\e\\/\\N\\_\\L\\P\\\t\"\nb: x\n", set(u"/b"_s, word),
        "a: \"\\x41\\u00e9\\U0001F600\\e\\/\\N\\_\\L\\P\\\t\"\nb: new\n");
    row("double: tab and control characters", "a: \"x\"\n", set(u"/a"_s, u"\t\x01\x7F"_s),
        "a: \"\\t\\x01\\x7f\"\n");
    row("single: on lines with quotes", "a: 'it''s\n  two'\nb: 1\n", set(u"/a"_s, u"it's 2"_s),
        "a: 'it''s 2'\nb: 1\n");
    row("single: what it can't hold goes in double", "a: 'x'\n", set(u"/a"_s, u"a\tb\x01"_s),
        "a: \"a\\tb\\x01\"\n");
}

void tst_BlockCases::addKeys()
{
    row("key: quoted with colon and hash", "\"a: #b\": old\n", set(u"/a: #b"_s, word),
        "\"a: #b\": new\n");
    row("key: with a blank", "a b: old\n", set(u"/a b"_s, word), "a b: new\n");
    row("key: numeric", "1: old\n", set(u"/1"_s, word), "1: new\n");
    row("key: boolean-like", "on: old\n", set(u"/on"_s, word), "on: new\n");
    row("key: null", "~: old\n", set(u"/~0"_s, word), "~: new\n");
    row("key: complex", "? [a]\n: old\nb: 1\n", set(u"/[a]"_s, word), "? [a]\n: new\nb: 1\n");
    row("key: complex on lines, remove", "? - a\n  - b\n: old\nc: 1\n", remove(u"/- a\n  - b"_s),
        "c: 1\n");
    row("key: empty", "\"\": old\n", set(u"/"_s, word), "\"\": new\n");
    row("key: long, explicit", "? " + QByteArray(2'000, 'k') + "\n: old\n",
        set(u'/' + QString(2'000, u'k'), word), "? " + QByteArray(2'000, 'k') + "\n: new\n");
    row("key: unicode", "ключ: old\n", set(u"/ключ"_s, word), "ключ: new\n");
    row("key: quoted merge isn't a merge", "a: &x {b: 1}\nc:\n  \"<<\": *x\n", set(u"/c/b"_s, word),
        "a: &x {b: 1}\nc:\n  \"<<\": *x\n  \"b\": new\n");
    row("key: rename in quotes", "\"a\": 1 # c\n", rename(u"/a"_s, u"b: c"_s), "\"b: c\": 1 # c\n");
    row("key: rename to a number", "a: 1\n", rename(u"/a"_s, u"12"_s), "\"12\": 1\n");
    row("key: rename explicit", "? a\n: 1\n", rename(u"/a"_s, u"b"_s), "? b\n: 1\n");
    row("key: move explicit", "? a\n: 1\nb: 2\n", move(u"/b"_s, 0), "b: 2\n? a\n: 1\n");
    row("key: comment out and in", "a: 1\nb:\n  c: 2\nd: 3\n", comment(u"/b"_s),
        "a: 1\n# b:\n#   c: 2\nd: 3\n");
    row("key: comment in", "a: 1\n# b:\n#   c: 2\nd: 3\n", commentIn(9),
        "a: 1\nb:\n  c: 2\nd: 3\n");
    row("key: replace subtree", "a:\n  b: 1 # c\nd: 2\n", subtree(u"/a"_s, "e: [1] # f\n"),
        "a:\n  e: [1] # f\nd: 2\n");
    refusal("key: below a word", "a: 1\n", set(u"/a/b"_s, word), "yaml.not-a-collection");
}

WAYMARK_TEST(tst_BlockCases)

} // namespace waymark::yaml

#include "tst_blockcases.moc"
