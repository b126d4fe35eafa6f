// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace waymark::editor {

class TextEditor;

/// The strip at the left of the text: line numbers and a mark for the gravest finding of each line.
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

    TextEditor &m_editor;
};

} // namespace waymark::editor
