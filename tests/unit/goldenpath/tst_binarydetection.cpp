// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/binarydetection.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

class tst_BinaryDetection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
};

void tst_BinaryDetection::judges_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isBinary");
    const auto row = [](const char *name, const QByteArray &bytes, bool isBinary) {
        QTest::newRow(name) << bytes << isBinary;
    };
    row("empty", {}, false);
    row("text", "package main\n", false);
    row("a zero", QByteArray("a\0b", 3), true);
    row("a zero after 512 bytes", QByteArray(512, 'a') + '\0', false);
    row("UTF-8 mark", QByteArray("\xEF\xBB\xBF\0", 4), false);
    row("UTF-16 mark",
        QByteArray("\xFF\xFE"
                   "a\0",
                   4),
        false);
    row("big-endian mark", QByteArray("\xFE\xFF\0a", 4), false);
    row("UTF-32 mark", QByteArray("\0\0\xFE\xFF", 4), false);
    row("GB18030 mark", QByteArray("\x84\x31\x95\x33\0", 5), false);
    row("PDF", "%PDF-1.7 plain", true);
    row("UTF-8", "äöü 日本語 🙂", false);
    row("a broken character in a hundred letters", QByteArray(100, 'a') + "\xFF", false);
    row("Latin-1 with few umlauts", QByteArray(60, 'a') + "\xE4", false);
    row("many bad bytes", QByteArray(20, '\xFF'), true);
    row("a tenth is not too much", QByteArray(18, 'a') + "\x01\x02", false);
    row("control characters that texts have", "\x07\x08\t\n\v\f\r\x0E", false);
    row("a protobuf message with two odd bytes",
        QByteArray("\x12\x26", 2) + QByteArray(38, 'a') + QByteArray("\x18\x01", 2), true);
}

void tst_BinaryDetection::judges()
{
    QFETCH(QByteArray, bytes);
    QTEST(isCopiedAsBinary(bytes), "isBinary");
}

WAYMARK_TEST(tst_BinaryDetection)

} // namespace waymark::goldenpath

#include "tst_binarydetection.moc"
