// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/buttons.h"

#include "theme/style.h"
#include "theme/stylepaint.h"

#include <QPainter>

namespace waymark::widgets {

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty(theme::primaryProperty, true);
    return button;
}

QToolButton *iconButton(const theme::Theme &theme, const QString &icon, const QString &text,
                        QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(theme.icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFixedSize(theme::space::row, theme::space::row);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

LinkButton::LinkButton(const theme::Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize LinkButton::sizeHint() const
{
    const QSize plain = fontMetrics().size(Qt::TextSingleLine | Qt::TextShowMnemonic, text());
    const QSize around(contentsMargins().left() + contentsMargins().right(), 0);
    // Flush with its neighbours it stands on their line as well.
    return plain + around
           + (m_isFlush ? QSize(0, 0) : QSize(2 * theme::space::inside, theme::space::inside));
}

QSize LinkButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, sizeHint().height()};
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void LinkButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = this->font();
    font.setUnderline(underMouse() && isEnabled());
    painter.setFont(font);
    const theme::Tokens &tokens = m_theme.tokens();
    painter.setPen(isEnabled() ? tokens.accent : tokens.unknown);
    const int margin = m_isFlush ? 0 : theme::space::inside;
    const QRect inside = contentsRect().adjusted(margin, 0, -margin, 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, inside.width()));
    if (hasFocus() && m_isFlush)
        painter.fillRect(QRect(inside.left(), height() - 2, inside.width(), 2), tokens.accent);
    else if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent);
}

} // namespace waymark::widgets
