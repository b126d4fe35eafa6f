// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/compiledschema.h"
#include "schema/library.h"

#include <memory>

namespace waymark::schema {

struct CompileOptions
{
    Draft draft = Draft::Draft2020; ///< where the schema doesn't say
    bool assertFormats = true;
};

/// Compiles a JSON Schema and whatever it refers to. What is wrong with it is added to `found`,
/// with places in the schema's own text; a wrong keyword is left out, the rest works.
[[nodiscard]] std::shared_ptr<const CompiledSchema>
compileSchema(yaml::Node root, const QString &uri, const QString &source, const Library &library,
              const CompileOptions &options, Diagnostics &found);

/// Which resource a CustomResourceDefinition's version defines.
struct CrdIdentity
{
    QString apiVersion;
    QString kind;
    bool isNamespaced = true;
};

/// Compiles the `openAPIV3Schema` of one version of a CustomResourceDefinition, with what an API
/// server adds: apiVersion, kind, metadata, and no unknown fields.
[[nodiscard]] std::shared_ptr<const CompiledSchema> compileCrd(yaml::Node openApiSchema,
                                                               const QString &source,
                                                               const CrdIdentity &identity,
                                                               Diagnostics &found);

} // namespace waymark::schema
