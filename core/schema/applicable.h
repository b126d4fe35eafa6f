// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/compiledschema.h"
#include "schema/cursor.h"

#include <QSet>

namespace waymark::schema {

/// A schema that speaks of a place.
struct Applicable
{
    SchemaId schema = noSchema;
    bool isOptional = false; ///< below anyOf, oneOf or a condition: it may speak, or not
    bool orNull = false;     ///< or the value is null, and then it says nothing

    bool operator==(const Applicable &) const = default;
};

/// The value that decides which branches speak, and what was decided.
struct Situation
{
    yaml::Node value; ///< never invalid: an empty object stands for what isn't there
    bool isMissing = false;
    QList<int> picks;
    bool isForced = false;   ///< picks hold whatever the value says
    QList<Choice> choices;   ///< out
    QSet<QByteArray> hidden; ///< out: fields that only other branches ask for
};

/// With everything that holds in the same place: references followed, allOf merged, the branches of
/// unions and conditions as optional ones; with a situation only those that speak in it. Schemas
/// that allow nothing are left out.
[[nodiscard]] std::vector<Applicable> expanded(const CompiledSchema &schema,
                                               const std::vector<Applicable> &roots,
                                               Situation *situation = nullptr);
/// The same without a look into unions: all of their branches may speak.
[[nodiscard]] std::vector<Applicable> plainlyExpanded(const CompiledSchema &schema,
                                                      const std::vector<Applicable> &roots);
/// Whether a situation makes a difference.
[[nodiscard]] bool dependsOnValue(const CompiledSchema &schema,
                                  const std::vector<Applicable> &sources);

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
/// How many items have a schema of their own.
[[nodiscard]] qsizetype prefixSize(const CompiledSchema &schema,
                                   const std::vector<Applicable> &sources);

} // namespace waymark::schema
