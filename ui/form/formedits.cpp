// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formedits.h"

#include "analysis/heldline.h"
#include "form/formtr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

bool isReplaceable(const Proposal &proposal)
{
    return proposal.steps.isEmpty()
           && (proposal.action == Proposal::Action::Set
               || proposal.action == Proposal::Action::Replace);
}

/// Edits of the text at hand that make the changes where the form shows its fields.
Result<TextEdits> editsOf(const analysis::Analysis &analysis, int document,
                          const QList<assist::FieldEdit> &changes, const std::stop_token &stop)
{
    Result<TextEdits> edits = assist::editsFor(analysis.fields().tree, document, changes, stop);
    if (!edits || !analysis.held)
        return edits;
    const auto here = analysis.held->inText(*edits);
    if (here)
        return *here;
    const qsizetype line = analysis.tree.text().lineAt(analysis.held->now.begin);
    return std::unexpected(
        Error{u"form.held-line"_s,
              Tr::tr("This would change line %1, which is empty at the moment.").arg(line + 1),
              {},
              Tr::tr("Write the line in the text, or put the caret in another one to leave it "
                     "empty. Then try again.")});
}

} // namespace

QList<assist::FieldEdit> Proposal::changes() const
{
    if (!steps.isEmpty())
        return steps;
    return {{.action = action,
             .pointer = pointer,
             .value = value,
             .name = name,
             .index = index,
             .yaml = yaml,
             .order = {}}};
}

FormEdits::FormEdits(document::DocumentSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &document::DocumentSession::analyzed, this, &FormEdits::flush);
}

void FormEdits::propose(const Proposal &proposal)
{
    const bool replaces = !m_waiting.isEmpty() && isReplaceable(proposal)
                          && isReplaceable(m_waiting.last().proposal)
                          && m_waiting.last().proposal.action == proposal.action
                          && m_waiting.last().proposal.pointer == proposal.pointer
                          && m_waiting.last().document == m_document;
    if (replaces)
        m_waiting.last().proposal = proposal;
    else
        m_waiting.append({proposal, m_document});
    flush();
}

bool FormEdits::isWaiting(const JsonPointer &pointer) const
{
    const auto isOfField = [&](const Waiting &waiting) {
        return waiting.document == m_document && waiting.proposal.pointer == pointer;
    };
    return (m_running && isOfField(*m_running)) || std::ranges::any_of(m_waiting, isOfField);
}

void FormEdits::whenIdle(std::function<void()> action)
{
    if (isIdle())
        action();
    else
        m_whenIdle.append(std::move(action));
}

QList<assist::FieldEdit> FormEdits::changesOf(const Proposal &proposal) const
{
    QList<assist::FieldEdit> changes = proposal.changes();
    for (assist::FieldEdit &change : changes) {
        if (orderOf && change.order.isEmpty())
            change.order = orderOf(change.pointer);
    }
    return changes;
}

yaml::Quotes FormEdits::quotesFor(const Waiting &waiting)
{
    const Proposal &proposal = waiting.proposal;
    if (proposal.mergeKey.isEmpty())
        return yaml::Quotes::Kept;
    const QString visit = proposal.mergeKey + proposal.pointer.toString();
    if (std::exchange(m_visit, visit) == visit)
        return m_quotes;
    // On its way to "new", "n" needs quotes: those go again, unless the person had put some.
    const auto &documents = m_session.analysis()->fields().tree.documents();
    const yaml::Node node = waiting.document < documents.size()
                                ? documents[waiting.document].root.at(proposal.pointer)
                                : yaml::Node();
    const bool hasQuotes = node && node.isScalar()
                           && (node.style() == yaml::NodeStyle::SingleQuoted
                               || node.style() == yaml::NodeStyle::DoubleQuoted);
    const bool isText = node && node.isScalar() && node.style() > yaml::NodeStyle::DoubleQuoted;
    m_quotes = hasQuotes || isText ? yaml::Quotes::Kept : yaml::Quotes::AsNeeded;
    return m_quotes;
}

void FormEdits::flush()
{
    // An edit makes the analysis old, so the next proposal waits for the next one.
    if (m_running || m_waiting.isEmpty() || m_session.analysis()->revision != m_session.revision())
        return;
    m_running = m_waiting.takeFirst();
    if (m_session.isReadOnly()) {
        const Error error{u"form.read-only"_s,
                          Tr::tr("This file is read-only."),
                          {},
                          Tr::tr("Make the file writable, then try again.")};
        return finish(*m_running, m_session.revision(), std::unexpected(error));
    }
    const quint64 revision = m_session.revision();
    QList<assist::FieldEdit> changes = changesOf(m_running->proposal);
    if (const yaml::Quotes quotes = quotesFor(*m_running); changes.size() == 1)
        changes.first().quotes = quotes;
    m_task = inBackground(
        m_session.services().interactive, this,
        [analysis = m_session.analysis(), document = m_running->document,
         changes](std::stop_token stop) { return editsOf(*analysis, document, changes, stop); },
        [this, revision](const Result<TextEdits> &edits) {
            if (m_running)
                finish(*m_running, revision, edits);
        });
}

void FormEdits::finish(Waiting running, quint64 revision, const Result<TextEdits> &edits)
{
    m_running.reset();
    if (m_session.revision() != revision) {
        // Somebody typed in the text: the same wish, but other bytes.
        m_waiting.prepend(std::move(running));
        return flush();
    }
    const Proposal &proposal = running.proposal;
    if (!edits) {
        Q_EMIT refused(proposal, edits.error());
    } else {
        m_session.apply(*edits, {EditOrigin::Source::Form, proposal.label, proposal.pointer,
                                 running.document, proposal.mergeKey});
        Q_EMIT applied(proposal);
    }
    flush();
    if (!isIdle())
        return;
    for (const auto &action : std::exchange(m_whenIdle, {}))
        action();
}

void FormEdits::preview(const Proposal &proposal, Previewed answer)
{
    m_previewing = inBackground(
        m_session.services().interactive, this,
        [analysis = m_session.analysis(), document = m_document,
         changes = changesOf(proposal)](std::stop_token stop) -> Result<assist::EditPreview> {
            const auto edits = editsOf(*analysis, document, changes, stop);
            if (!edits)
                return std::unexpected(edits.error());
            return assist::previewOf(analysis->tree.text(), *edits, stop);
        },
        std::move(answer));
}

} // namespace waymark::form
