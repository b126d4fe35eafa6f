// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/answers.h"
#include "readiness/scorecardproblems.h"
#include "support/annotated.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// With the levels `low` and `high` (which needs `observed`) and the facts `cover`.
QByteArray cardWith(const QByteArray &filter, const QByteArray &checks)
{
    return "apiVersion: waymark.dev/v1alpha1\nkind: Scorecard\nmetadata: {name: ready}\nspec:\n"
           + (filter.isEmpty() ? QByteArray() : "  filter: " + filter + '\n')
           + "  levels: [{id: low}, {id: high, evidence: observed}]\n"
             "  facts: [{id: cover, files: a.csv, format: csv}]\n  checks:\n"
           + checks;
}

Diagnostics problemsIn(const SourceText &text)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    return scorecardProblems(
        readScorecard(tree->documents().first(), u"/w/a.yaml"_s, text.bytes()));
}

} // namespace

/// What is wrong with scorecards and answers by themselves.
class tst_ScorecardProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsWrongAndWhere_data();
    void tellsWhatIsWrongAndWhere();
    void nothingIsWrongWithAGoodOne();
    void tellsOfAnswers_data();
    void tellsOfAnswers();
};

void tst_ScorecardProblems::tellsWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    const QByteArray good = "    - {id: a, level: low, expression: entity.kind == 'API'}\n";
    const auto check = [](const QByteArray &expression) -> QByteArray {
        return "    - {id: a, level: low, expression: \"" + expression + "\"}\n";
    };
    QTest::newRow("unknown name") << cardWith({}, check("[[entitty]].kind == 'API'"))
                                  << u"cel.unknown-name"_s;
    QTest::newRow("wrong type") << cardWith({}, check("[[files.contains(3)]]"))
                                << u"cel.no-overload"_s;
    QTest::newRow("for everybody") << cardWith("[[true]]", good) << u"readiness.broad-filter"_s;
    QTest::newRow("filter by facts")
        << cardWith("[[has(facts.cover)]]", good) << u"readiness.filter-input"_s;
    QTest::newRow("two of one name")
        << cardWith({}, good + QByteArray(good).replace("id: a", "id: [[a]]"))
        << u"readiness.duplicate-check"_s;
    QTest::newRow("no such level")
        << cardWith({}, "    - {id: [[a]], level: middle, expression: entity.kind == 'API'}\n")
        << u"readiness.no-level"_s;
    QTest::newRow("no such facts")
        << cardWith({}, check("facts.cover.n > 1 && facts.[[covre]].n > 1"))
        << u"readiness.no-facts"_s;
    QTest::newRow("said to be observed")
        << cardWith({}, "    - {id: [[a]], level: low, evidence: observed, expression: entity.kind "
                        "== 'API'}\n")
        << u"readiness.weak-evidence"_s;
    QTest::newRow("not enough for its level")
        << cardWith({}, "    - {id: [[a]], level: high, expression: entity.kind == 'API'}\n")
        << u"readiness.weak-evidence"_s;
}

void tst_ScorecardProblems::tellsWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, code);
    const test::Annotated source(marked);
    const Diagnostics found = problemsIn(SourceText(source.text()));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().code, code);
    QCOMPARE(found.first().range, source.range());
    QVERIFY(!found.first().why.isEmpty());
}

void tst_ScorecardProblems::nothingIsWrongWithAGoodOne()
{
    QCOMPARE(problemsIn(SourceText(
                 cardWith("entity.kind == 'API'",
                          "    - {id: a, level: low, expression: facts.cover.n > 3}\n"
                          "    - {id: b, level: high, expression: files.contains('README.md')}\n"
                          "    - {id: c, level: low, evidence: attested}\n"))),
             Diagnostics());
}

void tst_ScorecardProblems::tellsOfAnswers_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("stands") << u"2026-11-01T00:00:00Z"_s << QStringList{u"readiness.no-evidence"_s};
    QTest::newRow("ends") << u"2026-12-10T00:00:00Z"_s
                          << QStringList{u"readiness.ending-answer"_s, u"readiness.no-evidence"_s};
    QTest::newRow("ended") << u"2026-12-21T00:00:00Z"_s
                           << QStringList{u"readiness.expired-answer"_s,
                                          u"readiness.no-evidence"_s};
}

void tst_ScorecardProblems::tellsOfAnswers()
{
    QFETCH(QString, now);
    const SourceText text("apiVersion: waymark.dev/v1alpha1\nkind: CheckAnswer\nspec:\n"
                          "  entity: cart\n  validUntil: 2026-12-20\n  evidence: ../notes.md\n");
    const auto tree = yaml::SyntaxTree::parse(text);
    const Answer answer = readAnswer(tree->documents().first(), u"/w/answers/a.yaml"_s, text);
    QStringList codes;
    QStringList asked;
    const auto isThere = [&](const QString &path) {
        asked.append(path);
        return false;
    };
    for (const Diagnostic &finding :
         answerProblems(answer, QDateTime::fromString(now, Qt::ISODate), isThere))
        codes.append(finding.code);
    QTEST(codes, "codes");
    QCOMPARE(asked, QStringList{u"/w/notes.md"_s});
}

WAYMARK_TEST(tst_ScorecardProblems)

} // namespace waymark::readiness

#include "tst_scorecardproblems.moc"
