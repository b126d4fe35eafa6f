// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QTextDocument>

#include <chrono>
#include <optional>

namespace waymark::editor {

/// Keeps a QTextDocument showing a SourceText, which is the truth. A block is a line, and a
/// position in a block is a UTF-16 column of that line, whatever the line ends and the characters
/// are. The document's own undo is off; UI thread.
///
/// A block costs some microseconds, so a long text is put into the document in turns. What it shows
/// meanwhile is the beginning of the text, in whole lines; edits anywhere are possible at any time.
class TextMirror
{
public:
    /// `document` is not owned.
    explicit TextMirror(QTextDocument &document);

    /// Shows the first lines of `text`, at least as many as fill a screen.
    void reset(const SourceText &text);
    [[nodiscard]] const SourceText &text() const { return m_text; }

    /// Lines that the document shows: those before this number.
    [[nodiscard]] qsizetype shownLines() const { return m_shown; }
    [[nodiscard]] bool isComplete() const { return m_shown == m_text.lineCount(); }
    [[nodiscard]] bool shows(qsizetype offset) const;
    /// Shows more lines until `time` is over.
    void fill(std::chrono::microseconds time);
    /// Shows the lines up to the one with this number, and that one.
    void fillTo(qsizetype line);

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

    /// Positions beyond the end mean the end of what is shown; one inside a surrogate pair means
    /// its start. So do offsets that aren't shown yet.
    [[nodiscard]] qsizetype offsetOf(int position) const;
    [[nodiscard]] int positionOf(qsizetype offset) const;

    /// The document shows exactly the text, or the lines of it that are shown so far. Reads all of
    /// it: for tests and debug builds.
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

    [[nodiscard]] QString displayOfLines(const SourceText &text, Lines lines) const;
    void append(qsizetype lines);
    [[nodiscard]] QList<Hunk> hunksOf(const TextEdits &edits, const SourceText &after) const;
    void replace(Lines lines, const QString &shown);

    QTextDocument &m_document;
    SourceText m_text;
    qsizetype m_shown = 1; ///< lines; the empty text has one
    std::optional<Lines> m_unsettled;
    bool m_isApplying = false;
};

} // namespace waymark::editor
