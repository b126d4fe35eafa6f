// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jsonpointer.h"
#include "yaml/value.h"

#include <QSet>

namespace waymark::goldenpath {

/// Where in the answers secrets stand (`ui:field: Secret`), by one page: at any depth, and behind
/// `$ref` into the same page.
[[nodiscard]] QSet<JsonPointer> secretPlaces(const yaml::Value &answers, const yaml::Value &page);

/// Whether any field of a page is a secret.
[[nodiscard]] bool asksForSecrets(const yaml::Value &page);

/// What a local `$ref` of a schema leads to, the schema itself where it has none.
[[nodiscard]] const yaml::Value &resolvedSchema(const yaml::Value &schema, const yaml::Value &page);

/// nullptr: it is no object, or has no such key.
[[nodiscard]] const yaml::Value *schemaEntry(const yaml::Value &object, QStringView key);

} // namespace waymark::goldenpath
