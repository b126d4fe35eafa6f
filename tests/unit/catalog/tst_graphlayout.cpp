// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graphlayout.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// Answers with what it was given.
class CannedProcess final : public Process
{
public:
    explicit CannedProcess(Result<ProcessResult> answer)
        : m_answer(std::move(answer))
    {}
    Result<ProcessResult> run(const ProcessRequest &, std::stop_token) const override
    {
        return m_answer;
    }

private:
    Result<ProcessResult> m_answer;
};

GraphBoxes pairOfBoxes()
{
    return {{{144, 36}, {144, 36}}, {{0, 1, {}}}, GraphBoxes::Direction::LeftToRight};
}

} // namespace

class tst_GraphLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatDotSays();
    void refusesStrangeAnswers_data();
    void refusesStrangeAnswers();
    void placesRealGraphs();
    void saysWhatToInstall();
    void stopsWhenAsked();
};

void tst_GraphLayout::readsWhatDotSays()
{
    const auto layout = parsePlainLayout("graph 1 5 1\n"
                                         "node n0 1 0.75 2 0.5 \"\" solid box black lightgrey\n"
                                         "node n1 4 0.25 2 0.5 \"\" solid box black lightgrey\n"
                                         "edge n0 n1 4 2 0.75 2.5 0.75 2.5 0.25 3 0.25 "
                                         "\"<TA\\\"BLE>\" 2.5 0.5 solid black\n"
                                         "stop\n",
                                         pairOfBoxes());
    QVERIFY(layout.has_value());
    QCOMPARE(layout->size, QSizeF(360, 72));
    // dot counts upwards from the bottom.
    QCOMPARE(layout->centres, (QList<QPointF>{{72, 18}, {288, 54}}));
    QCOMPARE(layout->links.size(), 1);
    QCOMPARE(layout->links[0].curve.first(), QPointF(144, 18));
    QCOMPARE(layout->links[0].curve.last(), QPointF(216, 54));
    QCOMPARE(layout->links[0].label, std::optional(QPointF(180, 36)));
}

void tst_GraphLayout::refusesStrangeAnswers_data()
{
    QTest::addColumn<QByteArray>("plain");
    const QByteArray head = "graph 1 5 1\n";
    const QByteArray nodes = "node n0 1 0.75 2 0.5 \"\" solid box black lightgrey\n"
                             "node n1 4 0.25 2 0.5 \"\" solid box black lightgrey\n";
    const QByteArray edge = "edge n0 n1 4 2 0.75 2.5 0.75 2.5 0.25 3 0.25 solid black\n";
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("cut off") << head + nodes + edge;
    QTest::newRow("another format") << "<svg/>\nstop\n"_ba;
    QTest::newRow("a box is missing") << head + nodes.first(nodes.indexOf("node n1")) + "stop\n";
    QTest::newRow("a box twice") << head + nodes + nodes + edge + "stop\n";
    QTest::newRow("an unknown box") << head + "node n7 1 1 2 0.5 \"\" solid box black x\nstop\n";
    QTest::newRow("a negative box") << head + "node n-1 1 1 2 0.5 \"\" solid box black x\nstop\n";
    QTest::newRow("an unknown link")
        << head + nodes + edge + QByteArray(edge).replace("n0 n1", "n1 n0") + "stop\n";
    QTest::newRow("a link twice") << head + nodes + edge + edge + "stop\n";
    QTest::newRow("a number that is none")
        << head + QByteArray(nodes).replace("0.75", "nan") + edge + "stop\n";
    QTest::newRow("an endless number")
        << head + QByteArray(nodes).replace("0.75", "1e300") + edge + "stop\n";
    QTest::newRow("fewer points than said")
        << head + nodes + QByteArray(edge).replace("n1 4", "n1 40") + "stop\n";
    QTest::newRow("billions of points")
        << head + nodes + QByteArray(edge).replace("n1 4", "n1 4000000000") + "stop\n";
    QTest::newRow("no spline") << head + nodes + "edge n0 n1 2 2 0.75 3 0.25 solid black\nstop\n";
    QTest::newRow("an open quote") << "\"\nstop\n"_ba;
}

void tst_GraphLayout::refusesStrangeAnswers()
{
    QFETCH(QByteArray, plain);
    const auto layout = parsePlainLayout(plain, pairOfBoxes());
    QVERIFY(!layout.has_value());
    QCOMPARE(layout.error().code, u"catalog.graph-layout"_s);
    QVERIFY(!layout.error().next.isEmpty());
}

void tst_GraphLayout::placesRealGraphs()
{
    GraphBoxes graph{QList<QSizeF>(12, {160, 44}), {}, GraphBoxes::Direction::TopToBottom};
    for (qsizetype i = 1; i < graph.boxes.size(); ++i)
        graph.links << GraphLink{i / 2, i, {60, 16}};
    graph.links << GraphLink{5, 5, {}} << GraphLink{0, 1, {}} << GraphLink{11, 0, {}};
    const auto layout = layOutGraph(graph, SystemProcess(), {});
    QVERIFY2(layout.has_value(), layout ? "" : qPrintable(layout.error().message));
    for (qsizetype i = 0; i < graph.boxes.size(); ++i) {
        const QRectF box(layout->centres[i] - QPointF(80, 22), graph.boxes[i]);
        QVERIFY(QRectF({-1, -1}, layout->size + QSizeF(2, 2)).contains(box));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(!box.intersects(QRectF(layout->centres[j] - QPointF(80, 22), graph.boxes[j])));
    }
    for (const PlacedLink &link : layout->links.first(11))
        QVERIFY(link.label.has_value());
}

void tst_GraphLayout::saysWhatToInstall()
{
    const CannedProcess missing(
        std::unexpected(Error{u"process.not-found"_s, u"dot can't be started"_s, u"dot"_s, {}}));
    const auto layout = layOutGraph(pairOfBoxes(), missing, {});
    QCOMPARE(layout.error().code, u"catalog.no-dot"_s);
    QVERIFY(layout.error().next.contains("graphviz"_L1));
    const CannedProcess failing(ProcessResult{1, {}, "syntax error in line 3"});
    QVERIFY(layOutGraph(pairOfBoxes(), failing, {}).error().message.contains("line 3"_L1));
}

void tst_GraphLayout::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    GraphBoxes graph{QList<QSizeF>(400, {160, 44}), {}, GraphBoxes::Direction::LeftToRight};
    for (qsizetype i = 0; i < 900; ++i)
        graph.links << GraphLink{i % 400, (i * 7 + 3) % 400, {}};
    const auto layout = layOutGraph(graph, SystemProcess(), stop.get_token());
    QCOMPARE(layout.error().code, u"process.stopped"_s);
}

WAYMARK_TEST(tst_GraphLayout)

} // namespace waymark::catalog

#include "tst_graphlayout.moc"
