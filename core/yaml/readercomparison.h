// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/secondreader.h"

namespace waymark::yaml {

/// One event of our own reading, which yaml-cpp's must match.
struct ExpectedEvent
{
    enum class Kind : quint8 {
        Document,
        Mapping,
        Sequence,
        End,
        Leaf,
        Alias,
        Anchor, ///< an entry put in front that stands for `node`, an anchor outside a lifted part
        AnchorKey, ///< its key
    };

    Kind kind = Kind::Leaf;
    Node node;
};
using ExpectedEvents = QList<ExpectedEvent>;

/// Appends the events of `node` and everything below it.
void appendEvents(ExpectedEvents &events, const Node &node);

/// Gives `bytes` to yaml-cpp and compares what it reports with `events`, nodes of `tree`.
[[nodiscard]] SecondOpinion compareReadings(const SyntaxTree &tree, const QByteArray &bytes,
                                            const ExpectedEvents &events);

} // namespace waymark::yaml
