// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/gaps.h"

#include <QSet>

namespace waymark::document {

/// What of an analysis counts now.
struct Heard
{
    Diagnostics findings;           ///< all of them, but for what follows from gaps
    QList<analysis::FieldGap> gaps; ///< fields that are left to fill in, of all documents
};

/// What a text is forgiven that somebody has just begun: a field that they haven't come to is left
/// to fill in, no mistake. What they wrote is judged as ever.
class Patience
{
public:
    /// From now on gaps are forgiven; `begin()` again forgives those again that were passed over.
    void begin();
    /// Whoever writes is done: everything counts.
    void end();
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// They left this field; if it holds nothing now, they meant it. False where that is known.
    bool passOver(int document, const JsonPointer &pointer);

    [[nodiscard]] Heard hear(const analysis::Analysis &analysis) const;

private:
    [[nodiscard]] QList<analysis::FieldGap> forgiven(const analysis::Analysis &analysis) const;

    bool m_isOn = false;
    QSet<std::pair<int, JsonPointer>> m_passed; ///< document and field
};

} // namespace waymark::document
