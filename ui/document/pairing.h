// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"

#include <optional>

namespace waymark::editor {
class EditorPane;
}
namespace waymark::form {
class FormView;
}

namespace waymark::document {

/// The pair of a field and its lines of the text: what has the focus in one half of a dual view is
/// marked in the other.
class Pairing
{
public:
    /// None is owned.
    Pairing(DocumentSession &session, form::FormView &form, editor::EditorPane &pane);

    /// The form's field has the focus.
    void enterField(const JsonPointer &pointer);
    /// The caret moved, or the text has an analysis of its own again: the pointer of the value it
    /// stands in, empty while that isn't known.
    JsonPointer followCaret();
    /// A new analysis: the lines of the field may be others.
    void refresh();

    /// The form's field that had the focus last, unless the text had it since.
    [[nodiscard]] const std::optional<JsonPointer> &field() const { return m_field; }

    /// Where a field of the form stands in the text; nullopt where it isn't set, and while the
    /// analysis is older than the text.
    [[nodiscard]] std::optional<TextRange> entryOf(const JsonPointer &pointer) const;
    [[nodiscard]] std::optional<TextRange> valueOf(const JsonPointer &pointer) const;

private:
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] yaml::Node nodeAt(const JsonPointer &pointer) const;

    DocumentSession &m_session;
    form::FormView &m_form;
    editor::EditorPane &m_pane;
    std::optional<JsonPointer> m_field; ///< the form's field in focus
};

} // namespace waymark::document
