// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowbutton.h"

#include "theme/stylepaint.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::widgets {

namespace space = theme::space;

RowButton::RowButton(const theme::Theme &theme, const QString &text, const QString &detail,
                     QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_detail(detail)
{
    setText(text);
    setAccessibleName(detail.isEmpty() ? text : u"%1, %2"_s.arg(text, detail));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void RowButton::setStatus(Status status)
{
    m_status = status;
    update();
}

void RowButton::setNote(const QString &note)
{
    m_note = note;
    update();
}

void RowButton::setShare(double share)
{
    m_share = share;
    update();
}

QSize RowButton::sizeHint() const
{
    return {240, space::row};
}

QSize RowButton::minimumSizeHint() const
{
    return {120, space::row};
}

void RowButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RowButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    if (m_share > 0) {
        const QRect bar(0, 3, int(width() * m_share), height() - 6);
        theme::drawPanel(painter, bar, theme::mixed(tokens.surface, tokens.accent, 0.10), {});
    }
    if (underMouse() && m_share > 0)
        theme::drawPanel(painter, rect(), {}, tokens.border);
    else if (underMouse())
        theme::drawPanel(painter, rect(), tokens.raised, {});
    QRect room = rect().adjusted(space::related, 0, -space::related, 0);
    if (m_status) {
        paintStatus(painter, QRect(room.left(), (height() - 16) / 2, 16, 16), *m_status, tokens);
        room.setLeft(room.left() + 16 + space::related);
    }
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setFont(m_theme.numberFont());
    const int detailWidth =
        m_detail.isEmpty() ? 0
                           : std::min(fontMetrics().horizontalAdvance(m_detail) + space::related,
                                      room.width() / 2);
    painter.setPen(tokens.secondary);
    painter.drawText(room, flags | Qt::AlignRight,
                     fontMetrics().elidedText(m_detail, Qt::ElideMiddle, detailWidth));
    painter.setPen(tokens.text);
    room.setRight(room.right() - detailWidth);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width());
    painter.drawText(room, flags | Qt::AlignLeft, shown);
    room.setLeft(room.left() + fontMetrics().horizontalAdvance(shown) + space::related);
    if (!m_note.isEmpty() && room.width() > 40) {
        painter.setPen(tokens.secondary);
        painter.drawText(room, flags | Qt::AlignLeft,
                         fontMetrics().elidedText(m_note, Qt::ElideRight, room.width()));
    }
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent);
}

FigureButton::FigureButton(const theme::Theme &theme, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureButton::setFigure(qsizetype number, const QString &note, std::optional<Status> status)
{
    m_number = number;
    m_note = note;
    m_status = status;
    setAccessibleName(u"%1: %2"_s.arg(text(), QLocale().toString(number)));
    setAccessibleDescription(note);
    update();
}

QFont FigureButton::numberFont() const
{
    QFont font = m_theme.numberFont();
    font.setPointSizeF(font.pointSizeF() + 8);
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize FigureButton::sizeHint() const
{
    return {150, 12 + fontMetrics().height() + 2 + QFontMetrics(numberFont()).height()
                     + fontMetrics().height() + 12};
}

QSize FigureButton::minimumSizeHint() const
{
    return {104, sizeHint().height()};
}

void FigureButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void FigureButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void FigureButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    theme::drawPanel(painter, rect(), underMouse() ? tokens.raised : tokens.surface, tokens.border,
                     space::cardRadius);
    QRect room = rect().adjusted(12, 10, -12, -10);
    const int line = fontMetrics().height();
    painter.setPen(tokens.secondary);
    painter.drawText(QRect(room.left(), room.top(), room.width(), line), Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    painter.setFont(numberFont());
    painter.setPen(tokens.text);
    painter.drawText(room.adjusted(0, line, 0, -line), Qt::AlignLeft | Qt::AlignVCenter,
                     QLocale().toString(m_number));
    painter.setFont(font());
    QRect note(room.left(), room.bottom() - line + 1, room.width(), line);
    if (m_status) {
        paintStatus(painter, QRectF(note.left(), note.center().y() - 6.5, 14, 14), *m_status,
                    tokens);
        note.setLeft(note.left() + 14 + 6);
    }
    painter.setPen(tokens.secondary);
    painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_note, Qt::ElideRight, note.width()));
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent, space::cardRadius);
}

} // namespace waymark::widgets
