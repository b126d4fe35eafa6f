// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/annotated.h"
#include "support/testmain.h"
#include "text/difference.h"
#include "text/jsonpointer.h"
#include "text/sourcetext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_TextRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesThroughEdits_data();
    void movesThroughEdits();
    void inversionRestoresRandomTexts();
    void differenceIsOneEditThatKeepsCharactersWhole_data();
    void differenceIsOneEditThatKeepsCharactersWhole();
    void differenceOfRandomTextsGivesTheOther();
    void pointersRoundTrip_data();
    void pointersRoundTrip();
    void pointersRefuseWhatIsNone();
    void pointersReadAsPeopleWriteThem();
};

void tst_TextRange::movesThroughEdits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<TextEdits>("edits");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("insertion before")
        << "ab[[cd]]ef"_ba << TextEdits{{{0, 0}, "XX"}} << "XXab[[cd]]ef"_ba;
    QTest::newRow("insertion at the begin stays outside")
        << "ab[[cd]]ef"_ba << TextEdits{{{2, 2}, "X"}} << "abX[[cd]]ef"_ba;
    QTest::newRow("insertion at the end stays outside")
        << "ab[[cd]]ef"_ba << TextEdits{{{4, 4}, "X"}} << "ab[[cd]]Xef"_ba;
    QTest::newRow("insertion inside")
        << "ab[[cd]]ef"_ba << TextEdits{{{3, 3}, "X"}} << "ab[[cXd]]ef"_ba;
    QTest::newRow("replaced whole")
        << "ab[[cd]]ef"_ba << TextEdits{{{2, 4}, "XYZ"}} << "ab[[XYZ]]ef"_ba;
    QTest::newRow("replaced over the begin")
        << "ab[[cd]]ef"_ba << TextEdits{{{1, 3}, "X"}} << "aX[[d]]ef"_ba;
    QTest::newRow("replaced over the end")
        << "ab[[cd]]ef"_ba << TextEdits{{{3, 5}, "X"}} << "ab[[c]]Xf"_ba;
    QTest::newRow("removed with its surroundings")
        << "ab[[cd]]ef"_ba << TextEdits{{{1, 5}, ""}} << "a[[]]f"_ba;
    QTest::newRow("behind") << "ab[[cd]]ef"_ba << TextEdits{{{5, 6}, "XX"}} << "ab[[cd]]eXX"_ba;
    QTest::newRow("several") << "ab[[cd]]ef"_ba
                             << TextEdits{{{0, 1}, ""}, {{3, 3}, "--"}, {{6, 6}, "!"}}
                             << "b[[c--d]]ef!"_ba;
}

void tst_TextRange::movesThroughEdits()
{
    QFETCH(QByteArray, before);
    QFETCH(TextEdits, edits);
    QFETCH(QByteArray, after);
    const test::Annotated source(before);
    const test::Annotated target(after);
    QCOMPARE(SourceText(source.text()).applied(edits).bytes(), target.text());
    const TextRange moved = movedThrough(source.range(), edits);
    QCOMPARE(moved.begin, target.range().begin);
    QCOMPARE(moved.end, target.range().end);
}

void tst_TextRange::inversionRestoresRandomTexts()
{
    QRandomGenerator random(20);
    for (int round = 0; round < 2'000; ++round) {
        const SourceText before(QByteArray(random.bounded(40), 'a'));
        TextEdits edits;
        for (qsizetype at = 0; at < before.size();) {
            const qsizetype begin = random.bounded(at, before.size() + 1);
            const qsizetype end = random.bounded(begin, before.size() + 1);
            edits.append({{begin, end}, QByteArray(random.bounded(4), 'b')});
            at = end + 1;
        }
        QCOMPARE(before.applied(edits).applied(inverted(edits, before.bytes())), before);
    }
}

void tst_TextRange::differenceIsOneEditThatKeepsCharactersWhole_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<TextEdits>("edits");
    QTest::newRow("same") << "abc"_ba << "abc"_ba << TextEdits{};
    QTest::newRow("middle") << "abc"_ba << "aXc"_ba << TextEdits{{{1, 2}, "X"}};
    QTest::newRow("repeated letters") << "aaa"_ba << "aa"_ba << TextEdits{{{2, 3}, ""}};
    QTest::newRow("letters that share a byte")
        << "\xC3\xA4"_ba << "\xC3\xB6"_ba << TextEdits{{{0, 2}, "\xC3\xB6"}};
    QTest::newRow("letters that share their last byte")
        << "\xC3\xA4"_ba << "\xC4\xA4"_ba << TextEdits{{{0, 2}, "\xC4\xA4"}};
    QTest::newRow("line ends") << "a\nb"_ba << "a\r\nb"_ba << TextEdits{{{1, 2}, "\r\n"}};
}

void tst_TextRange::differenceIsOneEditThatKeepsCharactersWhole()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(TextEdits, edits);
    QCOMPARE(difference(SourceText(before), after), edits);
}

void tst_TextRange::differenceOfRandomTextsGivesTheOther()
{
    QRandomGenerator random(21);
    const auto randomText = [&random] {
        static const QByteArrayList pieces{
            "a", "b", "\n", "\r\n", "\xC3\xA4", "\xC3\xB6", "\xF0\x9F\x98\x80", "\xFF"};
        QByteArray text;
        for (int i = random.bounded(12); i > 0; --i)
            text += pieces[random.bounded(pieces.size())];
        return text;
    };
    for (int round = 0; round < 5'000; ++round) {
        const SourceText before(randomText());
        const QByteArray after = randomText();
        QCOMPARE(before.applied(difference(before, after)).bytes(), after);
    }
}

void tst_TextRange::pointersRoundTrip_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("segments");
    QTest::newRow("root") << u""_s << QStringList{};
    QTest::newRow("empty key") << u"/"_s << QStringList{u""_s};
    QTest::newRow("nested") << u"/spec/services/0"_s
                            << QStringList{u"spec"_s, u"services"_s, u"0"_s};
    QTest::newRow("escapes") << u"/a~1b/m~0n/~01"_s << QStringList{u"a/b"_s, u"m~n"_s, u"~1"_s};
}

void tst_TextRange::pointersRoundTrip()
{
    QFETCH(QString, text);
    QFETCH(QStringList, segments);
    const auto pointer = JsonPointer::parse(text);
    QVERIFY(pointer);
    QCOMPARE(pointer->segments(), segments);
    QCOMPARE(pointer->toString(), text);
}

void tst_TextRange::pointersRefuseWhatIsNone()
{
    for (const QString &text : {u"spec"_s, u"/a~"_s, u"/a~2b"_s})
        QVERIFY(!JsonPointer::parse(text));
}

void tst_TextRange::pointersReadAsPeopleWriteThem()
{
    QCOMPARE(JsonPointer({u"spec"_s, u"services"_s, u"0"_s, u"name"_s}).toDisplay(),
             u"spec.services[0].name"_s);
    QCOMPARE(JsonPointer({u"metadata"_s, u"app.io/x"_s}).toDisplay(), u"metadata[\"app.io/x\"]"_s);
    QVERIFY(JsonPointer({u"a"_s}).contains(JsonPointer({u"a"_s, u"b"_s})));
    QVERIFY(!JsonPointer({u"a"_s, u"b"_s}).contains(JsonPointer({u"a"_s})));
}

WAYMARK_TEST(tst_TextRange)

} // namespace waymark

#include "tst_textrange.moc"
