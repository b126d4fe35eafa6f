// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/scorewriters.h"
#include "scoredworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

QByteArray checkText(const QByteArray &id, const QByteArray &expression,
                     const QByteArray &more = {})
{
    return "- id: " + id + "\n  title: " + id + "\n  level: bronze\n  why: W.\n  next: N.\n"
           + (expression.isEmpty() ? QByteArray() : "  expression: >-\n    " + expression + '\n')
           + more;
}

QByteArray exemptionText(const QByteArray &until)
{
    return "apiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: later}\n"
           "spec:\n  requestedBy: user:bob\n  team: shop\n"
           "  rule: {scorecard: ready, check: one}\n  target: {entity: 'component:cart'}\n"
           "  reason: R\n  until: "
           + until + "\n  decision: {state: granted, decidedBy: user:ann, decidedOn: 2026-11-01}\n";
}

QByteArray answerText(const QByteArray &more)
{
    return "apiVersion: waymark.dev/v1alpha1\nkind: CheckAnswer\nmetadata: {name: a}\nspec:\n"
           "  scorecard: ready\n  check: one\n  entity: cart\n  answer: true\n"
           "  answeredBy: user:bob\n  answeredOn: 2026-06-01\n  validUntil: 2026-12-20\n"
           + more;
}

} // namespace

/// What a check may ask, and what comes of it; the rows of readiness.md by their numbers.
class tst_Checks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheExpressionGives_data();
    void saysWhatTheExpressionGives();
    void looksAtFiles_data();
    void looksAtFiles();
    void neverLooksOutsideOfTheRoot();
    void seesTheRequestsThatNameIt();
    void row1_theDenominatorIsFixed();
    void row2_anExceptionEndsAtOneInstant();
    void row6_aLevelMayAskForWhatIsObserved();
    void row6_aCheckWithoutItsSubjectDoesNotPass();
    void row7_aCheckCountsFromItsDay();
    void row9_factsGetStale();
    void row9_onlyWhatIsTouchedIsEvaluatedAgain();
    void row9_anEntityThatComesToLightIsScored();
    void row13_aMeasureIsAResult();
    void row18_anErrorStopsNoOtherCheck();
    void row20_answersEnd_data();
    void row20_answersEnd();
    void row20_anAnswerByWhoIsJudgedSaysSo();
    void anExceptionThatNothingNeedsIsSaid();
    void everyResultHasEvidence();
};

void tst_Checks::saysWhatTheExpressionGives_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("true") << "entity.kind == 'Component'"_ba << u"pass"_s;
    QTest::newRow("false") << "entity.kind == 'API'"_ba << u"fail"_s;
    QTest::newRow("word") << "'warn'"_ba << u"warn"_s;
    QTest::newRow("not for it") << "'notApplicable'"_ba << u"notApplicable"_s;
    QTest::newRow("null") << "null"_ba << u"noData"_s;
    QTest::newRow("wrong word") << "'perhaps'"_ba << u"error"_s;
    QTest::newRow("number") << "3"_ba << u"error"_s;
    QTest::newRow("missing field") << "entity.spec.nothing == 1"_ba << u"error"_s;
    QTest::newRow("does not compile") << "entity.("_ba << u"error"_s;
    QTest::newRow("near miss") << "{'value': 79, 'threshold': 80, 'unit': '%'}"_ba << u"fail"_s;
    QTest::newRow("at most") << "{'value': 3, 'threshold': 5, 'atMost': true}"_ba << u"pass"_s;
    QTest::newRow("no items") << "{'items': []}"_ba << u"pass"_s;
    QTest::newRow("items") << "{'items': ['a']}"_ba << u"fail"_s;
    QTest::newRow("passes with a warning") << "{'passed': true, 'warn': true}"_ba << u"warn"_s;
    QTest::newRow("a map that says nothing") << "{'unit': 'ms'}"_ba << u"error"_s;
    QTest::newRow("relation")
        << "relations.exists(r, r.type == 'ownedBy' && r.targetRef == 'group:default/shop')"_ba
        << u"pass"_s;
    QTest::newRow("clock") << "now < timestamp('2027-01-01T00:00:00Z')"_ba << u"pass"_s;
    QTest::newRow("no record of a path") << "lineage == null"_ba << u"pass"_s;
    QTest::newRow("own findings") << "findings.all(f, f.severity != 'error')"_ba << u"pass"_s;
}

void tst_Checks::saysWhatTheExpressionGives()
{
    QFETCH(QByteArray, expression);
    const ScoredWorkspace workspace;
    workspace.writeChecks(checkText("one", expression));
    QTEST(outcomeOf(workspace.scored(), cart(), u"one"_s), "outcome");
}

void tst_Checks::looksAtFiles_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("is there") << "files.contains('README.md')"_ba << u"pass"_s;
    QTest::newRow("folder") << "files.contains('deploy')"_ba << u"pass"_s;
    QTest::newRow("is not there") << "files.contains('RUNBOOK.md')"_ba << u"fail"_s;
    QTest::newRow("matching") << "files.matching('**/*.yaml').size() == 3"_ba << u"pass"_s;
    QTest::newRow("no folder between")
        << "files.matching('deploy/**/*.yaml').size() == 2"_ba << u"pass"_s;
    QTest::newRow("text") << "files.text('README.md').orValue('').contains('Cart')"_ba << u"pass"_s;
    QTest::newRow("value") << "files.value('package.json', '/engines/node').orValue('') == '22'"_ba
                           << u"pass"_s;
    QTest::newRow("no such value")
        << "files.value('package.json', '/a/b').hasValue()"_ba << u"fail"_s;
    QTest::newRow("documents")
        << "files.documents('deploy/*.yaml').filter(d, d.kind == 'Deployment').all(d, "
           "d.spec.replicas >= 2)"_ba
        << u"pass"_s;
    QTest::newRow("top of the root") << "files.contains('/org.yaml')"_ba << u"pass"_s;
    QTest::newRow("broken file") << "files.documents('broken.json').size() == 1"_ba << u"noData"_s;
    QTest::newRow("no Git, no age") << "files.age('README.md') < duration('1h')"_ba << u"noData"_s;
}

void tst_Checks::looksAtFiles()
{
    QFETCH(QByteArray, expression);
    const ScoredWorkspace workspace;
    workspace.write(u"cart/README.md"_s, "# Cart\n");
    workspace.write(u"cart/package.json"_s, R"({"engines": {"node": "22"}})");
    workspace.write(u"cart/broken.json"_s, R"({"engines": [)");
    workspace.write(u"cart/deploy/one.yaml"_s,
                    "kind: Deployment\nspec: {replicas: 2}\n---\nkind: Service\n");
    workspace.write(u"cart/deploy/two.yaml"_s, "kind: Secret\n");
    workspace.writeChecks(checkText("one", expression));
    QTEST(outcomeOf(workspace.scored(), cart(), u"one"_s), "outcome");
}

void tst_Checks::neverLooksOutsideOfTheRoot()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(
        checkText("one", "files.contains('../../../../../../etc/passwd')")
        + checkText("two", "files.matching('../../../**').size() > 0")
        + checkText("three", "files.text('../../../../../../etc/passwd').hasValue()"));
    const Readiness scored = workspace.scored();
    for (const QString &check : {u"one"_s, u"two"_s, u"three"_s})
        QCOMPARE(outcomeOf(scored, cart(), check), u"fail"_s);
}

void tst_Checks::seesTheRequestsThatNameIt()
{
    const ScoredWorkspace workspace;
    workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"requests/a.yaml"_s,
                    "apiVersion: platform.kubedojo.io/v1\nkind: EnvironmentRequest\n"
                    "metadata: {name: a}\nspec: {owner: shop, services: [{name: cart}]}\n");
    workspace.writeChecks(
        checkText("one", "requests.exists(r, r.kind == 'EnvironmentRequest' && r.name == 'a')"));
    const Readiness scored = workspace.scored();
    QCOMPARE(outcomeOf(scored, cart(), u"one"_s), u"pass"_s);
    QCOMPARE(outcomeOf(scored, stock(), u"one"_s), u"fail"_s);
}

void tst_Checks::row1_theDenominatorIsFixed()
{
    const ScoredWorkspace workspace;
    workspace.write(u"facts.csv"_s, "service,lines\ncart,90\nstock,10\n");
    // Each of these would pass without the facts, if what is missing were a value like others.
    workspace.writeChecks(
        checkText("one", "facts.cover.lines >= 80") + checkText("two", "true")
            + checkText("three", "has(facts.cover) ? facts.cover.lines >= 80 : true")
            + checkText("four", "facts.?cover.?lines.orValue(100) >= 80")
            + checkText("five", "!has(facts.cover.lines) || facts.cover.lines >= 80")
            + checkText("six", "size(facts) == 0 || facts.cover.lines > 0",
                        "  appliesWhen: \"!(facts.cover.lines < 80)\"\n"),
        "- {id: cover, files: facts.csv, format: csv, entity: service}\n");
    const Readiness with = workspace.scored();
    QCOMPARE(rowOf(with, cart()).figures.strict, Share(6, 6));
    workspace.remove(u"facts.csv"_s);
    const Readiness without = workspace.scored();
    const Figures figures = rowOf(without, cart()).figures;
    QCOMPARE(figures.strict, Share(1, 6));
    QCOMPARE(figures.known, 1);
    QCOMPARE(figures.applicable, 6);
    QVERIFY(resultOf(without, cart(), u"one"_s).message.contains("facts.csv"_L1));
    // Back again, everything is as it was.
    workspace.write(u"facts.csv"_s, "service,lines\ncart,90\nstock,10\n");
    QCOMPARE(written(workspace.scored(), ScoreFormat::Json), written(with, ScoreFormat::Json));
}

void tst_Checks::row2_anExceptionEndsAtOneInstant()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(checkText("one", "false"));
    workspace.write(u"exception.yaml"_s, exemptionText("2026-12-20"));
    const struct
    {
        const char *now;
        const char *outcome;
        const char *score;
    } rows[] = {{"2026-12-20T23:59:59Z", "exempt", ""},
                {"2026-12-21T00:00:00Z", "fail", "0.0"},
                {"2026-12-21T00:00:01Z", "fail", "0.0"}};
    std::optional<Readiness> before;
    for (const auto &row : rows) {
        const QString now = QString::fromLatin1(row.now);
        const QString outcome = QString::fromLatin1(row.outcome);
        // Anew, and after what was known a second ago: the same on every surface.
        const Readiness anew = workspace.scored(now);
        const Readiness after = workspace.scored(now, before ? &*before : nullptr);
        for (const Readiness *scored : {&anew, &after}) {
            QCOMPARE(outcomeOf(*scored, cart(), u"one"_s), outcome);
            QCOMPARE(rowOf(*scored, cart()).figures.exempted.percent(),
                     QString::fromLatin1(row.score));
            QCOMPARE(rowOf(*scored, cart()).figures.strict.percent(), u"0.0"_s);
            const bool isExempt = outcome == "exempt"_L1;
            QCOMPARE(scoreJson(*scored).contains("\"result\": \"exempt\""), isExempt);
            QCOMPARE(scoreCsv(*scored).contains(",exempt,"), isExempt);
            QCOMPARE(scoreSarif(*scored).contains("suppressions"), isExempt);
            QCOMPARE(scoreMarkdown(*scored).contains("| exempt |"), isExempt);
            QCOMPARE(scoreHtml(*scored).contains(">exempt<"), isExempt);
            QCOMPARE(resultOf(*scored, cart(), u"one"_s).expired,
                     isExempt ? QString() : u"later"_s);
        }
        before = after;
    }
}

void tst_Checks::row6_aLevelMayAskForWhatIsObserved()
{
    const ScoredWorkspace workspace;
    const QByteArray gold = "- {id: two, title: two, level: gold, why: W, next: N, expression: "
                            "\"entity.metadata.annotations.tier == '1'\"}\n";
    workspace.writeChecks(checkText("one", "true") + gold);
    const Readiness declared = workspace.scored();
    QCOMPARE(resultOf(declared, cart(), u"two"_s).evidenceClass, EvidenceClass::Declared);
    QCOMPARE(outcomeOf(declared, cart(), u"two"_s), u"pass"_s);
    QCOMPARE(rowOf(declared, cart()).figures.level, 0);
    workspace.writeChecks(checkText("one", "true")
                          + QByteArray(gold).replace("entity.metadata.annotations.tier == '1'",
                                                     "files.contains('catalog-info.yaml')"));
    const Readiness observed = workspace.scored();
    QCOMPARE(resultOf(observed, cart(), u"two"_s).evidenceClass, EvidenceClass::Observed);
    QCOMPARE(rowOf(observed, cart()).figures.level, 2);
}

void tst_Checks::row6_aCheckWithoutItsSubjectDoesNotPass()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(
        checkText("one", "files.documents('deploy/*.yaml').all(d, d.spec.replicas > 1)"));
    workspace.write(u"cart/deploy/a.yaml"_s, "kind: Deployment\nspec: {replicas: 1}\n");
    QCOMPARE(outcomeOf(workspace.scored(), cart(), u"one"_s), u"fail"_s);
    workspace.remove(u"cart/deploy/a.yaml"_s);
    const CheckResult gone = resultOf(workspace.scored(), cart(), u"one"_s);
    QCOMPARE(gone.own, Outcome::NoData);
    QVERIFY(gone.message.contains("deploy/*.yaml"_L1));
}

void tst_Checks::row7_aCheckCountsFromItsDay()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(checkText("one", "true")
                          + checkText("two", "false", "  stage: announced\n  from: 2026-12-01\n")
                          + checkText("three", "false", "  stage: draft\n"));
    const Readiness before = workspace.scored(u"2026-11-30T23:59:59Z"_s);
    QCOMPARE(rowOf(before, cart()).figures.strict, Share(1, 1));
    QCOMPARE(outcomeOf(before, cart(), u"two"_s), u"fail"_s);
    const Readiness after = workspace.scored(u"2026-12-01T00:00:00Z"_s, &before);
    QCOMPARE(rowOf(after, cart()).figures.strict, Share(1, 2));
    QCOMPARE(written(after, ScoreFormat::Json),
             written(workspace.scored(u"2026-12-01T00:00:00Z"_s), ScoreFormat::Json));
}

void tst_Checks::row9_factsGetStale()
{
    const ScoredWorkspace workspace;
    workspace.write(u"facts.csv"_s, "service,lines,at\ncart,90,2026-11-20T12:00:00Z\n");
    workspace.writeChecks(checkText("one", "facts.cover.lines >= 80")
                              + checkText("two", "facts.cover.lines >= 80", "  maxAge: 3d\n"),
                          "- {id: cover, files: facts.csv, format: csv, entity: service, time: at, "
                          "maxAge: 30d}\n");
    const Readiness fresh = workspace.scored(u"2026-11-23T11:59:59Z"_s);
    QCOMPARE(outcomeOf(fresh, cart(), u"two"_s), u"pass"_s);
    const Readiness stale = workspace.scored(u"2026-11-23T12:00:00Z"_s, &fresh);
    QCOMPARE(outcomeOf(stale, cart(), u"two"_s), u"noData"_s);
    QVERIFY(resultOf(stale, cart(), u"two"_s).message.contains("2026-11-20"_L1));
    QCOMPARE(outcomeOf(stale, cart(), u"one"_s), u"pass"_s);
    QCOMPARE(outcomeOf(workspace.scored(u"2026-12-21T00:00:00Z"_s), cart(), u"one"_s), u"noData"_s);
    QCOMPARE(outcomeOf(fresh, stock(), u"one"_s), u"noData"_s);
}

void tst_Checks::row9_onlyWhatIsTouchedIsEvaluatedAgain()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(checkText("one", "files.contains('README.md')")
                          + checkText("two", "entity.metadata.annotations.tier == '1'"));
    const Readiness first = workspace.scored();
    QCOMPARE(first.evaluated, qsizetype{2});
    const Readiness same = workspace.scored(u"2026-11-23T12:00:01Z"_s, &first);
    QCOMPARE(same.evaluated, qsizetype{0});
    workspace.write(u"cart/README.md"_s, "# Cart\n");
    const Readiness file = workspace.scored(u"2026-11-23T12:00:01Z"_s, &same);
    QCOMPARE(file.evaluated, qsizetype{1});
    QCOMPARE(outcomeOf(file, cart(), u"one"_s), u"pass"_s);
    workspace.write(u"stock/catalog-info.yaml"_s,
                    "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                    "metadata: {name: stock, annotations: {tier: '2'}}\n"
                    "spec: {type: service, lifecycle: production, owner: shop}\n");
    const Readiness edited = workspace.scored(u"2026-11-23T12:00:01Z"_s, &file);
    QCOMPARE(edited.evaluated, qsizetype{1});
    QCOMPARE(outcomeOf(edited, stock(), u"two"_s), u"fail"_s);
    QCOMPARE(written(edited, ScoreFormat::Json),
             written(workspace.scored(u"2026-11-23T12:00:01Z"_s), ScoreFormat::Json));
}

void tst_Checks::row9_anEntityThatComesToLightIsScored()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(checkText("one", "entity.metadata.annotations.tier == '1'"));
    workspace.write(u"aside/catalog-info.yaml"_s,
                    "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                    "metadata: {name: cart, annotations: {tier: '3'}}\n"
                    "spec: {type: service, lifecycle: production, owner: shop}\n");
    const Readiness hidden = workspace.scored();
    QCOMPARE(outcomeOf(hidden, cart(), u"one"_s), u"fail"_s);
    workspace.remove(u"aside/catalog-info.yaml"_s);
    const Readiness seen = workspace.scored(u"2026-11-23T12:00:00Z"_s, &hidden);
    QCOMPARE(outcomeOf(seen, cart(), u"one"_s), u"pass"_s);
    QCOMPARE(written(seen, ScoreFormat::Json), written(workspace.scored(), ScoreFormat::Json));
}

void tst_Checks::row13_aMeasureIsAResult()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(
        checkText("one", "{'value': 79, 'threshold': 80, 'unit': '%', 'items': ['a.cpp']}"));
    const CheckResult result = resultOf(workspace.scored(), cart(), u"one"_s);
    QCOMPARE(result.own, Outcome::Fail);
    QVERIFY(result.measure);
    QCOMPARE(result.measure->value, 79.0);
    QCOMPARE(result.measure->threshold, 80.0);
    QCOMPARE(measureWords(*result.measure), u"79 of at least 80 %: a.cpp"_s);
}

void tst_Checks::row18_anErrorStopsNoOtherCheck()
{
    const ScoredWorkspace workspace;
    QByteArray checks;
    for (int i = 0; i < 29; ++i)
        checks += checkText("good" + QByteArray::number(i), "entity.kind == 'Component'");
    workspace.writeChecks(checks);
    const Readiness before = workspace.scored();
    workspace.writeChecks(checks + checkText("bad", "entity.spec.nothing.at.all == 1"));
    const Readiness after = workspace.scored();
    const EntityScore row = rowOf(after, cart());
    for (int i = 0; i < 29; ++i)
        QVERIFY(row.results[i] == rowOf(before, cart()).results[i]);
    const CheckResult bad = row.results.last();
    QCOMPARE(bad.own, Outcome::Error);
    QCOMPARE(bad.message, u"no such key: nothing"_s);
    QCOMPARE(bad.evidence.first().file, u"ready.yaml"_s);
    QVERIFY(after.hasErrors());
    QVERIFY(!before.hasErrors());
}

void tst_Checks::row20_answersEnd_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("long before") << u"2026-11-01T00:00:00Z"_s << u"pass"_s;
    QTest::newRow("a second before the notice") << u"2026-12-06T23:59:59Z"_s << u"pass"_s;
    QTest::newRow("two weeks before") << u"2026-12-07T00:00:00Z"_s << u"warn"_s;
    QTest::newRow("the last second") << u"2026-12-20T23:59:59Z"_s << u"warn"_s;
    QTest::newRow("over") << u"2026-12-21T00:00:00Z"_s << u"noData"_s;
}

void tst_Checks::row20_answersEnd()
{
    QFETCH(QString, now);
    const ScoredWorkspace workspace;
    workspace.writeChecks(checkText("one", {}, "  evidence: attested\n"));
    workspace.write(u"answer.yaml"_s, answerText("  evidence: https://a.example/\n"));
    const Readiness early = workspace.scored(u"2026-10-01T00:00:00Z"_s);
    QTEST(outcomeOf(workspace.scored(now), cart(), u"one"_s), "outcome");
    QTEST(outcomeOf(workspace.scored(now, &early), cart(), u"one"_s), "outcome");
    QCOMPARE(outcomeOf(early, stock(), u"one"_s), u"noData"_s);
}

void tst_Checks::row20_anAnswerByWhoIsJudgedSaysSo()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(checkText("one", {}, "  evidence: attested\n"));
    workspace.write(u"answer.yaml"_s, answerText({}));
    QVERIFY(!resultOf(workspace.scored(), cart(), u"one"_s).isSelfAnswered);
    workspace.write(u"answer.yaml"_s, answerText({}).replace("user:bob", "user:ann"));
    QVERIFY(resultOf(workspace.scored(), cart(), u"one"_s).isSelfAnswered);
}

void tst_Checks::anExceptionThatNothingNeedsIsSaid()
{
    const ScoredWorkspace workspace;
    workspace.writeChecks(checkText("one", "true"));
    workspace.write(u"exception.yaml"_s, exemptionText("2026-12-20"));
    const CheckResult result = resultOf(workspace.scored(), cart(), u"one"_s);
    QCOMPARE(result.outcome(), Outcome::Pass);
    QVERIFY(result.isUnneeded);
    QCOMPARE(result.exception, u"later"_s);
}

void tst_Checks::everyResultHasEvidence()
{
    const ScoredWorkspace workspace;
    workspace.write(u"facts.json"_s, R"([{"who": "cart", "lines": 90}])");
    workspace.writeChecks(
        checkText("field", "entity.metadata.annotations.tier == '1'")
            + checkText("missing", "has(entity.metadata.title)")
            + checkText("file", "files.contains('README.md')")
            + checkText("fact", "facts.cover.lines > 80")
            + checkText("asked", "true", "  appliesWhen: entity.spec.type == 'library'\n"),
        "- {id: cover, files: facts.json, format: json, entity: who}\n");
    const Readiness scored = workspace.scored();
    const auto first = [&](const char *check) {
        return evidenceWords(
            resultOf(scored, cart(), QString::fromLatin1(check)).evidence.value(0));
    };
    QCOMPARE(first("field"), u"cart/catalog-info.yaml:5 metadata.annotations.tier = 1"_s);
    QCOMPARE(first("missing"), u"cart/catalog-info.yaml:4 metadata.title isn't there"_s);
    QCOMPARE(first("file"), u"cart/README.md isn't there"_s);
    QCOMPARE(first("fact"), u"facts.json:1 cover.lines = 90"_s);
    QCOMPARE(first("asked"), u"cart/catalog-info.yaml:6 spec.type = service"_s);
}

WAYMARK_TEST(tst_Checks)

} // namespace waymark::readiness

#include "tst_checks.moc"
