// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestsummary.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

const QDateTime midday(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
const QStringList myNames{u"user:default/ann"_s, u"group:default/payments"_s};

ListedRequest listedAs(const QString &name, Phase phase, const QString &owner,
                       const QString &kind = u"Machine"_s)
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->documents = {{.kind = kind, .name = name, .owner = owner}};
    ListedRequest made;
    made.file = file;
    made.document = 0;
    made.row.id = {{u"shop.io/v1"_s, kind}, u"default"_s, name};
    made.row.phase = phase;
    made.row.owner = owner;
    made.row.file = u"requests/%1.yaml"_s.arg(name);
    made.row.kind = RequestKind();
    made.row.kind->owner = u"platform"_s;
    return made;
}

/// One of each that the questions are about.
QList<ListedRequest> sample()
{
    QList<ListedRequest> all{listedAs(u"m-10"_s, Phase::Ready, u"payments"_s),
                             listedAs(u"m-9"_s, Phase::Failed, u"payments"_s),
                             listedAs(u"late"_s, Phase::Provisioning, u"orders"_s),
                             listedAs(u"short"_s, Phase::Expiring, u"orders"_s),
                             listedAs(u"draft"_s, Phase::Valid, u"ann"_s),
                             listedAs(u"queue"_s, Phase::Ready, u"orders"_s, u"Queue"_s)};
    all[0].row.expires = midday.addDays(9);
    all[1].row.cause = u"image not found"_s;
    all[2].row.isOverdue = true;
    all[2].row.since = midday.addSecs(-3600);
    all[3].row.expires = midday.addSecs(3600);
    all[3].problems = {{Severity::Warning, u"large"_s, {}, {}, 1}};
    for (ListedRequest &one : all)
        one.wait = waitOf(one.row, {});
    return all;
}

QString listed(const RequestFilter &filter, const RequestSorting &sorting = {})
{
    const auto all = sample();
    const auto listing = listRequests(all, filter, sorting, myNames);
    QStringList names;
    for (const qsizetype row : listing->rows)
        names.append(all[row].row.id.name);
    return names.join(u' ');
}

} // namespace

class tst_RequestListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrows_data();
    void narrows();
    void sorts_data();
    void sorts();
    void countsWhatEachChoiceLeadsTo();
    void everyFigureIsTheNumberOfItsRows();
    void questionsReadBack();
    void stopsWhenAsked();
    void row18_knowsWhatIsProduction_data();
    void row18_knowsWhatIsProduction();
};

void tst_RequestListing::narrows_data()
{
    QTest::addColumn<RequestFilter>("filter");
    QTest::addColumn<QString>("names");
    using enum RequestQuestion;
    QTest::newRow("nothing") << RequestFilter{} << u"draft late m-9 m-10 queue short"_s;
    QTest::newRow("words, all of them") << RequestFilter{.text = u"M- ready"_s} << u"m-10"_s;
    QTest::newRow("what is wrong") << RequestFilter{.text = u"image"_s} << u"m-9"_s;
    QTest::newRow("a file") << RequestFilter{.text = u"requests/late"_s} << u"late"_s;
    QTest::newRow("a kind") << RequestFilter{.kind = u"Queue"_s} << u"queue"_s;
    QTest::newRow("an owner") << RequestFilter{.owner = u"payments"_s} << u"m-9 m-10"_s;
    QTest::newRow("a phase") << RequestFilter{.phase = Phase::Ready} << u"m-10 queue"_s;
    QTest::newRow("whom it waits for") << RequestFilter{.waitsFor = u"platform"_s} << u"late m-9"_s;
    QTest::newRow("problems") << RequestFilter{.onlyProblems = true} << u"m-9 short"_s;
    QTest::newRow("row 9: failing") << RequestFilter{.questions = {Failing}} << u"m-9"_s;
    QTest::newRow("row 17: waits on me") << RequestFilter{.questions = {WaitsOnMe}} << u"draft"_s;
    QTest::newRow("row 5: overdue") << RequestFilter{.questions = {Overdue}} << u"late"_s;
    QTest::newRow("row 6: expiring") << RequestFilter{.questions = {Expiring}} << u"short"_s;
    QTest::newRow("mine") << RequestFilter{.questions = {Mine}} << u"draft m-9 m-10"_s;
    QTest::newRow("mine and failing") << RequestFilter{.questions = {Mine, Failing}} << u"m-9"_s;
    QTest::newRow("nothing fits") << RequestFilter{.text = u"zebra"_s} << u""_s;
}

void tst_RequestListing::narrows()
{
    QFETCH(RequestFilter, filter);
    QFETCH(QString, names);
    QCOMPARE(listed(filter), names);
}

void tst_RequestListing::sorts_data()
{
    QTest::addColumn<RequestColumn>("column");
    QTest::addColumn<QString>("names");
    QTest::newRow("numbers as numbers")
        << RequestColumn::Name << u"draft late m-9 m-10 queue short"_s;
    QTest::newRow("phases as a life goes")
        << RequestColumn::Phase << u"draft late m-10 queue m-9 short"_s;
    QTest::newRow("what ends first, first")
        << RequestColumn::Left << u"short m-10 m-9 late draft queue"_s;
    QTest::newRow("owners") << RequestColumn::Owner << u"draft late short queue m-10 m-9"_s;
}

void tst_RequestListing::sorts()
{
    QFETCH(RequestColumn, column);
    QFETCH(QString, names);
    QCOMPARE(listed({}, {.column = column}), names);
    QStringList backwards =
        listed({}, {.column = column, .order = Qt::DescendingOrder}).split(u' ');
    QCOMPARE(backwards.size(), 6);
    if (column == RequestColumn::Name) {
        std::ranges::reverse(backwards);
        QCOMPARE(backwards.join(u' '), names);
    }
}

void tst_RequestListing::countsWhatEachChoiceLeadsTo()
{
    const auto listing = listRequests(sample(), {.owner = u"orders"_s}, RequestSorting(), myNames);
    QCOMPARE(listing->total, 6);
    QCOMPARE(listing->kinds, (QList<RequestFacet>{{u"Machine"_s, 2}, {u"Queue"_s, 1}}));
    QCOMPARE(listing->owners,
             (QList<RequestFacet>{{u"orders"_s, 3}, {u"payments"_s, 2}, {u"ann"_s, 1}}));
    QCOMPARE(listing->withProblems, 1);
    QCOMPARE(listing->questions, (QList<int>{0, 0, 1, 1, 0}));
}

void tst_RequestListing::everyFigureIsTheNumberOfItsRows()
{
    const auto all = sample();
    const RequestSummary summary = summaryOf(all, myNames);
    const auto rows = [&](const RequestFilter &filter) {
        return int(listRequests(all, filter, {}, myNames)->rows.size());
    };
    QCOMPARE(summary.total, rows({}));
    int together = 0;
    for (const auto &[phase, count] : summary.phases) {
        QCOMPARE(count, rows({.phase = phase}));
        together += count;
    }
    QCOMPARE(together, summary.total);
    for (qsizetype i = 0; i < allQuestions().size(); ++i)
        QCOMPARE(summary.questions[i], rows({.questions = {allQuestions()[i]}}));
    for (const RequestSummary::Waiting &waiting : summary.waiting)
        QCOMPARE(waiting.count, rows({.waitsFor = waiting.name}));
    QCOMPARE(summary.waiting.first().name, u"platform"_s);
    QCOMPARE(summary.waiting.first().longest, midday.addSecs(-3600));
    QCOMPARE(summary.nextEnd, midday.addSecs(3600));
    QCOMPARE(summary.longestOverdue, midday.addSecs(-3600));
}

void tst_RequestListing::questionsReadBack()
{
    for (const RequestQuestion question : allQuestions()) {
        QCOMPARE(questionFromName(questionName(question)), question);
        QVERIFY(!questionTitle(question).isEmpty());
    }
    QCOMPARE(questionFromName(u"zebra"_s), std::nullopt);
}

void tst_RequestListing::stopsWhenAsked()
{
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!listRequests(sample(), {}, {}, myNames, stopped.get_token()));
}

void tst_RequestListing::row18_knowsWhatIsProduction_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("environment");
    QTest::newRow("nothing says so") << "spec: {size: 4}"_ba << u""_s;
    QTest::newRow("a field") << "spec: {environment: production}"_ba << u"production"_s;
    QTest::newRow("another word for it") << "spec: {stage: Prod}"_ba << u"production"_s;
    QTest::newRow("a label") << "metadata: {labels: {environment: live}}"_ba << u"production"_s;
    QTest::newRow("something else") << "spec: {tier: Staging}"_ba << u"staging"_s;
    QTest::newRow("production wherever it stands")
        << "metadata: {labels: {environment: test}}\nspec: {class: production}"_ba
        << u"production"_s;
    QTest::newRow("a list is no class") << "spec: {environment: [production]}"_ba << u""_s;
}

void tst_RequestListing::row18_knowsWhatIsProduction()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, environment);
    RequestRow row;
    QCOMPARE(environmentClassOf(row), QString());
    row.text = RequestText();
    row.text->tree = *yaml::SyntaxTree::parse(SourceText(text + '\n'));
    QCOMPARE(environmentClassOf(row), environment);
}

WAYMARK_TEST(tst_RequestListing)

} // namespace waymark::requests

#include "tst_requestlisting.moc"
