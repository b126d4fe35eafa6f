// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/invisible.h"
#include "text/nearest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_Invisible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsOut_data();
    void spellsOut();
    void textsThatDifferNeverLookAlike();
    void nearestIsWhatItLooksLike();
};

void tst_Invisible::spellsOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("looks");
    QTest::newRow("ASCII") << u"tag"_s << u"tag"_s << u"tag"_s;
    QTest::newRow("umlauts") << u"Größe"_s << u"Größe"_s << u"Größe"_s;
    QTest::newRow("no width") << u"tag\u200B"_s << u"tag⟨U+200B⟩"_s << u"tag"_s;
    QTest::newRow("blank") << u"\u00A0tag"_s << u"⟨U+00A0⟩tag"_s << u" tag"_s;
    QTest::newRow("Cyrillic among Latin") << u"n\u0430me"_s << u"n⟨U+0430⟩me"_s << u"name"_s;
    QTest::newRow("Cyrillic") << u"\u0441\u043E\u0436"_s << u"\u0441\u043E\u0436"_s
                              << u"co\u0436"_s;
    QTest::newRow("emoji") << u"\U0001F469\u200D\U0001F4BB"_s << u"\U0001F469\u200D\U0001F4BB"_s
                           << u"\U0001F469\u200D\U0001F4BB"_s;
}

void tst_Invisible::spellsOut()
{
    QFETCH(QString, text);
    QTEST(spelledOut(text), "shown");
    QTEST(asItLooks(text), "looks");
}

void tst_Invisible::textsThatDifferNeverLookAlike()
{
    for (const QString &odd : {u"tag\u200B"_s, u"\u00A0\u00A0tag"_s, u"t\u0430g"_s, u"ta\u00ADg"_s,
                               u"tag\uFEFF"_s, u"\u202Etag"_s, u"tag\u2060"_s})
        QVERIFY(asItLooks(spelledOut(odd)).simplified() != u"tag"_s);
}

void tst_Invisible::nearestIsWhatItLooksLike()
{
    QCOMPARE(likelyMeant(u"\u00A0\u00A0tag"_s, {u"bag"_s, u"tag"_s}), u"tag"_s);
    QCOMPARE(likelyMeant(u"\u0430\u0440\u0456Version"_s, {u"kind"_s, u"apiVersion"_s}),
             u"apiVersion"_s);
    QCOMPARE(likelyMeant(u"\u0430piVersion"_s, {u"kind"_s, u"apiVersion"_s}), u"apiVersion"_s);
}

WAYMARK_TEST(tst_Invisible)

} // namespace waymark

#include "tst_invisible.moc"
