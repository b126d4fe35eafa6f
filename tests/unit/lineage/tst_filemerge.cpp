// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/filemerge.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

class tst_FileMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesByKeys_data();
    void mergesByKeys();
    void findsConflicts_data();
    void findsConflicts();
    void markersAreFound_data();
    void markersAreFound();
};

void tst_FileMerge::mergesByKeys_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("yours");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("merged");
    QTest::newRow("row 6: different keys on adjacent lines")
        << u"a.yaml"_s << "a: 1\nb: 2\n"_ba << "a: 5\nb: 2\n"_ba << "a: 1\nb: 6\n"_ba
        << "a: 5\nb: 6\n"_ba;
    QTest::newRow("row 6: both add a key at the same place")
        << u"a.yaml"_s << "a: 1\n"_ba << "a: 1\nmine: 2\n"_ba << "a: 1\ntheirs: 3\n"_ba
        << "a: 1\nmine: 2\ntheirs: 3\n"_ba;
    QTest::newRow("row 6: a reformatted file stays as it was formatted")
        << u"a.yaml"_s << "a: {b: 1, c: 2}\nd: x\n"_ba
        << "# ours\na:\n  b: 1 # one\n  c: 2\nd: 'x'\n"_ba << "a: {b: 1, c: 3}\nd: x\n"_ba
        << "# ours\na:\n  b: 1 # one\n  c: 3\nd: 'x'\n"_ba;
    QTest::newRow("your comments stay, a key of the path goes")
        << u"a.yaml"_s << "a: 1\nb: 2\nc: 3\n"_ba << "# why\na: 1\nb: 2\nc: 4 # more\n"_ba
        << "a: 1\nc: 3\n"_ba << "# why\na: 1\nc: 4 # more\n"_ba;
    QTest::newRow("the path's comment comes with its lines")
        << u"a.yaml"_s << "a: 1\nb: 2\nc: 3\nd: 4\n"_ba << "a: 1\nb: 2\nc: 3\nd: 5\n"_ba
        << "# new\na: 9\nb: 2\nc: 3\nd: 4\n"_ba << "# new\na: 9\nb: 2\nc: 3\nd: 5\n"_ba;
    QTest::newRow("items by name")
        << u"a.yaml"_s << "env:\n  - name: A\n    value: '1'\n  - name: B\n    value: '2'\n"_ba
        << "env:\n  - name: MINE\n    value: x\n  - name: A\n    value: '1'\n  - name: B\n    value: '2'\n"_ba
        << "env:\n  - name: A\n    value: '7'\n  - name: B\n    value: '2'\n  - name: C\n    value: '3'\n"_ba
        << "env:\n  - name: MINE\n    value: x\n  - name: A\n    value: '7'\n  - name: B\n    value: '2'\n  - name: C\n    value: '3'\n"_ba;
    QTest::newRow("items by their value")
        << u"a.yaml"_s << "tags: [a, b]\n"_ba << "tags: [a, b, mine]\n"_ba << "tags: [b, new]\n"_ba
        << "tags: [b, new, mine]\n"_ba;
    QTest::newRow("a whole object of the path, comments in it")
        << u"a.yaml"_s << "a: 1\nz: 1\n"_ba << "a: 2\nz: 1\n"_ba
        << "a: 1\nprobe:\n  # every ten seconds\n  period: 10\nz: 1\n"_ba
        << "a: 2\nprobe:\n  # every ten seconds\n  period: 10\nz: 1\n"_ba;
    QTest::newRow("JSON on one line")
        << u"package.json"_s << R"({"name": "a", "version": "1", "scripts": {"t": "x"}})"_ba
        << R"({"name": "mine", "version": "1", "scripts": {"t": "x"}})"_ba
        << R"({"name": "a", "version": "2", "scripts": {"t": "x", "u": "y"}})"_ba
        << R"({"name": "mine", "version": "2", "scripts": {"t": "x", "u": "y"}})"_ba;
    QTest::newRow("JSON, adjacent lines")
        << u"a.json"_s << "{\n  \"a\": 1,\n  \"b\": 2\n}\n"_ba
        << "{\n  \"a\": 5,\n  \"b\": 2\n}\n"_ba
        << "{\n  \"a\": 1,\n  \"b\": 6\n}\n"_ba << "{\n  \"a\": 5,\n  \"b\": 6\n}\n"_ba;
    QTest::newRow("several documents")
        << u"a.yaml"_s << "kind: A\na: 1\n---\nkind: B\na: 1\n"_ba
        << "kind: A\na: 2\n---\nkind: B\na: 1\n"_ba << "kind: A\na: 1\n---\nkind: B\na: 3\n"_ba
        << "kind: A\na: 2\n---\nkind: B\na: 3\n"_ba;
    QTest::newRow("numbers as the path spells them")
        << u"a.yaml"_s << "a: 1\ngo: 1.9\nmode: 420\n"_ba << "a: 5\ngo: 1.9\nmode: 420\n"_ba
        << "a: 1\ngo: 1.10\nmode: 0644\nnew: 1.20\n"_ba
        << "a: 5\ngo: 1.10\nmode: 0644\nnew: 1.20\n"_ba;
    QTest::newRow("numbers of a new item as the path spells them")
        << u"a.yaml"_s << "l:\n  - name: a\n    v: 1\n"_ba << "l:\n  - name: a\n    v: 2\n"_ba
        << "l:\n  - name: a\n    v: 1\n  - name: b\n    v: 1.10\n    w: {x: [0644, ~]}\n"_ba
        << "l:\n  - name: a\n    v: 2\n  - name: b\n    v: 1.10\n    w:\n      x:\n        - 0644\n        - ~\n"_ba;
    QTest::newRow("a new item that is a number")
        << u"a.yaml"_s << "a: 1\nl: [1.9]\n"_ba << "a: 2\nl: [1.9]\n"_ba
        << "a: 1\nl: [1.9, 1.10]\n"_ba
        << "a: 2\nl: [1.9, 1.10]\n"_ba;
    QTest::newRow("a script of several lines")
        << u"a.yaml"_s << "a: 1\nrun: |\n  one\n"_ba << "a: 2\nrun: |\n  one\n"_ba
        << "a: 1\nrun: |\n  one\n    two\n\n  three\nnew: |-\n  x\n"_ba
        << "a: 2\nrun: |\n  one\n    two\n\n  three\nnew: |-\n  x\n"_ba;
    QTest::newRow("numbers of JSON")
        << u"a.json"_s << R"({"a": 1, "b": 1.0})"_ba << R"({"a": 2, "b": 1.0})"_ba
        << R"({"a": 1, "b": 1.50, "c": 1e3, "d": [1.0]})"_ba
        << R"({"a": 2, "b": 1.50, "c": 1e3, "d": [1.0]})"_ba;
    QTest::newRow("your line ends")
        << u"a.yaml"_s << "a: 1\nb: 2\n"_ba << "a: 5\r\nb: 2\r\n"_ba << "a: 1\nb: 6\n"_ba
        << "a: 5\r\nb: 6\r\n"_ba;
}

void tst_FileMerge::mergesByKeys()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, yours);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, merged);
    const MergedFile found = mergeFile(name, base, yours, path, {});
    QCOMPARE(found.bytes, merged);
    QVERIFY(found.conflicts.isEmpty());
}

void tst_FileMerge::findsConflicts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("yours");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("places");
    QTest::newRow("the same value") << u"a.yaml"_s << "a: {b: 1}\n"_ba << "a: {b: 2}\n"_ba
                                    << "a: {b: 3}\n"_ba << u"a.b"_s;
    QTest::newRow("row 6: the same key at different places")
        << u"a.yaml"_s << "a: 1\nb: 2\nc: 3\nd: 4\n"_ba << "k: 1\na: 1\nb: 2\nc: 3\nd: 4\n"_ba
        << "a: 1\nb: 2\nc: 3\nd: 4\nk: 2\n"_ba << u"k"_s;
    QTest::newRow("changed by one, removed by the other")
        << u"a.yaml"_s << "a: 1\nb: 2\n"_ba << "a: 1\nb: 3\n"_ba << "a: 1\n"_ba << u"b"_s;
    QTest::newRow("an item") << u"a.yaml"_s << "l: [{name: a, v: 1}]\n"_ba
                             << "l: [{name: a, v: 2}]\n"_ba << "l: [{name: a, v: 3}]\n"_ba
                             << u"l[a].v"_s;
    QTest::newRow("what an alias names too")
        << u"a.yaml"_s << "a: &x {p: 1}\nb: *x\n"_ba << "a: &x {p: 1}\nb: *x\nc: 1\n"_ba
        << "a: &x {p: 1}\nb: {p: 2}\n"_ba << QString();
    QTest::newRow("a key that comes by a merge key")
        << u"a.yaml"_s << "d: &d {p: 1}\nb:\n  <<: *d\n  q: 1\n"_ba
        << "d: &d {p: 1} # mine\nb:\n  <<: *d\n  q: 2\n"_ba
        << "d: &d {p: 7}\nb:\n  <<: *d\n  q: 1\n  r: 1\n"_ba << QString();
    QTest::newRow("row 6: a table of TOML twice")
        << u"a.toml"_s << "[a]\nx = 1\n\n[b]\nx = 1\n"_ba << "[k]\n[a]\nx = 1\n\n[b]\nx = 1\n"_ba
        << "[a]\nx = 1\n\n[b]\nx = 1\n[k]\n"_ba << QString();
    QTest::newRow("2.6: adjacent lines of text") << u"a.txt"_s << "1\n2\n"_ba << "x\n2\n"_ba
                                                 << "1\ny\n"_ba << QString();
}

void tst_FileMerge::findsConflicts()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, yours);
    QFETCH(QByteArray, path);
    QFETCH(QString, places);
    const MergedFile found = mergeFile(name, base, yours, path, {u"yours"_s, u"1"_s, u"2"_s});
    QVERIFY(!found.conflicts.isEmpty());
    QCOMPARE(found.places.join(u' '), places);
    QVERIFY(hasConflictMarkers(found.bytes));
    for (const QByteArray &line : yours.split('\n'))
        QVERIFY(found.bytes.contains(line));
}

void tst_FileMerge::markersAreFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("known");
    QTest::addColumn<bool>("found");
    QTest::newRow("none") << "a\n=======\nb\n"_ba << QByteArray() << false;
    QTest::newRow("a half") << "a\n>>>>>>> x\n"_ba << QByteArray() << true;
    QTest::newRow("in CRLF") << "<<<<<<< x\r\n"_ba << QByteArray() << true;
    QTest::newRow("the path has it as well") << "a\n<<<<<<< x\n"_ba << "<<<<<<< x\nb\n"_ba << false;
    QTest::newRow("inside a line") << "see <<<<<<< x\n"_ba << QByteArray() << false;
}

void tst_FileMerge::markersAreFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, known);
    QFETCH(bool, found);
    QCOMPARE(hasConflictMarkers(text, known), found);
}

WAYMARK_TEST(tst_FileMerge)

} // namespace waymark::lineage

#include "tst_filemerge.moc"
