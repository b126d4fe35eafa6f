// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

namespace waymark::analysis {

/// A field that its schema wants filled in, and that holds nothing.
struct FieldGap
{
    int document = 0;    ///< of the file, from 0
    JsonPointer pointer; ///< of the field; of the object around it where that lacks several
    TextRange range;     ///< of the empty value; of what lacks it
    bool isThere = true; ///< its key stands there, with nothing behind it

    bool operator==(const FieldGap &) const = default;
};

/// The gaps that the schema's findings speak of, by place: of a text where none of them counts as
/// found yet, that is what is left to fill in. An empty text that its schema allows is no gap.
[[nodiscard]] QList<FieldGap> gapsIn(const Analysis &analysis);

/// Whether a finding follows from a gap: the schema wants it filled in, or a rule that read the
/// empty value, among others perhaps, decided. What an object breaks besides what it lacks doesn't.
[[nodiscard]] bool followsFrom(const Diagnostic &finding, const FieldGap &gap);

} // namespace waymark::analysis
