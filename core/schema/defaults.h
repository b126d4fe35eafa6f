// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/schema.h"

namespace waymark::schema {

/// The document as an API server holds it before it evaluates rules: defaults of the schema filled
/// in, nulls dropped where the schema doesn't allow them. For schemas of
/// CustomResourceDefinitions; of others it is the document's value. Fails as `Node::toValue()`
/// does.
[[nodiscard]] Result<yaml::Value> withDefaults(const Schema &schema, yaml::Node root);

/// The same written down in flow style, in one line, and much faster. Empty where nothing is filled
/// in or dropped, so that the document itself will do; nullopt where aliases, merges, tags or
/// errors of syntax ask for the long way.
[[nodiscard]] std::optional<QByteArray> textWithDefaults(const Schema &schema, yaml::Node root);

} // namespace waymark::schema
