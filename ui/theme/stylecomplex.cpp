// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "theme/style.h"
#include "theme/stylepaint.h"

#include <QPainter>
#include <QStyleOption>

namespace waymark::theme {

void Style::drawComboBox(const QStyleOptionComplex &option, QPainter &painter,
                         const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (combo == nullptr || combo->frame) {
        const bool isHovered =
            option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
        const bool isTyped = combo != nullptr && combo->editable;
        if (isOnlyRead(option, widget))
            drawPanel(painter, option.rect, m_tokens.window, m_tokens.border);
        else
            drawPanel(painter, option.rect,
                      isHovered && !isTyped ? m_tokens.raised
                                            : option.palette.color(QPalette::Base),
                      m_tokens.control);
        if (option.state.testFlag(State_HasFocus))
            drawFocusRing(painter, option.rect, m_tokens.accent);
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, Qt::DownArrow,
                option.state.testFlag(State_Enabled) ? m_tokens.secondary : m_tokens.unknown);
}

void Style::drawSpinBox(const QStyleOptionComplex &option, QPainter &painter,
                        const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (spin == nullptr)
        return;
    if (spin->frame)
        drawField(option, painter, widget);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons || isOnlyRead(option, widget))
        return;
    const auto step = [&](SubControl part, Qt::ArrowType direction,
                          QAbstractSpinBox::StepEnabledFlag flag) {
        const QRect rect = proxy()->subControlRect(CC_SpinBox, &option, part, widget);
        if (option.activeSubControls.testFlag(part) && option.state.testFlag(State_MouseOver))
            painter.fillRect(rect, m_tokens.raised);
        const bool can = spin->stepEnabled.testFlag(flag) && option.state.testFlag(State_Enabled);
        drawChevron(painter, rect.adjusted(0, 1, 0, -1), direction,
                    can ? m_tokens.secondary : m_tokens.border);
    };
    step(SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    step(SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

void Style::drawToolButton(const QStyleOptionToolButton &option, QPainter &painter,
                           const QWidget *widget) const
{
    QStyleOptionToolButton plain = option;
    // Fusion rings the label as well; the panel's ring is enough. A button that is all icon says by
    // it that there is a menu.
    plain.state &= ~State_HasFocus;
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly
        && !option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
        plain.features &=
            ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    QProxyStyle::drawComplexControl(CC_ToolButton, &plain, &painter, widget);
    if (option.state.testFlag(State_HasFocus))
        drawFocusRing(painter, option.rect, m_tokens.accent);
}

void Style::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter,
                          const QWidget *widget) const
{
    const QRect thumb = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (slider == nullptr || slider->minimum == slider->maximum)
        return;
    const bool isHeld = option.state.testFlag(State_MouseOver)
                        || (option.activeSubControls.testFlag(SC_ScrollBarSlider)
                            && option.state.testFlag(State_Sunken));
    const QColor colour = mixed(m_tokens.surface, m_tokens.secondary, isHeld ? 0.7 : 0.4);
    drawPanel(painter, thumb.adjusted(3, 3, -3, -3), colour, QColor(), 3);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return drawComboBox(*option, *painter, widget);
    case CC_SpinBox:
        return drawSpinBox(*option, *painter, widget);
    case CC_ScrollBar:
        return drawScrollBar(*option, *painter, widget);
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return drawToolButton(*button, *painter, widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    // Typed text keeps its distance from the line around it; without a line it needs none.
    if (element == SE_LineEditContents && frame != nullptr && frame->lineWidth > 0)
        return rect.adjusted(space::inside, 0, -space::inside, 0);
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider != nullptr) {
        // No buttons at the ends: the groove is the whole bar.
        const bool isLevel = slider->orientation == Qt::Horizontal;
        const int length = isLevel ? slider->rect.width() : slider->rect.height();
        const int range = slider->maximum - slider->minimum;
        int thumb = length;
        if (range > 0) {
            const qint64 all = qint64(range) + slider->pageStep;
            thumb = int(qint64(slider->pageStep) * length / std::max<qint64>(1, all));
            thumb = std::clamp(thumb, std::min(length, 28), length);
        }
        const int start =
            sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                    length - thumb, slider->upsideDown);
        const auto stretch = [&](int from, int to) {
            return isLevel ? QRect(slider->rect.left() + from, slider->rect.top(), to - from,
                                   slider->rect.height())
                           : QRect(slider->rect.left(), slider->rect.top() + from,
                                   slider->rect.width(), to - from);
        };
        switch (part) {
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine:
            return {};
        case SC_ScrollBarSubPage:
            return stretch(0, start);
        case SC_ScrollBarAddPage:
            return stretch(start + thumb, length);
        case SC_ScrollBarSlider:
            return stretch(start, start + thumb);
        case SC_ScrollBarGroove:
            return slider->rect;
        default:
            break;
        }
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return rect.adjusted(space::inside, 0, 0, 0);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(2, 0, 0, 0);
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.setHeight(std::max(size.height(), space::row));
        size.rwidth() += space::related;
        break;
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox:
        size.setHeight(std::max(size.height(), space::row));
        break;
    case CT_HeaderSection:
        size.setHeight(space::row);
        break;
    case CT_TabBarTab:
        size.setHeight(32);
        size.rwidth() += space::related;
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator) {
            size.setHeight(std::max(size.height(), space::row));
            size.rwidth() += 28;
        } else {
            size.setHeight(item != nullptr && !item->text.isEmpty() ? space::row : 9);
        }
        break;
    default:
        break;
    }
    return size;
}

} // namespace waymark::theme
