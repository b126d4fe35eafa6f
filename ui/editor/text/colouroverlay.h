// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/expressioncolours.h"

#include <QList>

#include <utility>
#include <vector>

namespace waymark::editor {

/// A word in another language than the text around it, in positions of a QTextDocument.
struct ColourSpan
{
    int begin = 0;
    int end = 0;
    assist::ExpressionTint word = assist::ExpressionTint::Whole;

    bool operator==(const ColourSpan &) const = default;
};

/// Where the colours of expressions lie over those of the text. They come with the analysis and
/// move with edits until the next one is there.
class ColourOverlay
{
public:
    /// In the order of the text, each expression in front of its words. Which places look different
    /// now.
    [[nodiscard]] QList<std::pair<int, int>> set(const std::vector<ColourSpan> &spans);
    /// As QTextDocument::contentsChange tells it. What is typed at the end of a word belongs to it.
    void textChanged(int position, int removed, int added);
    /// Those that reach into a line, expressions first.
    [[nodiscard]] QList<ColourSpan> in(int begin, int end) const;
    [[nodiscard]] bool isEmpty() const { return m_wholes.empty(); }

private:
    // Neither overlaps with others of its list.
    std::vector<ColourSpan> m_wholes;
    std::vector<ColourSpan> m_words;
};

} // namespace waymark::editor
