// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "yaml/outline.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

class tst_Outline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items_data();
    void items();
    void itemsAreFoundByPlace();
    void itemsAreFoundByPointer();
    void longTextsAreShortened();
    void stops();
};

namespace {

Outline made(const QByteArray &text)
{
    return *outlineOf(*SyntaxTree::parse(SourceText(text)));
}

/// `name=detail(children)`, depth first.
QString shown(const Outline &outline, int first, int count)
{
    QStringList parts;
    for (int i = first; i < first + count; ++i) {
        const OutlineItem &item = outline.items[i];
        QString part = item.name;
        if (!item.detail.isEmpty())
            part += u'=' + item.detail;
        if (item.childCount > 0)
            part += u'(' + shown(outline, item.firstChild, item.childCount) + u')';
        parts << part;
    }
    return parts.join(u' ');
}

} // namespace

void tst_Outline::items_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("keys and values") << "a: 1\nb: \"x y\"\nc:\n"_ba << u"a=1 b=\"x y\" c"_s;
    QTest::newRow("nested") << "a:\n  b: 1\n  c: {d: 2}\n"_ba << u"a(b=1 c(d=2))"_s;
    QTest::newRow("items go by their names")
        << "a:\n  - name: x\n    size: 1\n  - 7\n  - size: 2\n"_ba
        << u"a(0=x(name=x size=1) 1=7 2(size=2))"_s;
    QTest::newRow("documents") << "kind: A\nmetadata: {name: one}\n---\nb: 1\n"_ba
                               << u"one=A(kind=A metadata(name=one)) 2(b=1)"_s;
    QTest::newRow("anchors and aliases") << "a: &x 1\nb: *x\n"_ba << u"a=1 b=*x"_s;
}

void tst_Outline::items()
{
    QFETCH(QByteArray, text);
    const Outline outline = made(text);
    QTEST(shown(outline, 0, outline.topCount), "expected");
    for (int i = 0; i < outline.items.size(); ++i) {
        const OutlineItem &item = outline.items[i];
        const int first = item.parent < 0 ? 0 : outline.items[item.parent].firstChild;
        QCOMPARE(first + item.row, i);
    }
}

void tst_Outline::itemsAreFoundByPlace()
{
    const QByteArray text = "a:\n  - name: x\n    size: 1\nb: 2\n";
    const Outline outline = made(text);
    const auto at = [&](QByteArrayView what) {
        return outline.pointer(outline.at(text.indexOf(what))).toString();
    };
    QCOMPARE(at("a:"), u"/a"_s);
    QCOMPARE(at("- name"), u"/a/0"_s);
    QCOMPARE(at("name"), u"/a/0/name"_s);
    QCOMPARE(at("1"), u"/a/0/size"_s);
    QCOMPARE(at("2"), u"/b"_s);
    QCOMPARE(Outline().at(3), -1);
}

void tst_Outline::itemsAreFoundByPointer()
{
    const Outline one = made("a:\n  - b: 1\n");
    const int item = one.find(0, JsonPointer({u"a"_s, u"0"_s, u"b"_s}));
    QCOMPARE(one.items[item].detail, u"1"_s);
    QCOMPARE(one.find(0, JsonPointer({u"a"_s, u"7"_s})), -1);
    const Outline two = made("a: 1\n---\na: 2\n");
    QCOMPARE(two.items[two.find(1, JsonPointer({u"a"_s}))].detail, u"2"_s);
    QCOMPARE(two.find(2, JsonPointer({u"a"_s})), -1);
    QCOMPARE(two.pointer(two.find(1, JsonPointer({u"a"_s}))).toString(), u"/a"_s);
}

void tst_Outline::longTextsAreShortened()
{
    const Outline outline = made("a: " + QByteArray("ä").repeated(200) + "\nb: |\n  one\n  two\n");
    QVERIFY(outline.items[0].detail.endsWith(u'…'));
    QVERIFY(outline.items[0].detail.size() <= 81);
    QVERIFY(!outline.items[0].detail.contains(QChar::ReplacementCharacter));
}

void tst_Outline::stops()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!outlineOf(*SyntaxTree::parse(SourceText("a: 1\n")), stop.get_token()));
}

WAYMARK_TEST(tst_Outline)

} // namespace waymark::yaml

#include "tst_outline.moc"
