// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "theme/style.h"
#include "theme/stylepaint.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark::theme {

namespace {

constexpr int sortMarkSide = 10;

/// The mark of the sorted column stands right behind the column's name, where the eye is.
QRect sortMarkRect(const QStyleOptionHeader &header, const QRect &label)
{
    const int text = header.fontMetrics.horizontalAdvance(header.text) + space::inside;
    const int left = header.textAlignment.testFlag(Qt::AlignRight)
                         ? std::max(label.left(), label.right() + 1 - text - sortMarkSide)
                         : std::min(label.left() + text, label.right() + 1 - sortMarkSide);
    return {left, label.center().y() - (sortMarkSide / 2) + 1, sortMarkSide, sortMarkSide};
}

} // namespace

/// Qt asks the base style, not this one, for the places of label and mark, and takes the margin
/// from the height as well, which cuts letters off.
void Style::drawHeader(const QStyleOptionHeader &option, QPainter &painter,
                       const QWidget *widget) const
{
    const int margin = pixelMetric(PM_HeaderMargin, &option, widget);
    painter.save();
    painter.setClipRect(option.rect);
    drawHeaderSection(option, painter);
    QStyleOptionHeaderV2 part;
    if (const auto *whole = qstyleoption_cast<const QStyleOptionHeaderV2 *>(&option))
        part = *whole;
    else
        part.QStyleOptionHeader::operator=(option);
    part.rect = option.rect.adjusted(margin, 0, -margin, 0);
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    const int room = part.rect.width() - (isSorted ? sortMarkSide + space::inside : 0);
    part.text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room);
    drawControl(CE_HeaderLabel, &part, &painter, widget);
    if (isSorted) {
        part.rect = sortMarkRect(part, part.rect);
        drawPrimitive(PE_IndicatorHeaderArrow, &part, &painter, widget);
    }
    painter.restore();
}

void Style::drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter) const
{
    painter.fillRect(option.rect, m_tokens.surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     m_tokens.border);
}

void Style::drawTab(const QStyleOptionTab &option, QPainter &painter) const
{
    const bool isSelected = option.state.testFlag(State_Selected);
    const QRect rect = option.rect;
    if (isSelected)
        painter.fillRect(rect, m_tokens.surface);
    else if (option.state.testFlag(State_MouseOver))
        painter.fillRect(rect, m_tokens.raised);
    if (isSelected)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), m_tokens.accent);
    else
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_tokens.border);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_tokens.border);
    if (option.state.testFlag(State_HasFocus))
        drawFocusRing(painter, rect.adjusted(2, 3, -3, -2), m_tokens.accent);
}

void Style::drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter,
                         const QWidget *widget) const
{
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int middle = rect.center().y();
        if (option.text.isEmpty()) {
            painter.fillRect(QRect(rect.left() + 8, middle, rect.width() - 16, 1), m_tokens.border);
            return;
        }
        painter.setPen(m_tokens.secondary);
        painter.drawText(rect.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         option.text);
        return;
    }
    const bool isEnabled = option.state.testFlag(State_Enabled);
    if (option.state.testFlag(State_Selected))
        drawPanel(painter, rect.adjusted(2, 0, -2, 0), m_tokens.selection, QColor());
    const QRect mark(rect.left() + 10, rect.top() + (rect.height() - 16) / 2, 16, 16);
    const bool isChoice = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (isChoice && option.checked) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_tokens.accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF middle = QRectF(mark).center();
        painter.drawPolyline(QPolygonF(
            {middle + QPointF(-4, 0.2), middle + QPointF(-1, 3), middle + QPointF(4.2, -3)}));
        painter.restore();
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, mark, Qt::AlignCenter,
                          isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter.setFont(option.font);
    const qsizetype tab = option.text.indexOf(u'\t');
    const QRect text = rect.adjusted(34, 0, -28, 0);
    const int flags = int(Qt::AlignVCenter | Qt::TextSingleLine)
                      | (styleHint(SH_UnderlineShortcut, &option, widget, nullptr) != 0
                             ? int(Qt::TextShowMnemonic)
                             : int(Qt::TextHideMnemonic));
    painter.setPen(isEnabled ? m_tokens.text : m_tokens.unknown);
    painter.drawText(text, flags | Qt::AlignLeft, tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0) {
        painter.setPen(m_tokens.secondary);
        painter.drawText(text.adjusted(0, 0, 16, 0), flags | Qt::AlignRight,
                         option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter, QRect(rect.right() - 20, rect.top(), 12, rect.height()),
                    Qt::RightArrow, m_tokens.secondary);
}

void Style::drawProgress(const QStyleOptionProgressBar &option, QPainter &painter) const
{
    QRect groove = option.rect;
    groove.setHeight(std::min(4, groove.height()));
    groove.moveCenter(option.rect.center());
    drawPanel(painter, groove, m_tokens.border, QColor(), 2);
    const qint64 span = qint64(option.maximum) - option.minimum;
    // Of unknown length: a fixed share, since a bar that moves says no more than that.
    const double share = span > 0 ? double(option.progress - option.minimum) / double(span) : 0.3;
    QRect done = groove;
    done.setWidth(int(groove.width() * std::clamp(share, 0.0, 1.0)));
    if (done.width() > 0)
        drawPanel(painter, done, m_tokens.accent, QColor(), 2);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeader(*header, *painter, widget);
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeaderSection(*header, *painter);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_tokens.surface);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            m_tokens.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, m_tokens.secondary);
            quiet.state &= ~State_On;
            return QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(*tab, *painter);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab plain(*tab);
            plain.state &= ~State_HasFocus;
            if (!plain.state.testFlag(State_Selected))
                plain.palette.setColor(QPalette::WindowText, m_tokens.secondary);
            return QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            const bool isPrimary =
                button->features.testFlag(QStyleOptionButton::DefaultButton)
                || (widget != nullptr && widget->property(primaryProperty).toBool());
            if (isPrimary && label.state.testFlag(State_Enabled))
                label.palette.setColor(QPalette::ButtonText, m_tokens.accentText);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuItem(*item, *painter, widget);
        break;
    case CE_Splitter: {
        const bool isUpright = option->state.testFlag(State_Horizontal);
        const QPoint middle = option->rect.center();
        const QColor line =
            option->state.testFlag(State_MouseOver) ? m_tokens.accent : m_tokens.border;
        painter->fillRect(isUpright
                              ? QRect(middle.x(), option->rect.top(), 1, option->rect.height())
                              : QRect(option->rect.left(), middle.y(), option->rect.width(), 1),
                          line);
        return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *progress = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return drawProgress(*progress, *painter);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace waymark::theme
