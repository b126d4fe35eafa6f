// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/chip.h"

#include "theme/stylepaint.h"

#include <QLocale>
#include <QPainter>

namespace waymark::widgets {

namespace {

constexpr int chipHeight = 24;
constexpr int chipMargin = 10;
constexpr int countGap = 6;

} // namespace

Chip::Chip(const theme::Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Chip::setCount(int count)
{
    m_count = QLocale().toString(count);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    int width = 2 * chipMargin + fontMetrics().horizontalAdvance(text());
    if (!m_count.isEmpty())
        width += countGap + fontMetrics().horizontalAdvance(m_count);
    return {width, chipHeight};
}

void Chip::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Chip::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    const QColor fill = isChecked()    ? tokens.selection
                        : underMouse() ? tokens.raised
                                       : tokens.surface;
    const QColor line = isChecked() ? tokens.accent : tokens.control;
    theme::drawPanel(painter, rect(), fill, line, chipHeight / 2.0);
    const QRect inside = rect().adjusted(chipMargin, 0, -chipMargin, 0);
    painter.setPen(isEnabled() ? tokens.text : tokens.unknown);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    painter.setPen(tokens.secondary);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_count);
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent, chipHeight / 2.0);
}

} // namespace waymark::widgets
