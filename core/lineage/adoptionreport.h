// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/adoption.h"

namespace waymark::lineage {

/// Every version with its score; for the first its answers with where they come from, and what is
/// open.
[[nodiscard]] QByteArray adoptionAsText(const QList<AdoptionCandidate> &candidates);
/// `{"schemaVersion", "candidates": [{"path", "version", "score", "complete", "evidence": [{"name",
/// "value", "votes", "against", "places"}], "questions"}]}`; the score from 0 to 100.
[[nodiscard]] QByteArray adoptionAsJson(const QList<AdoptionCandidate> &candidates);

} // namespace waymark::lineage
