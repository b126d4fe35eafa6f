// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/registry.h"

namespace waymark::workspace {

/// The kinds Waymark brings itself: `waymark.dev` and Backstage's, from `resources/schemas`. Read
/// once.
[[nodiscard]] const schema::Registry &builtinKinds();

} // namespace waymark::workspace
