// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/entitytable.h"

#include "catalog/browser/entitytreemodel.h"
#include "catalog/kindicon.h"
#include "theme/style.h"
#include "widgets/rowdelegate.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

widgets::ColumnWidth widthOf(EntityColumn column)
{
    switch (column) {
    case EntityColumn::Name:
        return {.minimum = 220, .stretch = 6};
    case EntityColumn::Kind:
        return {.minimum = 104, .stretch = 0};
    case EntityColumn::Type:
        return {.minimum = 96, .stretch = 0, .priority = 4};
    case EntityColumn::Owner:
        return {.minimum = 130, .stretch = 2};
    case EntityColumn::System:
        return {.minimum = 130, .stretch = 2, .priority = 3};
    case EntityColumn::Lifecycle:
        return {.minimum = 100, .stretch = 0, .priority = 5};
    case EntityColumn::Problems:
        return {.minimum = 156, .stretch = 0};
    case EntityColumn::Description:
        return {.minimum = 180, .stretch = 6, .priority = 6};
    case EntityColumn::Tags:
        return {.minimum = 130, .stretch = 2, .priority = 7};
    case EntityColumn::File:
        return {.minimum = 180, .stretch = 3, .priority = 8};
    case EntityColumn::Namespace:
    case EntityColumn::Relations:
    case EntityColumn::Source:
        break;
    }
    return {.minimum = 90, .stretch = 1, .priority = 9};
}

/// Icons of kinds, each made once.
EntityTableModel::IconOf iconsOf(const theme::Theme &theme)
{
    return [&theme, made = std::make_shared<QHash<QString, QIcon>>()](const Entity &entity) {
        QIcon &icon = (*made)[entity.kind()];
        if (icon.isNull())
            icon = kindIcon(theme, entity.kind());
        return icon;
    };
}

} // namespace

EntityTable::EntityTable(const theme::Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_model(new EntityTableModel(iconsOf(theme), this))
    , m_treeModel(new EntityTreeModel(iconsOf(theme), this))
{
    buildTable();
    buildTree();
    for (QTreeView *made : {static_cast<QTreeView *>(m_table), m_tree}) {
        addWidget(made);
        made->installEventFilter(this);
        made->setSelectionMode(QAbstractItemView::ExtendedSelection);
        connect(made, &QAbstractItemView::activated, this, &EntityTable::open);
        connect(made->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
            if (m_isFilling)
                return;
            const Entity entity = current();
            m_current = entity ? entity.canonical() : QString();
            m_isChosen = true;
            Q_EMIT currentEntityChanged();
        });
    }
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->isGroup(index))
            m_model->setOpen(index, !m_model->isOpen(index));
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &EntityTable::open);
    connect(m_tree, &QAbstractItemView::doubleClicked, this, &EntityTable::open);
    connect(m_model, &EntityTableModel::sortRequested, this,
            [this](int section, Qt::SortOrder order) {
                Q_EMIT sortRequested(
                    section < 0 ? std::nullopt : std::optional(m_model->columns()[section]), order);
            });
}

void EntityTable::buildTable()
{
    m_table = new widgets::TableView(m_theme, this);
    m_table->setAccessibleName(tr("Entities"));
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->header()->setSortIndicatorClearable(true);
    m_table->setModel(m_model);
    shareWidth();
}

void EntityTable::buildTree()
{
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Entities as a tree"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setProperty(theme::rowFocusProperty, true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setMouseTracking(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setItemDelegate(new widgets::RowDelegate(m_theme, theme::space::row, m_tree));
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tree->header()->setHighlightSections(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setAccessibleName(tr("Columns"));
    m_tree->setModel(m_treeModel);
    m_tree->header()->setSectionResizeMode(EntityTreeModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->resizeSection(EntityTreeModel::KindColumn, 170);
    m_tree->header()->resizeSection(EntityTreeModel::OwnerColumn, 150);
    m_tree->header()->resizeSection(EntityTreeModel::ProblemsColumn, 156);
}

QTreeView *EntityTable::view() const
{
    return static_cast<QTreeView *>(currentWidget());
}

void EntityTable::shareWidth()
{
    QList<widgets::ColumnWidth> widths;
    for (const EntityColumn column : m_model->columns())
        widths << widthOf(column);
    m_table->setColumnWidths(widths);
}

void EntityTable::setColumns(const QList<EntityColumn> &columns)
{
    m_model->setColumns(columns);
    shareWidth();
    selectEntity(m_current);
}

void EntityTable::setSorting(const EntitySorting &sorting)
{
    const QSignalBlocker quiet(m_model);
    const auto section =
        sorting.column ? m_model->columns().indexOf(*sorting.column) : qsizetype(-1);
    m_table->header()->setSortIndicator(int(section), sorting.order);
}

void EntityTable::setList(EntityList list, bool isTreeShown)
{
    m_isFilling = true;
    const Anchor kept = anchor(list.snapshot == m_model->list().snapshot);
    m_model->setList(std::move(list));
    restore(kept);
    if (!isTreeShown)
        setCurrentWidget(m_table);
    finishFilling();
}

EntityTable::Anchor EntityTable::anchor(bool isSameCatalog) const
{
    const QRect current = m_table->visualRect(m_table->currentIndex());
    const bool isVisible = m_table->viewport()->rect().intersects(current);
    if (m_isChosen && (isVisible || isSameCatalog))
        return {m_current, isVisible ? current.top() : -1};
    const QModelIndex top = m_table->indexAt({0, 0});
    const Entity first = m_model->entityAt(top);
    if (isSameCatalog || !first || m_table->verticalScrollBar()->value() == 0)
        return {};
    return {first.canonical(), m_table->visualRect(top).top()};
}

void EntityTable::restore(const Anchor &anchor)
{
    QModelIndex current = m_isChosen ? m_model->indexOf(m_current) : QModelIndex();
    m_isChosen = current.isValid();
    if (!current.isValid())
        current = m_model->index(m_model->isGroup(m_model->index(0, 0)) ? 1 : 0, 0);
    const QModelIndex fixed =
        anchor.canonical.isEmpty() ? QModelIndex() : m_model->indexOf(anchor.canonical);
    // The view would scroll to what becomes current, wherever a person looks.
    m_table->setAutoScroll(false);
    m_table->setCurrentIndex(current);
    m_table->setAutoScroll(true);
    if (!fixed.isValid())
        return m_table->verticalScrollBar()->setValue(0);
    m_table->scrollTo(fixed, QAbstractItemView::PositionAtTop);
    if (anchor.top >= 0)
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->value() - anchor.top);
}

void EntityTable::finishFilling()
{
    m_isFilling = false;
    const Entity entity = current();
    m_current = entity ? entity.canonical() : QString();
    Q_EMIT currentEntityChanged();
}

void EntityTable::setTree(EntityTree tree)
{
    m_isFilling = true;
    constexpr qsizetype smallTree = 400;
    const bool isSmall = qsizetype(tree.entries.size()) <= smallTree;
    m_treeModel->setTree(std::move(tree));
    if (isSmall)
        m_tree->expandAll();
    else if (m_treeModel->rowCount() < 40)
        m_tree->expandToDepth(0);
    QModelIndex kept = m_isChosen ? m_treeModel->indexOf(m_current) : QModelIndex();
    if (!kept.isValid())
        kept = m_treeModel->index(0, 0);
    setCurrentWidget(m_tree);
    m_tree->setCurrentIndex(kept);
    finishFilling();
}

Entity EntityTable::current() const
{
    const QModelIndex index = view()->currentIndex();
    return view() == m_tree ? m_treeModel->entityAt(index) : m_model->entityAt(index);
}

QList<Entity> EntityTable::selected() const
{
    QList<Entity> found;
    QModelIndexList rows = view()->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QSet<EntityId> known; // a tree shows an entity in several places
    for (const QModelIndex &index : std::as_const(rows)) {
        const Entity entity =
            view() == m_tree ? m_treeModel->entityAt(index) : m_model->entityAt(index);
        if (entity && !known.contains(entity.id())) {
            known.insert(entity.id());
            found << entity;
        }
    }
    if (const Entity entity = current(); found.isEmpty() && entity)
        found << entity;
    return found;
}

void EntityTable::selectEntity(QStringView canonical)
{
    const QModelIndex index =
        view() == m_tree ? m_treeModel->indexOf(canonical) : m_model->indexOf(canonical);
    if (index.isValid())
        view()->setCurrentIndex(index);
}

void EntityTable::focusRows()
{
    view()->setFocus(Qt::TabFocusReason);
}

QString EntityTable::copyText() const
{
    QStringList lines;
    for (const Entity &entity : selected()) {
        QStringList cells;
        for (const EntityColumn column : m_model->columns())
            cells << columnText(entity, column);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void EntityTable::open(const QModelIndex &index)
{
    if (view() == m_table && m_model->isGroup(index))
        return m_model->setOpen(index, !m_model->isOpen(index));
    if (const Entity entity = current())
        Q_EMIT openRequested(entity.canonical());
}

bool EntityTable::takeKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(copyText());
        return true;
    }
    const QModelIndex index = view()->currentIndex();
    const bool isGroup = view() == m_table && m_model->isGroup(index);
    switch (event.key()) {
    case Qt::Key_Left:
        if (isGroup)
            m_model->setOpen(index, false);
        return view() == m_table;
    case Qt::Key_Right:
        if (isGroup)
            m_model->setOpen(index, true);
        return view() == m_table;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() == Qt::NoModifier)
            open(index);
        return event.modifiers() == Qt::NoModifier;
    default:
        break;
    }
    // Letters go to the search, which knows all rows; the view would walk through them one by one.
    const bool isPlain = (event.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (isPlain && !event.text().isEmpty() && event.text().front().isPrint()
        && event.text() != " "_L1) {
        Q_EMIT typed(event.text());
        return true;
    }
    return false;
}

bool EntityTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == view() && event->type() == QEvent::KeyPress)
        return takeKey(*static_cast<QKeyEvent *>(event));
    if (watched == view() && event->type() == QEvent::ContextMenu) {
        const auto *context = static_cast<QContextMenuEvent *>(event);
        const QRect row = view()->visualRect(view()->currentIndex());
        Q_EMIT menuRequested(context->reason() == QContextMenuEvent::Keyboard
                                 ? view()->viewport()->mapToGlobal(row.bottomLeft())
                                 : context->globalPos());
        return true;
    }
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace waymark::catalog
