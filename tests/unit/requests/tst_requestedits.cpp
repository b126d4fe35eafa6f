// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestedits.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

RequestKind machines()
{
    RequestKind kind;
    kind.lifetime.fields = {*JsonPointer::parse(u"/spec/until")};
    kind.lifetime.maximum = std::chrono::days(60);
    return kind;
}

QDateTime created()
{
    return rfc3339(u"2026-03-01T12:00:00Z");
}

QByteArray request(const QByteArray &until)
{
    return "# a comment\nkind: Machine\nmetadata:\n  name: a   # its name\nspec:\n  until: " + until
           + "\n  size: 4\n";
}

} // namespace

class tst_RequestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extendsAsItIsWritten_data();
    void extendsAsItIsWritten();
    void row6_refusesWhatIsNoExtension_data();
    void row6_refusesWhatIsNoExtension();
    void withdrawsByAnAnnotation();
};

void tst_RequestEdits::extendsAsItIsWritten_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("days by days") << "14d"_ba << u"7d"_s << QString() << "21d"_ba;
    QTest::newRow("days with a comment")
        << "14d          # two weeks"_ba << u"7d"_s << QString() << "21d          # two weeks"_ba;
    QTest::newRow("days by hours come to days") << "14d"_ba << u"5h"_s << QString() << "15d"_ba;
    QTest::newRow("hours stay hours") << "36h"_ba << u"6h"_s << QString() << "1d18h"_ba;
    QTest::newRow("days up to an instant")
        << "14d"_ba << QString() << u"2026-03-20T00:00:00Z"_s << "19d"_ba;
    QTest::newRow("a date by days") << "2026-03-10"_ba << u"7d"_s << QString() << "2026-03-17"_ba;
    QTest::newRow("a date by hours is the day it falls on")
        << "2026-03-10"_ba << u"5h"_s << QString() << "2026-03-11"_ba;
    QTest::newRow("an instant") << "2026-03-10T18:00:00+01:00"_ba << u"1d"_s << QString()
                                << "2026-03-11T17:00:00Z"_ba;
}

void tst_RequestEdits::extendsAsItIsWritten()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, by);
    QFETCH(QString, until);
    QFETCH(QByteArray, after);
    const auto tree = yaml::SyntaxTree::parse(SourceText(request(before)));
    const auto made = extended(*tree, tree->documents().first(), machines(),
                               {.by = durationOf(by), .until = rfc3339(until)}, created(),
                               QTimeZone("Europe/Berlin"));
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
    QByteArray text = tree->text().applied(made->edits).bytes();
    // A date or time may be put in quotes, so that no reader takes it for another type.
    QCOMPARE(text.replace('"', ""), request(after));
    QVERIFY(made->after > made->before);
}

void tst_RequestEdits::row6_refusesWhatIsNoExtension_data()
{
    QTest::addColumn<QByteArray>("until");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("next");
    QTest::newRow("shorter") << "14d"_ba << u"2026-03-05T00:00:00Z"_s << u"requests.not-longer"_s
                             << u"withdraw"_s;
    QTest::newRow("beyond what the kind allows, with the date that would be allowed")
        << "14d"_ba << u"2026-08-01T00:00:00Z"_s << u"requests.too-long"_s
        << u"2026-04-30T12:00:00Z"_s;
    QTest::newRow("an end that can't be read")
        << "soon"_ba << u"2026-03-05T00:00:00Z"_s << u"requests.unreadable-expiry"_s << u"14d"_s;
    QTest::newRow("no end") << "null"_ba << u"2026-03-05T00:00:00Z"_s << u"requests.no-lifetime"_s
                            << u"spec.lifetime.field"_s;
}

void tst_RequestEdits::row6_refusesWhatIsNoExtension()
{
    QFETCH(QByteArray, until);
    QFETCH(QString, wanted);
    QFETCH(QString, code);
    QFETCH(QString, next);
    const auto tree = yaml::SyntaxTree::parse(SourceText(request(until)));
    const auto made = extended(*tree, tree->documents().first(), machines(),
                               {.until = rfc3339(wanted)}, created(), QTimeZone::UTC);
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
    QVERIFY2(made.error().next.contains(next), qPrintable(made.error().next));
}

void tst_RequestEdits::withdrawsByAnAnnotation()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(request("14d")));
    const auto edits = withdrawn(*tree, tree->documents().first(), created());
    QVERIFY(edits.has_value());
    const SourceText text = tree->text().applied(*edits);
    QCOMPARE(text.bytes(), "# a comment\nkind: Machine\nmetadata:\n  name: a   # its name\n"
                           "  annotations:\n    waymark.dev/withdrawn: \"2026-03-01\"\nspec:\n"
                           "  until: 14d\n  size: 4\n"_ba);
    const auto again = yaml::SyntaxTree::parse(text);
    QVERIFY(withdrawn(*again, again->documents().first(), created())->isEmpty());
}

WAYMARK_TEST(tst_RequestEdits)

} // namespace waymark::requests

#include "tst_requestedits.moc"
