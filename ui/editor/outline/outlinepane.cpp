// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/outline/outlinepane.h"

#include "editor/editortr.h"
#include "editor/outline/documentstructure.h"
#include "editor/outline/outlinemodel.h"
#include "editor/text/texteditor.h"
#include "widgets/overlaylist.h"
#include "widgets/rowdelegate.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QTreeView>

namespace waymark::editor {

namespace space = theme::space;

OutlinePane::OutlinePane(TextEditor &editor, const theme::Theme &theme, Pool &interactive,
                         QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_theme(theme)
    , m_structure(editor.structure())
    , m_latest(interactive, this, matchPlaces)
    , m_filter(new QLineEdit(this))
    , m_stack(new QStackedLayout)
    , m_tree(new QTreeView(this))
    , m_model(new OutlineModel(this))
    , m_list(new widgets::OverlayList(theme, space::compactRow, this))
    , m_matches(new QStandardItemModel(this))
{
    setAccessibleName(Tr::tr("Outline"));
    m_latest.done = [this](const QList<PlaceMatch> &found) {
        showFound(found);
    };
    m_filter->setPlaceholderText(Tr::tr("Find a key"));
    m_filter->setAccessibleName(Tr::tr("Find a key in the outline"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(Tr::tr("Outline of the text"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setItemDelegate(new widgets::RowDelegate(theme, space::compactRow, m_tree));
    m_tree->installEventFilter(this);
    m_list->setModel(m_matches);
    m_list->setAccessibleName(Tr::tr("Matching keys"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::inside, 0, 0);
    column->setSpacing(space::inside);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::related, 0, space::related, 0);
    head->addWidget(m_filter);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_list);
    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePane::search);
    connect(m_tree, &QTreeView::clicked, this, &OutlinePane::go);
    connect(m_tree, &QTreeView::activated, this, &OutlinePane::go);
    connect(m_list, &QAbstractItemView::clicked, this, &OutlinePane::goToMatch);
    connect(&m_structure, &DocumentStructure::outlineChanged, this, &OutlinePane::takeOutline);
    connect(&editor, &TextEditor::caretMoved, this, &OutlinePane::follow);
    setFocusProxy(m_tree);
}

OutlinePane::~OutlinePane() = default;

void OutlinePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_structure.setOutlineWanted(true);
}

void OutlinePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_structure.setOutlineWanted(false);
}

void OutlinePane::takeOutline()
{
    if (!isVisible())
        return;
    m_model->setOutline(m_structure.outline());
    follow();
    if (!m_filter->text().isEmpty())
        search();
}

void OutlinePane::follow()
{
    // Who moves through the tree leads; the caret follows then.
    if (!isVisible() || m_tree->hasFocus() || !m_structure.isOutlineCurrent())
        return;
    const int item = m_model->outline().at(m_editor.caretOffset());
    const QModelIndex index = m_model->indexOf(item);
    if (!index.isValid()) {
        m_tree->setCurrentIndex({});
        return;
    }
    if (index == m_tree->currentIndex())
        return;
    collapseLeft(index);
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent()) {
        if (m_tree->isExpanded(up))
            continue;
        m_followed.append(up);
        m_tree->expand(up);
    }
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

/// What only the caret had opened closes again behind it.
void OutlinePane::collapseLeft(const QModelIndex &current)
{
    m_followed.removeIf([&](const QPersistentModelIndex &opened) {
        for (QModelIndex up = current; up.isValid(); up = up.parent()) {
            if (up == opened)
                return false;
        }
        if (opened.isValid())
            m_tree->collapse(opened);
        return true;
    });
}

void OutlinePane::search()
{
    if (m_filter->text().trimmed().isEmpty()) {
        m_stack->setCurrentWidget(m_tree);
        return;
    }
    m_latest.submit({m_structure.outline(), PlaceQuery::Kind::Keys, m_filter->text(), 0});
}

void OutlinePane::showFound(const QList<PlaceMatch> &found)
{
    if (m_filter->text().trimmed().isEmpty())
        return;
    m_found = found;
    m_matches->clear();
    for (const PlaceMatch &match : found) {
        auto *row = new QStandardItem(match.title);
        row->setData(match.detail, widgets::DetailRole);
        row->setAccessibleDescription(match.detail);
        m_matches->appendRow(row);
    }
    if (found.isEmpty()) {
        auto *row = new QStandardItem(Tr::tr("No key matches"));
        row->setEnabled(false);
        m_matches->appendRow(row);
    }
    m_list->choose(0);
    m_stack->setCurrentWidget(m_list);
}

void OutlinePane::go(const QModelIndex &index)
{
    if (!index.isValid() || !m_structure.isOutlineCurrent())
        return;
    const TextRange place = m_model->item(index).place;
    m_editor.select({place.begin, place.begin});
    m_editor.setFocus(Qt::OtherFocusReason);
}

void OutlinePane::goToMatch()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_found.size() || !m_structure.isOutlineCurrent())
        return;
    const TextRange place = m_found[row].place;
    m_filter->clear();
    m_editor.select({place.begin, place.begin});
    m_editor.setFocus(Qt::OtherFocusReason);
}

bool OutlinePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() == Qt::Key_Escape) {
        if (watched == m_filter && !m_filter->text().isEmpty())
            m_filter->clear();
        else
            m_editor.setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_tree && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)) {
        go(m_tree->currentIndex());
        return true;
    }
    if (watched == m_filter) {
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            goToMatch();
            return true;
        }
        if (m_stack->currentWidget() == m_list)
            return m_list->takeKey(key);
        if (key.key() == Qt::Key_Down) {
            m_tree->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OutlinePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(QRect(0, 0, 1, height()), m_theme.tokens().border);
}

} // namespace waymark::editor
