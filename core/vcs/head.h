// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace waymark::vcs {

/// What the files under `.git` say without running any program: the only thing asked of Git in a
/// workspace that isn't trusted (hooks, filters and fsmonitor are code).
struct Head
{
    QString workTree; ///< its top folder
    QString branch;   ///< empty when detached
    QString commit;   ///< full hash; empty before the first commit

    bool operator==(const Head &) const = default;
};

/// Looks from `folder` upwards. nullopt outside a work tree.
[[nodiscard]] std::optional<Head> headOf(const QString &folder);

} // namespace waymark::vcs
