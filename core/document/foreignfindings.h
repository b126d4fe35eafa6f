// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace waymark::document {

/// Findings of somebody who looked at the text once (a catalog server, the workspace as a whole),
/// carried along while the text goes on changing. Edits are kept until an analysis has seen them,
/// because one that began earlier shows the places of its own revision.
class ForeignFindings
{
public:
    /// Made for the text of that revision; the ones before go.
    void set(const Diagnostics &findings, quint64 revision);
    void clear() { set({}, 0); }
    /// The next revision: what stands where the edits are goes.
    void textChanged(const TextEdits &edits);
    /// Adds those that hold for a revision, by place.
    void joinTo(Diagnostics &diagnostics, quint64 revision);

    [[nodiscard]] bool isEmpty() const { return m_findings.isEmpty(); }

private:
    Diagnostics m_findings; ///< as of `m_revision`
    quint64 m_revision = 0;
    QList<TextEdits> m_since; ///< one for each later revision
};

/// Moves them through edits of their text; those that an edit touches go.
void moveForeign(Diagnostics &findings, const TextEdits &edits);

} // namespace waymark::document
