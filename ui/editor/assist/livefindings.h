// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

namespace waymark::editor {

/// The findings of a document as the views show them, in positions of its current text: those of
/// the newest analysis, moved through the edits made since. New findings on the line that is being
/// typed in wait until the typing pauses or the caret leaves, since half a word is always an error.
class LiveFindings final : public QObject
{
    Q_OBJECT

public:
    explicit LiveFindings(document::DocumentSession &session, QObject *parent = nullptr);

    /// By place.
    [[nodiscard]] const Diagnostics &shown() const { return m_shown; }
    /// Those that touch `range`.
    [[nodiscard]] Diagnostics touching(TextRange range) const;
    /// Those that begin in `line`; what begins at the text's very end stands in its last line.
    [[nodiscard]] Diagnostics startingIn(TextRange line) const;

    /// What is wrong at a place, else in its line; nullopt for nothing.
    [[nodiscard]] std::optional<Diagnostic> at(qsizetype offset) const;

    /// The caret stands in another line now.
    void setCaretLine(qsizetype line);
    /// Whoever typed is done; everything is shown at once.
    void release();

    /// Makes the repair of that title as one step of undo, where the text is now. Nothing happens
    /// when the finding or its repair is gone.
    void apply(const Diagnostic &diagnostic, const QString &title);
    /// Repairs every finding of that code which is shown, as one step of undo.
    void applyEverywhere(const FixChoice &choice);

Q_SIGNALS:
    void changed();

private:
    struct Change
    {
        quint64 revision = 0;
        TextEdits edits;
    };

    void takeEdits(const TextEdits &edits, const EditOrigin &origin);
    void takeAnalysis();
    void refresh();
    void leaveHeldLine();
    [[nodiscard]] bool isQuiet(const Diagnostic &diagnostic) const;

    document::DocumentSession &m_session;
    Diagnostics m_all;
    Diagnostics m_shown;
    std::deque<Change> m_changes; ///< made since the newest analysis
    qsizetype m_quietLine = -1;
    qsizetype m_caretLine = -1; ///< -1: nobody has said
    QTimer m_pause;
};

} // namespace waymark::editor
