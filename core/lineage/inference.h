// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/filetree.h"
#include "lineage/renames.h"

#include <QHash>
#include <QStringList>

namespace waymark::lineage {

/// Where an answer was found in a project.
struct Evidence
{
    QString name;
    QString value;
    QStringList places;  ///< `README.md:1`, `src/orders/` (of a name), `.cruft.json`; some of them
    qsizetype votes = 0; ///< places that say so
    qsizetype against = 0; ///< places that say otherwise

    bool operator==(const Evidence &) const = default;
};

/// A text that stands for an answer in a run that finds out where answers go. Small letters and
/// digits, so that filters for names leave it alone.
[[nodiscard]] QString markerFor(qsizetype number);

/// Finds what stands in the project in place of markers: in names of files, and in lines that are
/// as the path makes them but for the marker. `made` is the tree of a run with markers, `names` the
/// answers by marker number.
[[nodiscard]] QList<Evidence> evidenceIn(const goldenpath::FileTree &made, const Files &project,
                                         const QStringList &names);

} // namespace waymark::lineage
