// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>

namespace waymark::editor {

class EditorGutter;
class ProblemStrip;
class TextEditor;

/// What stands beside the text: the gutter with numbers, folds and findings on its left, the strip
/// of all problems on its right.
class EditorSides
{
public:
    /// The editor owns both.
    explicit EditorSides(TextEditor &editor);

    /// Puts them where the editor's size and font want them, and says how wide they are.
    void layOut(const QRect &inside, const QRect &viewport);
    [[nodiscard]] int left() const;
    [[nodiscard]] static int right();
    /// Numbers have become longer or shorter since.
    [[nodiscard]] bool wantsLayout() const;
    void update();
    void updateStrip();
    /// As QPlainTextEdit::updateRequest says.
    void follow(const QRect &rect, int dy);

private:
    EditorGutter *m_gutter;
    ProblemStrip *m_strip;
};

} // namespace waymark::editor
