// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/edithistory.h"

#include <algorithm>

namespace waymark {

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

void EditHistory::clear()
{
    *this = EditHistory();
}

} // namespace waymark
