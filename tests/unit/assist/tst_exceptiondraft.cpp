// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/exceptiondraft.h"
#include "policy/exception.h"
#include "support/testmain.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

const QByteArray machine = "apiVersion: shop.io/v1\nkind: Machine\n"
                           "metadata: {name: Big.One, namespace: shop}\n"
                           "spec: {who: ada, owner: payments-team, size: 5}\n";

Diagnostic violationOf(const QString &rule)
{
    Diagnostic finding;
    finding.code = u"policy.violated"_s;
    finding.rule = rule;
    return finding;
}

schema::FormHints machineHints()
{
    schema::FormHints hints;
    hints.entities = {
        {*JsonPointer::parse(u"/spec/who"), {.kinds = {u"User"_s}}},
        {*JsonPointer::parse(u"/spec/owner"), {.kinds = {u"Group"_s}}},
    };
    return hints;
}

ExceptionDraft draftFor(const QByteArray &text, const QString &rule, const schema::FormHints *hints,
                        const QString &person)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    return exceptionDraft(violationOf(rule), tree->documents().front(), hints, person,
                          QDate(2026, 11, 29));
}

} // namespace

/// What "Request an exception" writes.
class tst_ExceptionDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesOfPoliciesAlone_data();
    void rulesOfPoliciesAlone();
    void isFilledIn();
    void isOneThatPoliciesRead();
    void whatIsNotKnownStaysOpen();
};

void tst_ExceptionDraft::rulesOfPoliciesAlone_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("can");
    QTest::newRow("a policy's") << u"policy.violated"_s << u"sizes#0"_s << true;
    QTest::newRow("the border of a path") << u"policy.off-path"_s << u"sizes#0"_s << false;
    QTest::newRow("allowed already") << u"policy.excepted"_s << u"sizes#0"_s << false;
    QTest::newRow("of a kind's definition") << u"policy.rule-violated"_s << u"/spec"_s << false;
    QTest::newRow("a policy that fails") << u"policy.failed"_s << u"sizes"_s << false;
    QTest::newRow("of a schema") << u"schema.enum"_s << QString() << false;
}

void tst_ExceptionDraft::rulesOfPoliciesAlone()
{
    QFETCH(QString, code);
    QFETCH(QString, rule);
    Diagnostic finding = violationOf(rule);
    finding.code = code;
    QTEST(canBeExcepted(finding), "can");
}

void tst_ExceptionDraft::isFilledIn()
{
    const schema::FormHints hints = machineHints();
    const ExceptionDraft draft = draftFor(machine, u"max.sizes#1"_s, &hints, u"user:ada"_s);
    QCOMPARE(draft.name, u"big-one-max-sizes"_s);
    QCOMPARE(draft.text, QByteArray(R"(apiVersion: waymark.dev/v1alpha1
kind: ExceptionRequest
metadata:
  name: big-one-max-sizes
spec:
  requestedBy: "user:ada"
  requestedOn: "2026-11-29"
  team: payments-team
  rule:
    policy: max.sizes
    validation: 1
  target:
    apiVersion: shop.io/v1
    kind: Machine
    name: Big.One
    namespace: shop
  reason: ""
  until: "2026-12-29"
  decision:
    state: pending
)"));
    QCOMPARE(draft.text.mid(draft.gap - 9, 11), "reason: \"\"\n"_ba);
}

void tst_ExceptionDraft::isOneThatPoliciesRead()
{
    const ExceptionDraft draft = draftFor(machine, u"sizes#1"_s, nullptr, u"user:ada"_s);
    const auto written = yaml::SyntaxTree::parse(SourceText(draft.text));
    const yaml::Document &document = written->documents().front();
    QVERIFY(policy::isException(document));
    const policy::Exception exception = policy::readException(document, u"x.yaml"_s);
    QCOMPARE(exception.policy, u"sizes"_s);
    QCOMPARE(exception.validation, 1);
    QVERIFY(exception.isFor(u"shop.io/v1"_s, u"Machine"_s, u"Big.One"_s, u"shop"_s));
    QCOMPARE(exception.outcome, policy::Exception::Outcome::Pending);
    const QDateTime soon(QDate(2026, 12, 1), QTime(0, 0), QTimeZone::UTC);
    QVERIFY(!exception.isInForce(soon)); // asking isn't getting
    QVERIFY(!exception.isExpired(soon));
}

void tst_ExceptionDraft::whatIsNotKnownStaysOpen()
{
    const schema::FormHints hints = machineHints();
    const ExceptionDraft draft = draftFor(
        "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\n", u"sizes"_s, &hints, {});
    QVERIFY(draft.text.contains("  requestedBy: \"\"\n"));
    QVERIFY(draft.text.contains("  team: \"\"\n"));
    QVERIFY(!draft.text.contains("validation"));
    QVERIFY(!draft.text.contains("namespace"));
}

WAYMARK_TEST(tst_ExceptionDraft)

} // namespace waymark::assist

#include "tst_exceptiondraft.moc"
