// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace waymark::schema {

struct CompiledSchema;
struct EntityHint;

/// A schema, compiled once and shared: immutable, any thread. JSON Schema or the `openAPIV3Schema`
/// of a CustomResourceDefinition.
class Schema
{
public:
    Schema() = default; ///< accepts everything
    explicit Schema(std::shared_ptr<const CompiledSchema> compiled)
        : m_compiled(std::move(compiled))
    {}

    [[nodiscard]] bool isEmpty() const { return m_compiled == nullptr; }
    [[nodiscard]] const CompiledSchema *compiled() const { return m_compiled.get(); }

private:
    std::shared_ptr<const CompiledSchema> m_compiled;
};

/// What is wrong with a document, by place. One mistake gives one finding. nullopt only when
/// stopped.
[[nodiscard]] std::optional<Diagnostics>
validate(const Schema &schema, const yaml::Document &document, std::stop_token stop = {});

/// The same, with fixes that add, remove or move hints: they need the text around the document.
[[nodiscard]] std::optional<Diagnostics> validate(const Schema &schema,
                                                  const yaml::SyntaxTree &tree,
                                                  const yaml::Document &document,
                                                  std::stop_token stop = {});

/// The values that a JSON Schema says name catalog entities (`x-waymark-entity`).
[[nodiscard]] std::vector<std::pair<yaml::Node, EntityHint>> entityHintsIn(const Schema &schema,
                                                                           yaml::Node root);

/// Whether `validate` would find nothing of severity error: faster, for those who don't ask why.
/// False when stopped.
[[nodiscard]] bool isValid(const Schema &schema, yaml::Node root, std::stop_token stop = {});

} // namespace waymark::schema
