// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/lifetime.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

const LifetimeRules &oneField()
{
    static const LifetimeRules rules{.fields = {*JsonPointer::parse(u"/spec/until")}};
    return rules;
}

QDateTime at(const QString &text)
{
    return rfc3339(text);
}

/// A request whose `spec.until` is that.
Expiry read(const QByteArray &until, const QString &created, const QByteArray &zone)
{
    const auto tree =
        yaml::SyntaxTree::parse(SourceText("kind: X\nspec:\n  until: " + until + "\n  other: 1\n"));
    return expiryOf(tree->documents().first(), oneField(), at(created), QTimeZone(zone));
}

} // namespace

class tst_Lifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDurations_data();
    void readsDurations();
    void row7_readsTheEnd_data();
    void row7_readsTheEnd();
    void row7_twoRulesAreAmbiguous();
    void row7_whatCannotBeReadHasAPlace();
    void row6_stagesFollowTheClock_data();
    void row6_stagesFollowTheClock();
    void row6_aWarningLongerThanTheLifetimeIsNone();
    void row7_aClockThatIsSetBackGoesBack();
};

void tst_Lifetime::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected"); // 0: none
    QTest::newRow("days") << u"14d"_s << qint64(14 * 86'400);
    QTest::newRow("days and hours") << u"2d4h"_s << qint64(2 * 86'400 + 4 * 3'600);
    QTest::newRow("minutes") << u"45m"_s << qint64(2'700);
    QTest::newRow("weeks") << u"2w"_s << qint64(14 * 86'400);
    QTest::newRow("everything") << u"1w1d1h1m1s"_s << qint64(8 * 86'400 + 3'661);
    QTest::newRow("empty") << QString() << qint64(0);
    QTest::newRow("no time") << u"0d"_s << qint64(0);
    QTest::newRow("a number") << u"14"_s << qint64(0);
    QTest::newRow("a word") << u"14 days"_s << qint64(0);
    QTest::newRow("backwards") << u"4h2d"_s << qint64(0);
    QTest::newRow("twice") << u"2d2d"_s << qint64(0);
    QTest::newRow("negative") << u"-2d"_s << qint64(0);
    QTest::newRow("more than a hundred years") << u"40000d"_s << qint64(0);
    QTest::newRow("more than any number") << u"99999999999999999999d"_s << qint64(0);
    QTest::newRow("large minutes that would overflow") << u"9223372036854775807m"_s << qint64(0);
    QTest::newRow("other digits") << u"١٤d"_s << qint64(0);
}

void tst_Lifetime::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, expected);
    const auto duration = durationOf(text);
    QCOMPARE(duration.value_or(seconds(0)).count(), expected);
    if (duration)
        QCOMPARE(durationOf(durationText(*duration)), duration);
}

void tst_Lifetime::row7_readsTheEnd_data()
{
    QTest::addColumn<QByteArray>("until");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("expected"); // empty: it can't be read
    const auto row = [](const char *name, const char *until, const char *zone,
                        const QString &expected) {
        QTest::newRow(name) << QByteArray(until) << QByteArray(zone) << expected;
    };
    // Durations are elapsed time, so no clock matters. The request was made on 2026-03-01T12:00Z.
    row("a duration", "14d", "UTC", u"2026-03-15T12:00:00Z"_s);
    row("a duration over the change to summer time", "30d", "Europe/Berlin",
        u"2026-03-31T12:00:00Z"_s);
    row("a duration in hours over the change", "720h", "America/New_York",
        u"2026-03-31T12:00:00Z"_s);
    row("a quoted duration", "\"7d\"", "UTC", u"2026-03-08T12:00:00Z"_s);
    // Dates are calendar time: the whole of that day.
    row("a date in UTC", "2026-03-10", "UTC", u"2026-03-11T00:00:00Z"_s);
    row("a quoted date", "'2026-03-10'", "UTC", u"2026-03-11T00:00:00Z"_s);
    row("a date in winter, Berlin", "2026-03-10", "Europe/Berlin", u"2026-03-10T23:00:00Z"_s);
    row("a date in summer, Berlin", "2026-07-10", "Europe/Berlin", u"2026-07-10T22:00:00Z"_s);
    row("the day that has 23 hours, Berlin", "2026-03-29", "Europe/Berlin",
        u"2026-03-29T22:00:00Z"_s);
    row("the day before it", "2026-03-28", "Europe/Berlin", u"2026-03-28T23:00:00Z"_s);
    row("the day that has 25 hours, Berlin", "2026-10-25", "Europe/Berlin",
        u"2026-10-25T23:00:00Z"_s);
    row("the day before that", "2026-10-24", "Europe/Berlin", u"2026-10-24T22:00:00Z"_s);
    row("23 hours in New York", "2026-03-08", "America/New_York", u"2026-03-09T04:00:00Z"_s);
    row("25 hours in New York", "2026-11-01", "America/New_York", u"2026-11-02T05:00:00Z"_s);
    row("25 hours in Auckland", "2026-04-05", "Pacific/Auckland", u"2026-04-05T12:00:00Z"_s);
    row("23 hours in Auckland", "2026-09-27", "Pacific/Auckland", u"2026-09-27T11:00:00Z"_s);
    row("a winter day in Auckland", "2026-07-01", "Pacific/Auckland", u"2026-07-01T12:00:00Z"_s);
    row("a day whose next begins at one o'clock", "2026-09-05", "America/Santiago",
        u"2026-09-06T04:00:00Z"_s);
    row("the leap day", "2028-02-29", "UTC", u"2028-03-01T00:00:00Z"_s);
    row("the leap day in Berlin", "2028-02-29", "Europe/Berlin", u"2028-02-29T23:00:00Z"_s);
    row("the day before a leap day", "2028-02-28", "UTC", u"2028-02-29T00:00:00Z"_s);
    row("the last day of a year", "2026-12-31", "UTC", u"2027-01-01T00:00:00Z"_s);
    // Instants carry their offset, so the zone doesn't matter.
    row("an instant in UTC", "2026-03-10T18:00:00Z", "Europe/Berlin", u"2026-03-10T18:00:00Z"_s);
    row("an instant with an offset", "2026-03-10T18:00:00+01:00", "UTC", u"2026-03-10T17:00:00Z"_s);
    row("an offset of half an hour", "2026-03-10T18:00:00+05:30", "UTC", u"2026-03-10T12:30:00Z"_s);
    row("to the west", "2026-03-10T18:00:00-08:00", "UTC", u"2026-03-11T02:00:00Z"_s);
    row("with fractions", "2026-03-10T18:00:00.250Z", "UTC", u"2026-03-10T18:00:00Z"_s);
    row("in small letters", "2026-03-10t18:00:00z", "UTC", u"2026-03-10T18:00:00Z"_s);
    row("a leap second", "2026-12-31T23:59:60Z", "UTC", u"2027-01-01T00:00:00Z"_s);
    // Whatever can't be read is never the creation time, and never "at once".
    row("no offset", "2026-03-10T18:00:00", "UTC", {});
    row("no offset and no seconds", "2026-03-10 18:00", "UTC", {});
    row("no such leap day", "2027-02-29", "UTC", {});
    row("no such month", "2026-13-01", "UTC", {});
    row("no such hour", "2026-03-10T25:00:00Z", "UTC", {});
    row("no such offset", "2026-03-10T18:00:00+24:00", "UTC", {});
    row("days and months the other way round", "10.03.2026", "UTC", {});
    row("words", "next friday", "UTC", {});
    row("a number alone", "14", "UTC", {});
    row("a misspelt unit", "14t", "UTC", {});
    row("a list", "[14d]", "UTC", {});
    row("a map", "{days: 14}", "UTC", {});
    row("before it was made", "2026-02-27", "UTC", {});
    row("an instant before it was made", "2026-03-01T12:00:00+01:00", "UTC", {});
    row("the very moment it was made", "2026-03-01T12:00:00Z", "UTC", {});
}

void tst_Lifetime::row7_readsTheEnd()
{
    QFETCH(QByteArray, until);
    QFETCH(QByteArray, zone);
    QFETCH(QString, expected);
    const Expiry expiry = read(until, u"2026-03-01T12:00:00Z"_s, zone);
    QCOMPARE(rfc3339Text(expiry.at), expected);
    QCOMPARE(expiry.state, expected.isEmpty() ? Expiry::State::Unreadable : Expiry::State::Set);
    QCOMPARE(expiry.problem.has_value(), expected.isEmpty());
    if (!expected.isEmpty())
        return;
    // A hundred years later it still isn't taken away.
    const LifetimeAt later = lifetimeAt(expiry, oneField(), at(u"2126-01-01T00:00:00Z"_s));
    QCOMPARE(later.stage, LifetimeAt::Stage::Blocked);
}

void tst_Lifetime::row7_twoRulesAreAmbiguous()
{
    const LifetimeRules rules{
        .fields = {*JsonPointer::parse(u"/spec/lifetime"), *JsonPointer::parse(u"/spec/until")}};
    const auto stateOf = [&](const QByteArray &spec) {
        const auto tree = yaml::SyntaxTree::parse(SourceText("kind: X\nspec: {" + spec + "}\n"));
        return expiryOf(tree->documents().first(), rules, at(u"2026-03-01T12:00:00Z"_s),
                        QTimeZone::UTC)
            .state;
    };
    QCOMPARE(stateOf("lifetime: 14d"), Expiry::State::Set);
    QCOMPARE(stateOf("until: 2026-04-01"), Expiry::State::Set);
    QCOMPARE(stateOf("lifetime: 14d, until: 2026-04-01"), Expiry::State::Unreadable);
    QCOMPARE(stateOf("lifetime: 14d, until: null"), Expiry::State::Set);
    QCOMPARE(stateOf("owner: me"), Expiry::State::Endless);
}

void tst_Lifetime::row7_whatCannotBeReadHasAPlace()
{
    const QByteArray text = "kind: X\nspec:\n  until: soon\n";
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    const Expiry expiry = expiryOf(tree->documents().first(), oneField(),
                                   at(u"2026-03-01T12:00:00Z"_s), QTimeZone::UTC);
    QVERIFY(expiry.problem);
    QCOMPARE(expiry.problem->code, u"requests.unreadable-expiry"_s);
    QCOMPARE(expiry.problem->range.begin, text.indexOf("soon"));
    QCOMPARE(tree->text().lineAt(expiry.problem->range.begin), 2);
}

void tst_Lifetime::row6_stagesFollowTheClock_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<LifetimeAt::Stage>("stage");
    QTest::addColumn<QString>("warning");
    using Stage = LifetimeAt::Stage;
    // Made on the first, ends on the 15th at noon.
    QTest::newRow("at its beginning") << u"2026-03-01T12:00:00Z"_s << Stage::Running << QString();
    QTest::newRow("a second before the first warning")
        << u"2026-03-08T11:59:59Z"_s << Stage::Running << QString();
    QTest::newRow("seven days before") << u"2026-03-08T12:00:00Z"_s << Stage::Near << u"7d"_s;
    QTest::newRow("two days before") << u"2026-03-13T12:00:00Z"_s << Stage::Near << u"7d"_s;
    QTest::newRow("a day before") << u"2026-03-14T12:00:00Z"_s << Stage::Near << u"1d"_s;
    QTest::newRow("an hour before") << u"2026-03-15T11:00:00Z"_s << Stage::Near << u"1h"_s;
    QTest::newRow("a second before") << u"2026-03-15T11:59:59Z"_s << Stage::Near << u"1h"_s;
    QTest::newRow("over, in its grace") << u"2026-03-15T12:00:00Z"_s << Stage::Grace << QString();
    QTest::newRow("the last second of grace")
        << u"2026-03-16T11:59:59Z"_s << Stage::Grace << QString();
    QTest::newRow("after its grace") << u"2026-03-16T12:00:00Z"_s << Stage::Over << QString();
}

void tst_Lifetime::row6_stagesFollowTheClock()
{
    QFETCH(QString, now);
    QFETCH(LifetimeAt::Stage, stage);
    QFETCH(QString, warning);
    const Expiry expiry = read("14d", u"2026-03-01T12:00:00Z"_s, "UTC");
    const LifetimeAt life = lifetimeAt(expiry, oneField(), at(now));
    QCOMPARE(life.stage, stage);
    QCOMPARE(life.warning ? durationText(*life.warning) : QString(), warning);
}

void tst_Lifetime::row6_aWarningLongerThanTheLifetimeIsNone()
{
    const Expiry expiry = read("3d", u"2026-03-01T12:00:00Z"_s, "UTC");
    QCOMPARE(lifetimeAt(expiry, oneField(), at(u"2026-03-01T13:00:00Z"_s)).stage,
             LifetimeAt::Stage::Running);
    QCOMPARE(lifetimeAt(expiry, oneField(), at(u"2026-03-03T13:00:00Z"_s)).stage,
             LifetimeAt::Stage::Near);
}

void tst_Lifetime::row7_aClockThatIsSetBackGoesBack()
{
    const Expiry expiry = read("14d", u"2026-03-01T12:00:00Z"_s, "UTC");
    const QDateTime over = at(u"2026-03-16T13:00:00Z"_s);
    QCOMPARE(lifetimeAt(expiry, oneField(), over).stage, LifetimeAt::Stage::Over);
    QCOMPARE(lifetimeAt(expiry, oneField(), over.addSecs(-7'200)).stage, LifetimeAt::Stage::Grace);
}

WAYMARK_TEST(tst_Lifetime)

} // namespace waymark::requests

#include "tst_lifetime.moc"
