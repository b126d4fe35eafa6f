// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowdelegate.h"

#include "widgets/status.h"
#include "widgets/tableview.h"

#include <QPainter>
#include <QStyle>

namespace waymark::widgets {

namespace space = theme::space;

namespace {

constexpr int glyphSide = 16;
constexpr int barWidth = 3;
/// Some screens full.
constexpr int mostTexts = 4'000;

} // namespace

RowDelegate::RowDelegate(const theme::Theme &theme, int rowHeight, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_rowHeight(rowHeight)
    , m_texts(mostTexts)
{
    connect(&theme, &theme::Theme::changed, this, [this] { m_statuses.clear(); });
}

const QStaticText &RowDelegate::laidOut(const QString &text, const QFont &font) const
{
    const std::pair key(text, font.weight() > QFont::Normal);
    LaidOut *known = m_texts[key];
    if (known != nullptr && known->font == font)
        return known->text;
    if (known == nullptr) {
        known = new LaidOut{QStaticText(text), font};
        known->text.setTextFormat(Qt::PlainText);
        known->text.setPerformanceHint(QStaticText::AggressiveCaching);
        m_texts.insert(key, known);
    }
    known->font = font;
    known->text.prepare({}, font);
    return known->text;
}

void RowDelegate::drawText(QPainter &painter, const QRect &room, int alignment, const QString &text,
                           Qt::TextElideMode elide) const
{
    const QStaticText &whole = laidOut(text, painter.font());
    const QSizeF size = whole.size();
    if (size.width() > room.width() || text.contains(u'\n')) {
        const QString elided = painter.fontMetrics().elidedText(text, elide, room.width());
        return painter.drawText(room, alignment | int(Qt::AlignVCenter | Qt::TextSingleLine),
                                elided);
    }
    const QSize taken = size.toSize();
    const QRect place = QStyle::alignedRect(
        painter.layoutDirection(), Qt::Alignment(alignment) | Qt::AlignVCenter, taken, room);
    painter.drawStaticText(place.topLeft(), whole);
}

void RowDelegate::drawStatus(QPainter &painter, const QRect &glyph, int status) const
{
    const qreal pixels = painter.device()->devicePixelRatio();
    const std::pair key(status, pixels);
    const QPixmap *drawn = m_statuses[key];
    if (drawn == nullptr) {
        auto *made = new QPixmap(QSizeF(glyph.size() * pixels).toSize());
        made->setDevicePixelRatio(pixels);
        made->fill(Qt::transparent);
        QPainter inside(made);
        paintStatus(inside, QRectF({}, glyph.size()), Status(status), m_theme.tokens());
        inside.end();
        m_statuses.insert(key, made);
        drawn = made;
    }
    painter.drawPixmap(glyph.topLeft(), *drawn);
}

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
            drawStatus(*painter, glyph, status.toInt());
        else
            icon.value<QIcon>().paint(painter, glyph);
        room.setLeft(glyph.right() + 1 + space::related);
    }

    const QVariant font = index.data(Qt::FontRole);
    painter->setFont(font.isValid() ? font.value<QFont>() : option.font);
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->setPen(index.data(SecondaryRole).toBool() ? tokens.secondary : tokens.text);
    drawText(*painter, room,
             alignment != 0 ? alignment & int(Qt::AlignHorizontal_Mask) : int(Qt::AlignLeft), text,
             index.data(ElideMiddleRole).toBool() ? Qt::ElideMiddle : option.textElideMode);

    const QString detail = index.data(DetailRole).toString();
    if (detail.isEmpty())
        return;
    const QFontMetrics metrics = painter->fontMetrics();
    room.setLeft(room.left() + metrics.horizontalAdvance(text) + space::related);
    if (room.width() < metrics.averageCharWidth() * 4)
        return;
    painter->setPen(tokens.secondary);
    drawText(*painter, room, int(Qt::AlignLeft), detail, Qt::ElideRight);
}

} // namespace waymark::widgets
