// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/compiledschema.h"
#include "schema/cursor.h"

namespace waymark::schema {

/// A schema that speaks of a place.
struct Applicable
{
    SchemaId schema = noSchema;
    bool isOptional = false; ///< below anyOf, oneOf or a condition: it may speak, or not
};

/// With everything that holds in the same place: references followed, allOf merged, the branches of
/// unions and conditions as optional ones. Schemas that allow nothing are left out.
[[nodiscard]] std::vector<Applicable> expanded(const CompiledSchema &schema,
                                               const std::vector<Applicable> &roots);

[[nodiscard]] Facts factsOf(const CompiledSchema &schema, const std::vector<Applicable> &sources);

/// In the order the schema lists them, each once.
[[nodiscard]] QStringList propertyNames(const CompiledSchema &schema,
                                        const std::vector<Applicable> &sources);
[[nodiscard]] bool isRequiredName(const CompiledSchema &schema,
                                  const std::vector<Applicable> &sources, const QByteArray &name);

// What speaks of the members of a place. Not expanded.
[[nodiscard]] std::vector<Applicable> propertySources(const CompiledSchema &schema,
                                                      const std::vector<Applicable> &sources,
                                                      const QByteArray &name);
[[nodiscard]] std::vector<Applicable> additionalSources(const CompiledSchema &schema,
                                                        const std::vector<Applicable> &sources);
[[nodiscard]] std::vector<Applicable>
itemSources(const CompiledSchema &schema, const std::vector<Applicable> &sources, qsizetype index);

} // namespace waymark::schema
