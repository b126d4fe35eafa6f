// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/commandpalette.h"

#include "catalog/entity/whoview.h"
#include "theme/stylepaint.h"
#include "widgets/label.h"
#include "widgets/overlaylist.h"
#include "widgets/replace.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace space = theme::space;

namespace {

constexpr int paletteWidth = 620;
constexpr int paletteRows = 12;
constexpr int cardWidth = 320;

QString iconOf(PaletteItem::Kind kind)
{
    switch (kind) {
    case PaletteItem::Kind::Page:
        return u"view-list-details"_s;
    case PaletteItem::Kind::Action:
        return u"quickopen"_s;
    case PaletteItem::Kind::Entity:
        return u"view-list-tree"_s;
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
    , m_list(new widgets::OverlayList(theme, space::row, this))
    , m_model(new QStandardItemModel(this))
    , m_nothing(
          new widgets::Label(theme, widgets::Label::Role::Secondary, tr("Nothing matches"), this))
    , m_card(new QScrollArea(this))
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
    m_list->setMouseTracking(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(space::related);
    column->addWidget(m_text);
    column->addWidget(m_nothing, 0, Qt::AlignHCenter);
    m_card->setFrameShape(QFrame::NoFrame);
    m_card->setWidgetResizable(true);
    m_card->setFixedWidth(cardWidth);
    m_card->setFocusPolicy(Qt::NoFocus);
    m_card->setAccessibleName(tr("Who answers for it"));
    m_card->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_card->hide();
    auto *both = new QHBoxLayout;
    both->addWidget(m_list, 1);
    both->addWidget(m_card);
    column->addLayout(both, 1);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::showCard);
    window->installEventFilter(this);
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::setItems(std::shared_ptr<const QList<PaletteItem>> items,
                              std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    m_items = std::move(items);
    m_snapshot = std::move(snapshot);
    if (isVisible())
        search();
}

void CommandPalette::popUp(bool onlyDocuments)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_onlyDocuments = onlyDocuments;
    m_text->setPlaceholderText(onlyDocuments
                                   ? tr("Go to a document or entity")
                                   : tr("Search pages, entities, documents and commands"));
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
    const int wanted = paletteWidth + (m_card->isHidden() ? 0 : cardWidth);
    const int width = std::min(wanted, window->width() - 2 * space::page);
    // The card beside the list wants the whole height.
    const int rows =
        m_card->isHidden() ? std::clamp(int(m_found.size()), 1, paletteRows) : paletteRows;
    const int height = std::min(20 + 32 + space::related + rows * space::row + 4,
                                window->height() - 2 * space::page);
    setGeometry((window->width() - width) / 2, 44, width, height);
}

void CommandPalette::search()
{
    m_isChosen = false;
    m_latest.submit({m_items, m_text->text(), m_onlyDocuments, m_snapshot});
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
    m_list->choose(0);
    m_nothing->setVisible(found.isEmpty());
    showCard();
    place();
    if (m_isChosen && isVisible() && m_latest.isIdle())
        choose(m_list->currentIndex());
}

void CommandPalette::showCard()
{
    const auto row = m_list->currentIndex().row();
    const auto known = m_snapshot ? m_snapshot->catalog : nullptr;
    const bool isEntity =
        row >= 0 && row < m_found.size() && m_found[row].kind == PaletteItem::Kind::Entity && known;
    const auto entity = isEntity ? known->findCanonical(m_found[row].target) : catalog::Entity();
    if (m_card->isHidden() == entity.isValid()) {
        m_card->setVisible(entity.isValid());
        place();
    }
    if (!entity)
        return;
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::group, 0, space::related, 0);
    auto *title =
        new widgets::Label(m_theme, widgets::Label::Role::Section, entity.label(), content);
    title->setWordWrap(true);
    column->addWidget(title);
    if (!entity.description().isEmpty()) {
        auto *text = new widgets::Label(m_theme, widgets::Label::Role::Secondary,
                                        entity.description().simplified().left(200), content);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    auto *who =
        new catalog::WhoView(m_theme, known, catalog::whoCard(*known, entity.id()), content);
    // The text field keeps the focus: without it the palette goes.
    for (QWidget *child : who->findChildren<QWidget *>())
        child->setFocusPolicy(Qt::NoFocus);
    connect(who, &catalog::WhoView::openRequested, this, [this](const QString &canonical) {
        hide();
        Q_EMIT entityRequested(canonical);
    });
    column->addWidget(who);
    column->addStretch(1);
    widgets::replaceContent(*m_card, content);
}

void CommandPalette::chooseTyped()
{
    // What is listed may still answer to fewer letters.
    m_isChosen = !m_latest.isIdle();
    if (!m_isChosen)
        choose(m_list->currentIndex());
}

void CommandPalette::choose(const QModelIndex &index)
{
    m_isChosen = false;
    if (!index.isValid() || index.row() >= m_found.size())
        return;
    const PaletteItem item = m_found[index.row()];
    hide();
    if (m_before != nullptr)
        m_before->setFocus();
    Q_EMIT chosen(item);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        hide();
    } else if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (m_list->takeKey(key)) {
            m_isChosen = false;
            return true;
        }
        switch (key.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            chooseTyped();
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
