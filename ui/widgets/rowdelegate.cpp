// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowdelegate.h"

#include "widgets/status.h"
#include "widgets/tableview.h"

#include <QPainter>

namespace waymark::widgets {

namespace space = theme::space;

namespace {

constexpr int glyphSide = 16;
constexpr int barWidth = 3;

} // namespace

RowDelegate::RowDelegate(const theme::Theme &theme, int rowHeight, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_rowHeight(rowHeight)
{}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_rowHeight};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens.raised);
    if (isSelected && option.widget != nullptr && option.widget->hasFocus()
        && (option.viewItemPosition == QStyleOptionViewItem::Beginning
            || option.viewItemPosition == QStyleOptionViewItem::OnlyOne))
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), barWidth, option.rect.height()),
            tokens.accent);

    QRect room = option.rect.adjusted(space::related, 0, -space::related, 0);
    const QVariant status = index.data(StatusRole);
    const QVariant icon = index.data(Qt::DecorationRole);
    if (status.isValid() || icon.isValid()) {
        const QRect glyph(room.left(), room.top() + (room.height() - glyphSide) / 2, glyphSide,
                          glyphSide);
        if (status.isValid())
            paintStatus(*painter, glyph, Status(status.toInt()), tokens);
        else
            icon.value<QIcon>().paint(painter, glyph);
        room.setLeft(glyph.right() + 1 + space::related);
    }

    const QVariant font = index.data(Qt::FontRole);
    painter->setFont(font.isValid() ? font.value<QFont>() : option.font);
    const QFontMetrics metrics = painter->fontMetrics();
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    const int flags =
        (alignment != 0 ? alignment & int(Qt::AlignHorizontal_Mask) : int(Qt::AlignLeft))
        | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
    const QString text = metrics.elidedText(index.data(Qt::DisplayRole).toString(),
                                            option.textElideMode, room.width());
    painter->setPen(index.data(SecondaryRole).toBool() ? tokens.secondary : tokens.text);
    painter->drawText(room, flags, text);

    const QString detail = index.data(DetailRole).toString();
    if (detail.isEmpty())
        return;
    room.setLeft(room.left() + metrics.horizontalAdvance(text) + space::related);
    if (room.width() < metrics.averageCharWidth() * 4)
        return;
    painter->setPen(tokens.secondary);
    painter->drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                      metrics.elidedText(detail, Qt::ElideRight, room.width()));
}

} // namespace waymark::widgets
