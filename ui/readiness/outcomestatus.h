// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/figures.h"
#include "widgets/status.h"

#include <optional>

namespace waymark::readiness {

/// The shape of an outcome; none for what isn't asked.
[[nodiscard]] std::optional<widgets::Status> statusOf(Outcome outcome);

} // namespace waymark::readiness
