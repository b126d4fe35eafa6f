// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editsteps.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

using test::copy;
using test::insert;
using test::move;
using test::refusal;
using test::remove;
using test::rename;
using test::row;
using test::set;

/// What edits do to flow style, KYAML and JSON, and to anchors, merges and tags.
class tst_FlowCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits() { test::checkRow(); }
    void namesTheAliasesOfAValue();

private:
    static void addFlow();
    static void addKyaml();
    static void addJson();
    static void addAnchors();
    static void addMerges();
    static void addTags();

    inline static const Value one = qint64(1);
    inline static const Value word = u"new"_s;
    inline static const Value map = Value::Mapping{{u"x"_s, qint64(1)}};
};

void tst_FlowCases::edits_data()
{
    test::addEditColumns();
    addFlow();
    addKyaml();
    addJson();
    addAnchors();
    addMerges();
    addTags();
}

void tst_FlowCases::addFlow()
{
    row("flow: set", "{a: 1}\n", set(u"/a"_s, word), "{a: new}\n");
    row("flow: trailing comma, set", "{a: 1,}\n", set(u"/a"_s, word), "{a: new,}\n");
    row("flow: trailing comma, insert", "{a: 1,}\n", insert(u"/b"_s, word), "{a: 1, b: new,}\n");
    row("flow: key without a colon", "{a, b: }\n", set(u"/a"_s, word), "{a: new, b: }\n");
    row("flow: key without a value", "{a, b: }\n", set(u"/b"_s, word), "{a, b: new }\n");
    row("flow: no blank behind the colon", "{\"a\":1}\n", set(u"/a"_s, qint64(2)), "{\"a\":2}\n");
    row("flow: no blank, a word", "{\"a\":\"b\"}\n", set(u"/a"_s, word), "{\"a\":\"new\"}\n");
    row("flow: nested", "a: {b: [1, {c: 2}], d: 3}\n", set(u"/a/b/1/c"_s, word),
        "a: {b: [1, {c: new}], d: 3}\n");
    row("flow: a map becomes a word", "a: {b: {c: 1}, d: 2}\n", set(u"/a/b"_s, word),
        "a: {b: new, d: 2}\n");
    row("flow: a word becomes a map", "a: [x, y]\n", set(u"/a/0"_s, map), "a: [{x: 1}, y]\n");
    row("flow: several lines text in quotes", "a: [x]\n", set(u"/a/0"_s, u"1\n2\n"_s),
        "a: [\"1\\n2\\n\"]\n");
    row("flow: on lines, insert", "a: {\n  b: 1,\n  c: 2\n}\n", insert(u"/a/d"_s, word),
        "a: {\n  b: 1,\n  c: 2,\n  d: new\n}\n");
    row("flow: on lines with comments, insert", "a: [\n  1, # one\n  2 # two\n]\n",
        insert(u"/a/-"_s, qint64(3)), "a: [\n  1, # one\n  2, # two\n  3\n]\n");
    row("flow: on lines with comments, remove", "a: [\n  1, # one\n  2, # two\n  3\n]\n",
        remove(u"/a/1"_s), "a: [\n  1, # one\n  3\n]\n");
    row("flow: trailing comma and comment, insert", "a: [\n  1, # one\n]\n",
        insert(u"/a/-"_s, qint64(2)), "a: [\n  1, # one\n  2,\n]\n");
    row("flow: trailing comma, remove the last", "[\n  a,\n  b,\n]\n", remove(u"/1"_s),
        "[\n  a,\n]\n");
    row("flow: pair in a list, set", "[a, b: c]\n", set(u"/1/b"_s, word), "[a, b: new]\n");
    row("flow: pair in a list, remove", "[a, b: c]\n", remove(u"/1"_s), "[a]\n");
    row("flow: insert first", "[a]\n", insert(u"/0"_s, word), "[new, a]\n");
    row("flow: insert into an empty one inside", "a: {b: {}, c: []}\n", insert(u"/a/b/x"_s, one),
        "a: {b: {x: 1}, c: []}\n");
    row("flow: insert into an empty list inside", "a: {b: {}, c: []}\n", insert(u"/a/c/-"_s, one),
        "a: {b: {}, c: [1]}\n");
    row("flow: rename", "{a: 1, b: 2}\n", rename(u"/a"_s, u"c, d"_s), "{\"c, d\": 1, b: 2}\n");
    row("flow: move", "{a: 1, b: 2, c: 3}\n", move(u"/c"_s, 0), "{c: 3, a: 1, b: 2}\n");
    row("flow: no final line end", "{a: 1}", insert(u"/b"_s, one), "{a: 1, b: 1}");
}

void tst_FlowCases::addKyaml()
{
    const QByteArray kyaml = "---\n"
                             "{\n"
                             "  apiVersion: \"v1\",\n"
                             "  kind: \"Service\", # c\n"
                             "  metadata: {\n"
                             "    name: \"web\",\n"
                             "  },\n"
                             "  ports: [{\n"
                             "    port: 80,\n"
                             "  }, {\n"
                             "    port: 443,\n"
                             "  }],\n"
                             "}\n";
    const auto with = [kyaml](const QByteArray &before, const QByteArray &after) {
        QByteArray text = kyaml;
        return text.replace(before, after);
    };
    row("KYAML: set", kyaml, set(u"/metadata/name"_s, u"api"_s), with("\"web\"", "\"api\""));
    row("KYAML: set in a list", kyaml, set(u"/ports/1/port"_s, qint64(8443)), with("443", "8443"));
    row("KYAML: insert", kyaml, insert(u"/metadata/namespace"_s, u"prod"_s),
        with("\"web\",\n", "\"web\",\n    namespace: \"prod\",\n"));
    row("KYAML: insert at the end", kyaml, insert(u"/spec"_s, one),
        with("  }],\n}", "  }],\n  spec: 1,\n}"));
    row("KYAML: remove", kyaml, remove(u"/apiVersion"_s), with("apiVersion: \"v1\",\n  ", ""));
    row("KYAML: remove an item", kyaml, remove(u"/ports/0"_s), with("{\n    port: 80,\n  }, ", ""));
    row("KYAML: rename", kyaml, rename(u"/kind"_s, u"no"_s), with("kind", "\"no\""));
    row("KYAML: move an item", kyaml, move(u"/ports/1"_s, 0),
        with("port: 80,\n  }, {\n    port: 443,", "port: 443,\n  }, {\n    port: 80,"));
    row("KYAML: last entry of a map", kyaml, remove(u"/metadata/name"_s),
        with("{\n    name: \"web\",\n  }", "{}"));
}

void tst_FlowCases::addJson()
{
    const QByteArray json = "{\n\t\"name\": \"web\",\n\t\"ports\": [80, 443],\n\t\"on\": true\n}\n";
    row("JSON: set", json, set(u"/name"_s, u"yes"_s),
        "{\n\t\"name\": \"yes\",\n\t\"ports\": [80, 443],\n\t\"on\": true\n}\n");
    row("JSON: insert", json, insert(u"/new"_s, map),
        "{\n\t\"name\": \"web\",\n\t\"ports\": [80, 443],\n\t\"on\": true,\n\t\"new\": {\"x\": "
        "1}\n}\n");
    row("JSON: remove the last", json, remove(u"/on"_s),
        "{\n\t\"name\": \"web\",\n\t\"ports\": [80, 443]\n}\n");
    row("JSON: append", json, insert(u"/ports/-"_s, one),
        "{\n\t\"name\": \"web\",\n\t\"ports\": [80, 443, 1],\n\t\"on\": true\n}\n");
    row("JSON: rename", json, rename(u"/name"_s, u"title"_s),
        "{\n\t\"title\": \"web\",\n\t\"ports\": [80, 443],\n\t\"on\": true\n}\n");
    row("JSON: on one line, without blanks", "{\"a\":[1,2],\"b\":{}}", set(u"/b/c"_s, word),
        "{\"a\":[1,2],\"b\":{\"c\": \"new\"}}");
}

void tst_FlowCases::addAnchors()
{
    row("anchor: set its value", "a: &x old\nb: *x\n", set(u"/a"_s, word), "a: &x new\nb: *x\n");
    row("anchor: set inside it", "a: &x\n  c: old\nb: *x\n", set(u"/a/c"_s, word),
        "a: &x\n  c: new\nb: *x\n");
    refusal("anchor: remove a value in use", "a: &x 1\nb: *x\n", remove(u"/a"_s),
            "yaml.anchor-in-use");
    row("anchor: remove a value not in use", "a: &x 1\nb: 2\n", remove(u"/a"_s), "b: 2\n");
    refusal("anchor: remove what holds one in use", "a:\n  c: &x 1\nb: *x\n", remove(u"/a"_s),
            "yaml.anchor-in-use");
    row("anchor: set an alias", "a: &x old\nb: *x # c\n", set(u"/b"_s, word),
        "a: &x old\nb: new # c\n");
    refusal("anchor: set below an alias", "a: &x {c: 1}\nb: *x\n", set(u"/b/c"_s, word),
            "yaml.aliased");
    row("anchor: copy what an alias stands for", "a: &x {c: 1}\nb: *x # c\n", copy(u"/b"_s),
        "a: &x {c: 1}\nb: # c\n  c: 1\n");
    row("anchor: alias as key", "a: &x k\n*x : old\n", set(u"/k"_s, word), "a: &x k\n*x : new\n");
    row("anchor: on a key", "&x a: old\nb: *x\n", set(u"/a"_s, word), "&x a: new\nb: *x\n");
    row("anchor: on a map and on its first key", "a: &m\n  &k b: old\nc: *m\n",
        set(u"/a/b"_s, word), "a: &m\n  &k b: new\nc: *m\n");
    row("anchor: defined again", "a: &x 1\nb: *x\nc: &x 2\nd: *x\n", set(u"/c"_s, word),
        "a: &x 1\nb: *x\nc: &x new\nd: *x\n");
    row("anchor: contains itself", "a: &x [*x, old]\n", set(u"/a/1"_s, word), "a: &x [*x, new]\n");
    refusal("anchor: moved behind its alias", "a: &x 1\nb: *x\n", move(u"/a"_s, 1),
            "yaml.anchor-in-use");
    row("anchor: bomb, beside it",
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: old\n",
        set(u"/e"_s, word),
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: new\n");
}

void tst_FlowCases::addMerges()
{
    const QByteArray base = "a: &a {x: 1, y: 2}\nb: &b {y: 3}\n";
    row("merge: override what comes from it", base + "c:\n  <<: *a\n", set(u"/c/x"_s, word),
        base + "c:\n  <<: *a\n  x: new\n");
    row("merge: of several", base + "c:\n  <<: [*b, *a]\n", set(u"/c/y"_s, word),
        base + "c:\n  <<: [*b, *a]\n  \"y\": new\n");
    row("merge: own entry before it", base + "c:\n  x: old\n  <<: *a\n", set(u"/c/x"_s, word),
        base + "c:\n  x: new\n  <<: *a\n");
    row("merge: own entry after it", base + "c:\n  <<: *a\n  x: old\n", remove(u"/c/x"_s),
        base + "c:\n  <<: *a\n");
    refusal("merge: remove what comes from it", base + "c:\n  <<: *a\n", remove(u"/c/x"_s),
            "yaml.aliased");
    refusal("merge: rename what comes from it", base + "c:\n  <<: *a\n", rename(u"/c/x"_s, u"z"_s),
            "yaml.aliased");
    refusal("merge: set below what comes from it", "a: &a {x: {y: 1}}\nc:\n  <<: *a\n",
            set(u"/c/x/y"_s, word), "yaml.aliased");
    row("merge: copy what comes from it", base + "c:\n  <<: *a\n", copy(u"/c/x"_s),
        base + "c:\n  <<: *a\n  x: 1\n");
    row("merge: in flow", base + "c: {<<: *a}\n", set(u"/c/x"_s, word),
        base + "c: {<<: *a, x: new}\n");
    row("merge: twice in a map", base + "c:\n  <<: *a\n  <<: *b\n  z: old\n", set(u"/c/z"_s, word),
        base + "c:\n  <<: *a\n  <<: *b\n  z: new\n");
}

void tst_FlowCases::addTags()
{
    row("tag: a text that looks like a number", "a: !!str 1\n", set(u"/a"_s, u"2"_s),
        "a: !!str \"2\"\n");
    row("tag: of an application", "a: !Ref old # c\n", set(u"/a"_s, word), "a: !Ref new # c\n");
    row("tag: verbatim", "a: !<tag:yaml.org,2002:str> old\n", set(u"/a"_s, word),
        "a: !<tag:yaml.org,2002:str> new\n");
    row("tag: handle", "%TAG !e! tag:e,2000:\n---\na: !e!x old\n", set(u"/a"_s, word),
        "%TAG !e! tag:e,2000:\n---\na: !e!x new\n");
    row("tag: unknown on a map", "a: !Sub\n  b: old\n", set(u"/a/b"_s, word),
        "a: !Sub\n  b: new\n");
    row("tag: of a sibling", "a: !!binary aGk=\nb: old\n", set(u"/b"_s, word),
        "a: !!binary aGk=\nb: new\n");
}

void tst_FlowCases::namesTheAliasesOfAValue()
{
    const auto tree = SyntaxTree::parse(SourceText("a: &x\n  b: &y 1\nc: *x\nd: [*y, *x]\ne: 2\n"));
    const Document document = tree->documents().front();
    const auto places = [&](const QString &pointer) {
        QStringList found;
        const Node node = document.root.at(JsonPointer::parse(pointer).value());
        for (const Node &alias : aliasesOf(document, node))
            found.append(alias.pointer().toString());
        return found;
    };
    QCOMPARE(places(u"/a"_s), (QStringList{u"/c"_s, u"/d/1"_s}));
    QCOMPARE(places(u"/a/b"_s), (QStringList{u"/c"_s, u"/d/0"_s, u"/d/1"_s}));
    QVERIFY(places(u"/e"_s).isEmpty());
}

WAYMARK_TEST(tst_FlowCases)

} // namespace waymark::yaml

#include "tst_flowcases.moc"
