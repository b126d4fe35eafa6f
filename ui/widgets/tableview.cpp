// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tableview.h"

#include "theme/style.h"
#include "widgets/rowdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace waymark::widgets {

TableView::TableView(const theme::Theme &theme, QWidget *parent)
    : QTreeView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setProperty(theme::rowFocusProperty, true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setMouseTracking(true);
    setSortingEnabled(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new RowDelegate(theme, theme::space::row, this));
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setSectionsMovable(false);
    header()->setAccessibleName(tr("Columns"));
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    header()->setMinimumSectionSize(24);
}

void TableView::setCompact()
{
    static_cast<RowDelegate *>(itemDelegate())->setRowHeight(theme::space::compactRow);
}

void TableView::setColumnWidths(QList<ColumnWidth> widths)
{
    m_widths = std::move(widths);
    shareWidth();
}

void TableView::shareWidth()
{
    if (m_widths.isEmpty() || model() == nullptr || model()->columnCount() < m_widths.size())
        return;
    QList<int> shown;
    int needed = 0;
    for (int column = 0; column < m_widths.size(); ++column) {
        shown << column;
        needed += m_widths[column].minimum;
    }
    const int room = viewport()->width();
    while (needed > room) {
        const auto last = std::ranges::max_element(
            shown, {}, [this](int column) { return m_widths[column].priority; });
        if (last == shown.end() || m_widths[*last].priority == 0)
            break;
        needed -= m_widths[*last].minimum;
        shown.erase(last);
    }
    int shares = 0;
    for (const int column : std::as_const(shown))
        shares += m_widths[column].stretch;
    int left = std::max(0, room - needed);
    for (int column = 0; column < m_widths.size(); ++column) {
        const bool isShown = shown.contains(column);
        setColumnHidden(column, !isShown);
        if (!isShown)
            continue;
        int width = m_widths[column].minimum;
        if (shares > 0) {
            const int extra = left * m_widths[column].stretch / shares;
            left -= extra;
            shares -= m_widths[column].stretch;
            width += extra;
        }
        header()->resizeSection(column, width);
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    shareWidth();
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint inView = viewport()->mapFromGlobal(event->globalPos());
    const QModelIndex row = isKey ? currentIndex() : indexAt(inView);
    if (!row.isValid())
        return event->ignore();
    if (isKey)
        scrollTo(row);
    // Of several selected rows the menu is for all of them.
    const auto how = selectionModel()->isSelected(row)
                         ? QItemSelectionModel::NoUpdate
                         : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    selectionModel()->setCurrentIndex(row, how);
    Q_EMIT menuRequested(isKey ? viewport()->mapToGlobal(visualRect(row).bottomLeft())
                               : event->globalPos());
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    // By the mouse it is the row under it that is meant.
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason && model() != nullptr)
        setCurrentIndex(model()->index(0, 0));
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    // QAbstractItemView leaves Enter to the platform's "activate" key; here it always opens the
    // row.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
        Q_EMIT activated(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace waymark::widgets
