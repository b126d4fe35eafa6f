// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "snapshot/snapshot.h"

#include <QDateTime>

#include <optional>
#include <stop_token>

namespace waymark::readiness {

/// What only the workspace as a whole says, by file: answers that have ended, that lead to nothing,
/// or that are about no check; exceptions from checks that aren't there. nullopt when stopped.
[[nodiscard]] std::optional<QHash<QString, Diagnostics>>
reviewReadiness(const snapshot::Snapshot &snapshot, const QDateTime &now, std::stop_token stop);

} // namespace waymark::readiness
