// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// Lines that can be folded into their first one.
struct FoldRegion
{
    enum class Kind { Document, Collection, Text, Comment };

    qsizetype first = 0; ///< stays visible; lines from 0
    qsizetype last = 0;  ///< included; greater than `first`
    Kind kind = Kind::Collection;

    bool operator==(const FoldRegion &) const = default;
};

/// At most one region starts at a line, the largest; they nest and are sorted by their first line.
/// Any thread; nullopt when stopped.
[[nodiscard]] std::optional<QList<FoldRegion>> foldRegions(const SyntaxTree &tree,
                                                           std::stop_token stop = {});

} // namespace waymark::yaml
