// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/card.h"

#include "theme/stylepaint.h"

#include <QPainter>

namespace waymark::widgets {

namespace space = theme::space;

namespace {

constexpr int iconSide = 22;

} // namespace

Card::Card(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawPanel(painter, rect(), m_theme.tokens().surface, m_theme.tokens().border,
                     space::cardRadius);
}

ActionCard::ActionCard(const theme::Theme &theme, const QString &icon, const QString &title,
                       const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(theme.icon(icon))
    , m_text(text)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ActionCard::sizeHint() const
{
    return {260, heightForWidth(260)};
}

int ActionCard::heightForWidth(int width) const
{
    const QFontMetrics title(m_theme.sectionFont());
    const QRect room(0, 0, width - 2 * space::group, 10'000);
    return space::group + iconSide + space::related + title.height() + space::inside
           + fontMetrics().boundingRect(room, Qt::TextWordWrap, m_text).height() + space::group;
}

void ActionCard::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ActionCard::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void ActionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    const bool isHovered = underMouse() || isDown();
    theme::drawPanel(painter, rect(), isHovered ? tokens.raised : tokens.surface,
                     isHovered ? tokens.accent : tokens.border, space::cardRadius);
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent, space::cardRadius);
    m_icon.paint(&painter, QRect(space::group, space::group, iconSide, iconSide));
    painter.setPen(tokens.text);
    painter.setFont(m_theme.sectionFont());
    QRect room = rect().adjusted(space::group, space::group + iconSide + space::related,
                                 -space::group, -space::group);
    const int titleHeight = painter.fontMetrics().height();
    painter.drawText(QRect(room.topLeft(), QSize(room.width(), titleHeight)),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(font());
    painter.setPen(tokens.secondary);
    painter.drawText(room.adjusted(0, titleHeight + space::inside, 0, 0), Qt::TextWordWrap, m_text);
}

} // namespace waymark::widgets
