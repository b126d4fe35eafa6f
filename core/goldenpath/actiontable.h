// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/actions.h"

#include <span>

namespace waymark::goldenpath {

/// What `actionNamed()` looks up; `id` is that of the action, or what it begins with where it ends
/// with a colon.
struct ActionRow
{
    const char *id;
    bool isLocal;
    bool hasDryRun;
    const char *input;
    const char *outputs;
};

[[nodiscard]] std::span<const ActionRow> actionTable();

} // namespace waymark::goldenpath
