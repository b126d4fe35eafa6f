// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graph/graphpanel.h"

#include "catalog/graph/graphcanvas.h"
#include "catalog/missingrelations.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int deepest = 4;
constexpr double zoomOfButton = 1.25;

/// Adds what isn't in a set, and takes out what is.
template<typename Value>
void toggle(QSet<Value> &set, const Value &value)
{
    if (!set.remove(value))
        set.insert(value);
}

} // namespace

GraphPanel::GraphPanel(const CatalogServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    setAccessibleName(tr("Graph"));
    buildTools();
    buildContent();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::related, 0, 0, 0);
    column->setSpacing(space::inside);
    column->addLayout(m_tools);
    column->addWidget(m_busy);
    column->addWidget(m_stack, 1);
    column->addWidget(m_state);
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_canvas, &GraphCanvas::openRequested, this, &GraphPanel::openRequested);
    connect(m_canvas, &GraphCanvas::expandRequested, this, [this](EntityId entity) {
        toggle(m_request.expanded, entity);
        layOut();
    });
    connect(m_canvas, &GraphCanvas::missingExpandRequested, this, [this](const QString &name) {
        toggle(m_request.expandedMissing, name);
        layOut();
    });
    connect(m_canvas, &GraphCanvas::missingActivated, this, &GraphPanel::sayWhatIsMissing);
    connect(m_canvas, &GraphCanvas::selectionChanged, this, &GraphPanel::showState);
    connect(m_error, &widgets::EmptyState::primaryTriggered, this, &GraphPanel::layOut);
}

GraphPanel::~GraphPanel() = default;

void GraphPanel::buildTools()
{
    const theme::Theme &theme = m_services.theme;
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(6);
    auto *depthLabel = new Label(theme, Label::Role::Secondary, tr("Depth"), this);
    m_depth = new QComboBox(this);
    m_depth->setAccessibleName(tr("Depth"));
    m_depth->setToolTip(tr("How many steps from the entity are shown"));
    for (int depth = 1; depth <= deepest; ++depth)
        m_depth->addItem(tr("%n step(s)", nullptr, depth), depth);
    m_tools->addWidget(depthLabel);
    m_tools->addWidget(m_depth);
    m_tools->addSpacing(space::related);
    for (const RelationType relation : drawnRelations()) {
        auto *chip = new widgets::Chip(theme, relationTitle(relation), this);
        chip->setChecked(true);
        chip->hide();
        connect(chip, &QAbstractButton::clicked, this, [this] {
            showRelations();
            layOut();
        });
        m_relations.insert(relation, chip);
        m_tools->addWidget(chip);
    }
    m_tools->addStretch(1);
    const auto addButton = [&](const QString &icon, const QString &text, auto action) {
        auto *button = widgets::iconButton(theme, icon, text, this);
        connect(button, &QAbstractButton::clicked, this, action);
        m_tools->addWidget(button);
    };
    addButton(u"zoom-out"_s, tr("Zoom out (-)"), [this] { m_canvas->zoomBy(1 / zoomOfButton); });
    addButton(u"zoom-in"_s, tr("Zoom in (+)"), [this] { m_canvas->zoomBy(zoomOfButton); });
    addButton(u"zoom-fit-best"_s, tr("Fit into the window (0)"), [this] { m_canvas->fit(); });
    auto *exports = widgets::iconButton(theme, u"document-export"_s, tr("Export the graph"), this);
    auto *menu = new QMenu(exports);
    menu->addAction(tr("As SVG…"), this, [this] { exportAs(u"svg"_s); });
    menu->addAction(tr("As PNG…"), this, [this] { exportAs(u"png"_s); });
    exports->setMenu(menu);
    exports->setPopupMode(QToolButton::InstantPopup);
    m_tools->addWidget(exports);
    connect(m_depth, &QComboBox::activated, this, [this] {
        m_request.depth = m_depth->currentData().toInt();
        layOut();
    });
}

void GraphPanel::buildContent()
{
    const theme::Theme &theme = m_services.theme;
    m_canvas = new GraphCanvas(theme, this);
    m_error = new widgets::EmptyState(theme, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_error);
    m_busy = new QWidget(this);
    m_busyText = new Label(theme, Label::Role::Secondary, {}, m_busy);
    auto *progress = new QProgressBar(m_busy);
    progress->setRange(0, 0);
    progress->setFixedWidth(120);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Laying out the graph"));
    auto *stop = new QPushButton(tr("Cancel"), m_busy);
    connect(stop, &QPushButton::clicked, this, &GraphPanel::cancel);
    auto *row = new QHBoxLayout(m_busy);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_busyText);
    row->addWidget(progress);
    row->addWidget(stop);
    row->addStretch(1);
    m_busy->hide();
    m_state = new Label(theme, Label::Role::Secondary, {}, this);
    m_state->setElided();
}

void GraphPanel::setCentre(const std::shared_ptr<const CatalogSnapshot> &snapshot, EntityId centre)
{
    const bool isSame = snapshot == m_snapshot && centre == m_request.centre;
    if (isSame)
        return;
    if (snapshot != m_snapshot || centre != m_request.centre) {
        m_request.expanded.clear();
        m_request.expandedMissing.clear();
    }
    m_snapshot = snapshot;
    m_request.centre = centre;
    if (!m_snapshot || centre == noEntity) {
        m_layout = {};
        m_isBusy = false;
        return m_canvas->setDrawing(nullptr);
    }
    showRelations();
    layOut();
}

/// Chips for the relations that there are around the entity; those that are on go into the request.
void GraphPanel::showRelations()
{
    NeighbourhoodRequest all = m_request;
    all.relations.clear();
    all.most = 60;
    QSet<RelationType> near;
    for (const NeighbourLink &link : neighbourhoodOf(*m_snapshot, all).links)
        near.unite(QSet(link.relations.begin(), link.relations.end()));
    m_request.relations.clear();
    bool isWhole = true;
    for (const auto &[relation, chip] : m_relations.asKeyValueRange()) {
        chip->setVisible(near.contains(relation) || !chip->isChecked());
        if (chip->isChecked())
            m_request.relations.insert(relation);
        else
            isWhole = false;
    }
    if (isWhole)
        m_request.relations.clear();
}

void GraphPanel::layOut()
{
    if (!m_snapshot || m_request.centre == noEntity)
        return;
    m_isBusy = true;
    m_stack->setCurrentWidget(m_canvas);
    m_busyText->setText(tr("Laying out the graph…"));
    m_patience.start();
    m_layout = inBackground(
        m_services.bulk, this,
        [order = GraphOrder{m_snapshot, m_request, font()}, process = &m_services.process](
            std::stop_token stop) { return makeDrawing(order, *process, stop); },
        [this](const Result<std::shared_ptr<const GraphDrawing>> &drawing) {
            m_isBusy = false;
            m_patience.stop();
            m_busy->hide();
            showDrawing(drawing);
        });
}

void GraphPanel::showDrawing(const Result<std::shared_ptr<const GraphDrawing>> &drawing)
{
    if (!drawing) {
        m_error->setTexts(drawing.error().message, drawing.error().next);
        m_error->setActions(tr("Try again"));
        m_stack->setCurrentWidget(m_error);
        m_summary.clear();
        m_state->clear();
        return;
    }
    m_summary.clear();
    m_canvas->setDrawing(*drawing);
    const int shown = int((*drawing)->boxes.size());
    QString state = tr("%Ln entity(s)", nullptr, shown);
    if ((*drawing)->leftOut > 0)
        state = tr("The nearest %1; %Ln more are left out. Less depth or fewer relations show all.",
                   nullptr, int((*drawing)->leftOut))
                    .arg(state);
    m_summary = tr("%1. Arrow keys walk, Enter opens, Space shows neighbours.").arg(state);
    showState();
}

/// What is selected and isn't there can't be opened, so it is explained here.
void GraphPanel::showState()
{
    const QString missing = m_canvas->selectedMissing();
    m_state->setText(missing.isEmpty() || m_summary.isEmpty() ? m_summary : missingText(missing));
}

QString GraphPanel::missingText(const QString &canonical) const
{
    const auto missing = m_snapshot ? missingNamed(*m_snapshot, canonical) : std::nullopt;
    return tr("%1 isn't there: nothing in the catalog defines it. Named by %Ln entity(s).", nullptr,
              missing ? namingCount(*missing) : 0)
        .arg(canonical);
}

void GraphPanel::sayWhatIsMissing(const QString &canonical)
{
    Q_EMIT failed({u"catalog.no-such-entity"_s, missingText(canonical), canonical,
                   tr("Add it to the catalog, or correct what names it.")});
}

void GraphPanel::cancel()
{
    m_layout = {};
    m_isBusy = false;
    m_patience.stop();
    m_busy->hide();
    m_error->setTexts(tr("The layout was cancelled"),
                      tr("A graph of fewer entities is laid out faster: choose less depth or fewer "
                         "relations."));
    m_error->setActions(tr("Try again"));
    if (!m_canvas->drawing())
        m_stack->setCurrentWidget(m_error);
}

void GraphPanel::exportAs(const QString &suffix)
{
    if (!m_canvas->drawing() || m_canvas->drawing()->boxes.isEmpty())
        return;
    auto *dialog = new QFileDialog(this, tr("Export the graph"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix));
    dialog->selectFile(m_snapshot->entity(m_request.centre).name() + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, suffix](const QString &path) { write(path, suffix == "svg"_L1); });
    dialog->open();
}

void GraphPanel::write(const QString &path, bool isSvg)
{
    const auto drawing = m_canvas->drawing();
    const QString title = drawing->boxes.first().title;
    m_export = inBackground(
        m_services.bulk, this,
        [drawing, path, isSvg, title, tokens = m_services.theme.tokens(),
         files = &m_services.files](std::stop_token) {
            return files->write(path, isSvg ? drawingSvg(*drawing, tokens, title)
                                            : drawingPng(*drawing, tokens));
        },
        [this, path](const Result<void> &written) {
            if (written)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace waymark::catalog
