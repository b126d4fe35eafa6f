// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/hover.h"
#include "expressionworld.h"
#include "snapshot/snapshot.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

const QByteArray machines = "apiVersion: g.io/v1\nkind: Machine\nmetadata: {name: first}\n"
                            "spec: {owner: a, region: eu-west-1, size: 4, tiers: [gold, tin],\n"
                            "  ports: [{number: 80, mode: tcp}, {number: 53, mode: udp}]}\n"
                            "---\napiVersion: g.io/v1\nkind: Machine\nmetadata: {name: second}\n"
                            "spec: {owner: b, region: eu-central-1, size: 9}\n";

ExpressionSamples samplesOf(const QByteArray &text, qsizetype line = -1)
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = u"/w/machines.yaml"_s;
    file->packed = PackedText::plain(text);
    const auto tree = yaml::SyntaxTree::parse(file->text());
    file->documents = snapshot::documentEntries(*tree, {}, {});
    auto snapshot = std::make_shared<snapshot::Snapshot>();
    snapshot->files = {file};
    snapshot->rules = assistedRules();
    snapshot->indexFiles();
    return {snapshot, line < 0 ? QString() : file->path, line};
}

std::optional<ExpressionSample> sampledAt(const QByteArray &marked,
                                          const ExpressionSamples &samples)
{
    const auto [analysis, offset] = analysedAt(marked);
    return hoverAt(*analysis, offset, nullptr, samples).sample;
}

} // namespace

/// Row 22 of the policy complaints: the value of a part of an expression on a document, and its
/// cost.
class tst_ExpressionSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row22ShowsValues_data();
    void row22ShowsValues();
    void theChosenDocumentCounts();
    void partWithWrongTypesSaysSo_data();
    void partWithWrongTypesSaysSo();
    void costIsTheServers();
    void withoutADocumentThereIsNone();
};

void tst_ExpressionSample::row22ShowsValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isForEach");
    const auto row = [](const char *name, const QByteArray &text, const char *value,
                        bool isForEach = false) {
        QTest::newRow(name) << text << QString::fromUtf8(value) << isForEach;
    };
    row("a field", validationOf("object.spec.si^ze > 3"), "4");
    row("a comparison", validationOf("object.spec.size ^> 3"), "true");
    row("a variable of the policy", validationOf("variables.whe^re == 'a'"), "\"eu-west-1\"");
    row("a call", validationOf("object.spec.owner.starts^With('a')"), "true");
    row("a list", validationOf("object.spec.tie^rs.exists(t, t == 'tin')"), "[\"gold\", \"tin\"]");
    row("a macro as a whole", validationOf("object.spec.tiers.exi^sts(t, t == 'tin')"), "true");
    row("the variable of a macro", validationOf("object.spec.tiers.exists(t, ^t == 'tin')"),
        "[\"gold\", \"tin\"]", true);
    row("in a macro", validationOf("object.spec.ports.all(p, p.number ^< 60)"), "[false, true]",
        true);
    row("in two macros",
        validationOf("object.spec.ports.all(p, object.spec.tiers.exists(t, t ^!= p.mode))"),
        "[[true, true], [true, true]]", true);
    row("in a macro of two variables", validationOf("object.spec.tiers.all(i, t, ^i < 1)"),
        "[0, 1]", true);
    row("in single quotes", validationOf("'object.spec.own^er == ''a'''"), "\"a\"");
    row("in a block",
        validationOf(">-\n      object.spec.size > 3\n      && object.spec.ow^ner == "
                     "'a'"),
        "\"a\"");
    row("of a broken expression", validationOf("object.spec.own^er == && ("), "\"a\"");
    row("a rule's self", ruleOf("self.si^ze > 3"), "4");
    row("a rule's macro", ruleOf("self.ports.all(p, p.num^ber > 60)"), "[80, 53]", true);
}

void tst_ExpressionSample::row22ShowsValues()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    QFETCH(bool, isForEach);
    const auto sample = sampledAt(text, samplesOf(machines));
    QVERIFY(sample);
    QCOMPARE(sample->value, value);
    QCOMPARE(sample->document, u"first"_s);
    QCOMPARE(sample->isForEach, isForEach);
    QVERIFY(sample->isKnown);
}

void tst_ExpressionSample::theChosenDocumentCounts()
{
    const QByteArray text = validationOf("object.spec.si^ze > 3");
    const auto chosen = sampledAt(text, samplesOf(machines, 5));
    QCOMPARE(chosen->document, u"second"_s);
    QCOMPARE(chosen->value, u"9"_s);
    // Why there is no value is said in its place.
    const auto failed =
        sampledAt(validationOf("object.spec.ti^ers.size() > 3"), samplesOf(machines, 200));
    QVERIFY(!failed->isKnown);
    QCOMPARE(failed->value, u"no such key: tiers"_s);
    // One that the policy isn't for is none to try it on.
    QByteArray others = machines;
    others.replace("second", "third")
        .replace("kind: Machine\nmetadata: {name: third}", "kind: Other\nmetadata: {name: third}");
    QCOMPARE(sampledAt(text, samplesOf(others, others.indexOf("third")))->document, u"first"_s);
}

void tst_ExpressionSample::partWithWrongTypesSaysSo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("in a policy") << validationOf("object.spec.size > 3 && 1 ^+ 'x' == 2");
    QTest::newRow("in a rule") << ruleOf("self.size > 3 && 1 ^+ 'x' == 2");
    QTest::newRow("a function that there isn't") << ruleOf("self.size > 3 && siz^es(self) == 2");
}

void tst_ExpressionSample::partWithWrongTypesSaysSo()
{
    QFETCH(QByteArray, text);
    const auto sample = sampledAt(text, samplesOf(machines));
    QVERIFY(sample);
    QVERIFY(!sample->isKnown);
    QVERIFY2(!sample->value.isEmpty(), qPrintable(sample->value));
    QCOMPARE(sample->cost, 0);
}

void tst_ExpressionSample::costIsTheServers()
{
    // `object`, `.spec`, `.size` and the comparison: one each (policy.md 2.3).
    QCOMPARE(sampledAt(validationOf("object.spec.size ^> 3"), samplesOf(machines))->cost, 4);
    QCOMPARE(sampledAt(validationOf("object.spec.si^ze > 3"), samplesOf(machines))->cost, 3);
}

void tst_ExpressionSample::withoutADocumentThereIsNone()
{
    const QByteArray text = validationOf("object.spec.si^ze > 3");
    QVERIFY(!sampledAt(text, {}));
    QVERIFY(!sampledAt(text, samplesOf("apiVersion: v1\nkind: Other\nmetadata: {name: x}\n")));
    QVERIFY(!sampledAt(validationOf("object.spec.size > 1^2"), samplesOf(machines)));
}

WAYMARK_TEST(tst_ExpressionSample)

} // namespace waymark::assist

#include "tst_expressionsample.moc"
