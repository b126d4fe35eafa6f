// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QWidget>

namespace waymark::theme {
class Theme;
}

namespace waymark::form {

/// What an item is dragged by. The keyboard moves items by their buttons, so it takes no focus.
class DragGrip final : public QWidget
{
    Q_OBJECT

public:
    DragGrip(const theme::Theme &theme, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// In global coordinates.
    void moved(const QPoint &place);
    void dropped(const QPoint &place);
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();

    const theme::Theme &m_theme;
    QPoint m_pressed;
    bool m_isDragging = false;
};

/// The line between two items where a dragged one would go.
class DropLine final : public QWidget
{
    Q_OBJECT

public:
    DropLine(const theme::Theme &theme, QWidget *parent);

    void showAt(int y);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace waymark::form
