// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/changemarks.h"

#include "base/expensive.h"
#include "editor/editortr.h"

#include <algorithm>
#include <utility>

namespace waymark::editor {

ChangeMarks::ChangeMarks(document::DocumentSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_latest(session.services().interactive, this,
               [](const Input &input, std::stop_token stop) -> std::optional<Output> {
                   expensive();
                   auto hunks = lineDifference(input.base, input.text, stop);
                   if (!hunks)
                       return std::nullopt;
                   return Output{input.revision, *std::move(hunks)};
               })
{
    m_latest.done = [this](const Output &output) {
        take(output);
    };
    connect(&session, &document::DocumentSession::textChanged, this,
            [this](const TextEdits &edits, const SourceText &before) {
                moveHunks(edits, before);
                submit();
            });
    connect(&session, &document::DocumentSession::loaded, this, &ChangeMarks::submit);
}

void ChangeMarks::setBase(const std::optional<SourceText> &base)
{
    // Saving asks for the committed text again, and it is mostly the same.
    if (m_base == base)
        return;
    m_base = base;
    m_comparedRevision = 0;
    if (base) {
        submit();
        return;
    }
    m_hunks.clear();
    Q_EMIT changed();
}

void ChangeMarks::submit()
{
    if (m_base && m_session.isLoaded())
        m_latest.submit({*m_base, m_session.text(), m_session.revision()});
}

void ChangeMarks::take(const Output &output)
{
    if (!m_base || output.revision != m_session.revision())
        return;
    m_comparedRevision = output.revision;
    if (m_hunks != output.hunks) {
        m_hunks = output.hunks;
        Q_EMIT changed();
    }
    if (const auto line = std::exchange(m_revertsAt, std::nullopt)) {
        if (const LineHunk *hunk = hunkAt(*line))
            revert(LineHunk(*hunk));
    }
}

void ChangeMarks::moveHunks(const TextEdits &edits, const SourceText &before)
{
    const qsizetype shift = m_session.text().lineCount() - before.lineCount();
    if (shift == 0 || m_hunks.isEmpty() || edits.isEmpty())
        return;
    const qsizetype from = before.lineAt(edits.first().range.begin);
    if (m_revertsAt && *m_revertsAt > from)
        m_revertsAt = std::max(from, *m_revertsAt + shift);
    for (LineHunk &hunk : m_hunks) {
        if (hunk.after.first > from)
            hunk.after.first = std::max(from, hunk.after.first + shift);
    }
    Q_EMIT changed();
}

const LineHunk *ChangeMarks::hunkAt(qsizetype line) const
{
    const auto after = std::ranges::upper_bound(
        m_hunks, line, {}, [](const LineHunk &hunk) { return hunk.after.first; });
    if (after == m_hunks.begin())
        return nullptr;
    const LineHunk &hunk = *std::prev(after);
    const bool isInside =
        line < hunk.after.end() || (hunk.after.isEmpty() && line == hunk.after.first);
    return isInside ? &hunk : nullptr;
}

const LineHunk *ChangeMarks::next(qsizetype line) const
{
    if (m_hunks.isEmpty())
        return nullptr;
    const auto after = std::ranges::upper_bound(
        m_hunks, line, {}, [](const LineHunk &hunk) { return hunk.after.first; });
    return after == m_hunks.end() ? &m_hunks.first() : &*after;
}

const LineHunk *ChangeMarks::previous(qsizetype line) const
{
    if (m_hunks.isEmpty())
        return nullptr;
    const auto from = std::ranges::lower_bound(
        m_hunks, line, {}, [](const LineHunk &hunk) { return hunk.after.first; });
    return from == m_hunks.begin() ? &m_hunks.last() : &*std::prev(from);
}

void ChangeMarks::revert(const LineHunk &hunk)
{
    if (!m_base)
        return;
    if (m_comparedRevision != m_session.revision()) {
        m_revertsAt = hunk.after.first; // once it is known what stands there now
        return;
    }
    m_session.closeUndoStep();
    m_session.apply(reverted(hunk, *m_base, m_session.text()),
                    {EditOrigin::Source::Text, Tr::tr("Revert a change"), {}, 0, {}});
    m_session.closeUndoStep();
}

} // namespace waymark::editor
