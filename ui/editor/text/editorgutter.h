// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/linedifference.h"

#include <QWidget>

namespace waymark::editor {

class TextEditor;

/// The strip at the left of the text: line numbers, a mark for the gravest finding of each line,
/// changed lines, and where lines fold.
class EditorGutter final : public QWidget
{
    Q_OBJECT

public:
    explicit EditorGutter(TextEditor &editor);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int lineAt(int y) const;
    [[nodiscard]] int foldLeft() const;
    void paintChange(QPainter &painter, qsizetype line, const QRectF &rect) const;
    [[nodiscard]] QString changeText(const LineHunk &hunk) const;
    void askToRevert(qsizetype line);

    TextEditor &m_editor;
};

} // namespace waymark::editor
