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
constexpr int glyphSize = 14;
constexpr int glyphGap = 5;

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
    setDetail(QLocale().toString(count));
}

void Chip::setDetail(const QString &detail)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

void Chip::setStatus(std::optional<Status> status)
{
    m_status = status;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    int width = 2 * chipMargin + fontMetrics().horizontalAdvance(text());
    if (m_status)
        width += glyphSize + glyphGap;
    if (!m_detail.isEmpty())
        width += countGap + fontMetrics().horizontalAdvance(m_detail);
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
    QRect inside = rect().adjusted(chipMargin, 0, -chipMargin, 0);
    if (m_status) {
        paintStatus(painter,
                    QRectF(inside.left(), (height() - glyphSize) / 2.0, glyphSize, glyphSize),
                    *m_status, tokens);
        inside.setLeft(inside.left() + glyphSize + glyphGap);
    }
    painter.setPen(isEnabled() ? tokens.text : tokens.unknown);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    painter.setPen(tokens.secondary);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_detail);
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent, chipHeight / 2.0);
}

} // namespace waymark::widgets
