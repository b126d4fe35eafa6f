// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/pairing.h"

#include "editor/editorpane.h"
#include "form/formview.h"

namespace waymark::document {

Pairing::Pairing(DocumentSession &session, form::FormView &form, editor::EditorPane &pane)
    : m_session(session)
    , m_form(form)
    , m_pane(pane)
{}

bool Pairing::isCurrent() const
{
    return m_session.analysis()->revision == m_session.revision();
}

yaml::Node Pairing::nodeAt(const JsonPointer &pointer) const
{
    const auto &documents = m_session.analysis()->fields().tree.documents();
    return isCurrent() && m_form.document() < documents.size()
               ? documents[m_form.document()].root.at(pointer)
               : yaml::Node();
}

std::optional<TextRange> Pairing::entryOf(const JsonPointer &pointer) const
{
    const yaml::Node node = nodeAt(pointer);
    return node ? std::optional(m_session.analysis()->inText(node.entryRange())) : std::nullopt;
}

std::optional<TextRange> Pairing::valueOf(const JsonPointer &pointer) const
{
    const yaml::Node node = nodeAt(pointer);
    return node ? std::optional(m_session.analysis()->inText(node.range())) : std::nullopt;
}

void Pairing::enterField(const JsonPointer &pointer)
{
    m_field = pointer;
    refresh();
}

void Pairing::refresh()
{
    if (m_field && !isCurrent())
        return; // the lines that are marked move with the text
    m_pane.editor().setLinked(m_field ? entryOf(*m_field).value_or(TextRange()) : TextRange());
}

JsonPointer Pairing::followCaret()
{
    editor::TextEditor &text = m_pane.editor();
    JsonPointer pointer;
    if (isCurrent()) {
        const auto &analysis = *m_session.analysis();
        pointer = analysis.fields().tree.pointerAt(analysis.inFields(text.caretOffset()));
    }
    if (text.hasFocus()) {
        m_field.reset();
        text.setLinked({});
        if (isCurrent())
            m_form.highlight(pointer);
    }
    return pointer;
}

} // namespace waymark::document
