// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QTextDocument>

#include <optional>

namespace waymark::editor {

/// Keeps a QTextDocument showing a SourceText, which is the truth. A block is a line, and a
/// position in a block is a UTF-16 column of that line, whatever the line ends and the characters
/// are. The document's own undo is off; UI thread.
class TextMirror
{
public:
    /// `document` is not owned.
    explicit TextMirror(QTextDocument &document);

    /// Shows `text` from scratch.
    void reset(const SourceText &text);
    [[nodiscard]] const SourceText &text() const { return m_text; }

    /// What a change that the person made in the document (QTextDocument::contentsChange) means
    /// for the text: at most one edit. `text()` is the old one until `accept()`.
    [[nodiscard]] TextEdits editFor(int position, int removed, int added) const;
    /// `after` is the text after `editFor()`'s edit.
    void accept(const TextEdits &edits, const SourceText &after);
    /// Corrects what the document shows of the last accepted edit where that isn't quite what was
    /// typed, such as a pasted U+0000. Must not be called from within contentsChange.
    void settle();

    /// Shows a change made by others with as few changes of the document as possible, so that
    /// cursors elsewhere stay.
    void apply(const TextEdits &edits, const SourceText &after);
    /// The document changes because of this class, not because of the person.
    [[nodiscard]] bool isApplying() const { return m_isApplying; }

    /// Positions beyond the end mean the end; one inside a surrogate pair means its start.
    [[nodiscard]] qsizetype offsetOf(int position) const;
    [[nodiscard]] int positionOf(qsizetype offset) const;

    /// The document shows exactly the text. Reads all of it: for tests and debug builds.
    [[nodiscard]] bool isFaithful() const;

private:
    struct Lines
    {
        qsizetype first = 0;
        qsizetype last = 0; ///< included
    };
    struct Hunk
    {
        Lines before;
        Lines after;
    };

    [[nodiscard]] QString shownLines(const SourceText &text, Lines lines) const;
    [[nodiscard]] QList<Hunk> hunksOf(const TextEdits &edits, const SourceText &after) const;
    void replace(Lines lines, const QString &shown);

    QTextDocument &m_document;
    SourceText m_text;
    std::optional<Lines> m_unsettled;
    bool m_isApplying = false;
};

} // namespace waymark::editor
