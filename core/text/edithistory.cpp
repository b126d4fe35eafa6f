// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/edithistory.h"

#include <algorithm>

namespace waymark {

namespace {

/// What is left of `range` after `edits`, in the text after them.
QList<TextRange> remainsOf(TextRange range, const TextEdits &edits)
{
    QList<TextRange> remains;
    qsizetype shift = 0;
    qsizetype at = range.begin;
    for (const TextEdit &edit : edits) {
        if (edit.range.begin >= range.end)
            break;
        if (edit.range.begin > at)
            remains.append({at + shift, edit.range.begin + shift});
        at = std::max(at, edit.range.end);
        shift += edit.replacement.size() - edit.range.size();
    }
    if (at < range.end)
        remains.append({at + shift, range.end + shift});
    return remains;
}

} // namespace

void EditHistory::record(const TextEdits &edits, const SourceText &before, const EditOrigin &origin)
{
    if (m_saved && *m_saved > m_done)
        m_saved.reset();
    m_steps.resize(m_done);
    const bool merges = m_open && !m_steps.isEmpty() && !origin.mergeKey.isEmpty()
                        && m_steps.last().origin.mergeKey == origin.mergeKey && m_saved != m_done;
    if (!merges) {
        m_steps.append(Step{{}, {}, origin});
        ++m_done;
    }
    m_steps.last().changes.append(edits);
    m_steps.last().inverses.append(inverted(edits, before.bytes()));
    m_open = true;
}

const EditHistory::Step *EditHistory::undoStep() const
{
    return canUndo() ? &m_steps[m_done - 1] : nullptr;
}

const EditHistory::Step *EditHistory::redoStep() const
{
    return canRedo() ? &m_steps[m_done] : nullptr;
}

QList<TextEdits> EditHistory::undo()
{
    m_open = false;
    if (!canUndo())
        return {};
    --m_done;
    QList<TextEdits> edits = m_steps[m_done].inverses;
    std::ranges::reverse(edits);
    return edits;
}

QList<TextEdits> EditHistory::redo()
{
    m_open = false;
    if (!canRedo())
        return {};
    ++m_done;
    return m_steps[m_done - 1].changes;
}

void EditHistory::markSaved()
{
    m_saved = m_done;
    m_open = false;
}

QList<TextRange> EditHistory::rangesNotTyped() const
{
    QList<TextRange> ranges;
    for (qsizetype i = m_saved.value_or(0); i < m_done; ++i) {
        const Step &step = m_steps[i];
        for (qsizetype change = 0; change < step.changes.size(); ++change) {
            QList<TextRange> remains;
            for (const TextRange range : std::as_const(ranges))
                remains += remainsOf(range, step.changes[change]);
            ranges = std::move(remains);
            if (step.origin.source == EditOrigin::Source::Text
                || step.origin.source == EditOrigin::Source::Disk)
                continue;
            for (const TextEdit &inverse : step.inverses[change]) {
                if (!inverse.range.isEmpty())
                    ranges.append(inverse.range);
            }
        }
    }
    return ranges;
}

void EditHistory::clear()
{
    *this = EditHistory();
}

} // namespace waymark
