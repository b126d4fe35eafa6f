// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/helpline.h"

#include "theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace waymark::form {

namespace {

constexpr int longestLine = 640;
constexpr int mostHelpLines = 2; ///< that are no wall of text yet

} // namespace

HelpLine::HelpLine(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void HelpLine::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_line = text.simplified();
    setAccessibleName(m_line);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QRect HelpLine::room(int width) const
{
    const QMargins margins = contentsMargins();
    return QRect(margins.left(), margins.top(),
                 std::min(width - margins.left() - margins.right(), longestLine), 10'000);
}

int HelpLine::wholeHeight(int width) const
{
    return fontMetrics().boundingRect(room(width), Qt::TextWordWrap, m_text).height();
}

bool HelpLine::isCut(int width) const
{
    return wholeHeight(width) > mostHelpLines * fontMetrics().lineSpacing();
}

int HelpLine::heightForWidth(int width) const
{
    const int text = m_isOpen || !isCut(width) ? wholeHeight(width) : fontMetrics().height();
    return text + contentsMargins().top() + contentsMargins().bottom();
}

QSize HelpLine::sizeHint() const
{
    return {std::min(fontMetrics().horizontalAdvance(m_line), longestLine),
            heightForWidth(std::max(width(), 1))};
}

QSize HelpLine::minimumSizeHint() const
{
    return {40, fontMetrics().height()};
}

void HelpLine::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setPen(m_theme.tokens().secondary);
    const QRect inside = room(width());
    if (m_isOpen || !isCut(width()))
        painter.drawText(inside, int(Qt::TextWordWrap), m_text);
    else
        painter.drawText(inside, int(Qt::AlignLeft) | int(Qt::AlignTop),
                         fontMetrics().elidedText(m_line, Qt::ElideRight, inside.width()));
}

void HelpLine::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !toggle())
        QWidget::mousePressEvent(event);
}

bool HelpLine::toggle()
{
    if (isHidden() || (!m_isOpen && !isCut(width())))
        return false;
    m_isOpen = !m_isOpen;
    updateGeometry();
    update();
    return true;
}

void HelpLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The hint that layouts have is of the width before.
    if (heightForWidth(width()) != height())
        updateGeometry();
    const bool hasMore = m_isOpen || isCut(width());
    setCursor(hasMore ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(hasMore && !m_isOpen ? m_text : QString());
}

} // namespace waymark::form
