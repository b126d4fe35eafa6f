// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/graph/graphdrawing.h"

#include <QWidget>

namespace waymark::catalog {

/// Shows a drawing. Wheel or + and - zoom, dragging moves it, 0 fits it; arrow keys walk along its
/// lines, Enter opens an entity, Space shows its neighbours.
class GraphCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit GraphCanvas(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Keeps the selected entity and, where the centre is the same, the zoom.
    void setDrawing(std::shared_ptr<const GraphDrawing> drawing);
    [[nodiscard]] const std::shared_ptr<const GraphDrawing> &drawing() const { return m_drawing; }
    /// noEntity when nothing is selected, or what isn't there.
    [[nodiscard]] EntityId selected() const;
    /// The canonical name of what isn't there, where that is selected.
    [[nodiscard]] QString selectedMissing() const;
    void select(EntityId entity);
    void selectMissing(const QString &canonical);
    [[nodiscard]] double zoom() const { return m_zoom; }
    void zoomBy(double factor);
    void fit();
    /// Where a box stands in the widget now; null when there is none.
    [[nodiscard]] QRectF boxRect(EntityId entity) const { return rectOf(indexOf(entity)); }
    [[nodiscard]] QRectF missingRect(const QString &canonical) const
    {
        return rectOf(indexOfMissing(canonical));
    }

    [[nodiscard]] QSize sizeHint() const override { return {480, 320}; }

Q_SIGNALS:
    void selectionChanged();
    void openRequested(waymark::catalog::EntityId entity);
    void expandRequested(waymark::catalog::EntityId entity);
    /// What isn't there can't be opened: somebody may say so.
    void missingActivated(const QString &canonical);
    void missingExpandRequested(const QString &canonical);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QPointF toDrawing(QPointF widget) const { return (widget - m_offset) / m_zoom; }
    [[nodiscard]] qsizetype boxAt(QPointF widget) const;
    [[nodiscard]] qsizetype indexOf(EntityId entity) const;
    [[nodiscard]] qsizetype indexOfMissing(const QString &canonical) const;
    [[nodiscard]] QRectF rectOf(qsizetype index) const;
    void activate(const GraphBox &box);
    void selectBox(qsizetype index);
    void walk(QPointF direction);
    void zoomAround(QPointF widget, double factor);
    void keepInView();
    void reveal(qsizetype index);
    void describe();

    const theme::Theme &m_theme;
    std::shared_ptr<const GraphDrawing> m_drawing;
    double m_zoom = 1;
    QPointF m_offset; ///< where the drawing's corner is
    bool m_isFitted = true;
    qsizetype m_selected = -1;
    qsizetype m_hovered = -1;
    QPointF m_pressed;
    bool m_isPanning = false;
};

} // namespace waymark::catalog
