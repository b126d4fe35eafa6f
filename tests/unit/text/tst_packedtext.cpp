// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/packedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_PackedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void isSmall();
    void damageMakesAnEmptyText();
};

void tst_PackedText::comesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPacked");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("a line") << "kind: A\n"_ba << false;
    QTest::newRow("a file") << "kind: Component\r\nname: ä\n"_ba.repeated(200) << true;
    QTest::newRow("bytes that are no text") << QByteArray("\xff\0\xfe", 3).repeated(500) << true;
    QTest::newRow("a large file") << "kind: Component\n"_ba.repeated(20'000) << false;
}

void tst_PackedText::comesBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isPacked);
    const SourceText text(bytes);
    const PackedText packed(text);
    QCOMPARE(packed.isPacked(), isPacked);
    QCOMPARE(packed.unpacked(), text);
    QVERIFY(packed.holds(bytes));
    QVERIFY(!packed.holds(bytes + ' '));
    QCOMPARE(PackedText::fromCache(packed.bytes(), isPacked).unpacked(), text);
    QCOMPARE(PackedText::plain(bytes).unpacked(), text);
}

void tst_PackedText::isSmall()
{
    const QByteArray bytes = "metadata:\n  name: payments\n  owner: team-a\n"_ba.repeated(100);
    QVERIFY(PackedText(SourceText(bytes)).bytes().size() * 4 < bytes.size());
}

void tst_PackedText::damageMakesAnEmptyText()
{
    QCOMPARE(PackedText::fromCache("\0\0\0\x10nonsense"_ba, true).unpacked(), SourceText());
}

WAYMARK_TEST(tst_PackedText)

} // namespace waymark

#include "tst_packedtext.moc"
