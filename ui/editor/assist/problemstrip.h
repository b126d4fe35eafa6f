// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

#include <QWidget>

#include <optional>

namespace waymark::editor {

class TextEditor;

/// The strip beside the scroll bar that shows the whole text from top to bottom: where its problems
/// stand, its matches, its changes and the caret. A click goes there.
class ProblemStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemStrip(TextEditor &editor);

    static constexpr int stripWidth = 12;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] double topOf(qsizetype line) const;
    [[nodiscard]] qsizetype lineAt(double y) const;
    /// The finding that is drawn nearest to `y`, if one is.
    [[nodiscard]] std::optional<Diagnostic> findingAt(double y) const;

    TextEditor &m_editor;
};

} // namespace waymark::editor
