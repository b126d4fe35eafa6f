// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/completionpopup.h"

#include "editor/editortr.h"
#include "theme/stylepaint.h"
#include "widgets/label.h"
#include "widgets/overlaylist.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace space = theme::space;

namespace {

constexpr int listWidth = 300;
constexpr int detailWidth = 280;
constexpr int mostRows = 9;
constexpr int leastHeight = 96;

QString iconOf(assist::Completion::Kind kind)
{
    switch (kind) {
    case assist::Completion::Kind::Key:
    case assist::Completion::Kind::Field:
    case assist::Completion::Kind::Function:
        return u"code-context"_s;
    case assist::Completion::Kind::Value:
        return u"view-list-text"_s;
    case assist::Completion::Kind::Entity:
        return u"system-users"_s;
    case assist::Completion::Kind::Snippet:
        break;
    }
    return u"list-add"_s;
}

QString detailOf(const assist::Completion &item)
{
    if (item.isDeprecated)
        return Tr::tr("deprecated");
    if (item.isRequired && item.kind == assist::Completion::Kind::Key)
        return Tr::tr("required");
    return item.kind == assist::Completion::Kind::Key ? QString() : item.detail;
}

} // namespace

CompletionPopup::CompletionPopup(const theme::Theme &theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_list(new widgets::OverlayList(theme, space::compactRow, this))
    , m_model(new QStandardItemModel(this))
    , m_detail(new QWidget(this))
    , m_type(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, m_detail))
    , m_documentation(new widgets::Label(theme, widgets::Label::Role::Body, {}, m_detail))
{
    setAccessibleName(Tr::tr("Completions"));
    setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setAccessibleName(Tr::tr("What can be written here"));
    m_documentation->setWrapped();
    m_documentation->setAlignment(Qt::AlignTop);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::inside, space::inside, space::inside, space::inside);
    row->setSpacing(0);
    row->addWidget(m_list, 1);
    row->addWidget(m_detail);
    m_detail->setFixedWidth(detailWidth);
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins(space::related, space::inside, space::related, space::inside);
    column->setSpacing(space::inside);
    column->addWidget(m_type);
    column->addWidget(m_documentation, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CompletionPopup::describe);
    connect(m_list, &QAbstractItemView::clicked, this, &CompletionPopup::accepted);
    hide();
}

void CompletionPopup::show(const QList<assist::Completion> &items, const QRect &caret)
{
    const QString before = current() != nullptr && isVisible() ? current()->label : QString();
    m_items = items;
    m_model->clear();
    for (const assist::Completion &item : items) {
        auto *row = new QStandardItem(m_theme.icon(iconOf(item.kind)), item.label);
        row->setData(detailOf(item), widgets::DetailRole);
        row->setData(item.isDeprecated, widgets::SecondaryRole);
        row->setAccessibleDescription(item.detail);
        m_model->appendRow(row);
    }
    // Typing on filters; who has moved to a row stays there as long as it is there.
    const auto same = std::ranges::find(m_items, before, &assist::Completion::label);
    m_list->choose(before.isEmpty() || same == m_items.end() || m_list->currentIndex().row() == 0
                       ? 0
                       : int(same - m_items.begin()));
    describe();
    place(caret);
    raise();
    QWidget::show();
}

void CompletionPopup::place(const QRect &caret)
{
    const QWidget *window = parentWidget();
    const bool hasDetail = std::ranges::any_of(m_items, [](const assist::Completion &item) {
        return !item.documentation.isEmpty() || item.kind == assist::Completion::Kind::Key;
    });
    m_detail->setVisible(hasDetail);
    const int width = std::min(listWidth + (hasDetail ? detailWidth : 0), window->width());
    const int rows = std::min(mostRows, int(m_items.size()));
    int height = rows * space::compactRow + 2 * space::inside + 2;
    if (hasDetail)
        height = std::max(height, leastHeight);
    const int below = window->height() - caret.bottom() - space::inside;
    const bool isBelow = below >= height || below >= caret.top();
    height = std::min(height, (isBelow ? below : caret.top()) - space::inside);
    const int left =
        std::clamp(caret.left() - space::related, 0, std::max(0, window->width() - width));
    setGeometry(left, isBelow ? caret.bottom() + 2 : caret.top() - height - 2, width, height);
}

const assist::Completion *CompletionPopup::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_items.size() ? &m_items[row] : nullptr;
}

bool CompletionPopup::takeKey(const QKeyEvent &event)
{
    return m_list->takeKey(event);
}

void CompletionPopup::describe()
{
    const assist::Completion *item = current();
    m_type->setText(item != nullptr ? item->detail : QString());
    m_documentation->setText(item != nullptr ? item->documentation : QString());
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    theme::drawPanel(painter, rect(), tokens.surface, tokens.control, space::controlRadius);
    if (m_detail->isVisible())
        painter.fillRect(QRect(m_detail->x(), space::inside, 1, height() - 2 * space::inside),
                         tokens.border);
}

} // namespace waymark::editor
