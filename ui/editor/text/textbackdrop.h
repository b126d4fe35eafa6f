// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/brackets.h"
#include "text/linedifference.h"
#include "theme/theme.h"

#include <QList>
#include <QTextBlock>

#include <optional>

class QPainter;

namespace waymark::editor {

class LiveFindings;
class TextEditor;

/// Of the caret's line, in the text and in the gutter.
[[nodiscard]] QColor currentLineColour(const theme::Theme &theme);

/// What an editor paints behind its letters (the caret's line and brackets, indent guides, matches
/// of a search, what belongs to the form's field in focus) and under them (waves under what is
/// wrong). Each setter says whether what is seen changes.
class TextBackdrop
{
public:
    /// Neither is owned.
    TextBackdrop(const TextEditor &editor, const LiveFindings &findings);

    bool setLinked(TextRange range);
    bool setMatches(const QList<TextRange> &matches);
    [[nodiscard]] const QList<TextRange> &matches() const { return m_matches; }
    bool setSearchScope(TextRange scope);
    [[nodiscard]] TextRange searchScope() const { return m_searchScope; }
    /// The caret's line, the brackets at it and the lines of what it stands in.
    bool setCaret(qsizetype line, const std::optional<assist::Brackets> &brackets);
    /// Findings have changed: those in sight may be others.
    bool takeFindings();
    /// The text changed.
    void move(const TextEdits &edits);

    void paintBehind(const QRectF &exposed) const;
    void paintFindings(const QRectF &exposed);

private:
    void updateGuide();
    void paintBands(QPainter &painter, const QTextBlock &block, const QRectF &rect) const;
    void paintGuides(QPainter &painter, const QTextBlock &block, const QRectF &rect) const;
    void paintMarks(QPainter &painter, const QTextBlock &block, const QRectF &rect) const;

    const TextEditor &m_editor;
    const LiveFindings &m_findings;
    QList<TextRange> m_matches;
    TextRange m_searchScope;
    TextRange m_linked;
    qsizetype m_line = 0;
    std::optional<assist::Brackets> m_brackets;
    int m_guideColumn = -1; ///< the guide of what the caret stands in
    LineSpan m_guideLines;
    Diagnostics m_painted; ///< the findings that the viewport shows
};

} // namespace waymark::editor
