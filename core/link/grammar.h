// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"

#include <functional>

namespace waymark::link {

/// Which places one page has. A page says it once, and every link is held against it before
/// anything is shown.
struct Grammar
{
    /// Keys that may stand there once, and those that may be repeated.
    QStringList keys = {};
    QStringList repeated = {};
    /// The words that a key takes; keys that aren't here take any text.
    QList<std::pair<QString, QStringList>> words = {};
    qsizetype leastParts = 0; ///< of the path
    qsizetype mostParts = 0;
    /// What else has to hold; may be empty.
    std::function<Result<void>(const Place &)> check = {};
};

/// Fails with `link.unknown`, or with what `check` says.
[[nodiscard]] Result<void> checkPlace(const Place &place, const Grammar &grammar);

} // namespace waymark::link
