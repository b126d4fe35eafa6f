// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/changedvalue.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

/// A document as if some of its values had been others before.
class tst_ChangedValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextSaysWhatTheValueSays_data();
    void theTextSaysWhatTheValueSays();
    void whatIsntSimpleIsLeft_data();
    void whatIsntSimpleIsLeft();
    void aListIsMadeOfWhatIsInItByThen();
};

void tst_ChangedValue::theTextSaysWhatTheValueSays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("places");
    const QByteArray block =
        "# before\nspec:\n  region: eu   # where\n  count: 3\n  on: true\n  name: 'it''s'\n"
        "  list:\n    - a # first\n    - b\n  items:\n  - name: x\n    size: 2\n  - name: y\n"
        "    deep:\n      er: 1\nlast: ~\n";
    const QByteArray flow = "{spec: {region: eu, list: [1, 2], items: [{a: 1}, {a: 2}]}, last: x}";
    const auto row = [](const char *name, const QByteArray &text, const QStringList &places) {
        QTest::newRow(name) << text << places;
    };
    row("a text", block, {u"/spec/region"_s});
    row("a number, a switch", block, {u"/spec/count"_s, u"/spec/on"_s});
    row("quoted", block, {u"/spec/name"_s});
    row("null", block, {u"/last"_s});
    row("a list", block, {u"/spec/list"_s});
    row("a list of maps", block, {u"/spec/items"_s});
    row("a map", block, {u"/spec/items/1/deep"_s});
    row("what isn't there", block, {u"/spec/gone"_s});
    row("the whole", block, {QString()});
    row("in flow style", flow, {u"/spec/region"_s, u"/last"_s});
    row("a list in flow style", flow, {u"/spec/list"_s, u"/spec/items"_s});
    row("a map in flow style", flow, {u"/spec/items/1"_s});
}

void tst_ChangedValue::theTextSaysWhatTheValueSays()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, places);
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    const yaml::Document &document = tree->documents().front();
    yaml::Value value = *document.root.toValue();
    QList<JsonPointer> pointers;
    for (const QString &place : places) {
        pointers.append(*JsonPointer::parse(place));
        value = withOtherValue(value, pointers.last().segments());
    }
    const auto changed = textWithOthers(document.root, tree->text(), document.range, pointers);
    QVERIFY(changed);
    const auto again = yaml::SyntaxTree::parse(SourceText(*changed));
    QVERIFY2(!again->hasErrors(), changed->constData());
    QVERIFY2(*again->documents().front().root.toValue() == value, changed->constData());
}

void tst_ChangedValue::whatIsntSimpleIsLeft_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("an alias") << "a: &x 1\nb: *x\n"_ba;
    QTest::newRow("lines") << "a: |\n  one\n  two\n"_ba;
    QTest::newRow("nothing behind the colon") << "a:\nb: 1\n"_ba;
    QTest::newRow("an empty list") << "a: []\n"_ba;
    QTest::newRow("a tag") << "a: !!str 1\n"_ba;
}

void tst_ChangedValue::aListIsMadeOfWhatIsInItByThen()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText("a: [{b: 1}]\n"));
    const yaml::Document &document = tree->documents().front();
    QVERIFY(!textWithOthers(document.root, tree->text(), document.range,
                            {*JsonPointer::parse(u"/a/0/b"_s), *JsonPointer::parse(u"/a"_s)}));
}

void tst_ChangedValue::whatIsntSimpleIsLeft()
{
    QFETCH(QByteArray, text);
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    const yaml::Document &document = tree->documents().front();
    QVERIFY(!textWithOthers(document.root, tree->text(), document.range, {JsonPointer({u"a"_s})}));
}

WAYMARK_TEST(tst_ChangedValue)

} // namespace waymark::rehearsal

#include "tst_changedvalue.moc"
