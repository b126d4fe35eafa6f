// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace waymark::catalog {

/// What a workspace doesn't read: `spec.exclude` of waymark.yaml, and what its templates fetch.
struct Exclusion
{
    QStringList roots;     ///< folders that the patterns hold in, absolute and clean
    QStringList patterns;  ///< globs, relative to each root
    QStringList skeletons; ///< folders of templates' text, absolute: nothing in them is an entity

    bool operator==(const Exclusion &) const = default;
};

/// The pattern that leaves a file out, whose path is absolute and clean; empty where none does.
[[nodiscard]] QString patternAgainst(const Exclusion &exclusion, const QString &path);

} // namespace waymark::catalog
