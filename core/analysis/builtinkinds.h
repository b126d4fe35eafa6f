// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/registry.h"

namespace waymark::analysis {

/// The kinds Waymark brings itself: `waymark.dev` and Backstage's, from `resources/schemas`, and
/// those of Kubernetes where the build had their sources. Each is read when it is first asked for.
[[nodiscard]] const schema::Registry &builtinKinds();

/// For a document without a kind that says in a key of its own what it is: OpenAPI (`openapi`,
/// `swagger`). nullptr for any other, and where the build had no schemas of it.
[[nodiscard]] std::shared_ptr<const schema::KindEntry> formatOf(const yaml::Document &document);

/// Their schemas and the metaschemas by address, for `$ref`s and bindings.
[[nodiscard]] schema::Library bundledSchemas();

} // namespace waymark::analysis
