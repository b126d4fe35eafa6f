// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "theme/theme.h"

#include <QWidget>

namespace waymark::widgets {

/// How something stands. Shown by shape and colour together, and always beside a word.
enum class Status { Good, Warning, Bad, Running, Info, Unknown };

[[nodiscard]] Status statusOf(Severity severity);
[[nodiscard]] QColor statusColour(const theme::Tokens &tokens, Status status);

/// The shape of a status, filling `rect`: circle with tick, triangle, octagon with cross, circle
/// with arc, circle with i, dashed circle.
void paintStatus(QPainter &painter, const QRectF &rect, Status status, const theme::Tokens &tokens);

/// The same as a widget of 16 pixels.
class StatusGlyph final : public QWidget
{
    Q_OBJECT

public:
    StatusGlyph(const theme::Theme &theme, Status status, QWidget *parent = nullptr);

    void setStatus(Status status);
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    Status m_status;
};

} // namespace waymark::widgets
