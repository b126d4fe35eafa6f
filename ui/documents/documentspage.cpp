// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/documentspage.h"

#include "documents/documentinspector.h"
#include "documents/documentsmodel.h"
#include "documents/filterbar.h"
#include "widgets/emptystate.h"
#include "widgets/filterfield.h"
#include "widgets/pageframe.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>

namespace waymark::documents {

namespace {

constexpr int narrowestWithInspector = 860;

widgets::ColumnWidth widthOf(Column column)
{
    switch (column) {
    case Column::Name:
        return {.minimum = 190, .stretch = 6};
    case Column::Kind:
        return {.minimum = 150, .stretch = 1};
    case Column::Type:
        return {.minimum = 100, .stretch = 0, .priority = 2};
    case Column::Owner:
        return {.minimum = 130, .stretch = 1};
    case Column::Lifecycle:
        return {.minimum = 100, .stretch = 0, .priority = 3};
    case Column::Printed:
        return {.minimum = 110, .stretch = 1, .priority = 1};
    case Column::State:
        return {.minimum = 140, .stretch = 0};
    case Column::File:
        return {.minimum = 190, .stretch = 2, .priority = 4};
    }
    return {};
}

} // namespace

DocumentsPage::DocumentsPage(const theme::Theme &theme, Pool &interactive, Definition definition,
                             QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_definition(std::move(definition))
    , m_latest(interactive, this, listDocuments)
    , m_model(new DocumentsModel(m_definition.columns, this))
{
    m_latest.done = [this](const Listing &listing) {
        show(listing);
    };
    build(interactive);
    connect(m_model, &DocumentsModel::sortRequested, this,
            [this](Column column, const QString &printed, Qt::SortOrder order) {
                m_sorting = {column, printed, order};
                list();
                Q_EMIT refined();
            });
    connect(m_table, &QAbstractItemView::activated, this, &DocumentsPage::open);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &DocumentsPage::open);
    connect(m_table, &widgets::TableView::menuRequested, this, &DocumentsPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DocumentsPage::showInspector);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &DocumentsPage::showInspector);
    connect(m_filter, &FilterBar::filterChanged, this, [this] {
        list();
        Q_EMIT refined();
    });
    connect(m_filter, &FilterBar::leftDownwards, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_inspector, &DocumentInspector::openRequested, this,
            [this] { open(m_table->currentIndex()); });
    connect(m_inspector, &DocumentInspector::placeRequested, this, [this](TextRange range) {
        if (const Row *row = m_model->at(m_table->currentIndex()))
            Q_EMIT openRequested(QString(row->file->path), range);
    });
    connect(m_inspector, &DocumentInspector::ownerRequested, this,
            [this](const QString &owner) { narrow(Filter{{}, {}, owner, false}); });
    connect(m_empty, &widgets::EmptyState::primaryTriggered, this, [this] { narrow({}); });
}

DocumentsPage::~DocumentsPage() = default;

void DocumentsPage::build(Pool &interactive)
{
    auto *frame = new widgets::PageFrame(m_theme, m_definition.title, m_definition.purpose, this);
    m_filter = new FilterBar(m_theme, frame);
    frame->filterRow()->addWidget(m_filter);

    m_table = new widgets::TableView(m_theme, frame);
    m_table->setAccessibleName(m_definition.title);
    m_table->header()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setModel(m_model);
    showColumns({});
    m_empty = new widgets::EmptyState(m_theme, frame);
    m_rows = new QStackedWidget(frame);
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    m_inspector = new DocumentInspector(m_theme, interactive, frame);

    frame->setContent(m_rows, m_inspector);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
    widgets::addFindKeys(*this, [this] { focusFilter(); });
}

void DocumentsPage::showState(const page::PageState &before)
{
    // Trust decides on what is found.
    if (state().snapshot != before.snapshot || state().isTrusted != before.isTrusted)
        list();
    if (state().showsInspector != before.showsInspector)
        showInspector();
}

link::Place DocumentsPage::place() const
{
    return toPlace(m_definition.id, {m_filter->filter(), m_sorting});
}

void DocumentsPage::go(const link::Place &place)
{
    const ListPlace list = listPlaceFrom(place);
    m_sorting = list.sorting;
    narrow(list.filter);
}

void DocumentsPage::narrow(const Filter &filter)
{
    m_filter->setFilter(filter);
    list();
}

void DocumentsPage::focusFilter()
{
    m_filter->focusText();
}

void DocumentsPage::focus()
{
    m_table->setFocus();
}

void DocumentsPage::list()
{
    m_latest.submit({state().snapshot, m_definition.accepts, m_filter->filter(), m_sorting.column,
                     m_sorting.order, m_sorting.printed});
}

void DocumentsPage::showColumns(const QStringList &printed)
{
    m_model->setPrinted(printed);
    QList<widgets::ColumnWidth> widths;
    for (int section = 0; section < m_model->columnCount(); ++section)
        widths << widthOf(m_model->column(section));
    m_table->setColumnWidths(widths);
    // The sorted column keeps its mark wherever it stands now; that isn't a wish to sort.
    const QSignalBlocker noSorting(m_table->header());
    if (const int section = m_model->section(m_sorting.column, m_sorting.printed); section >= 0)
        m_table->header()->setSortIndicator(section, m_sorting.order);
}

void DocumentsPage::show(const Listing &listing)
{
    const Row *current = m_model->at(m_table->currentIndex());
    const std::optional<Row> kept = current != nullptr ? std::optional(*current) : std::nullopt;
    showColumns(listing.printed);
    m_model->setRows(listing.rows);
    m_filter->setListing(listing);
    QModelIndex selected = kept ? m_model->indexOf(*kept) : QModelIndex();
    if (!selected.isValid())
        selected = m_model->index(0, 0);
    if (selected.isValid() && selected.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(selected);
    showEmpty(listing);
    showInspector();
}

void DocumentsPage::showEmpty(const Listing &listing)
{
    m_rows->setCurrentIndex(listing.rows.isEmpty() ? 1 : 0);
    m_filter->setVisible(listing.total > 0);
    if (listing.total > 0) {
        m_empty->setTexts(tr("Nothing matches"),
                          tr("All %Ln documents of this page are hidden by the filters.", nullptr,
                             int(listing.total)));
        m_empty->setActions(tr("Clear filters"));
    } else {
        m_empty->setTexts(m_definition.emptyTitle, m_definition.emptyText);
        m_empty->setActions({});
    }
}

void DocumentsPage::showInspector()
{
    const Row *row = m_model->at(m_table->currentIndex());
    const bool shows =
        state().showsInspector && width() >= narrowestWithInspector && row != nullptr;
    m_inspector->setVisible(shows);
    if (shows)
        m_inspector->setRow(row);
}

void DocumentsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showInspector();
}

TextRange DocumentsPage::placeOf(const Row &row)
{
    const auto line = row.file->text().line(row.entry().line);
    return {line.begin, line.begin};
}

void DocumentsPage::open(const QModelIndex &index)
{
    const Row *row = m_model->at(index);
    if (row == nullptr)
        return;
    const QString name = row->entry().name;
    if (m_definition.detailPage.isEmpty() || name.isEmpty())
        Q_EMIT openRequested(QString(row->file->path), placeOf(*row));
    else
        Q_EMIT goRequested({.page = m_definition.detailPage, .path = {name}});
}

} // namespace waymark::documents
