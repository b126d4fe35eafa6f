// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/sourcetext.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_SourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLines_data();
    void findsLines();
    void countsColumns_data();
    void countsColumns();
    void positionsRoundTrip_data() { countsColumns_data(); }
    void positionsRoundTrip();
    void appliesEdits();
    void linesAfterEditsAreThoseOfTheBytes();
    void findsTheDominantLineEnd_data();
    void findsTheDominantLineEnd();
    void findsInvalidUtf8_data();
    void findsInvalidUtf8();
};

void tst_SourceText::findsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::newRow("empty text is one line") << ""_ba << QList{""_ba};
    QTest::newRow("no final line end") << "a\nb"_ba << QList{"a"_ba, "b"_ba};
    QTest::newRow("final line end opens a line") << "a\n"_ba << QList{"a"_ba, ""_ba};
    QTest::newRow("CR LF is one line end") << "a\r\nb"_ba << QList{"a"_ba, "b"_ba};
    QTest::newRow("lone CR ends a line") << "a\rb"_ba << QList{"a"_ba, "b"_ba};
    QTest::newRow("mixed") << "a\r\n\r\n\nb\r"_ba << QList{"a"_ba, ""_ba, ""_ba, "b"_ba, ""_ba};
    QTest::newRow("U+2028 ends no line") << "a\xE2\x80\xA8z"_ba << QList{"a\xE2\x80\xA8z"_ba};
}

void tst_SourceText::findsLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, lines);
    const SourceText text(bytes);
    QList<QByteArray> found;
    QByteArray joined;
    for (qsizetype i = 0; i < text.lineCount(); ++i) {
        found.append(text.slice(text.line(i)).toByteArray());
        joined.append(text.slice(text.fullLine(i)));
        QCOMPARE(text.lineAt(text.line(i).begin), i);
    }
    QCOMPARE(found, lines);
    QCOMPARE(joined, bytes);
}

void tst_SourceText::countsColumns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<qsizetype>("codePoints");
    QTest::addColumn<qsizetype>("utf16");
    QTest::newRow("ASCII") << "x: ab"_ba << qsizetype(4) << qsizetype(4) << qsizetype(4);
    QTest::newRow("two bytes a letter")
        << "\xC3\xA4\xC3\xA4x"_ba << qsizetype(4) << qsizetype(2) << qsizetype(2);
    QTest::newRow("astral") << "\xF0\x9F\x98\x80x"_ba << qsizetype(4) << qsizetype(1)
                            << qsizetype(2);
    QTest::newRow("invalid bytes count one each")
        << "\xFF\xC0x"_ba << qsizetype(2) << qsizetype(2) << qsizetype(2);
    QTest::newRow("surrogates are invalid")
        << "\xED\xA0\x80x"_ba << qsizetype(3) << qsizetype(3) << qsizetype(3);
    QTest::newRow("tab is one") << "\tx"_ba << qsizetype(1) << qsizetype(1) << qsizetype(1);
}

void tst_SourceText::countsColumns()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, offset);
    QFETCH(qsizetype, codePoints);
    QFETCH(qsizetype, utf16);
    const SourceText text("first\n" + bytes);
    QCOMPARE(text.codePointPosition(offset + 6), (LineColumn{1, codePoints}));
    QCOMPARE(text.utf16Position(offset + 6), (LineColumn{1, utf16}));
}

void tst_SourceText::positionsRoundTrip()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, offset);
    const SourceText text(bytes + "\r\nlast");
    QCOMPARE(text.offsetOfUtf16(text.utf16Position(offset)), offset);
    QCOMPARE(text.offsetOfUtf16({0, 1'000}), bytes.size());
    QCOMPARE(text.offsetOfUtf16({9, 0}), text.size());
}

void tst_SourceText::appliesEdits()
{
    const SourceText text("owner: a\nregion: b\n");
    const TextEdits edits{{{7, 8}, "team"_ba}, {{17, 17}, "eu-"_ba}};
    const SourceText changed = text.applied(edits);
    QCOMPARE(changed.bytes(), "owner: team\nregion: eu-b\n"_ba);
    QCOMPARE(changed.lineAt(13), qsizetype(1));
    QCOMPARE(changed.applied(inverted(edits, text.bytes())), text);
}

void tst_SourceText::linesAfterEditsAreThoseOfTheBytes()
{
    // The table of lines is carried over an edit; line ends meet and part at its edges.
    QRandomGenerator random(7);
    const auto piece = [&] {
        constexpr QByteArrayView letters = "a\r\n";
        QByteArray bytes;
        for (int i = random.bounded(6); i > 0; --i)
            bytes += letters[random.bounded(3)];
        return bytes;
    };
    SourceText text("a\r\nb\rc\n"_ba);
    for (int round = 0; round < 2'000; ++round) {
        QVERIFY(text.lineCount() > 0); // the table exists
        TextEdits edits;
        for (qsizetype at = 0; edits.size() < 3;) {
            const qsizetype begin = at + random.bounded(int(text.size() - at) + 1);
            const qsizetype end = std::min(begin + random.bounded(5), text.size());
            edits.append({{begin, end}, piece()});
            at = end;
        }
        text = text.applied(edits);
        const SourceText anew(text.bytes());
        QCOMPARE(text.lineCount(), anew.lineCount());
        for (qsizetype line = 0; line < anew.lineCount(); ++line)
            QCOMPARE(text.fullLine(line), anew.fullLine(line));
        if (text.size() > 200)
            text = SourceText(text.bytes().first(20));
    }
}

void tst_SourceText::findsTheDominantLineEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("one line") << "a"_ba << "\n"_ba;
    QTest::newRow("LF") << "a\nb\nc\r\n"_ba << "\n"_ba;
    QTest::newRow("CR LF") << "a\r\nb\r\nc\n"_ba << "\r\n"_ba;
    QTest::newRow("CR") << "a\rb\rc\n"_ba << "\r"_ba;
}

void tst_SourceText::findsTheDominantLineEnd()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, lineEnd);
    QCOMPARE(SourceText(bytes).dominantLineEnd(), lineEnd);
}

void tst_SourceText::findsInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("offset");
    QTest::newRow("valid") << "a\xC3\xA4\xF0\x9F\x98\x80"_ba << qsizetype(-1);
    QTest::newRow("overlong") << "a\xC0\x80"_ba << qsizetype(1);
    QTest::newRow("cut off") << "ab\xE2\x82"_ba << qsizetype(2);
    QTest::newRow("beyond Unicode") << "\xF4\x90\x80\x80"_ba << qsizetype(0);
}

void tst_SourceText::findsInvalidUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, offset);
    QCOMPARE(SourceText(bytes).firstInvalidUtf8(), offset);
}

WAYMARK_TEST(tst_SourceText)

} // namespace waymark

#include "tst_sourcetext.moc"
