// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/facetpopup.h"

#include "theme/stylepaint.h"
#include "widgets/buttons.h"
#include "widgets/rowdelegate.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace space = theme::space;

namespace {

constexpr int popupWidth = 300;
constexpr qsizetype mostChoices = 500;
constexpr int mostRowsHigh = 12;
constexpr qsizetype searchableFrom = 8;
enum { ValueRole = Qt::UserRole + 1 };

} // namespace

FacetPopup::FacetPopup(const theme::Theme &theme, const QString &title, bool exclusive,
                       QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_theme(theme)
    , m_isExclusive(exclusive)
    , m_text(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_clear(new widgets::LinkButton(theme, tr("Clear"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    m_text->setPlaceholderText(tr("Find: %1").arg(title));
    m_text->setAccessibleName(tr("Find: %1").arg(title));
    m_text->installEventFilter(this);
    m_list->setAccessibleName(title);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new widgets::RowDelegate(theme, space::compactRow + 2, m_list));
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::related, space::related, space::related, space::related);
    column->setSpacing(space::inside);
    column->addWidget(m_text);
    column->addWidget(m_list);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    connect(m_text, &QLineEdit::textChanged, this, &FacetPopup::fill);
    connect(m_list, &QAbstractItemView::clicked, this, &FacetPopup::toggle);
    connect(m_clear, &QAbstractButton::clicked, this, &FacetPopup::clear);
}

void FacetPopup::setChoices(const QList<FacetChoice> &choices, const QStringList &chosen)
{
    m_choices = choices;
    m_chosen = chosen;
    // What is chosen stays in reach even where nothing is left of it.
    for (const QString &value : chosen) {
        if (!std::ranges::contains(m_choices, value, &FacetChoice::value))
            m_choices << FacetChoice{value, value.section(u'/', -1), 0};
    }
    m_text->setVisible(m_choices.size() >= searchableFrom);
    fill();
}

void FacetPopup::fill()
{
    const QModelIndex before = m_list->currentIndex();
    const QString kept = before.data(ValueRole).toString();
    const int scroll = m_list->verticalScrollBar()->value();
    m_model->clear();
    const QString typed = m_text->text().trimmed();
    for (const FacetChoice &choice : std::as_const(m_choices)) {
        if (!typed.isEmpty() && !choice.label.contains(typed, Qt::CaseInsensitive))
            continue;
        if (m_model->rowCount() == mostChoices)
            break;
        auto *item = new QStandardItem(choice.label.isEmpty() ? tr("(none)") : choice.label);
        const bool isChosen = m_chosen.contains(choice.value);
        item->setData(choice.value, ValueRole);
        // Choices of how to look lead to no number of rows.
        if (choice.count >= 0)
            item->setData(QLocale().toString(choice.count), widgets::DetailRole);
        item->setIcon(isChosen ? m_theme.icon(u"checkmark"_s) : QIcon());
        item->setData(isChosen ? tr("%1, chosen").arg(choice.label) : choice.label,
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
        if (choice.value == kept && before.isValid())
            m_list->setCurrentIndex(item->index());
    }
    m_list->verticalScrollBar()->setValue(scroll);
    m_clear->setVisible(!m_chosen.isEmpty());
    const int rows = std::clamp(m_model->rowCount(), 1, mostRowsHigh);
    m_list->setFixedHeight(rows * (space::compactRow + 2) + 2);
    adjustSize();
}

void FacetPopup::popUpBelow(const QWidget &anchor)
{
    setFixedWidth(popupWidth);
    adjustSize();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height() + 2));
    const QRect screen = anchor.screen()->availableGeometry();
    at.setX(std::min(at.x(), screen.right() - width()));
    if (at.y() + height() > screen.bottom())
        at.setY(anchor.mapToGlobal(QPoint(0, 0)).y() - height() - 2);
    move(at);
    show();
    (m_text->isHidden() ? static_cast<QWidget *>(m_list) : m_text)->setFocus();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void FacetPopup::toggle(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString value = index.data(ValueRole).toString();
    QStringList next = m_chosen;
    const bool wasChosen = next.removeAll(value) > 0;
    if (m_isExclusive)
        next.clear();
    if (!wasChosen)
        next << value;
    m_chosen = next;
    fill();
    Q_EMIT chosenChanged(m_chosen);
    if (m_isExclusive)
        close();
}

void FacetPopup::clear()
{
    m_chosen.clear();
    Q_EMIT chosenChanged({});
    close();
}

bool FacetPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    switch (press->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Space:
        if (watched != m_list)
            return false;
        toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (watched == m_list)
            return false;
        const int row = m_list->currentIndex().row() + (press->key() == Qt::Key_Down ? 1 : -1);
        if (row >= 0 && row < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void FacetPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.setPen(m_theme.tokens().border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace waymark::catalog
