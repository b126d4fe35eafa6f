// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/crdrules.h"
#include "policy/formattedtext.h"
#include "schema/crddefinition.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

schema::KindEntry kindWithRule(const QByteArray &rule)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(
        R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: leases.g.io}
spec:
  group: g.io
  scope: Namespaced
  names: {kind: Lease, plural: leases, singular: lease}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties:
              begin: {type: string, format: date-time, nullable: true}
              end: {type: string, format: date-time, default: '2027-01-01T00:00:00Z'}
              day: {type: string, format: date}
              wait: {type: string, format: duration}
              key: {type: string, format: byte}
              blob: {type: string, format: binary}
              port: {x-kubernetes-int-or-string: true}
              ratio: {type: number}
              days: {type: array, items: {type: string, format: date}}
              waits: {type: object, additionalProperties: {type: string, format: duration}}
            x-kubernetes-validations:
            - rule: ")"
        + rule + "\"\n"));
    Diagnostics found;
    return schema::readCrd(tree->documents().constFirst(), u"k.yaml"_s, found).value(0);
}

/// Code and message of what a rule says of a `spec`.
QString verdict(const QByteArray &rule, const QByteArray &spec, const QByteArray &before = {})
{
    const schema::KindEntry kind = kindWithRule(rule);
    const QByteArray head = "apiVersion: g.io/v1\nkind: Lease\nmetadata: {name: a}\nspec: ";
    const auto tree = yaml::SyntaxTree::parse(SourceText(head + spec + '\n'));
    const auto old = yaml::SyntaxTree::parse(SourceText(head + before + '\n'));
    const ServedObject object(tree->documents().constFirst().root, &kind.schema);
    const ServedObject was(before.isEmpty() ? yaml::Node() : old->documents().constFirst().root,
                           &kind.schema);
    const CrdRules rules(kind);
    if (!rules.problems().isEmpty())
        return rules.problems().constFirst().message;
    const Diagnostics found = rules.check(tree->documents().constFirst(), object, was.root());
    if (found.isEmpty())
        return {};
    return found.constFirst().code == "policy.rule-violated"_L1 ? u"false"_s
                                                                : found.constFirst().message;
}

} // namespace

/// Texts with a format are of the format's type in rules of kinds (policy.md 2.6).
class tst_TypedPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesSeeWhatAFormatSays_data();
    void rulesSeeWhatAFormatSays();
    void aBadTextIsAnErrorWhereItIsRead();
    void readsDateTimes_data();
    void readsDateTimes();
    void readsDurations_data();
    void readsDurations();
    void readsBytes_data();
    void readsBytes();
};

void tst_TypedPlaces::rulesSeeWhatAFormatSays_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("said"); // empty: it passes
    const auto row = [](const char *name, const QByteArray &rule, const QByteArray &spec,
                        const QString &said = {}, const QByteArray &before = {}) {
        QTest::newRow(name) << rule << spec << before << said;
    };
    const QByteArray begin = "{begin: '2026-11-30T08:00:00+01:00'}";
    row("a time is a timestamp", "type(self.begin) == google.protobuf.Timestamp", begin);
    row("whatever its zone", "self.begin == timestamp('2026-11-30T07:00:00Z')", begin);
    row("and has its functions", "self.begin.getFullYear('UTC') == 2026", begin);
    row("two are compared as times", "self.begin < self.end", begin);
    row("one from a default too", "self.begin > self.end",
        "{begin: '2027-01-01T00:30:00+01:00', end: '2026-12-31T23:00:00Z'}");
    row("and told to be false", "self.end - self.begin < duration('24h')", begin, u"false"_s);
    row("null stays null", "self.begin == null", "{begin: null}");
    row("what isn't there isn't there", "!has(self.day)", begin);
    row("a day is its beginning", "self.day == timestamp('2026-11-30T00:00:00Z')",
        "{day: '2026-11-30'}");
    row("a duration is one", "self.wait <= duration('90m')", "{wait: 1h30m}");
    row("in words", "self.wait == duration('36h')", "{wait: 1 day 12 hours}");
    row("base64 is bytes", "self.key == b'hi?'", "{key: aGk_}");
    row("of the size that they have", "self.key.size() == 3", "{key: aGk_}");
    row("binary is a text", "self.blob == 'aGk_' && type(self.blob) == string", "{blob: aGk_}");
    row("a number or a text is what it is", "type(self.port) == int && self.port == 80",
        "{port: 80}");
    row("and the other one", "self.port == '80%'", "{port: 80%}");
    row("a whole number is a double", "type(self.ratio) == double && self.ratio / 2.0 == 1.5",
        "{ratio: 3}");
    row("items of lists", "self.days.all(d, d.getDayOfMonth() == 30)",
        "{days: ['2026-11-30', '2026-10-30']}");
    row("are equal as times", "self.days.exists(d, d == timestamp('2026-10-30T00:00:00Z'))",
        "{days: ['2026-11-30', '2026-10-30']}");
    row("values of maps", "self.waits.all(k, self.waits[k] < duration('1m'))",
        "{waits: {a: 1s, b: 59s}}");
    row("what was before", "self.begin >= oldSelf.begin", begin, u"false"_s,
        "{begin: '2026-11-30T07:30:00Z'}");
    row("and was the same in another zone", "self.begin == oldSelf.begin", begin, {},
        "{begin: '2026-11-30T07:00:00Z'}");
}

void tst_TypedPlaces::rulesSeeWhatAFormatSays()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, before);
    QTEST(verdict(rule, spec, before), "said");
}

void tst_TypedPlaces::aBadTextIsAnErrorWhereItIsRead()
{
    const auto said = [](const QByteArray &rule, const QByteArray &spec) {
        return verdict(rule, spec).section(u": "_s, 1);
    };
    QCOMPARE(said("self.begin < self.end", "{begin: tomorrow}"),
             u"Invalid date-time formatted string tomorrow"_s);
    QCOMPARE(said("self.day < self.end", "{day: '2026-02-30'}"),
             u"Invalid date formatted string 2026-02-30"_s);
    QCOMPARE(said("self.wait < duration('1h')", "{wait: long}"), u"Invalid duration long"_s);
    QCOMPARE(said("self.key.size() > 0", "{key: a+b/}"), u"Invalid byte formatted string a+b/"_s);
    QVERIFY(verdict("has(self.begin) && self.wait < duration('1h')", "{begin: tomorrow, wait: 1m}")
                .isEmpty());
}

void tst_TypedPlaces::readsDateTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("means"); // empty: refused
    const QByteArray eight = "2026-11-30T08:00:00Z";
    for (const char *text :
         {"2026-11-30T08:00:00Z", "2026-11-30T09:00:00+01:00", "2026-11-30T09:00:00+0100",
          "2026-11-30T08:00:00", "2026-11-30T08:00", "2026-11-30T08:00Z", "2026-11-30 08:00:00",
          "2026-11-30T08:00:00.000Z"})
        QTest::newRow(text) << QByteArray(text) << eight;
    QTest::newRow("a day") << "2026-11-30"_ba << "2026-11-30T00:00:00Z"_ba;
    QTest::newRow("empty") << QByteArray() << "1970-01-01T00:00:00Z"_ba;
    for (const char *text : {"2026-11-31T08:00:00Z", "30.11.2026", "2026-11-30T8:00Z", "now"})
        QTest::newRow(text) << QByteArray(text) << QByteArray();
}

void tst_TypedPlaces::readsDateTimes()
{
    QFETCH(QByteArray, text);
    const auto time = dateTimeOf(text);
    QTEST(time ? cel::toText(*time) : QByteArray(), "means");
}

void tst_TypedPlaces::readsDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("means"); // empty: refused
    const auto row = [](const char *text, const char *means) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(means);
    };
    row("90s", "90s");
    row("1h30m", "5400s");
    row("2 days", "172800s");
    row("1 week 1 d", "691200s");
    row("3 Hours", "10800s");
    row("5min", "300s");
    row("2wk", "1209600s");
    row("100 milliseconds", "0.1s");
    row("1 fortnight 1s", "1s"); // as a server does it
    row("forever", "");
    row("1 fortnight", "");
    row("999999999999 weeks", "");
}

void tst_TypedPlaces::readsDurations()
{
    QFETCH(QByteArray, text);
    const auto duration = durationOf(text);
    QTEST(duration ? cel::toText(*duration) : QByteArray(), "means");
}

void tst_TypedPlaces::readsBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<QByteArray>>("means");
    QTest::newRow("padded") << "aGk="_ba << std::optional("hi"_ba);
    QTest::newRow("of the URL's alphabet") << "aGk_"_ba << std::optional("hi?"_ba);
    QTest::newRow("over two lines") << "aG\nk_"_ba << std::optional("hi?"_ba);
    QTest::newRow("empty") << QByteArray() << std::optional(QByteArray());
    QTest::newRow("of the other alphabet") << "aGk/"_ba << std::optional<QByteArray>();
    QTest::newRow("not padded") << "aGk"_ba << std::optional<QByteArray>();
    QTest::newRow("no base64") << "a.b="_ba << std::optional<QByteArray>();
}

void tst_TypedPlaces::readsBytes()
{
    QFETCH(QByteArray, text);
    QTEST(bytesOf(text), "means");
}

WAYMARK_TEST(tst_TypedPlaces)

} // namespace waymark::policy

#include "tst_typedplaces.moc"
