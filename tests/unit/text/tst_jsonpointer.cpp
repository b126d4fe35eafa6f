// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/jsonpointer.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_JsonPointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleTypeIsRead_data();
    void whatPeopleTypeIsRead();
    void whatIsShownIsReadBack();
    void unfinishedPathsAreNone();
};

void tst_JsonPointer::whatPeopleTypeIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("a key") << u"spec"_s << u"/spec"_s;
    QTest::newRow("dots") << u"spec.owner"_s << u"/spec/owner"_s;
    QTest::newRow("an index") << u"spec.services[0].name"_s << u"/spec/services/0/name"_s;
    QTest::newRow("an index between dots")
        << u"spec.services.0.name"_s << u"/spec/services/0/name"_s;
    QTest::newRow("quotes") << u"metadata[\"app.io/x\"]"_s << u"/metadata/app.io~1x"_s;
    QTest::newRow("a pointer") << u"/spec/a~1b"_s << u"/spec/a~1b"_s;
    QTest::newRow("a dot in front") << u".spec.owner"_s << u"/spec/owner"_s;
    QTest::newRow("a dot at the end, still typing") << u"spec."_s << u"/spec"_s;
    QTest::newRow("blanks around") << u" spec.owner "_s << u"/spec/owner"_s;
}

void tst_JsonPointer::whatPeopleTypeIsRead()
{
    QFETCH(QString, typed);
    QTEST(JsonPointer::parseDisplay(typed)->toString(), "pointer");
}

void tst_JsonPointer::whatIsShownIsReadBack()
{
    for (const QStringList &segments :
         {QStringList{u"a"_s, u"0"_s, u"b c"_s}, QStringList{u"x.y"_s, u"12"_s, u"z"_s},
          QStringList{u"ä"_s, u"/"_s}}) {
        const JsonPointer pointer(segments);
        QCOMPARE(JsonPointer::parseDisplay(pointer.toDisplay()), pointer);
        QCOMPARE(JsonPointer::parseDisplay(pointer.toString()), pointer);
    }
}

void tst_JsonPointer::unfinishedPathsAreNone()
{
    QVERIFY(!JsonPointer::parseDisplay(u"a[0"_s));
    QVERIFY(!JsonPointer::parseDisplay(u"a[\"b\""_s));
    QVERIFY(!JsonPointer::parseDisplay(u"/a~2"_s));
}

WAYMARK_TEST(tst_JsonPointer)

} // namespace waymark

#include "tst_jsonpointer.moc"
