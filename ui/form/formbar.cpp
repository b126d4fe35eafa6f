// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formbar.h"

#include "form/fields/choicefield.h"
#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/comboname.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int findWidth = 200;

} // namespace

FormBar::FormBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filter(new QuietComboBox(this))
    , m_find(new QLineEdit(this))
    , m_count(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, this))
    , m_previous(widgets::iconButton(theme, u"go-up"_s, Tr::tr("Field before (Shift+Enter)"), this))
    , m_next(widgets::iconButton(theme, u"go-down"_s, Tr::tr("Next field (Enter)"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space::page, theme::space::inside, theme::space::group,
                            theme::space::inside);
    row->setSpacing(theme::space::inside);
    m_filter->addItems(
        {Tr::tr("Every field"), Tr::tr("Only what is set"), Tr::tr("Only what is required")});
    widgets::nameCombo(*m_filter, Tr::tr("Which fields are shown"));
    m_find->setPlaceholderText(Tr::tr("Find a field"));
    m_find->setAccessibleName(Tr::tr("Find a field"));
    m_find->setToolTip(Tr::tr("Ctrl+F"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(findWidth);
    m_find->installEventFilter(this);
    row->addWidget(m_filter);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(m_find, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(m_filter, &QComboBox::activated, this, &FormBar::filterChanged);
    connect(m_find, &QLineEdit::textChanged, this, &FormBar::textChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    setFound(-1, 0);
}

FieldFilter FormBar::filter() const
{
    return FieldFilter(m_filter->currentIndex());
}

void FormBar::setFilter(FieldFilter filter)
{
    m_filter->setCurrentIndex(int(filter));
}

QString FormBar::text() const
{
    return m_find->text();
}

void FormBar::openFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void FormBar::setFound(qsizetype current, qsizetype count)
{
    const bool isSearched = !m_find->text().isEmpty();
    m_count->setVisible(isSearched);
    m_count->setText(count == 0 ? Tr::tr("None") : Tr::tr("%1 of %2").arg(current + 1).arg(count));
    m_previous->setVisible(isSearched);
    m_next->setVisible(isSearched);
    m_previous->setEnabled(count > 1);
    m_next->setEnabled(count > 1);
}

bool FormBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isBack = key->modifiers().testFlag(Qt::ShiftModifier);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT stepRequested(isBack ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void FormBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.setPen(m_theme.tokens().border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace waymark::form
