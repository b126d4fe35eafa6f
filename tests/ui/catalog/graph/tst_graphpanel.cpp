// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graph/graphcanvas.h"
#include "catalog/graph/graphpanel.h"
#include "catalogfixture.h"
#include "support/testmain.h"
#include "widgets/chip.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// A machine without Graphviz.
class NoDot final : public Process
{
public:
    Result<ProcessResult> run(const ProcessRequest &, std::stop_token) const override
    {
        return std::unexpected(Error{u"process.not-found"_s, u"dot can't be started"_s, {}, {}});
    }
};

/// A panel in a window, around the payments API.
class Graph
{
public:
    explicit Graph(CatalogFixture &fixture, const Process *process = nullptr)
        : m_services(fixture.services())
        , m_panel({m_services.theme, m_services.interactive, m_services.bulk, m_services.files,
                   process != nullptr ? *process : m_services.process, m_services.settings,
                   m_services.servers, m_services.changes, m_services.isTrusted})
        , m_catalog(fixture.snapshot()->catalog)
    {
        m_panel.resize(900, 600);
        m_panel.show();
        m_panel.setCentre(m_catalog, id(u"component:default/payments-api"));
    }

    void centre(QStringView canonical) { m_panel.setCentre(m_catalog, id(canonical)); }
    [[nodiscard]] bool says(const QString &text)
    {
        return std::ranges::any_of(m_panel.findChildren<widgets::Label *>(),
                                   [&](const widgets::Label *label) {
                                       return label->isVisible() && label->text().contains(text);
                                   });
    }
    GraphPanel &panel() { return m_panel; }
    GraphCanvas &canvas() { return m_panel.canvas(); }
    [[nodiscard]] EntityId id(QStringView name) const
    {
        return m_catalog->findCanonical(name).id();
    }
    [[nodiscard]] QString selected() const
    {
        const EntityId chosen = m_panel.canvas().selected();
        return chosen == noEntity ? QString() : m_catalog->entity(chosen).name();
    }
    [[nodiscard]] bool isSettled()
    {
        return QTest::qWaitFor([this] { return m_panel.isSettled(); }, 20'000);
    }

private:
    CatalogServices m_services;
    GraphPanel m_panel;
    std::shared_ptr<const CatalogSnapshot> m_catalog;
};

} // namespace

class tst_GraphPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysWalkAlongTheLines();
    void clicksSelectAndOpen();
    void spaceShowsNeighbours();
    void depthAndRelationsNarrow();
    void drawsWhatIsMissing();
    void zoomsAroundTheSelection();
    void describesItself();
    void exportsPictures();
    void saysWhatToInstall();
};

void tst_GraphPanel::keysWalkAlongTheLines()
{
    CatalogFixture fixture;
    Graph graph(fixture);
    QVERIFY(graph.isSettled());
    QCOMPARE(graph.selected(), u"payments-api"_s);
    // From left to right: orders depends on it.
    QTest::keyClick(&graph.canvas(), Qt::Key_Left);
    QCOMPARE(graph.selected(), u"orders"_s);
    QTest::keyClick(&graph.canvas(), Qt::Key_Right);
    QCOMPARE(graph.selected(), u"payments-api"_s);
    QTest::keyClick(&graph.canvas(), Qt::Key_Right);
    QVERIFY(graph.selected() != u"payments-api"_s);
    QTest::keyClick(&graph.canvas(), Qt::Key_Home);
    QCOMPARE(graph.selected(), u"payments-api"_s);
    QSignalSpy opened(&graph.panel(), &GraphPanel::openRequested);
    QTest::keyClick(&graph.canvas(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<EntityId>(), graph.id(u"component:default/payments-api"));
}

void tst_GraphPanel::clicksSelectAndOpen()
{
    CatalogFixture fixture;
    Graph graph(fixture);
    QVERIFY(graph.isSettled());
    const QPoint at =
        graph.canvas().boxRect(graph.id(u"component:default/orders")).center().toPoint();
    QTest::mouseClick(&graph.canvas(), Qt::LeftButton, {}, at);
    QCOMPARE(graph.selected(), u"orders"_s);
    QSignalSpy opened(&graph.panel(), &GraphPanel::openRequested);
    QTest::mouseDClick(&graph.canvas(), Qt::LeftButton, {}, at);
    QCOMPARE(opened.size(), 1);
}

void tst_GraphPanel::spaceShowsNeighbours()
{
    CatalogFixture fixture;
    Graph graph(fixture);
    QVERIFY(graph.isSettled());
    QCOMPARE(graph.canvas().drawing()->boxes.size(), 5);
    graph.canvas().select(graph.id(u"group:default/payments-team"));
    QTest::keyClick(&graph.canvas(), Qt::Key_Space);
    QVERIFY(graph.isSettled());
    // The domain it owns, and its member.
    QCOMPARE(graph.canvas().drawing()->boxes.size(), 7);
    QCOMPARE(graph.selected(), u"payments-team"_s);
    QTest::keyClick(&graph.canvas(), Qt::Key_Space);
    QVERIFY(graph.isSettled());
    QCOMPARE(graph.canvas().drawing()->boxes.size(), 5);
}

void tst_GraphPanel::depthAndRelationsNarrow()
{
    CatalogFixture fixture;
    Graph graph(fixture);
    QVERIFY(graph.isSettled());
    auto *depth = graph.panel().findChild<QComboBox *>();
    QTest::keyClick(depth, Qt::Key_Down);
    QVERIFY(graph.isSettled());
    QCOMPARE(graph.canvas().drawing()->boxes.size(), 9);
    for (auto *chip : graph.panel().findChildren<widgets::Chip *>()) {
        if (chip->isVisible() && chip->text() != u"Depends on"_s)
            chip->click();
    }
    QVERIFY(graph.isSettled());
    QCOMPARE(graph.canvas().drawing()->boxes.size(), 2);
}

void tst_GraphPanel::drawsWhatIsMissing()
{
    CatalogFixture fixture;
    Graph graph(fixture);
    graph.centre(u"component:default/orders");
    QVERIFY(graph.isSettled());
    const auto kept = graph.canvas().drawing(); // the canvas gets another one below
    const GraphDrawing &drawing = *kept;
    const auto nowhere =
        std::ranges::find(drawing.boxes, u"system:default/nowhere"_s, &GraphBox::missing);
    QVERIFY(nowhere != drawing.boxes.end());
    QCOMPARE(nowhere->title, u"nowhere"_s);
    QCOMPARE(nowhere->detail, u"System · missing"_s);
    const qsizetype index = nowhere - drawing.boxes.begin();
    QVERIFY(std::ranges::any_of(drawing.lines, [&](const GraphLine &line) {
        return line.from == 0 && line.to == index && line.label == "Part of"_L1;
    }));
    // It is chosen like any other, says what it is, and isn't opened.
    QSignalSpy opened(&graph.panel(), &GraphPanel::openRequested);
    QSignalSpy said(&graph.panel(), &GraphPanel::failed);
    const QPoint at = graph.canvas().missingRect(u"system:default/nowhere"_s).center().toPoint();
    QTest::mouseClick(&graph.canvas(), Qt::LeftButton, {}, at);
    QCOMPARE(graph.canvas().selected(), noEntity);
    QCOMPARE(graph.canvas().selectedMissing(), u"system:default/nowhere"_s);
    const QString text = graph.canvas().accessibleDescription();
    QVERIFY2(text.contains(u"There is no such entity."_s), qPrintable(text));
    QVERIFY(graph.says(u"system:default/nowhere isn't there"_s));
    QTest::keyClick(&graph.canvas(), Qt::Key_Return);
    QTest::mouseDClick(&graph.canvas(), Qt::LeftButton, {}, at);
    QCOMPARE(opened.size(), 0);
    QCOMPARE(said.size(), 2);
    QCOMPARE(said[0][0].value<Error>().subject, u"system:default/nowhere"_s);
    // A new drawing keeps what was chosen.
    QTest::keyClick(&graph.canvas(), Qt::Key_Space);
    QVERIFY(graph.isSettled());
    QCOMPARE(graph.canvas().selectedMissing(), u"system:default/nowhere"_s);
    QTest::keyClick(&graph.canvas(), Qt::Key_Home);
    QVERIFY(!graph.says(u"isn't there"_s));
    const QByteArray svg =
        drawingSvg(*graph.canvas().drawing(), fixture.theme.tokens(), u"Orders"_s);
    QVERIFY(svg.contains("stroke-dasharray"));
}

void tst_GraphPanel::zoomsAroundTheSelection()
{
    CatalogFixture fixture;
    Graph graph(fixture);
    QVERIFY(graph.isSettled());
    const double before = graph.canvas().zoom();
    const EntityId centre = graph.id(u"component:default/payments-api");
    const QPointF middle = graph.canvas().boxRect(centre).center();
    QTest::keyClick(&graph.canvas(), Qt::Key_Plus);
    QVERIFY(graph.canvas().zoom() > before);
    QVERIFY((graph.canvas().boxRect(centre).center() - middle).manhattanLength() < 2);
    QTest::keyClick(&graph.canvas(), Qt::Key_0);
    QCOMPARE(graph.canvas().zoom(), before);
}

void tst_GraphPanel::describesItself()
{
    CatalogFixture fixture;
    Graph graph(fixture);
    QVERIFY(graph.isSettled());
    const QString text = graph.canvas().accessibleDescription();
    QVERIFY2(text.startsWith(u"payments-api, Component · service"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Owned by Payments"_s), qPrintable(text));
}

void tst_GraphPanel::exportsPictures()
{
    CatalogFixture fixture;
    Graph graph(fixture);
    QVERIFY(graph.isSettled());
    const GraphDrawing &drawing = *graph.canvas().drawing();
    const QByteArray svg = drawingSvg(drawing, fixture.theme.tokens(), u"Payments"_s);
    QVERIFY(svg.contains("<svg"));
    QVERIFY(svg.contains("payments-api"));
    QVERIFY(svg.contains("<title>Payments</title>"));
    const QImage png = QImage::fromData(drawingPng(drawing, fixture.theme.tokens()));
    QVERIFY(png.width() > drawing.size.width());
}

void tst_GraphPanel::saysWhatToInstall()
{
    CatalogFixture fixture;
    const NoDot process;
    Graph graph(fixture, &process);
    QVERIFY(graph.isSettled());
    bool says = false;
    for (const auto *widget : graph.panel().findChildren<QWidget *>())
        says = says
               || (widget->isVisible() && widget->accessibleDescription().contains(u"graphviz"_s));
    QVERIFY(says);
}

WAYMARK_TEST(tst_GraphPanel)

} // namespace waymark::catalog

#include "tst_graphpanel.moc"
