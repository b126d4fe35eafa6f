// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/displaytext.h"
#include "editor/text/textmirror.h"
#include "support/testmain.h"
#include "text/edithistory.h"

#include <QPlainTextDocumentLayout>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

/// A document, its mirror and an undo stack, wired as the editor wires them.
class Mirrored : public QObject
{
public:
    explicit Mirrored(const QByteArray &bytes)
        : mirror(document)
    {
        // Without a layout a document doesn't tell of its changes.
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        mirror.reset(SourceText(bytes));
        connect(&document, &QTextDocument::contentsChange, this,
                [this](int position, int removed, int added) {
                    if (mirror.isApplying())
                        return;
                    const TextEdits edits = mirror.editFor(position, removed, added);
                    const SourceText before = mirror.text();
                    history.record(edits, before, {});
                    mirror.accept(edits, before.applied(edits));
                });
        connect(&document, &QTextDocument::contentsChanged, this, [this] {
            if (!mirror.isApplying())
                mirror.settle();
        });
    }

    void type(int begin, int end, const QString &text)
    {
        QTextCursor cursor(&document);
        cursor.setPosition(begin);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        cursor.insertText(text);
    }

    void applyByOthers(const TextEdits &edits)
    {
        const SourceText before = mirror.text();
        history.record(edits, before, {});
        mirror.apply(edits, before.applied(edits));
    }

    void undo()
    {
        for (const TextEdits &edits : history.undo())
            mirror.apply(edits, mirror.text().applied(edits));
    }

    [[nodiscard]] const QByteArray &bytes() const { return mirror.text().bytes(); }

    QTextDocument document;
    TextMirror mirror;
    EditHistory history;
};

/// What a person or a program could meet in a file, in small pieces.
QByteArray randomPiece(QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{"a",
                                          "key: ",
                                          "\n",
                                          "\r\n",
                                          "\r",
                                          "\xF0\x9F\x98\x80",
                                          "\xC3\xA9",
                                          "\xC2\xA0",
                                          "\xE2\x80\xA8",
                                          "\xE2\x80\xA9",
                                          "\xFF",
                                          "\xC3",
                                          "\xA9",
                                          "\xED\xA0\x80",
                                          QByteArray(1, '\0'),
                                          "\xEF\xBF\xBC",
                                          "\t",
                                          "\xEF\xB7\x90",
                                          "\xEF\xBB\xBF",
                                          "\xF0\x9F\x98"};
    return pieces[random.bounded(int(pieces.size()))];
}

QByteArray randomText(QRandomGenerator &random, int pieces)
{
    QByteArray bytes;
    for (int i = 0; i < pieces; ++i)
        bytes += randomPiece(random);
    return bytes;
}

QString randomTyped(QRandomGenerator &random)
{
    static const QStringList typed{
        u""_s,       u"x"_s,      u"\n"_s,           u"two\nlines"_s,        u"\U0001F601"_s,
        u"\u00A0"_s, u"\u2028"_s, QString(QChar(0)), QString(QChar(0xD83D)), u"\uFFFC"_s,
        u"\n\n"_s,   u"\u00E9"_s};
    return typed[random.bounded(int(typed.size()))];
}

} // namespace

class tst_TextMirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void mapsPositions_data() { shows_data(); }
    void mapsPositions();
    void typingChangesOnlyItsBytes_data();
    void typingChangesOnlyItsBytes();
    void editsOfOthersAreShown_data();
    void editsOfOthersAreShown();
    void cursorsStay();
    void aGroupIsOneEdit();
    void randomEditsAndUndo_data();
    void randomEditsAndUndo();
};

void tst_TextMirror::shows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("empty") << QByteArray() << QStringList{u""_s};
    QTest::newRow("line feeds") << "a\nb\n"_ba << QStringList{u"a"_s, u"b"_s, u""_s};
    QTest::newRow("all line ends")
        << "a\r\nb\rc\nd"_ba << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("return before newline pair") << "\r\r\n"_ba << QStringList{u""_s, u""_s, u""_s};
    QTest::newRow("astral") << "\xF0\x9F\x98\x80x"_ba << QStringList{u"\U0001F600x"_s};
    QTest::newRow("line separator stays in its line") << "a\xE2\x80\xA8"
                                                         "b"_ba
                                                      << QStringList{u"a\u2028b"_s};
    QTest::newRow("paragraph separator is no line end") << "a\xE2\x80\xA9"
                                                           "b"_ba
                                                        << QStringList{u"a\u00B6b"_s};
    QTest::newRow("no-break space") << "a\xC2\xA0"_ba << QStringList{u"a\u00A0"_s};
    QTest::newRow("invalid bytes") << "a\xFF\xC3z"_ba << QStringList{u"a\uFFFD\uFFFDz"_s};
    QTest::newRow("zero") << QByteArray("a\0b", 3) << QStringList{u"a\u2400b"_s};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "a"_ba
                                     << QStringList{u"\uFEFFa"_s};
    QTest::newRow("what Qt keeps for itself")
        << "\xEF\xB7\x90\xEF\xBF\xBC"_ba << QStringList{u"\u25A1\u25A1"_s};
}

void tst_TextMirror::shows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    const Mirrored mirrored(bytes);
    QCOMPARE(mirrored.document.blockCount(), lines.size());
    for (int i = 0; i < lines.size(); ++i)
        QCOMPARE(mirrored.document.findBlockByNumber(i).text(), lines[i]);
    QVERIFY(mirrored.mirror.isFaithful());
    QVERIFY(!mirrored.document.isUndoRedoEnabled());
}

void tst_TextMirror::mapsPositions()
{
    QFETCH(QByteArray, bytes);
    const Mirrored mirrored(bytes);
    const SourceText &text = mirrored.mirror.text();
    for (int position = 0; position < mirrored.document.characterCount(); ++position) {
        if (mirrored.document.characterAt(position).isLowSurrogate())
            continue;
        const qsizetype offset = mirrored.mirror.offsetOf(position);
        QCOMPARE(mirrored.mirror.positionOf(offset), position);
        QCOMPARE(text.utf16Position(offset).line,
                 mirrored.document.findBlock(position).blockNumber());
    }
    QCOMPARE(mirrored.mirror.offsetOf(100'000), text.size());
}

void tst_TextMirror::typingChangesOnlyItsBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a letter") << "a\r\nb"_ba << 2 << 2 << u"x"_s << "a\r\nxb"_ba;
    QTest::newRow("enter takes the dominant line end")
        << "a\r\nb\r\nc"_ba << 1 << 1 << u"\n"_s << "a\r\n\r\nb\r\nc"_ba;
    QTest::newRow("deleting a line end deletes both bytes")
        << "a\r\nb"_ba << 1 << 2 << u""_s << "ab"_ba;
    QTest::newRow("typing beside an invalid byte keeps it")
        << "a\xFFz"_ba << 1 << 1 << u"x"_s << "ax\xFFz"_ba;
    QTest::newRow("replacing around an invalid byte by the same keeps it")
        << "a\xFFz"_ba << 0 << 3 << u"b\uFFFDz"_s << "b\xFFz"_ba;
    QTest::newRow("deleting a stand-in deletes its byte")
        << "a\xFFz"_ba << 1 << 2 << u""_s << "az"_ba;
    QTest::newRow("deleting a paragraph separator deletes three bytes")
        << "a\xE2\x80\xA9z"_ba << 1 << 2 << u""_s << "az"_ba;
    QTest::newRow("one astral character for another")
        << "\xF0\x9F\x98\x80"_ba << 0 << 2 << u"\U0001F601"_s << "\xF0\x9F\x98\x81"_ba;
    QTest::newRow("half a pair deleted")
        << "\xF0\x9F\x98\x80"_ba << 1 << 2 << u""_s << "\xEF\xBF\xBD"_ba;
    QTest::newRow("a return and a newline that meet stay two line ends")
        << "a\rx\nb"_ba << 2 << 3 << u""_s << "a\r\n\nb"_ba;
    QTest::newRow("no-break space and line separator are typed as they are")
        << ""_ba << 0 << 0 << u"\u00A0\u2028"_s << "\xC2\xA0\xE2\x80\xA8"_ba;
    QTest::newRow("all of it") << "a\nb\n"_ba << 0 << 4 << u"x"_s << "x"_ba;
    QTest::newRow("everything deleted") << "a\nb"_ba << 0 << 3 << u""_s << ""_ba;
    QTest::newRow("halves that become a character")
        << "\xC3x\xA9"_ba << 1 << 2 << u""_s << "\xC3\xA9"_ba;
}

void tst_TextMirror::typingChangesOnlyItsBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(QString, typed);
    QFETCH(QByteArray, after);
    Mirrored mirrored(before);
    mirrored.type(begin, end, typed);
    QCOMPARE(mirrored.bytes(), after);
    QVERIFY(mirrored.mirror.isFaithful());
    mirrored.undo();
    QCOMPARE(mirrored.bytes(), before);
    QVERIFY(mirrored.mirror.isFaithful());
}

void tst_TextMirror::editsOfOthersAreShown_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<TextEdits>("edits");
    const auto row = [](const char *name, const QByteArray &before, const TextEdits &edits) {
        QTest::newRow(name) << before << edits;
    };
    row("one value", "a: 1\nb: 2\n", {{{3, 4}, "10"}});
    row("two values of one line", "a: [1, 2]\n", {{{4, 5}, "3"}, {{7, 8}, "4"}});
    row("two lines", "a: 1\nb: 2\nc: 3\n", {{{0, 4}, ""}, {{13, 14}, "x\ny"}});
    row("neighbouring lines", "a\nb\nc\n", {{{0, 1}, "x\ny"}, {{2, 3}, ""}, {{4, 5}, "z"}});
    row("a newline after a return", "a\rb", {{{2, 2}, "\n"}});
    row("the return of a pair goes", "a\r\nb", {{{1, 2}, ""}});
    row("the newline of a pair goes", "a\r\nb", {{{2, 3}, ""}});
    row("a pair is split", "a\r\nb", {{{2, 2}, "x"}});
    row("half a character", "\xC3\xA9", {{{0, 1}, ""}});
    row("all of it", "a\nb", {{{0, 3}, "c\r\nd\n"}});
    row("append", "a", {{{1, 1}, "\n"}});
    row("into nothing", "", {{{0, 0}, "a\nb"}});
}

void tst_TextMirror::editsOfOthersAreShown()
{
    QFETCH(QByteArray, before);
    QFETCH(TextEdits, edits);
    Mirrored mirrored(before);
    mirrored.applyByOthers(edits);
    QCOMPARE(mirrored.bytes(), SourceText(before).applied(edits).bytes());
    QVERIFY(mirrored.mirror.isFaithful());
    mirrored.undo();
    QCOMPARE(mirrored.bytes(), before);
    QVERIFY(mirrored.mirror.isFaithful());
}

void tst_TextMirror::cursorsStay()
{
    Mirrored mirrored("name: a\nreplicas: 2\nregion: eu\n");
    QTextCursor cursor(&mirrored.document);
    cursor.setPosition(26);
    cursor.setPosition(30, QTextCursor::KeepAnchor);
    QCOMPARE(cursor.block().text(), u"region: eu"_s);
    const QString marked = cursor.selectedText();
    mirrored.applyByOthers({{{6, 7}, "longer"}, {{18, 19}, "3\nextra: 1"}});
    QCOMPARE(cursor.selectedText(), marked);
    QCOMPARE(cursor.block().text(), u"region: eu"_s);
}

void tst_TextMirror::aGroupIsOneEdit()
{
    Mirrored mirrored("one\r\ntwo\r\nthree\r\n");
    QTextCursor cursor(&mirrored.document);
    cursor.beginEditBlock();
    cursor.insertText(u"# "_s);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"four"_s);
    cursor.endEditBlock();
    QCOMPARE(mirrored.bytes(), "# one\r\ntwo\r\nthree\r\nfour"_ba);
    QVERIFY(mirrored.mirror.isFaithful());
}

void tst_TextMirror::randomEditsAndUndo_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_TextMirror::randomEditsAndUndo()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QByteArray original = randomText(random, 40);
    Mirrored mirrored(original);
    QVERIFY(mirrored.mirror.isFaithful());
    QList<QByteArray> states{original};
    for (int step = 0; step < 60; ++step) {
        if (random.bounded(3) > 0) {
            const int length = mirrored.document.characterCount();
            const int begin = random.bounded(length);
            const int end = std::min(length - 1, begin + random.bounded(5));
            mirrored.type(begin, std::max(begin, end), randomTyped(random));
        } else {
            const qsizetype size = mirrored.bytes().size();
            const qsizetype begin = random.bounded(int(size) + 1);
            const qsizetype middle = std::min<qsizetype>(size, begin + random.bounded(4));
            const qsizetype next = std::min<qsizetype>(size, middle + random.bounded(6));
            mirrored.applyByOthers({{{begin, middle}, randomText(random, random.bounded(3))},
                                    {{next, next}, randomText(random, random.bounded(2))}});
        }
        QVERIFY2(mirrored.mirror.isFaithful(), qPrintable(u"step %1"_s.arg(step)));
        states.append(mirrored.bytes());
    }
    while (mirrored.history.canUndo()) {
        mirrored.undo();
        QVERIFY(mirrored.mirror.isFaithful());
    }
    QCOMPARE(mirrored.bytes(), original);
}

WAYMARK_TEST(tst_TextMirror)

} // namespace waymark::editor

#include "tst_textmirror.moc"
