// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/branchupgrade.h"
#include "lineage/drift.h"
#include "lineage/upgrade.h"

namespace waymark::lineage {

/// What a class means for a file, in a few words.
[[nodiscard]] QString classWords(const FileOutcome &outcome);

/// For people: notes, questions, every file with its class, what is open, the digest.
[[nodiscard]] QByteArray planAsText(const UpgradePlan &plan);
/// `{"schemaVersion", "path", "from", "to", "digest", "clean", "unchanged", "files": [{"path",
/// "class", "from"?, "open", "conflicts": [{"base", "yours", "path"}], "places"}], "questions":
/// [{"name", "kind", "title", "open", "problem", "value"}], "dropped", "notes"}`.
[[nodiscard]] QByteArray planAsJson(const UpgradePlan &plan);

/// A line for each project.
[[nodiscard]] QByteArray driftAsTable(const QList<Drift> &drifts);
/// `{"schemaVersion", "projects": [{"folder", "name", "state", "path", "version", "latest",
/// "edited", "deleted", "reason", "until", "breaking", "republished"}]}`.
[[nodiscard]] QByteArray driftAsJson(const QList<Drift> &drifts);

/// A line for each project, and how many of each kind there are.
[[nodiscard]] QByteArray fleetAsText(const QList<BranchOutcome> &outcomes);
/// `{"schemaVersion", "counts", "projects": [{"folder", "name", "outcome", "path", "from", "to",
/// "branch", "files", "code", "message", "next"}]}`.
[[nodiscard]] QByteArray fleetAsJson(const QList<BranchOutcome> &outcomes);

} // namespace waymark::lineage
