// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "theme/style.h"

#include "theme/stylepaint.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark::theme {

Style::Style()
    : QProxyStyle(u"fusion"_s)
{}

void Style::drawButton(const QStyleOptionButton &option, QPainter &painter,
                       const QWidget *widget) const
{
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const bool isDown = option.state & (State_Sunken | State_On);
    const bool isHovered = isEnabled && option.state.testFlag(State_MouseOver);
    const bool hasFocus = option.state.testFlag(State_HasFocus);
    const bool isPrimary =
        isEnabled
        && (option.features.testFlag(QStyleOptionButton::DefaultButton)
            || (widget != nullptr && widget->property(primaryProperty).toBool()));
    if (isPrimary) {
        const qreal shade = isDown ? 0.22 : isHovered ? 0.12 : 0;
        drawPanel(painter, option.rect, mixed(m_tokens.accent, m_tokens.text, shade), QColor());
        if (hasFocus)
            drawPanel(painter, option.rect.adjusted(2, 2, -2, -2), QColor(), m_tokens.accentText,
                      space::controlRadius - 1);
        return;
    }
    const bool isFlat = option.features.testFlag(QStyleOptionButton::Flat);
    QColor fill = isFlat ? QColor() : option.palette.color(QPalette::Button);
    if (isDown)
        fill = m_tokens.selection;
    else if (isHovered)
        fill = m_tokens.raised;
    drawPanel(painter, option.rect, fill, isFlat ? QColor() : m_tokens.control);
    if (hasFocus)
        drawFocusRing(painter, option.rect, m_tokens.accent);
}

void Style::drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    // What can only be read lies in the page, not on it; its text is as clear as any.
    if (isOnlyRead(option, widget))
        drawPanel(painter, option.rect, m_tokens.window, m_tokens.border);
    else
        drawPanel(painter, option.rect, option.palette.color(QPalette::Base), m_tokens.control);
    if (option.state.testFlag(State_HasFocus))
        drawFocusRing(painter, option.rect, m_tokens.accent);
}

void Style::drawCheck(const QStyleOption &option, QPainter &painter, bool isRound) const
{
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const bool isOn = option.state.testFlag(State_On);
    const bool isPartial = option.state.testFlag(State_NoChange);
    const int side = std::min({option.rect.width(), option.rect.height(), 16});
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    const QColor on = isEnabled ? m_tokens.accent : m_tokens.unknown;
    // What is neither on nor off looks like nothing that somebody chose.
    const bool isFilled = isOn;
    const qreal radius = isRound ? side / 2.0 : 3;
    const QColor line = option.state.testFlag(State_MouseOver) ? m_tokens.accent : m_tokens.unknown;
    drawPanel(painter, box, isFilled ? on : option.palette.color(QPalette::Base),
              isFilled ? on : line, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tokens.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(box).center();
    if (isOn && isRound) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tokens.accentText);
        painter.drawEllipse(middle, side / 5.0, side / 5.0);
    } else if (isPartial) {
        painter.setPen(QPen(m_tokens.secondary, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(middle - QPointF(3.5, 0), middle + QPointF(3.5, 0));
    } else if (isOn) {
        painter.drawPolyline(QPolygonF(
            {middle + QPointF(-3.6, 0.2), middle + QPointF(-1, 2.8), middle + QPointF(3.8, -2.8)}));
    }
    painter.restore();
    if (option.state.testFlag(State_HasFocus) && option.state.testFlag(State_KeyboardFocusChange))
        drawFocusRing(painter, box.adjusted(-2, -2, 2, 2), m_tokens.accent, radius + 2);
}

void Style::drawToolPanel(const QStyleOption &option, QPainter &painter) const
{
    const bool isEnabled = option.state.testFlag(State_Enabled);
    if (option.state & (State_Sunken | State_On))
        drawPanel(painter, option.rect, m_tokens.selection, QColor());
    else if (isEnabled && option.state.testFlag(State_MouseOver))
        drawPanel(painter, option.rect, mixed(m_tokens.raised, m_tokens.text, 0.06), QColor());
    if (option.state.testFlag(State_HasFocus))
        drawFocusRing(painter, option.rect, m_tokens.accent);
}

void Style::drawCross(const QStyleOption &option, QPainter &painter) const
{
    const bool isHovered = option.state.testFlag(State_MouseOver);
    if (isHovered)
        drawPanel(painter, option.rect, mixed(m_tokens.raised, m_tokens.text, 0.08), QColor(), 3);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(isHovered ? m_tokens.text : m_tokens.secondary, 1.3, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle = QRectF(option.rect).center();
    painter.drawLine(middle + QPointF(-3.2, -3.2), middle + QPointF(3.2, 3.2));
    painter.drawLine(middle + QPointF(3.2, -3.2), middle + QPointF(-3.2, 3.2));
    painter.restore();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButton(*button, *painter, widget);
        break;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelLineEdit:
        // A frameless line edit (in a spin box, a combo box, a table cell) stands on what is there.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && frame->lineWidth > 0)
            return drawField(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
        return drawField(*option, *painter, widget);
    case PE_FrameFocusRect:
        if (widget != nullptr && widget->property(rowFocusProperty).toBool())
            return;
        return drawFocusRing(*painter, option->rect, m_tokens.accent);
    case PE_Frame:
        drawPanel(*painter, option->rect, QColor(),
                  isOnlyRead(*option, widget) ? m_tokens.border : m_tokens.control);
        if (option->state.testFlag(State_HasFocus))
            drawFocusRing(*painter, option->rect, m_tokens.accent);
        return;
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        return drawPanel(*painter, option->rect, QColor(), m_tokens.border, 0);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(*option, *painter, false);
    case PE_IndicatorRadioButton:
        return drawCheck(*option, *painter, true);
    case PE_PanelButtonTool:
        return drawToolPanel(*option, *painter);
    case PE_PanelItemViewItem:
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, m_tokens.selection);
        else if (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled))
            painter->fillRect(option->rect, m_tokens.raised);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        return drawPanel(*painter, option->rect, m_tokens.surface, m_tokens.control, 0);
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            m_tokens.border);
        return;
    case PE_IndicatorArrowDown:
        return drawChevron(*painter, option->rect, Qt::DownArrow, m_tokens.secondary);
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawChevron(*painter, header->rect,
                        header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow
                                                                            : Qt::DownArrow,
                        m_tokens.secondary);
        return;
    case PE_IndicatorArrowUp:
        return drawChevron(*painter, option->rect, Qt::UpArrow, m_tokens.secondary);
    case PE_IndicatorArrowLeft:
        return drawChevron(*painter, option->rect, Qt::LeftArrow, m_tokens.secondary);
    case PE_IndicatorArrowRight:
        return drawChevron(*painter, option->rect, Qt::RightArrow, m_tokens.secondary);
    case PE_IndicatorTabClose:
        return drawCross(*option, *painter);
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            drawChevron(*painter, option->rect,
                        option->state.testFlag(State_Open) ? Qt::DownArrow : Qt::RightArrow,
                        m_tokens.secondary);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::related;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_MenuButtonIndicator:
        // Fusion takes six pixels from it before it draws the mark.
        return 16;
    case PM_HeaderMargin:
        return space::related;
    case PM_SplitterWidth:
        return 5;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::inside;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ToolTipLabel_Opacity:
        return hint == SH_ToolTipLabel_Opacity ? 255 : 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace waymark::theme
