// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formedits.h"

#include "form/formtr.h"
#include "yaml/edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

FormEdits::FormEdits(workspace::DocumentSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &workspace::DocumentSession::analyzed, this, &FormEdits::flush);
}

void FormEdits::setDocument(int document)
{
    m_document = document;
    m_waiting.clear();
}

void FormEdits::propose(const Proposal &proposal)
{
    using Action = Proposal::Action;
    if (proposal.action == Action::Set && !m_waiting.isEmpty()
        && m_waiting.last().action == Action::Set && m_waiting.last().pointer == proposal.pointer)
        m_waiting.last() = proposal;
    else
        m_waiting.append(proposal);
    flush();
}

bool FormEdits::isWaiting(const JsonPointer &pointer) const
{
    return std::ranges::contains(m_waiting, pointer, &Proposal::pointer);
}

void FormEdits::flush()
{
    // An edit makes the analysis old, so the next proposal waits for the next one.
    while (!m_waiting.isEmpty() && m_session.analysis()->revision == m_session.revision()) {
        const Proposal proposal = m_waiting.takeFirst();
        const auto edits = editsFor(proposal);
        if (!edits) {
            Q_EMIT refused(proposal.pointer, edits.error());
            continue;
        }
        m_session.apply(*edits, {EditOrigin::Source::Form, proposal.label, proposal.pointer,
                                 m_document, proposal.mergeKey});
        Q_EMIT applied(proposal);
    }
}

Result<TextEdits> FormEdits::editsFor(const Proposal &proposal) const
{
    const yaml::SyntaxTree &tree = m_session.analysis()->tree;
    if (m_session.isReadOnly())
        return std::unexpected(Error{u"form.read-only"_s,
                                     Tr::tr("This file is read-only."),
                                     {},
                                     Tr::tr("Make the file writable, then try again.")});
    if (m_document >= tree.documents().size())
        return std::unexpected(
            Error{u"form.no-document"_s, Tr::tr("The document is no longer in the file."), {}, {}});
    const yaml::Document &document = tree.documents()[m_document];
    const JsonPointer &pointer = proposal.pointer;
    switch (proposal.action) {
    case Proposal::Action::Insert:
        return yaml::insertValue(tree, document, pointer, proposal.value);
    case Proposal::Action::Remove:
        return yaml::removeValue(tree, document, pointer);
    case Proposal::Action::Rename:
        return yaml::renameKey(tree, document, pointer, proposal.name);
    case Proposal::Action::Move:
        return yaml::moveEntry(tree, document, pointer, proposal.index);
    case Proposal::Action::Set:
        break;
    }
    const yaml::Node parent =
        pointer.isRoot() ? yaml::Node() : document.root.at(pointer.parent()).target();
    const bool isNewEntry = parent.isMapping() && !document.root.at(pointer);
    if (isNewEntry && orderOf)
        return yaml::insertValue(tree, document, pointer, proposal.value, orderOf(pointer));
    return yaml::setValue(tree, document, pointer, proposal.value);
}

} // namespace waymark::form
