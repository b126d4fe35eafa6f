// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/schemasizes.h"

#include <functional>

namespace waymark::policy {

/// Places whose sizes an estimate depends on, by where their schema begins in the file.
using PlacesRead = std::map<qsizetype, SchemaPlace>;

/// A bound that makes an estimate fit, for one place or, where that isn't enough, several.
struct FittingBounds
{
    QList<SchemaPlace> places;
    qint64 bound = 0; ///< the largest that fits
};

/// The most effective first; empty where no bound helps.
[[nodiscard]] QList<FittingBounds>
fittingBounds(const PlacesRead &places, quint64 limit,
              const std::function<quint64(const TriedBounds &)> &estimate);

/// What to do, as a sentence.
[[nodiscard]] QString wordsOf(const FittingBounds &bounds);
/// That as an edit of the definition; empty where it can't be made.
[[nodiscard]] QList<Fix> fixOf(const FittingBounds &bounds, const yaml::SyntaxTree &tree,
                               const yaml::Document &crd);

} // namespace waymark::policy
