// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/rows/rowsfield.h"

#include "form/announce.h"
#include "form/formtr.h"
#include "form/rows/draggrip.h"
#include "form/rows/rowsdelegate.h"
#include "form/rows/rowtools.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int mostRowsShown = 12;
constexpr int narrowColumn = 96;
constexpr int widestNumber = 180; ///< of a column of numbers, whose title needs more

/// Titles over the cells' text, on the ground of the page.
class RowsHeader final : public QHeaderView
{
public:
    RowsHeader(const theme::Theme &theme, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme)
    {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const theme::Tokens &tokens = m_theme.tokens();
        painter->fillRect(rect, tokens.surface);
        painter->setPen(tokens.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const QRect inside = rect.adjusted(theme::space::related, 0, -theme::space::related, 0);
        const QString title = model()->headerData(section, orientation()).toString();
        painter->setPen(tokens.secondary);
        painter->drawText(inside, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                          fontMetrics().elidedText(title, Qt::ElideRight, inside.width()));
    }

private:
    const theme::Theme &m_theme;
};

} // namespace

RowsField::RowsField(FormContext &context, QWidget *parent)
    : QTableView(parent)
    , m_context(context)
    , m_model(new RowsModel(context, this))
    , m_tools(new RowTools(context.theme, viewport()))
    , m_drop(new DropLine(context.theme, viewport()))
{
    auto *delegate = new RowsDelegate(context, this);
    setItemDelegate(delegate);
    setHorizontalHeader(new RowsHeader(context.theme, this));
    setModel(m_model);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(AllEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(theme::space::row + 2);
    verticalHeader()->setDefaultSectionSize(theme::space::row + 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(theme::space::row);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_tools->hide();
    setAccessibleDescription(
        Tr::tr("Enter types in a cell, Insert adds a row, Ctrl+D duplicates it, Delete removes it, "
               "Alt+Up and Alt+Down move it."));
    connect(delegate, &RowsDelegate::typed, this,
            [this](const QModelIndex &index, const QString &text) {
                m_model->propose(index, text, u"form.cell.%1"_s.arg(m_visit));
            });
    connectTools();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RowsField::placeTools);
}

void RowsField::connectTools()
{
    connect(m_tools, &RowTools::duplicateRequested, this,
            [this] { m_model->duplicateRow(toolRow()); });
    connect(m_tools, &RowTools::removeRequested, this, [this] { m_model->removeRow(toolRow()); });
    connect(m_tools, &RowTools::upRequested, this, [this] { moveRow(toolRow(), toolRow() - 1); });
    connect(m_tools, &RowTools::downRequested, this, [this] { moveRow(toolRow(), toolRow() + 1); });
    connect(m_tools, &RowTools::dragged, this, [this](const QPoint &place) {
        const int row = dropRow(place);
        m_drop->showAt(row < m_model->rowCount()
                           ? rowViewportPosition(row)
                           : rowViewportPosition(row - 1) + rowHeight(row - 1));
    });
    connect(m_tools, &RowTools::dragCancelled, m_drop, &QWidget::hide);
    connect(m_tools, &RowTools::dropped, this, [this](const QPoint &place) {
        // The place is counted with the row still where it was.
        const int row = toolRow();
        const int to = dropRow(place);
        if (to != row && to != row + 1)
            moveRow(row, to > row ? to - 1 : to);
    });
}

int RowsField::dropRow(const QPoint &global) const
{
    const int y = viewport()->mapFromGlobal(global).y();
    int row = 0;
    while (row < m_model->rowCount() && rowViewportPosition(row) + rowHeight(row) / 2 < y)
        ++row;
    return row;
}

void RowsField::setState(const FieldState &state, const QString &title)
{
    const int rowsBefore = m_model->rowCount();
    const int columnsBefore = m_model->columnCount();
    m_model->setState(state);
    if (accessibleName() != title)
        setAccessibleName(title);
    horizontalHeader()->setVisible(m_model->layout() != RowsModel::Layout::Values);
    if (m_model->columnCount() != columnsBefore || columnsBefore == 0)
        shareWidth();
    if (m_model->rowCount() != rowsBefore) {
        setVisible(m_model->rowCount() > 0);
        setVerticalScrollBarPolicy(m_model->rowCount() > mostRowsShown ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
        updateGeometry();
        // Later: taking the focus makes the form present itself again.
        if (m_awaited >= 0)
            QTimer::singleShot(0, this, &RowsField::startAwaited);
    }
    if (m_moved >= 0 && m_context.edits.isIdle())
        QTimer::singleShot(0, this, &RowsField::followMoved);
    placeTools();
    announceProblems();
}

QRect RowsField::currentCell() const
{
    const QRect cell = currentIndex().isValid() ? visualRect(currentIndex()) : QRect();
    return cell.isEmpty() ? QRect() : QRect(viewport()->mapTo(this, cell.topLeft()), cell.size());
}

QSize RowsField::sizeHint() const
{
    const int rows = std::min(m_model->rowCount(), mostRowsShown);
    const int head = horizontalHeader()->isHidden() ? 0 : theme::space::row;
    const QMargins frame = contentsMargins();
    return {240, rows * (theme::space::row + 2) + head + frame.top() + frame.bottom()};
}

QSize RowsField::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void RowsField::addRow()
{
    m_awaited = m_model->rowCount();
    m_model->addRow();
}

void RowsField::startAwaited()
{
    if (m_awaited < 0 || m_awaited >= m_model->rowCount())
        return;
    const QModelIndex first = m_model->index(std::exchange(m_awaited, -1), 0);
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(first);
    scrollTo(first);
    QAbstractItemView::edit(first);
}

void RowsField::awaitNothing()
{
    m_awaited = -1;
    m_moved = -1;
}

void RowsField::duplicateRow()
{
    if (currentIndex().isValid())
        m_model->duplicateRow(currentIndex().row());
}

void RowsField::removeRow()
{
    if (currentIndex().isValid())
        m_model->removeRow(currentIndex().row());
}

void RowsField::moveRow(int steps)
{
    // A second step may come before the text has the first one.
    const int row = m_moved >= 0 ? m_moved : currentIndex().row();
    if (row >= 0)
        moveRow(row, std::clamp(row + steps, 0, m_model->rowCount() - 1));
}

void RowsField::moveRow(int row, int to)
{
    if (to < 0 || to >= m_model->rowCount() || to == row)
        return;
    m_model->moveRow(row, to);
    m_moved = to;
}

void RowsField::followMoved()
{
    // Not before the text has the move: the place of the old row is the caret's until then.
    if (m_moved < 0 || !m_context.edits.isIdle())
        return;
    const QModelIndex there =
        m_model->index(std::exchange(m_moved, -1), std::max(0, currentIndex().column()));
    if (!there.isValid())
        return;
    setCurrentIndex(there);
    scrollTo(there);
}

bool RowsField::showPlace(const JsonPointer &pointer)
{
    const QModelIndex index = m_model->indexOf(pointer);
    if (!index.isValid())
        return false;
    // A name and its value have one place.
    if (currentIndex().isValid() && m_model->pointerOf(currentIndex()) == pointer)
        return true;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

bool RowsField::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    // A click opens a cell at once; walking through the rows with the keyboard doesn't.
    if (trigger == CurrentChanged)
        return false;
    if (trigger != NoEditTriggers)
        ++m_visit;
    const QString before = index.data(Qt::EditRole).toString();
    const bool isOpen = QTableView::edit(index, trigger, event);
    if (isOpen && state() == EditingState)
        m_before = before;
    return isOpen;
}

void RowsField::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // What was typed is in the text already: Escape takes it back.
    const QModelIndex index = currentIndex();
    if (hint == QAbstractItemDelegate::RevertModelCache && index.isValid() && m_before
        && index.data(Qt::EditRole).toString() != *m_before)
        m_model->propose(index, *m_before, u"form.cell.%1"_s.arg(m_visit));
    m_before.reset();
    QTableView::closeEditor(editor, hint);
    // Qt believes that the next cell opened as it became the current one.
    const bool goesOn = hint == QAbstractItemDelegate::EditNextItem
                        || hint == QAbstractItemDelegate::EditPreviousItem;
    if (goesOn && state() != EditingState && currentIndex() != index
        && currentIndex().flags().testFlag(Qt::ItemIsEditable))
        QAbstractItemView::edit(currentIndex());
}

void RowsField::announceProblems()
{
    const QModelIndex index = currentIndex();
    const bool isHere = index.isValid() && isAncestorOf(QApplication::focusWidget());
    const QString problem = isHere ? index.data(Qt::ToolTipRole).toString() : QString();
    if (std::exchange(m_said, problem) != problem && !problem.isEmpty())
        announce(*this, problem);
}

void RowsField::keyPressEvent(QKeyEvent *event)
{
    const bool isChangeable = m_model->isChangeable();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (isChangeable && modifiers == Qt::ControlModifier && event->key() == Qt::Key_D)
        return duplicateRow();
    if (isChangeable && modifiers == Qt::NoModifier && event->key() == Qt::Key_Delete)
        return removeRow();
    if (isChangeable && modifiers == Qt::NoModifier && event->key() == Qt::Key_Insert)
        return addRow();
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid())
        return QGuiApplication::clipboard()->setText(currentIndex().data(Qt::EditRole).toString());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // While a change is shown, Enter makes it.
    if (isEnter && state() != EditingState && !m_model->isWatched()
        && edit(currentIndex(), EditKeyPressed, event))
        return;
    if (isChangeable && modifiers == Qt::AltModifier && event->key() == Qt::Key_Up)
        return moveRow(-1);
    if (isChangeable && modifiers == Qt::AltModifier && event->key() == Qt::Key_Down)
        return moveRow(1);
    QTableView::keyPressEvent(event);
}

void RowsField::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    placeTools();
    if (current.row() != previous.row())
        Q_EMIT rowChanged();
    // The focus may still be in the cell that was left.
    const bool isHere = hasFocus() || isAncestorOf(QApplication::focusWidget());
    if (current.isValid() && isHere)
        Q_EMIT placeFocused(m_model->pointerOf(current));
}

void RowsField::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
    else if (currentIndex().isValid())
        Q_EMIT placeFocused(m_model->pointerOf(currentIndex()));
}

void RowsField::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
    placeTools();
}

void RowsField::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const int row = rowAt(int(event->position().y()));
    if (std::exchange(m_hovered, row) != row)
        placeTools();
}

void RowsField::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    m_hovered = -1;
    placeTools();
}

void RowsField::wheelEvent(QWheelEvent *event)
{
    // A table that shows all its rows passes the wheel on to the page.
    if (verticalScrollBar()->maximum() > 0)
        QTableView::wheelEvent(event);
    else
        event->ignore();
}

void RowsField::shareWidth()
{
    const int columns = m_model->columnCount();
    if (columns == 0)
        return;
    const int room = viewport()->width() - m_tools->width() - theme::space::related;
    int fixed = 0;
    int shared = 0;
    QList<int> widths(columns, 0);
    for (int column = 0; column < columns; ++column) {
        const bool isNumber = m_model->rowCount() > 0
                              && m_model->layout() == RowsModel::Layout::Objects
                              && m_model->cell(m_model->index(0, column)).kind == FieldKind::Number;
        const QString title =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wide = horizontalHeader()->fontMetrics().horizontalAdvance(title)
                         + 2 * theme::space::related + theme::space::inside;
        widths[column] = isNumber ? std::clamp(wide, narrowColumn, widestNumber) : 0;
        fixed += widths[column];
        shared += isNumber ? 0 : 1;
    }
    for (int column = 0; column < columns; ++column) {
        if (widths[column] == 0)
            widths[column] = std::max(narrowColumn, (room - fixed) / std::max(shared, 1));
        // The last column reaches under the tools, so that a row has one ground.
        const int more = column == columns - 1 ? m_tools->width() + theme::space::related : 0;
        setColumnWidth(column, widths[column] + more);
    }
}

int RowsField::toolRow() const
{
    return m_hovered >= 0 ? m_hovered : currentIndex().row();
}

void RowsField::placeTools()
{
    const int row = toolRow();
    const bool isShown = row >= 0 && row < m_model->rowCount() && m_model->isChangeable();
    m_tools->setVisible(isShown);
    if (!isShown)
        return;
    m_tools->setRow(Tr::tr("row %1").arg(row + 1), row == 0, row + 1 == m_model->rowCount(),
                    m_model->layout() != RowsModel::Layout::Map);
    const int height = rowHeight(row);
    m_tools->move(viewport()->width() - m_tools->width() - theme::space::inside,
                  rowViewportPosition(row) + (height - m_tools->height()) / 2);
    m_tools->raise();
}

} // namespace waymark::form
