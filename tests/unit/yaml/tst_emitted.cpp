// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "randomyaml.h"
#include "support/rounds.h"
#include "support/shareddata.h"
#include "support/testmain.h"
#include "yaml/emitted.h"
#include "yaml/resolve.h"
#include "yamlcases.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

/// Runs yaml-cpp's emitter and our own writer over the same values.
class tst_Emitted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotes_data();
    void quotes();
    void leavesOut_data();
    void leavesOut();
    void agreesOnRandomValues();
    void agreesOnTheCorpora();

private:
    static WriteStyle ours(WriteStyle style)
    {
        style.emitter = false;
        return style;
    }
};

void tst_Emitted::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isEmitted");
    QTest::newRow("word") << u"word"_s << true;
    QTest::newRow("quotes and backslashes") << u"a\"b\\c"_s << true;
    QTest::newRow("line ends, tabs") << u"a\nb\tc\r\n"_s << true;
    QTest::newRow("beyond the first plane") << u"\U0001F600"_s << true;
    QTest::newRow("delete") << u"a\u007F"_s << false;
    QTest::newRow("line separator") << u"a\u2028b"_s << false;
    QTest::newRow("marks that reorder") << u"a\u202Eb"_s << false;
    QTest::newRow("control characters") << u"a\u0001b"_s << false;
}

void tst_Emitted::quotes()
{
    QFETCH(QString, text);
    QFETCH(bool, isEmitted);
    const auto emitted = emittedDoubleQuoted(text);
    QCOMPARE(emitted.has_value(), isEmitted);
    const QByteArray own = Writer::string(text, NodeStyle::DoubleQuoted, false, false);
    if (emitted)
        QCOMPARE(*emitted, own);
    QCOMPARE(Writer::string(text, NodeStyle::DoubleQuoted, false), own);
    const auto tree = SyntaxTree::parse(SourceText(own));
    QCOMPARE(tree->documents().front().root.text(), text);
}

void tst_Emitted::leavesOut_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<WriteStyle>("style");
    const Value list = Value::Sequence{u"x"_s};
    const Value map = Value::Mapping{{u"a"_s, list}};
    QTest::newRow("literal") << Value(Value::Sequence{u"x\ny\n"_s}) << WriteStyle();
    QTest::newRow("list at the column of its key") << map << WriteStyle{.indentless = true};
    QTest::newRow("list in wide steps") << map << WriteStyle{.step = 4};
    QTest::newRow("steps of one") << Value(Value::Mapping{{u"a"_s, true}}) << WriteStyle{.step = 1};
    QTest::newRow("long key") << Value(Value::Mapping{{QString(2'000, u'k'), true}})
                              << WriteStyle();
}

void tst_Emitted::leavesOut()
{
    QFETCH(Value, value);
    QFETCH(WriteStyle, style);
    QVERIFY(!emittedBlock(value, style));
    QCOMPARE(Writer(style).block(value, 2), Writer(ours(style)).block(value, 2));
}

void tst_Emitted::agreesOnRandomValues()
{
    test::RandomYaml random(7);
    int emitted = 0;
    for (int i = 0; i < test::rounds(4'000); ++i) {
        WriteStyle style;
        style.step = random.chance(60) ? 2 : 1 + random.below(8);
        style.indentless = random.chance(30);
        style.literals = random.chance(50);
        style.strings = NodeStyle(random.below(3));
        style.keys = NodeStyle(random.below(3));
        const Value value = random.document();
        const auto text = emittedBlock(value, style);
        if (text) {
            ++emitted;
            QCOMPARE(*text, Writer(ours(style)).block(value, 0));
        }
        QCOMPARE(Writer(style).block(value, 6), Writer(ours(style)).block(value, 6));
    }
    qInfo() << emitted << "of 4000 values written by the emitter";
    QVERIFY(emitted > test::rounds(800));
}

void tst_Emitted::agreesOnTheCorpora()
{
    WAYMARK_NEEDS_SHARED(test::yamlCorpusData);
    int emitted = 0;
    int all = 0;
    for (const test::CorpusFile &file : test::yamlCorpus()) {
        if (file.bytes.size() > 300'000)
            continue;
        const auto tree = SyntaxTree::parse(SourceText(file.bytes));
        for (const Document &document : tree->documents()) {
            const auto value = document.root.toValue();
            const bool isCollection = value && document.root.size() > 0;
            if (!isCollection)
                continue;
            ++all;
            emitted += emittedBlock(*value, {}).has_value();
            QVERIFY2(Writer({}).block(*value, 0) == Writer(ours({})).block(*value, 0),
                     qPrintable(file.name));
        }
    }
    qInfo() << emitted << "of" << all << "documents written whole by the emitter";
    QVERIFY(all == 0 || emitted * 3 > all);
}

WAYMARK_TEST(tst_Emitted)

} // namespace waymark::yaml

#include "tst_emitted.moc"
