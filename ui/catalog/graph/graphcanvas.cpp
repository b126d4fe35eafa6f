// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graph/graphcanvas.h"

#include "catalog/catalogtr.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr double smallestZoom = 0.08;
constexpr double largestZoom = 3;
constexpr double zoomStep = 1.2;
constexpr double fitMargin = 16;
constexpr double panStep = 60;

QString toolTipOf(const GraphBox &box)
{
    const QString text = u"%1\n%2"_s.arg(box.title, box.detail);
    return box.missing.isEmpty()
               ? text
               : u"%1\n%2\n%3"_s.arg(text, box.missing, Tr::tr("There is no such entity."));
}

} // namespace

GraphCanvas::GraphCanvas(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Graph of relations"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 120);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void GraphCanvas::setDrawing(std::shared_ptr<const GraphDrawing> drawing)
{
    const EntityId kept = selected();
    const QString keptMissing = selectedMissing();
    const bool hadSelection = kept != noEntity || !keptMissing.isEmpty();
    const bool sameCentre = m_drawing && drawing && !m_drawing->boxes.isEmpty()
                            && !drawing->boxes.isEmpty() && m_drawing->snapshot == drawing->snapshot
                            && m_drawing->boxes.first().entity == drawing->boxes.first().entity;
    const QPointF before = sameCentre && hadSelection ? rectOf(m_selected).center() : QPointF();
    m_drawing = std::move(drawing);
    m_hovered = -1;
    m_selected = m_drawing && !m_drawing->boxes.isEmpty() ? 0 : -1;
    const qsizetype again = keptMissing.isEmpty() ? indexOf(kept) : indexOfMissing(keptMissing);
    if (sameCentre && again >= 0) {
        m_selected = again;
        // What was looked at stays where it was.
        if (!m_isFitted)
            m_offset += before - rectOf(again).center();
    }
    if (m_isFitted || !sameCentre)
        fit();
    describe();
    update();
    Q_EMIT selectionChanged();
}

EntityId GraphCanvas::selected() const
{
    return m_drawing && m_selected >= 0 && m_selected < m_drawing->boxes.size()
               ? m_drawing->boxes[m_selected].entity
               : noEntity;
}

qsizetype GraphCanvas::indexOf(EntityId entity) const
{
    if (!m_drawing || entity == noEntity)
        return -1;
    const auto found = std::ranges::find(m_drawing->boxes, entity, &GraphBox::entity);
    return found == m_drawing->boxes.end() ? -1 : found - m_drawing->boxes.begin();
}

QString GraphCanvas::selectedMissing() const
{
    return m_drawing && m_selected >= 0 && m_selected < m_drawing->boxes.size()
               ? m_drawing->boxes[m_selected].missing
               : QString();
}

qsizetype GraphCanvas::indexOfMissing(const QString &canonical) const
{
    if (!m_drawing || canonical.isEmpty())
        return -1;
    const auto found = std::ranges::find(m_drawing->boxes, canonical, &GraphBox::missing);
    return found == m_drawing->boxes.end() ? -1 : found - m_drawing->boxes.begin();
}

void GraphCanvas::select(EntityId entity)
{
    selectBox(indexOf(entity));
}

void GraphCanvas::selectMissing(const QString &canonical)
{
    selectBox(indexOfMissing(canonical));
}

void GraphCanvas::selectBox(qsizetype index)
{
    if (index < 0 || index == m_selected)
        return;
    m_selected = index;
    reveal(index);
    describe();
    update();
    Q_EMIT selectionChanged();
}

QRectF GraphCanvas::rectOf(qsizetype index) const
{
    if (!m_drawing || index < 0 || index >= m_drawing->boxes.size())
        return {};
    const QRectF rect = m_drawing->boxes[index].rect;
    return {rect.topLeft() * m_zoom + m_offset, rect.size() * m_zoom};
}

qsizetype GraphCanvas::boxAt(QPointF widget) const
{
    if (!m_drawing)
        return -1;
    const auto found =
        std::ranges::find_if(m_drawing->boxes, [at = toDrawing(widget)](const GraphBox &box) {
            return box.rect.contains(at);
        });
    return found == m_drawing->boxes.end() ? -1 : found - m_drawing->boxes.begin();
}

void GraphCanvas::fit()
{
    m_isFitted = true;
    if (!m_drawing || m_drawing->size.isEmpty())
        return;
    const QSizeF room(width() - 2 * fitMargin, height() - 2 * fitMargin);
    const double zoom =
        std::min(room.width() / m_drawing->size.width(), room.height() / m_drawing->size.height());
    m_zoom = std::clamp(zoom, smallestZoom, 1.0);
    const QSizeF shown = m_drawing->size * m_zoom;
    m_offset = QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2);
    update();
}

void GraphCanvas::zoomBy(double factor)
{
    const QRectF box = rectOf(m_selected);
    const QPointF middle(width() / 2.0, height() / 2.0);
    zoomAround(QRectF(rect()).intersects(box) ? box.center() : middle, factor);
}

void GraphCanvas::zoomAround(QPointF widget, double factor)
{
    const QPointF at = toDrawing(widget);
    m_zoom = std::clamp(m_zoom * factor, smallestZoom, largestZoom);
    m_offset = widget - at * m_zoom;
    m_isFitted = false;
    keepInView();
    update();
}

void GraphCanvas::keepInView()
{
    if (!m_drawing)
        return;
    // Some of the drawing always stays in the window.
    const QSizeF shown = m_drawing->size * m_zoom;
    const double rest = 80;
    m_offset.setX(std::clamp(m_offset.x(), rest - shown.width(), std::max(rest, width() - rest)));
    m_offset.setY(std::clamp(m_offset.y(), rest - shown.height(), std::max(rest, height() - rest)));
}

void GraphCanvas::reveal(qsizetype index)
{
    const QRectF box = rectOf(index);
    const QRectF room = QRectF(rect()).adjusted(fitMargin, fitMargin, -fitMargin, -fitMargin);
    if (room.contains(box))
        return;
    m_isFitted = false;
    m_offset += QPointF(
        std::max(0.0, room.left() - box.left()) - std::max(0.0, box.right() - room.right()),
        std::max(0.0, room.top() - box.top()) - std::max(0.0, box.bottom() - room.bottom()));
}

/// To the box at the other end of the line that leads the most in this direction.
void GraphCanvas::walk(QPointF direction)
{
    if (!m_drawing || m_selected < 0)
        return;
    const QPointF from = m_drawing->boxes[m_selected].rect.center();
    qsizetype best = -1;
    double least = 0;
    const auto consider = [&](qsizetype other, double weight) {
        const QPointF way = m_drawing->boxes[other].rect.center() - from;
        const double forward = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (other == m_selected || forward <= 1)
            return;
        const double cost = (forward + 2 * aside) * weight;
        if (best < 0 || cost < least) {
            best = other;
            least = cost;
        }
    };
    for (const GraphLine &line : m_drawing->lines) {
        if (line.from == m_selected)
            consider(line.to, 1);
        else if (line.to == m_selected)
            consider(line.from, 1);
    }
    // Where no line leads that way: the nearest neighbour on the screen.
    if (best < 0) {
        for (qsizetype i = 0; i < m_drawing->boxes.size(); ++i)
            consider(i, 1);
    }
    selectBox(best);
}

void GraphCanvas::describe()
{
    QString text;
    if (m_drawing && m_selected >= 0) {
        const GraphBox &box = m_drawing->boxes[m_selected];
        QStringList parts{u"%1, %2"_s.arg(box.title, box.detail)};
        if (!box.missing.isEmpty())
            parts << Tr::tr("There is no such entity.");
        for (const GraphLine &line : m_drawing->lines) {
            if (line.from == m_selected)
                parts << u"%1 %2"_s.arg(line.label, m_drawing->boxes[line.to].title);
        }
        if (box.hidden > 0)
            parts << tr("%Ln more neighbour(s)", nullptr, box.hidden);
        text = parts.join(u"; "_s);
    }
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void GraphCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    if (!m_drawing)
        return;
    painter.translate(m_offset);
    painter.scale(m_zoom, m_zoom);
    paintDrawing(painter, *m_drawing, m_theme.tokens(), {m_selected, m_hovered, hasFocus()},
                 &m_theme);
}

void GraphCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isFitted)
        fit();
    else
        keepInView();
}

void GraphCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_offset += QPointF(event->angleDelta().y(), event->angleDelta().x()) / 2;
        m_isFitted = false;
        keepInView();
        update();
    } else {
        zoomAround(event->position(), std::pow(zoomStep, event->angleDelta().y() / 120.0));
    }
    event->accept();
}

void GraphCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    const qsizetype box = boxAt(event->position());
    if (box >= 0)
        selectBox(box);
    else
        m_isPanning = true;
}

void GraphCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isPanning) {
        m_offset += event->position() - m_pressed;
        m_pressed = event->position();
        m_isFitted = false;
        keepInView();
        setCursor(Qt::ClosedHandCursor);
        return update();
    }
    const qsizetype box = boxAt(event->position());
    if (box == m_hovered)
        return;
    m_hovered = box;
    setCursor(box >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_isPanning = false;
    setCursor(Qt::ArrowCursor);
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const qsizetype box = boxAt(event->position()); box >= 0)
        activate(m_drawing->boxes[box]);
    else
        fit();
}

void GraphCanvas::activate(const GraphBox &box)
{
    if (box.missing.isEmpty())
        Q_EMIT openRequested(box.entity);
    else
        Q_EMIT missingActivated(box.missing);
}

void GraphCanvas::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

bool GraphCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype box = boxAt(help->pos());
        if (box >= 0)
            QToolTip::showText(help->globalPos(), toolTipOf(m_drawing->boxes[box]));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void GraphCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool pans = event->modifiers().testFlag(Qt::ControlModifier);
    const auto move = [this, pans](double x, double y) {
        if (!pans)
            return walk({x, y});
        m_offset -= QPointF(x, y) * panStep;
        m_isFitted = false;
        keepInView();
        update();
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1, 0);
    case Qt::Key_Right:
        return move(1, 0);
    case Qt::Key_Up:
        return move(0, -1);
    case Qt::Key_Down:
        return move(0, 1);
    case Qt::Key_Home:
        return selectBox(0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_drawing && m_selected >= 0)
            activate(m_drawing->boxes[m_selected]);
        return;
    case Qt::Key_Space:
        if (selected() != noEntity)
            Q_EMIT expandRequested(selected());
        else if (!selectedMissing().isEmpty())
            Q_EMIT missingExpandRequested(selectedMissing());
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return fit();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace waymark::catalog
