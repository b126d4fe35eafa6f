// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/rows/draggrip.h"

#include "theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int dropLineHeight = 2;

} // namespace

DragGrip::DragGrip(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(sizeHint());
    setCursor(Qt::OpenHandCursor);
}

QSize DragGrip::sizeHint() const
{
    return {theme::space::group, theme::space::compactRow};
}

void DragGrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().unknown);
    for (const int x : {-2, 2}) {
        for (const int y : {-4, 0, 4})
            painter.drawEllipse(QRectF(width() / 2.0 + x - 1, height() / 2.0 + y - 1, 2, 2));
    }
}

void DragGrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->globalPosition().toPoint();
    else if (m_isDragging)
        finish();
}

void DragGrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPoint place = event->globalPosition().toPoint();
    if (!m_isDragging) {
        if ((place - m_pressed).manhattanLength() < QApplication::startDragDistance())
            return;
        m_isDragging = true;
        setCursor(Qt::ClosedHandCursor);
        grabKeyboard(); // Escape takes it back
    }
    Q_EMIT moved(place);
}

void DragGrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isDragging || event->button() != Qt::LeftButton)
        return;
    const QPoint place = event->globalPosition().toPoint();
    m_isDragging = false;
    finish();
    Q_EMIT dropped(place);
}

void DragGrip::keyPressEvent(QKeyEvent *event)
{
    if (m_isDragging && event->key() == Qt::Key_Escape)
        finish();
}

void DragGrip::finish()
{
    m_isDragging = false;
    setCursor(Qt::OpenHandCursor);
    releaseKeyboard();
    Q_EMIT cancelled();
}

DropLine::DropLine(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropLine::showAt(int y)
{
    setGeometry(0, std::max(0, y - dropLineHeight / 2), parentWidget()->width(), dropLineHeight);
    show();
    raise();
}

void DropLine::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), m_theme.tokens().accent);
}

} // namespace waymark::form
