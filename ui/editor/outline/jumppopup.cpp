// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/outline/jumppopup.h"

#include "editor/editortr.h"
#include "editor/outline/documentstructure.h"
#include "editor/text/texteditor.h"
#include "theme/stylepaint.h"
#include "widgets/label.h"
#include "widgets/overlaylist.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>

namespace waymark::editor {

namespace space = theme::space;

namespace {

constexpr int panelWidth = 520;
constexpr int panelRows = 10;

} // namespace

JumpPopup::JumpPopup(TextEditor &editor, const theme::Theme &theme, Pool &interactive,
                     QWidget *pane)
    : QWidget(pane)
    , m_editor(editor)
    , m_theme(theme)
    , m_latest(interactive, this, matchPlaces)
    , m_text(new QLineEdit(this))
    , m_list(new widgets::OverlayList(theme, space::compactRow, this))
    , m_model(new QStandardItemModel(this))
    , m_nothing(new widgets::Label(theme, widgets::Label::Role::Secondary,
                                   Tr::tr("Nothing of that name in this file"), this))
{
    m_latest.done = [this](const QList<PlaceMatch> &found) {
        showFound(found);
    };
    m_text->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setAccessibleName(Tr::tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::related, space::related, space::related, space::related);
    column->setSpacing(space::inside);
    column->addWidget(m_text);
    column->addWidget(m_nothing, 0, Qt::AlignHCenter);
    column->addWidget(m_list, 1);
    connect(m_text, &QLineEdit::textChanged, this, &JumpPopup::search);
    connect(m_list, &QAbstractItemView::clicked, this, &JumpPopup::choose);
    connect(&editor.structure(), &DocumentStructure::outlineChanged, this, [this] {
        if (isVisible())
            search();
    });
    pane->installEventFilter(this);
    hide();
}

JumpPopup::~JumpPopup() = default;

void JumpPopup::popUp(PlaceQuery::Kind kind)
{
    m_kind = kind;
    m_before = m_editor.selection();
    m_scrollBefore = m_editor.verticalScrollBar()->value();
    const QString title = kind == PlaceQuery::Kind::Keys    ? Tr::tr("Go to a key")
                          : kind == PlaceQuery::Kind::Paths ? Tr::tr("Go to a path, as spec.owner")
                                                            : Tr::tr("Go to a document");
    setAccessibleName(title);
    m_text->setAccessibleName(title);
    m_text->setPlaceholderText(title);
    m_text->clear();
    m_model->clear();
    m_nothing->hide();
    m_editor.structure().setOutlineWanted(true);
    search();
    place();
    raise();
    show();
    m_text->setFocus(Qt::PopupFocusReason);
}

void JumpPopup::place()
{
    const QWidget *pane = parentWidget();
    const int width = std::min(panelWidth, pane->width() - 2 * space::related);
    const int height = std::min(2 * space::related + 32 + panelRows * space::compactRow,
                                pane->height() - 2 * space::related);
    setGeometry((pane->width() - width) / 2, space::related, width, height);
}

void JumpPopup::search()
{
    const auto &tree = m_editor.session().analysis()->tree;
    const auto *document = tree.documentAt(m_before.begin);
    m_latest.submit({m_editor.structure().outline(), m_kind, m_text->text(),
                     document != nullptr ? document->index : 0});
}

void JumpPopup::showFound(const QList<PlaceMatch> &found)
{
    m_found = found;
    m_model->clear();
    for (const PlaceMatch &match : found) {
        auto *row = new QStandardItem(match.title);
        row->setData(match.detail, widgets::DetailRole);
        row->setAccessibleDescription(match.detail);
        m_model->appendRow(row);
    }
    m_list->choose(0);
    const auto &structure = m_editor.structure();
    m_nothing->setVisible(found.isEmpty() && structure.isOutlineCurrent());
    // Whoever has typed nothing has not chosen yet.
    if (!m_text->text().isEmpty())
        preview();
}

void JumpPopup::preview()
{
    const int row = m_list->currentIndex().row();
    if (row >= 0 && row < m_found.size() && m_editor.structure().isOutlineCurrent())
        m_editor.select({m_found[row].place.begin, m_found[row].place.begin});
}

void JumpPopup::choose()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_found.size() || !m_editor.structure().isOutlineCurrent())
        return;
    const TextRange place = m_found[row].place;
    close(false);
    m_editor.select({place.begin, place.begin});
}

void JumpPopup::completePath()
{
    const int row = m_list->currentIndex().row();
    if (m_kind != PlaceQuery::Kind::Paths || row < 0 || row >= m_found.size())
        return;
    m_text->setText(m_found[row].path + (m_found[row].hasChildren ? u"." : u""));
}

void JumpPopup::close(bool returns)
{
    hide();
    if (returns) {
        m_editor.select(m_before);
        m_editor.verticalScrollBar()->setValue(m_scrollBefore);
    }
    m_editor.setFocus(Qt::OtherFocusReason);
}

bool JumpPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_text)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (m_list->takeKey(key)) {
            preview();
            return true;
        }
        switch (key.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        case Qt::Key_Escape:
            close(true);
            return true;
        case Qt::Key_Tab:
            completePath();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void JumpPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawPanel(painter, rect(), m_theme.tokens().surface, m_theme.tokens().control,
                     space::cardRadius);
}

} // namespace waymark::editor
