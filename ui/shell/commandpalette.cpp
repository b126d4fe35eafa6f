// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/commandpalette.h"

#include "theme/stylepaint.h"
#include "widgets/label.h"
#include "widgets/rowdelegate.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace space = theme::space;

namespace {

constexpr int paletteWidth = 620;
constexpr int paletteRows = 12;

QString iconOf(PaletteItem::Kind kind)
{
    switch (kind) {
    case PaletteItem::Kind::Page:
        return u"view-list-details"_s;
    case PaletteItem::Kind::Action:
        return u"quickopen"_s;
    case PaletteItem::Kind::Document:
        break;
    }
    return u"text-x-generic"_s;
}

} // namespace

CommandPalette::CommandPalette(const theme::Theme &theme, Pool &interactive, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_items(std::make_shared<const QList<PaletteItem>>())
    , m_latest(interactive, this, matchPalette)
    , m_text(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_nothing(
          new widgets::Label(theme, widgets::Label::Role::Secondary, tr("Nothing matches"), this))
{
    setAccessibleName(tr("Command palette"));
    m_nothing->hide();
    m_latest.done = [this](const QList<PaletteItem> &found) {
        showFound(found);
    };
    m_text->setAccessibleName(tr("Search or run a command"));
    m_text->setMinimumHeight(32);
    m_text->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new widgets::RowDelegate(theme, space::row, m_list));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(space::related);
    column->addWidget(m_text);
    column->addWidget(m_nothing, 0, Qt::AlignHCenter);
    column->addWidget(m_list, 1);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::choose);
    window->installEventFilter(this);
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::setItems(std::shared_ptr<const QList<PaletteItem>> items)
{
    m_items = std::move(items);
    if (isVisible())
        search();
}

void CommandPalette::popUp(bool onlyDocuments)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_onlyDocuments = onlyDocuments;
    m_text->setPlaceholderText(onlyDocuments ? tr("Go to a document")
                                             : tr("Search pages, documents and commands"));
    m_text->clear();
    search();
    place();
    raise();
    show();
    m_text->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(paletteWidth, window->width() - 2 * space::page);
    const int height = std::min(20 + 32 + space::related + paletteRows * space::row + 4,
                                window->height() - 2 * space::page);
    setGeometry((window->width() - width) / 2, 44, width, height);
}

void CommandPalette::search()
{
    m_latest.submit({m_items, m_text->text(), m_onlyDocuments});
}

void CommandPalette::showFound(const QList<PaletteItem> &found)
{
    m_found = found;
    m_model->clear();
    for (const PaletteItem &item : found) {
        auto *row = new QStandardItem(m_theme.icon(iconOf(item.kind)), item.text);
        row->setData(item.detail, widgets::DetailRole);
        row->setAccessibleDescription(item.detail);
        m_model->appendRow(row);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_nothing->setVisible(found.isEmpty());
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || index.row() >= m_found.size())
        return;
    const PaletteItem item = m_found[index.row()];
    hide();
    if (m_before != nullptr)
        m_before->setFocus();
    Q_EMIT chosen(item);
}

void CommandPalette::moveBy(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0) {
        const int row = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
        m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        hide();
    } else if (watched == m_text && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            moveBy(1);
            return true;
        case Qt::Key_Up:
            moveBy(-1);
            return true;
        case Qt::Key_PageDown:
            moveBy(paletteRows);
            return true;
        case Qt::Key_PageUp:
            moveBy(-paletteRows);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex());
            return true;
        case Qt::Key_Escape:
            hide();
            if (m_before != nullptr)
                m_before->setFocus();
            return true;
        default:
            break;
        }
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawPanel(painter, rect(), m_theme.tokens().surface, m_theme.tokens().control,
                     space::cardRadius);
}

} // namespace waymark::shell
