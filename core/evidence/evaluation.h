// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidence.h"
#include "snapshot/snapshot.h"

#include <stop_token>

namespace waymark::evidence {

/// Who evaluates, when and where.
struct Evaluator
{
    QString version; ///< of Waymark
    QDateTime now;   ///< that the snapshot's rules were made for
    Place place = Place::Local;
};

/// Holds every document of a file (absolute) with these bytes to the workspace's rules. Comments
/// that set findings aside don't count: a cluster knows nothing of them. nullopt when stopped. May
/// take long: not on the UI thread.
[[nodiscard]] std::optional<Evidence> evaluated(const snapshot::Snapshot &snapshot,
                                                const QString &path, const QByteArray &bytes,
                                                const Evaluator &evaluator,
                                                std::stop_token stop = {});

} // namespace waymark::evidence
