// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "randomyaml.h"
#include "support/testmain.h"
#include "yaml/fielddifference.h"
#include "yaml/samevalue.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

SyntaxTree parsed(const QByteArray &text)
{
    return *SyntaxTree::parse(SourceText(text));
}

QString wordOf(FieldChange::Kind kind)
{
    switch (kind) {
    case FieldChange::Kind::Added:
        return u"added"_s;
    case FieldChange::Kind::Removed:
        return u"removed"_s;
    case FieldChange::Kind::Changed:
        return u"changed"_s;
    case FieldChange::Kind::Moved:
        return u"moved"_s;
    }
    return {};
}

/// `changed /spec/size: 1 -> 2`, one line each.
QStringList linesOf(const QList<FieldChange> &changes)
{
    QStringList lines;
    for (const FieldChange &change : changes) {
        QString line = wordOf(change.kind) + u' ' + change.pointer.toString();
        if (change.kind == FieldChange::Kind::Changed)
            line += u": "_s + summaryOf(change.before) + u" -> "_s + summaryOf(change.after);
        lines << line;
    }
    return lines;
}

} // namespace

class tst_FieldDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void placesReadAsPeopleWriteThem();
    void listsOfTheSchemaGoByItsKeys();
    void documentsBelongTogetherByName();
    void randomValuesInOtherLayoutsAreTheSame();
    void circlesEnd();
    void summariesFitInALine();
};

void tst_FieldDifference::finds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QStringList &changes) {
        QTest::newRow(name) << before << after << changes;
    };
    row("other layout", "a: 1\nb: [x, 'y']\n", "b:\n  - \"x\"\n  - y # yes\na: 1\n", {});
    row("another value", "a: {b: 1}\n", "a: {b: 2}\n", {u"changed /a/b: 1 -> 2"_s});
    row("a number that became a text", "a: 1\n", "a: '1'\n", {u"changed /a: 1 -> 1"_s});
    row("a new field and one that is gone", "a: 1\nb: 2\n", "a: 1\nc: 3\n",
        {u"added /c"_s, u"removed /b"_s});
    row("null and nothing", "a:\n", "a: null\n", {});
    row("a field that became an object", "a: 1\n", "a: {b: 1}\n",
        {u"changed /a: 1 -> {1 field(s)}"_s});
    row("items by name", "- {name: a, n: 1}\n- {name: b, n: 1}\n",
        "- {name: x, n: 1}\n- {name: a, n: 2}\n- {name: b, n: 1}\n",
        {u"added /0"_s, u"changed /1/n: 1 -> 2"_s});
    row("an item that moved", "- {name: a}\n- {name: b}\n- {name: c}\n",
        "- {name: c}\n- {name: a}\n- {name: b}\n", {u"moved /0"_s});
    row("a removed item", "- {id: 1}\n- {id: 2}\n", "- {id: 2}\n", {u"removed /0"_s});
    row("texts", "[a, b, c]\n", "[a, c, d]\n", {u"removed /1"_s, u"added /2"_s});
    row("items without a name", "- {n: 1}\n- {n: 2}\n- {n: 3}\n", "- {n: 1}\n- {n: 3}\n",
        {u"removed /1"_s});
    row("items of two the same name", "- {name: a, n: 1}\n- {name: a, n: 2}\n",
        "- {name: a, n: 1}\n- {name: a, n: 3}\n", {u"changed /1/n: 2 -> 3"_s});
    row("an alias written out", "x: &x {a: 1}\ny: *x\n", "x: {a: 1}\ny: {a: 1}\n", {});
    row("a merge", "x: &x {a: 1}\ny: {<<: *x, b: 2}\n", "x: {a: 1}\ny: {a: 1, b: 3}\n",
        {u"changed /y/b: 2 -> 3"_s});
}

void tst_FieldDifference::finds()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const SyntaxTree old = parsed(before);
    const SyntaxTree now = parsed(after);
    const auto changes =
        fieldDifference(old.documents().first().root, now.documents().first().root);
    QTEST(linesOf(changes), "changes");
    QCOMPARE(meansTheSame(old.documents().first().root, now.documents().first().root),
             changes.isEmpty());
}

void tst_FieldDifference::placesReadAsPeopleWriteThem()
{
    const SyntaxTree old = parsed("spec: {services: [{name: api, replicas: 1}]}\n");
    const SyntaxTree now = parsed("spec: {services: [{name: api, replicas: 2}]}\n");
    const auto changes =
        fieldDifference(old.documents().first().root, now.documents().first().root);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().place, u"spec.services[api].replicas"_s);
}

void tst_FieldDifference::listsOfTheSchemaGoByItsKeys()
{
    const SyntaxTree old =
        parsed("- {port: 80, protocol: TCP, n: 1}\n- {port: 80, protocol: UDP}\n");
    const SyntaxTree now =
        parsed("- {port: 80, protocol: UDP}\n- {port: 80, protocol: TCP, n: 2}\n");
    const auto changes = fieldDifference(old.documents().first().root, now.documents().first().root,
                                         [](int, const JsonPointer &list) {
                                             return list.isRoot()
                                                        ? QStringList{u"port"_s, u"protocol"_s}
                                                        : QStringList();
                                         });
    QCOMPARE(linesOf(changes), (QStringList{u"moved /0"_s, u"changed /1/n: 1 -> 2"_s}));
}

void tst_FieldDifference::documentsBelongTogetherByName()
{
    const QByteArray one = "kind: A\nmetadata: {name: one}\nsize: 1\n";
    const QByteArray two = "kind: A\nmetadata: {name: two}\nsize: 1\n";
    QByteArray changed = two;
    changed.replace("size: 1", "size: 2");
    const SyntaxTree old = parsed(one + "---\n" + two);
    const SyntaxTree now = parsed("kind: B\n---\n" + changed + "---\n" + one);
    const auto found = documentDifference(old, now);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].before, -1);
    QCOMPARE(found[0].after, 0);
    QCOMPARE(found[1].before, 1);
    QCOMPARE(linesOf(found[1].changes), QStringList{u"changed /size: 1 -> 2"_s});
    const auto gone = documentDifference(old, parsed(one));
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.first().after, -1);
}

void tst_FieldDifference::randomValuesInOtherLayoutsAreTheSame()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        test::RandomYaml random(seed);
        const Value value = random.document();
        const SyntaxTree one = parsed(random.text(value));
        const SyntaxTree other = parsed(random.text(value));
        if (one.hasErrors() || other.hasErrors() || one.documents().isEmpty())
            continue;
        const Node a = one.documents().first().root;
        const Node b = other.documents().first().root;
        QVERIFY2(meansTheSame(a, b), one.text().bytes().constData());
        QVERIFY(fieldDifference(a, b).isEmpty());
        const SyntaxTree third = parsed(random.text(random.document()));
        if (third.hasErrors() || third.documents().isEmpty())
            continue;
        const Node c = third.documents().first().root;
        QCOMPARE(fieldDifference(a, c).isEmpty(), meansTheSame(a, c));
    }
}

void tst_FieldDifference::circlesEnd()
{
    const SyntaxTree old = parsed("a: &a\n  b: *a\n");
    const SyntaxTree now = parsed("a: &a\n  b: *a\n  c: 1\n");
    QVERIFY(!fieldDifference(old.documents().first().root, now.documents().first().root).isEmpty());
    // Aliases of aliases grow beyond all bounds; the comparison doesn't.
    QByteArray bomb = "a0: &a0 [x, y]\n";
    for (int i = 1; i < 60; ++i) {
        const QByteArray last = QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [*a" + last
                + ", *a" + last + "]\n";
    }
    const SyntaxTree big = parsed(bomb);
    QVERIFY(!meansTheSame(big.documents().first().root, parsed(bomb).documents().first().root));
}

void tst_FieldDifference::summariesFitInALine()
{
    const SyntaxTree tree =
        parsed("a: |\n  one\n  two\nb: ''\nc: [1, 2]\nd: " + QByteArray(200, 'x') + "\n");
    const Node root = tree.documents().first().root;
    QCOMPARE(summaryOf(root.value(u"a")), u"one⏎two⏎"_s);
    QCOMPARE(summaryOf(root.value(u"b")), u"\"\""_s);
    QCOMPARE(summaryOf(root.value(u"c")), u"[2 item(s)]"_s);
    QCOMPARE(summaryOf(root.value(u"d")).size(), 60);
}

WAYMARK_TEST(tst_FieldDifference)

} // namespace waymark::yaml

#include "tst_fielddifference.moc"
