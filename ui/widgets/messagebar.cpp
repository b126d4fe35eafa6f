// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/messagebar.h"

#include "theme/stylepaint.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::widgets {

MessageBar::MessageBar(const theme::Theme &theme, Status status, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_status(status)
    , m_glyph(new StatusGlyph(theme, status, this))
    , m_text(new Label(theme, Label::Role::Body, {}, this))
    , m_detail(new Label(theme, Label::Role::Secondary, {}, this))
    , m_actions(new QHBoxLayout)
{
    m_text->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->hide();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    m_actions->setSpacing(theme::space::related);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space::group, 6, theme::space::related, 6);
    row->setSpacing(theme::space::related);
    row->addWidget(m_glyph);
    row->addLayout(texts, 1);
    row->addLayout(m_actions);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void MessageBar::setText(const QString &text, const QString &detail)
{
    // Each text that is set is told to screen readers, and bars are asked to say the same again.
    if (text == m_text->text() && detail == m_detail->text())
        return;
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(text);
    setAccessibleDescription(detail);
}

QString MessageBar::text() const
{
    return m_text->text();
}

QPushButton *MessageBar::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_actions->addWidget(button);
    return button;
}

void MessageBar::setClosable()
{
    auto *close = iconButton(m_theme, u"dialog-close"_s, tr("Hide this message"), this);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &MessageBar::closed);
    m_actions->addWidget(close);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    const QColor tone = statusColour(tokens, m_status);
    painter.fillRect(rect(), theme::mixed(tokens.surface, tone, 0.08));
    painter.fillRect(QRect(0, 0, 3, height()), tone);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.border);
}

} // namespace waymark::widgets
