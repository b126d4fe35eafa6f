// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"
#include "cliruns.h"
#include "support/pushedrepository.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr auto entities = R"(apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: shop}
spec: {type: team, children: [till]}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: till}
spec: {type: team, parent: shop, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: depot}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: cart, title: '=1+1'}
spec: {type: service, lifecycle: production, owner: till}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: stock}
spec: {type: service, lifecycle: production, owner: depot}
)";

QByteArray readyCard(const QByteArray &second)
{
    return "apiVersion: waymark.dev/v1alpha1\nkind: Scorecard\nmetadata: {name: ready}\nspec:\n"
           "  owner: shop\n  levels: [{id: bronze, title: Bronze}, {id: silver, title: Silver}]\n"
           "  checks:\n"
           "    - {id: one, title: One, level: bronze, why: W., next: Do one., expression: "
           "\"has(entity.spec.owner)\"}\n"
           "    - {id: two, title: Two, level: silver, why: W., next: Do two., expression: \""
           + second + "\"}\n";
}

class ScoreWorkspace
{
public:
    explicit ScoreWorkspace(const QByteArray &second = "entity.metadata.name == 'cart'")
    {
        folder.write(u"waymark.yaml"_s,
                     "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                     "metadata: {name: t}\nspec: {roots: [{role: mine, path: .}]}\n");
        folder.write(u"catalog.yaml"_s, entities);
        folder.write(u"ready.yaml"_s, readyCard(second));
    }

    [[nodiscard]] Ran run(std::vector<std::string> arguments) const
    {
        std::vector<std::string> all{"score"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        all.insert(all.end(), {"--workspace", folder.path().toStdString()});
        return runCommand(all);
    }
    [[nodiscard]] QJsonArray json(std::vector<std::string> arguments = {}) const
    {
        arguments.insert(arguments.end(), {"--format", "json"});
        return QJsonDocument::fromJson(run(arguments).out).array();
    }

    test::TemporaryWorkspace folder;
};

} // namespace

class tst_Score : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasTheContractsShape();
    void aTeamHasItsOwnAndWhatIsBelow();
    void exitsByTheScore_data();
    void exitsByTheScore();
    void whatCannotBeEvaluatedHasAnExitStatusOfItsOwn();
    void row2_theExitStatusFollowsTheException_data();
    void row2_theExitStatusFollowsTheException();
    void row17_sarifIsARunOfItsOwn();
    void tablesAreNoFormulas();
    void everyFormatNamesTheMoment();
    void anOlderCommitIsScoredAsItWas();
    void impactIsWhatTheChangeThenDoes();
    void validateTellsOfAScorecardInItsFile();
    void theDemonstrationShowsEveryResult();
};

void tst_Score::jsonHasTheContractsShape()
{
    const QJsonArray rows = ScoreWorkspace().json();
    QCOMPARE(rows.size(), 2);
    const QJsonObject stock = rows[1].toObject();
    QCOMPARE(stock["entity"_L1], u"component:default/stock"_s);
    QCOMPARE(stock["scorecard"_L1], u"ready"_s);
    QCOMPARE(stock["level"_L1], u"bronze"_s);
    QCOMPARE(stock["score"_L1], 50.0);
    QCOMPARE(stock["strictScore"_L1], 50.0);
    const QJsonObject two = stock["checks"_L1].toArray()[1].toObject();
    QCOMPARE(two["id"_L1], u"two"_s);
    QCOMPARE(two["result"_L1], u"fail"_s);
    QCOMPARE(two["next"_L1], u"Do two."_s);
    const QJsonObject evidence = two["evidence"_L1].toArray()[0].toObject();
    QCOMPARE(evidence["file"_L1], u"catalog.yaml"_s);
    QCOMPARE(evidence["line"_L1], 23);
}

void tst_Score::aTeamHasItsOwnAndWhatIsBelow()
{
    const ScoreWorkspace workspace;
    const QJsonArray rows = workspace.json({"--team", "shop"});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].toObject()["entity"_L1], u"component:default/cart"_s);
    QCOMPARE(workspace.run({"--team", "nobody"}).exitCode, int(Usage));
    QCOMPARE(workspace.run({"--scorecard", "nothing"}).exitCode, int(Usage));
}

void tst_Score::exitsByTheScore_data()
{
    QTest::addColumn<std::string>("least");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("reached") << std::string("50") << int(Ok);
    QTest::newRow("missed by a little") << std::string("50.1") << int(Findings);
    QTest::newRow("no percentage") << std::string("101") << int(Usage);
}

void tst_Score::exitsByTheScore()
{
    QFETCH(std::string, least);
    const Ran ran = ScoreWorkspace().run({"--fail-under", least});
    QTEST(ran.exitCode, "exitCode");
}

void tst_Score::whatCannotBeEvaluatedHasAnExitStatusOfItsOwn()
{
    const ScoreWorkspace workspace("entity.spec.nothing == 1");
    const Ran ran = workspace.run({"--fail-under", "100"});
    QCOMPARE(ran.exitCode, int(Unevaluated));
    QVERIFY(ran.out.contains("Correct the expression"));
    // One check that is broken hides none of the others.
    QCOMPARE(workspace.json()[0].toObject()["checks"_L1].toArray()[0].toObject()["result"_L1],
             u"pass"_s);
    const ScoreWorkspace filtered;
    filtered.folder.write(u"ready.yaml"_s,
                          readyCard("true").replace(
                              "  owner: shop\n", "  owner: shop\n  filter: entity.spec.x == 1\n"));
    QCOMPARE(filtered.run({}).exitCode, int(Unevaluated));
}

void tst_Score::row2_theExitStatusFollowsTheException_data()
{
    QTest::addColumn<std::string>("now");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("before") << std::string("2026-12-20T23:59:59Z") << int(Ok);
    QTest::newRow("at") << std::string("2026-12-21T00:00:00Z") << int(Findings);
    QTest::newRow("after") << std::string("2026-12-21T00:00:01Z") << int(Findings);
}

void tst_Score::row2_theExitStatusFollowsTheException()
{
    QFETCH(std::string, now);
    const ScoreWorkspace workspace;
    workspace.folder.write(
        u"exception.yaml"_s,
        "apiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: later}\nspec:\n"
        "  requestedBy: user:bob\n  team: depot\n  rule: {scorecard: ready, check: two}\n"
        "  target: {entity: 'component:stock'}\n  reason: R\n  until: 2026-12-20\n"
        "  decision: {state: granted, decidedBy: user:ann, decidedOn: 2026-11-01}\n");
    QTEST(workspace.run({"--fail-under", "100", "--now", now}).exitCode, "exitCode");
}

void tst_Score::row17_sarifIsARunOfItsOwn()
{
    const ScoreWorkspace workspace;
    workspace.folder.write(u"bad.yaml"_s, "a: [\n");
    const auto rulesOf = [](const QByteArray &sarif) {
        QSet<QString> rules;
        const QJsonArray runs = QJsonDocument::fromJson(sarif).object()["runs"_L1].toArray();
        for (const auto rule : runs[0].toObject()["tool"_L1]["driver"_L1]["rules"_L1].toArray())
            rules.insert(rule.toObject().value("id"_L1).toString());
        return rules;
    };
    const QSet<QString> scored = rulesOf(workspace.run({"--format", "sarif"}).out);
    const QSet<QString> validated = rulesOf(
        runCommand({"validate", workspace.folder.path().toStdString(), "--format", "sarif"}).out);
    QCOMPARE(scored, (QSet<QString>{u"readiness/ready/one"_s, u"readiness/ready/two"_s}));
    QVERIFY(!validated.isEmpty());
    QVERIFY(!validated.intersects(scored));
}

void tst_Score::tablesAreNoFormulas()
{
    const ScoreWorkspace workspace("{'passed': false, 'message': '=HYPERLINK(1)'}");
    const QByteArray csv = workspace.run({"--format", "csv"}).out;
    QVERIFY(csv.contains(",'=HYPERLINK(1),"));
    QVERIFY(!csv.contains(",=HYPERLINK"));
}

void tst_Score::everyFormatNamesTheMoment()
{
    const ScoreWorkspace workspace;
    for (const char *format : {"table", "json", "markdown", "html"}) {
        const Ran ran = workspace.run({"--format", format, "--now", "2026-11-23T12:00:00Z"});
        QVERIFY2(ran.out.contains("2026-11-23T12:00:00Z"), format);
    }
}

void tst_Score::anOlderCommitIsScoredAsItWas()
{
    const test::PushedRepository repository;
    const ScoreWorkspace shape;
    for (const QString &name : {u"waymark.yaml"_s, u"catalog.yaml"_s, u"ready.yaml"_s})
        repository.files.write(name, shape.folder.read(name));
    repository.files.write(u"ready.yaml"_s, readyCard("files.contains('README.md')"));
    repository.commit(u"before"_s);
    repository.files.write(u"README.md"_s, "# Cart\n");
    repository.files.write(u"more.yaml"_s,
                           "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                           "metadata: {name: more}\nspec: {type: service, owner: till}\n");
    repository.commit(u"after"_s);
    const auto rowsAt = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"score", "--format", "json", "--workspace",
                                   repository.files.path().toStdString()});
        return QJsonDocument::fromJson(runCommand(more).out).array();
    };
    const QJsonArray now = rowsAt({});
    QCOMPARE(now.size(), 3);
    QCOMPARE(now[0].toObject()["level"_L1], u"silver"_s);
    const QJsonArray before = rowsAt({"--at", "HEAD~1"});
    QCOMPARE(before.size(), 2);
    QCOMPARE(before[0].toObject()["level"_L1], u"bronze"_s);
    QVERIFY(before[0].toObject()["commit"_L1] != now[0].toObject()["commit"_L1]);
    QCOMPARE(runCommand(
                 {"score", "--at", "nothing", "--workspace", repository.files.path().toStdString()})
                 .exitCode,
             int(CannotRun));
}

void tst_Score::impactIsWhatTheChangeThenDoes()
{
    const ScoreWorkspace workspace;
    const QByteArray draft = readyCard("entity.metadata.name == 'stock'");
    const test::TemporaryWorkspace elsewhere;
    elsewhere.write(u"draft.yaml"_s, draft);
    const Ran ran =
        runCommand({"score", "impact", elsewhere.path(u"draft.yaml"_s).toStdString(), "--workspace",
                    workspace.folder.path().toStdString(), "--format", "json"});
    QCOMPARE(ran.exitCode, int(Ok));
    const QJsonObject impact = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(impact["entities"_L1].toArray().size(), 2);
    const QJsonArray before = workspace.json();
    workspace.folder.write(u"ready.yaml"_s, draft);
    const QJsonArray after = workspace.json();
    for (const auto each : impact["entities"_L1].toArray()) {
        const QJsonObject row = each.toObject();
        const auto levelIn = [&](const QJsonArray &rows) {
            for (const auto one : rows) {
                if (one.toObject().value("entity"_L1) == row["entity"_L1])
                    return one.toObject().value("level"_L1).toString();
            }
            return QString();
        };
        QCOMPARE(row["levelBefore"_L1].toString().toLower(), levelIn(before));
        QCOMPARE(row["levelAfter"_L1].toString().toLower(), levelIn(after));
        QCOMPARE(row["checks"_L1].toArray()[0], u"two"_s);
    }
}

void tst_Score::validateTellsOfAScorecardInItsFile()
{
    const ScoreWorkspace workspace("facts.cover.lines > entity.(");
    const Ran ran = runCommand({"validate", workspace.folder.path().toStdString()});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.out.contains("ready.yaml:9:"), ran.out);
    const ScoreWorkspace unknown("facts.cover.lines > 3");
    const Ran found = runCommand({"validate", unknown.folder.path().toStdString()});
    QVERIFY2(found.out.contains("readiness.no-facts"), found.out);
}

void tst_Score::theDemonstrationShowsEveryResult()
{
    const QByteArray folder = WAYMARK_SOURCE_DIR "/resources/demo/template";
    const Ran ran = runCommand({"score", "--workspace", folder.toStdString(), "--now",
                                "2026-11-23T12:00:00Z", "--format", "json"});
    QVERIFY2(ran.exitCode == Ok, ran.err);
    QSet<QString> results;
    QSet<QString> cards;
    bool isExpired = false;
    for (const auto each : QJsonDocument::fromJson(ran.out).array()) {
        const QJsonObject row = each.toObject();
        cards.insert(row["scorecard"_L1].toString());
        for (const auto check : row["checks"_L1].toArray()) {
            results.insert(check.toObject().value("result"_L1).toString());
            isExpired = isExpired || check.toObject().contains("expiredException"_L1);
        }
    }
    QCOMPARE(cards, (QSet<QString>{u"production-readiness"_s, u"ownership-hygiene"_s,
                                   u"golden-path-health"_s}));
    QCOMPARE(results, (QSet<QString>{u"pass"_s, u"fail"_s, u"warn"_s, u"exempt"_s,
                                     u"notApplicable"_s, u"noData"_s, u"error"_s}));
    QVERIFY(isExpired);
}

WAYMARK_TEST(tst_Score)

} // namespace waymark::cli

#include "tst_score.moc"
