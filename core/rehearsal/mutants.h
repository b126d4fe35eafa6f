// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/textrange.h"

#include <QByteArray>
#include <QList>

namespace waymark::rehearsal {

/// One small change of an expression, of the kind that people make by mistake. A test that notices
/// none of it doesn't test that part.
struct Mutant
{
    TextRange range; ///< in the source
    QByteArray before;
    QByteArray after;

    /// The source with it.
    [[nodiscard]] QByteArray in(const QByteArray &source) const;
};

/// Other operators, limits one further, negated conditions, operands and the whole left out, other
/// field names. Empty where the source can't be read. `isCondition`: it gives a bool.
[[nodiscard]] QList<Mutant> mutantsOf(const QByteArray &source, bool isCondition);

} // namespace waymark::rehearsal
