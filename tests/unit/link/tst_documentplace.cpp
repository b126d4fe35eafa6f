// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "link/documentplace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::link {

class tst_DocumentPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isALink_data();
    void isALink();
    void refuses_data();
    void refuses();
    void noLinkReachesAFileOutside();
};

void tst_DocumentPlace::isALink_data()
{
    QTest::addColumn<DocumentPlace>("place");
    QTest::addColumn<QString>("link");
    const JsonPointer owner({u"spec"_s, u"a/b"_s});
    QTest::newRow("a file") << DocumentPlace{u"a.yaml"_s} << u"waymark:document/a.yaml"_s;
    QTest::newRow("a value of its second document")
        << DocumentPlace{u"one/requests/a b.yaml"_s, 1, owner}
        << u"waymark:document/one/requests/a%20b.yaml?document=1&pointer=/spec/a~1b"_s;
    QTest::newRow("a line in the text")
        << DocumentPlace{u"a.yaml"_s, 0, {}, 12, DocumentPlace::View::Text}
        << u"waymark:document/a.yaml?line=12&view=text"_s;
    QTest::newRow("its form") << DocumentPlace{u"a.yaml"_s, 0, {}, {}, DocumentPlace::View::Form}
                              << u"waymark:document/a.yaml?view=form"_s;
}

void tst_DocumentPlace::isALink()
{
    QFETCH(DocumentPlace, place);
    QTEST(toLink(toPlace(place)), "link");
    const auto read = parsePlace(toLink(toPlace(place)));
    QVERIFY(read && checkPlace(*read, documentGrammar()));
    QCOMPARE(documentPlaceFrom(*read), place);
}

void tst_DocumentPlace::refuses_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &rest, const QString &code) {
        QTest::newRow(name) << u"waymark:document"_s + rest << u"link."_s + code;
    };
    row("no file", {}, u"unknown"_s);
    row("an unknown key", u"/a.yaml?run=rm"_s, u"unknown"_s);
    row("a key twice", u"/a.yaml?line=1&line=2"_s, u"unknown"_s);
    row("an unknown view", u"/a.yaml?view=hex"_s, u"unknown"_s);
    row("a negative document", u"/a.yaml?document=-1"_s, u"unknown"_s);
    row("a huge document", u"/a.yaml?document=99999999999999"_s, u"unknown"_s);
    row("line 0", u"/a.yaml?line=0"_s, u"unknown"_s);
    row("a sign", u"/a.yaml?line=+1"_s, u"unknown"_s);
    row("no number", u"/a.yaml?line=0x10"_s, u"unknown"_s);
    row("no pointer", u"/a.yaml?pointer=spec.owner"_s, u"unknown"_s);
    row("a wrong tilde", u"/a.yaml?pointer=/a~2"_s, u"unknown"_s);
}

void tst_DocumentPlace::refuses()
{
    QFETCH(QString, link);
    const auto read = parsePlace(link);
    QVERIFY(read.has_value());
    const auto checked = checkPlace(*read, documentGrammar());
    QVERIFY(!checked.has_value());
    QTEST(checked.error().code, "code");
    QVERIFY(checked.error().message.endsWith(u'.'));
}

void tst_DocumentPlace::noLinkReachesAFileOutside()
{
    const DocumentPlace outside{u"/etc/hosts"_s};
    QCOMPARE(documentPlaceFrom(toPlace(outside)), outside);
    QVERIFY(!parsePlace(toLink(toPlace(outside))));
}

WAYMARK_TEST(tst_DocumentPlace)

} // namespace waymark::link

#include "tst_documentplace.moc"
