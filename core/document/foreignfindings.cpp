// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/foreignfindings.h"

#include "diagnostics/movedfindings.h"

#include <algorithm>

namespace waymark::document {

void ForeignFindings::set(const Diagnostics &findings, quint64 revision)
{
    m_findings = findings;
    m_revision = revision;
    m_since.clear();
}

void ForeignFindings::textChanged(const TextEdits &edits)
{
    if (!m_findings.isEmpty())
        m_since.append(edits);
}

void moveForeign(Diagnostics &findings, const TextEdits &edits)
{
    findings.removeIf([&edits](const Diagnostic &finding) {
        return std::ranges::any_of(edits, [&finding](const TextEdit &edit) {
            return edit.range.begin <= finding.range.end && finding.range.begin <= edit.range.end;
        });
    });
    moveFindings(findings, edits);
}

void ForeignFindings::joinTo(Diagnostics &diagnostics, quint64 revision)
{
    if (m_findings.isEmpty() || revision < m_revision)
        return;
    // Analyses come in the order of their texts: none asks for an older one again.
    for (; m_revision < revision && !m_since.isEmpty(); ++m_revision)
        moveForeign(m_findings, m_since.takeFirst());
    if (m_findings.isEmpty())
        return;
    diagnostics += m_findings;
    sortByPlace(diagnostics);
}

} // namespace waymark::document
