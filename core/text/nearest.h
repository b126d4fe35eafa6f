// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <limits>
#include <optional>

namespace waymark {

/// How many letters have to be added, removed, replaced or swapped with their neighbour. Case
/// counts half; so do `-`, `_` and blanks for each other. What is further than `limit` is only
/// known to be so, and sooner: any number above it.
[[nodiscard]] double editDistance(QStringView a, QStringView b,
                                  double limit = std::numeric_limits<double>::infinity());

/// The candidates by distance, the nearest first; equal ones keep their order.
[[nodiscard]] QStringList byDistance(const QString &word, QStringList candidates);

/// The one candidate that somebody who wrote `word` most likely meant; nullopt where none is near.
[[nodiscard]] std::optional<QString> likelyMeant(const QString &word,
                                                 const QStringList &candidates);

} // namespace waymark
