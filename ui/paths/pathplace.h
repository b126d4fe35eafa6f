// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/grammar.h"

namespace waymark::paths {

/// One golden path: `waymark:path/http-service`, and its questions: `?view=questions`.
struct PathPlace
{
    QString name;
    bool asks = false;

    bool operator==(const PathPlace &) const = default;
};

inline const QString pathPageId = QStringLiteral("path");

[[nodiscard]] link::Place toPlace(const PathPlace &place);
/// The place has to be one of `pathGrammar()`.
[[nodiscard]] PathPlace pathPlaceFrom(const link::Place &place);
[[nodiscard]] link::Grammar pathGrammar();

} // namespace waymark::paths
