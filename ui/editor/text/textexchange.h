// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"

#include <QObject>

namespace waymark::editor {

class TextEditor;
class TextMirror;

/// Carries edits between a session and the editor that shows its text: what is typed into the
/// document becomes an edit of the session, and edits of others are shown with caret and scroll
/// bar where they were.
class TextExchange final : public QObject
{
    Q_OBJECT

public:
    /// None of them is owned; `editor` is the parent.
    TextExchange(TextEditor &editor, TextMirror &mirror, document::DocumentSession &session);
    ~TextExchange() override;

    /// Shows an edit that the session has taken; it may be one that came from here.
    void show(const TextEdits &edits);

    /// With the caret at what changes.
    void undo();
    void redo();

Q_SIGNALS:
    /// Positions of the document are those of the text again.
    void settled();

private:
    void takeTyping(int position, int removed, int added);
    [[nodiscard]] EditOrigin originOf(const TextEdits &edits) const;
    void showOfOthers(const TextEdits &edits);
    void followTo(const TextEdits &edits);

    TextEditor &m_editor;
    TextMirror &m_mirror;
    document::DocumentSession &m_session;
    bool m_isTyping = false;     ///< the text changes because of the editor's keys
    bool m_followsEdits = false; ///< undo and redo take the caret along
};

} // namespace waymark::editor
