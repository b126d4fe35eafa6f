// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestslist.h"

#include "requests/requestinspector.h"
#include "requests/requestsfilterbar.h"
#include "requests/requestsmodel.h"
#include "requests/summarystrip.h"
#include "widgets/emptystate.h"
#include "widgets/filterfield.h"
#include "widgets/pageframe.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace space = theme::space;

namespace {

constexpr int narrowestWithInspector = 860;

widgets::ColumnWidth widthOf(RequestColumn column)
{
    switch (column) {
    case RequestColumn::Name:
        return {.minimum = 190, .stretch = 4};
    case RequestColumn::Phase:
        return {.minimum = 130, .stretch = 1};
    case RequestColumn::Kind:
        return {.minimum = 150, .stretch = 0, .priority = 5};
    case RequestColumn::Owner:
        return {.minimum = 120, .stretch = 1};
    case RequestColumn::Age:
        return {.minimum = 64, .stretch = 0, .priority = 3};
    case RequestColumn::Left:
        return {.minimum = 112, .stretch = 0};
    case RequestColumn::Waits:
        return {.minimum = 120, .stretch = 1, .priority = 2};
    case RequestColumn::Printed:
        return {.minimum = 96, .stretch = 1, .priority = 6};
    case RequestColumn::State:
        return {.minimum = 120, .stretch = 3, .priority = 1};
    case RequestColumn::File:
        return {.minimum = 190, .stretch = 1, .priority = 7};
    }
    return {};
}

} // namespace

RequestsList::RequestsList(const theme::Theme &theme, Pool &interactive, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_latest(interactive, this, listed)
    , m_model(new RequestsModel(this))
{
    m_latest.done = [this](const Output &output) {
        show(output);
    };
    build();
    connectParts();
    widgets::addFindKeys(*this, [this] { focusFilter(); });
    setBoard({});
}

RequestsList::~RequestsList() = default;

void RequestsList::build()
{
    auto *frame = new widgets::PageFrame(
        m_theme, tr("Requests"),
        tr("What teams have asked the platform for, where it stands, and what it waits for."),
        this);
    connect(frame->setPrimaryAction(tr("New request")), &QPushButton::clicked, this,
            &RequestsList::newRequested);
    m_withdraw = frame->addSecondaryAction(tr("Withdraw…"));
    m_extend = frame->addSecondaryAction(tr("Extend…"));
    m_submit = frame->addSecondaryAction(tr("Submit…"));

    m_summary = new SummaryStrip(m_theme, frame);
    m_filter = new RequestsFilterBar(m_theme, frame);
    auto *head = new QVBoxLayout;
    head->setSpacing(space::group);
    head->addWidget(m_summary);
    head->addWidget(m_filter);
    frame->filterRow()->addLayout(head);

    m_table = new widgets::TableView(m_theme, frame);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setModel(m_model);
    showColumns({});
    m_empty = new widgets::EmptyState(m_theme, frame);
    m_rows = new QStackedWidget(frame);
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    m_inspector = new RequestInspector(m_theme, frame);
    frame->setContent(m_rows, m_inspector);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
}

void RequestsList::connectParts()
{
    connect(m_model, &RequestsModel::sortRequested, this, [this](const RequestSorting &sorting) {
        m_sorting = sorting;
        list();
        Q_EMIT narrowed();
    });
    connect(m_table, &QAbstractItemView::activated, this, &RequestsList::open);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &RequestsList::open);
    connect(m_table, &widgets::TableView::menuRequested, this, &RequestsList::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestsList::showInspector);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RequestsList::showInspector);
    connect(m_filter, &RequestsFilterBar::filterChanged, this, [this] {
        m_summary->setFilter(m_filter->filter());
        list();
        Q_EMIT narrowed();
    });
    connect(m_filter, &RequestsFilterBar::leftDownwards, this, &RequestsList::focusRows);
    connect(m_summary, &SummaryStrip::phaseChosen, this, [this](std::optional<Phase> phase) {
        RequestFilter next = m_filter->filter();
        next.phase = phase;
        narrow(next);
    });
    connect(m_summary, &SummaryStrip::waitsChosen, this, [this](const QString &name) {
        RequestFilter next = m_filter->filter();
        next.waitsFor = name;
        narrow(next);
    });
    connect(m_submit, &QPushButton::clicked, this, [this] { Q_EMIT submitRequested(selected()); });
    connect(m_extend, &QPushButton::clicked, this, [this] { Q_EMIT extendRequested(selected()); });
    connect(m_withdraw, &QPushButton::clicked, this,
            [this] { Q_EMIT withdrawRequested(selected()); });
    connect(m_inspector, &RequestInspector::showRequested, this,
            [this] { open(m_table->currentIndex()); });
    connect(m_inspector, &RequestInspector::placeRequested, this, [this](TextRange range) {
        if (const auto *request = m_model->at(m_table->currentIndex()); request && request->file)
            Q_EMIT openRequested(request->file->path, range);
    });
    connect(m_inspector, &RequestInspector::ownerRequested, this,
            [this](const QString &owner) { narrow({.owner = owner}); });
    connect(m_empty, &widgets::EmptyState::primaryTriggered, this, [this] {
        if (m_filter->filter().isEmpty())
            Q_EMIT newRequested();
        else
            narrow({});
    });
}

void RequestsList::setBoard(const std::shared_ptr<const workspace::RequestBoard> &board)
{
    m_board = board;
    // What is listed in the background comes later, and rows of another workspace are nobody's.
    if (!board)
        m_model->setRows({}, {});
    list();
}

void RequestsList::setMine(const QStringList &mine)
{
    m_mine = mine;
    list();
}

void RequestsList::setInspectorShown(bool isShown)
{
    m_showsInspector = isShown;
    showInspector();
}

RequestsPlace RequestsList::place() const
{
    return {m_filter->filter(), m_sorting};
}

void RequestsList::go(const RequestsPlace &place)
{
    m_sorting = place.sorting;
    narrow(place.filter);
}

void RequestsList::narrow(const RequestFilter &filter)
{
    m_filter->setFilter(filter);
    list();
}

void RequestsList::focusFilter()
{
    m_filter->focusText();
}

void RequestsList::focusRows()
{
    m_table->setFocus(Qt::TabFocusReason);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

std::optional<RequestsList::Output> RequestsList::listed(const Input &input, std::stop_token stop)
{
    const QList<ListedRequest> requests =
        input.board ? input.board->requests : QList<ListedRequest>();
    auto listing = listRequests(requests, input.filter, input.sorting, input.mine, std::move(stop));
    if (!listing)
        return std::nullopt;
    return Output{input.board, *std::move(listing), summaryOf(requests, input.mine)};
}

void RequestsList::list()
{
    m_latest.submit({m_board, m_filter->filter(), m_sorting, m_mine});
}

void RequestsList::showColumns(const RequestListing &listing)
{
    m_model->setColumns(listing.printed, listing.kinds.size() == 1);
    QList<widgets::ColumnWidth> widths;
    for (int section = 0; section < m_model->columnCount(); ++section)
        widths << widthOf(m_model->column(section));
    m_table->setColumnWidths(widths);
    // The sorted column keeps its mark wherever it stands now; that isn't a wish to sort.
    const QSignalBlocker noSorting(m_table->header());
    if (const int section = m_model->section(m_sorting.column, m_sorting.printed); section >= 0)
        m_table->header()->setSortIndicator(section, m_sorting.order);
}

void RequestsList::show(const Output &output)
{
    const ListedRequest *current = m_model->at(m_table->currentIndex());
    const QString currentKey = current != nullptr ? RequestsModel::keyOf(*current) : QString();
    QStringList keys;
    for (const ListedRequest &request : selected())
        keys << RequestsModel::keyOf(request);
    showColumns(output.listing);
    m_model->setRows(output.board, output.listing.rows);
    m_filter->setListing(output.listing, !m_mine.isEmpty());
    if (output.board)
        m_summary->setSummary(output.summary, output.board->now);
    if (m_table->selectionModel()->selectedRows().isEmpty()) {
        // Another order or other rows: the same ones stay selected.
        QModelIndex index = m_model->indexOf(currentKey);
        m_table->setCurrentIndex(index.isValid() ? index : m_model->index(0, 0));
        for (const QString &key : std::as_const(keys)) {
            index = m_model->indexOf(key);
            if (index.isValid())
                m_table->selectionModel()->select(index, QItemSelectionModel::Select
                                                             | QItemSelectionModel::Rows);
        }
    }
    showEmpty(output);
    showInspector();
}

void RequestsList::showEmpty(const Output &output)
{
    const RequestListing &listing = output.listing;
    m_rows->setCurrentIndex(listing.rows.isEmpty() ? 1 : 0);
    m_filter->setVisible(listing.total > 0);
    m_summary->setVisible(listing.total > 0);
    if (!output.board) {
        m_empty->setTexts(tr("Looking at the requests"),
                          tr("Statuses and Git are asked where each of them stands."));
        m_empty->setActions({});
    } else if (listing.total > 0) {
        m_empty->setTexts(tr("Nothing matches"), tr("All %Ln requests are hidden by the filters.",
                                                    nullptr, int(listing.total)));
        m_empty->setActions(tr("Clear filters"));
    } else {
        m_empty->setTexts(tr("No requests yet"),
                          tr("A request is a file of a kind that the platform defines. Write the "
                             "first one in a form that checks it while you type."));
        m_empty->setActions(tr("New request"));
    }
}

void RequestsList::showInspector()
{
    enableActions();
    const ListedRequest *request = m_model->at(m_table->currentIndex());
    const bool shows = m_showsInspector && width() >= narrowestWithInspector && request != nullptr;
    m_inspector->setVisible(shows);
    if (!shows)
        return;
    // The board of the rows: a newer one may be there that isn't listed yet.
    const workspace::RequestBoard &board = *m_model->board();
    const auto count = m_table->selectionModel()->selectedRows().size();
    m_inspector->setRequest(*request, requestCauseOf(*request, board.loopProblem, board.now),
                            board.now, std::max(0, int(count) - 1));
}

void RequestsList::enableActions()
{
    const bool hasText = std::ranges::any_of(
        selected(), [](const ListedRequest &request) { return request.row.text.has_value(); });
    const bool hasFile = std::ranges::any_of(
        selected(), [](const ListedRequest &request) { return request.file != nullptr; });
    m_submit->setEnabled(hasFile && m_board && m_board->asksGit);
    m_extend->setEnabled(hasText);
    m_withdraw->setEnabled(hasText);
}

void RequestsList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showInspector();
}

void RequestsList::open(const QModelIndex &index)
{
    const ListedRequest *request = m_model->at(index);
    if (request == nullptr)
        return;
    if (request->row.id.name.isEmpty())
        openText(*request);
    else
        Q_EMIT showRequested(RequestId(request->row.id));
}

void RequestsList::openText(const ListedRequest &request)
{
    if (request.file)
        Q_EMIT openRequested(QString(request.file->path), request.place());
}

} // namespace waymark::requests
