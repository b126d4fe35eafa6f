// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/gaps.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

std::optional<Analysis> analysed(const QByteArray &text)
{
    auto rules = std::make_shared<Rules>();
    const auto crd = yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd()));
    rules->kinds.addCrd(crd->documents().first(), u"kind.yaml"_s);
    return analyze({SourceText(text), rules, 1});
}

QStringList pointersOf(const QList<FieldGap> &gaps)
{
    QStringList pointers;
    for (const FieldGap &gap : gaps)
        pointers << gap.pointer.toString();
    return pointers;
}

} // namespace

class tst_Gaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFieldsThatHoldNothing_data();
    void areFieldsThatHoldNothing();
    void ruleThatReadOneFollowsFromIt();
    void nothingElseFollowsFromOne_data();
    void nothingElseFollowsFromOne();
};

void tst_Gaps::areFieldsThatHoldNothing_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QStringList>("gaps");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                        const QStringList &gaps) {
        QTest::newRow(name) << from << to << gaps;
    };
    row("a whole request", "", "", {});
    row("an empty text", "region: eu-central-1", "region: \"\"", {u"/spec/region"_s});
    row("nothing behind the colon", "region: eu-central-1", "region:", {u"/spec/region"_s});
    row("null", "region: eu-central-1", "region: null", {u"/spec/region"_s});
    row("a missing key", "  region: eu-central-1\n", "", {u"/spec/region"_s});
    row("a wrong value is a mistake", "eu-central-1", "nowhere", {});
    row("an empty text that may be one", "spec:\n", "spec:\n  notes: \"\"\n", {});
    row("two", "  owner: payments-team\n  purpose: integration-test\n",
        "  owner: \"\"\n  purpose: \"\"\n", {u"/spec/owner"_s, u"/spec/purpose"_s});
    row("in a list", "name: payments-api", "name: \"\"", {u"/spec/services/0/name"_s});
}

void tst_Gaps::areFieldsThatHoldNothing()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QStringList, gaps);
    QByteArray text = test::paymentsStaging();
    QVERIFY(text.contains(from));
    if (!from.isEmpty())
        text.replace(from, to);
    const auto analysis = analysed(text);
    const QList<FieldGap> found = gapsIn(*analysis);
    QCOMPARE(pointersOf(found), gaps);
    // What the schema says of them follows from them, and from nothing else.
    for (const Diagnostic &finding : analysis->diagnostics) {
        const auto count = std::ranges::count_if(
            found, [&](const FieldGap &gap) { return followsFrom(finding, gap); });
        QCOMPARE(count, gaps.isEmpty() ? 0 : 1);
    }
}

void tst_Gaps::ruleThatReadOneFollowsFromIt()
{
    const FieldGap gap{0, *JsonPointer::parse(u"/spec/owner"), {40, 42}};
    Diagnostic finding{.code = u"policy.violated"_s,
                       .range = {10, 20},
                       .pointer = *JsonPointer::parse(u"/metadata/name")};
    QVERIFY(!followsFrom(finding, gap));
    finding.related.append({{40, 42}, u"spec.owner decides, too"_s});
    QVERIFY(followsFrom(finding, gap));
    finding.document = 1;
    QVERIFY(!followsFrom(finding, gap));
}

void tst_Gaps::nothingElseFollowsFromOne_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("gap");
    QTest::addColumn<QString>("code");
    // What is there and breaks a rule isn't excused by what its object lacks besides.
    QTest::newRow("a rule of an object that lacks several")
        << "  owner: payments-team\n  purpose: integration-test\n"_ba << QByteArray() << u"/spec"_s
        << u"policy.violated"_s;
    QTest::newRow("the key a second time") << "owner: payments-team"_ba << "owner: \"\""_ba
                                           << u"/spec/owner"_s << u"yaml.duplicate-key"_s;
}

void tst_Gaps::nothingElseFollowsFromOne()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, gap);
    QFETCH(QString, code);
    const auto analysis = analysed(test::paymentsStaging().replace(from, to));
    const QList<FieldGap> found = gapsIn(*analysis);
    QCOMPARE(pointersOf(found), QStringList{gap});
    QVERIFY(followsFrom(analysis->diagnostics.first(), found.first()));
    const Diagnostic other{.code = code, .pointer = found.first().pointer};
    QVERIFY(!followsFrom(other, found.first()));
}

WAYMARK_TEST(tst_Gaps)

} // namespace waymark::analysis

#include "tst_gaps.moc"
