// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/registry.h"

namespace waymark::analysis {

/// The kinds Waymark brings itself: `waymark.dev` and Backstage's, from `resources/schemas`. Each
/// is read when it is first asked for.
[[nodiscard]] const schema::Registry &builtinKinds();

/// Their schemas and the metaschemas by address, for `$ref`s and bindings.
[[nodiscard]] schema::Library bundledSchemas();

} // namespace waymark::analysis
