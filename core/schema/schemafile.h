// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/compiler.h"
#include "schema/kindentry.h"

namespace waymark::schema {

/// A schema that a person or a file names: a JSON Schema, or a CustomResourceDefinition with its
/// versions; in JSON or YAML.
struct SchemaFile
{
    QList<std::shared_ptr<const KindEntry>> kinds; ///< of a JSON Schema one, without a key
    Diagnostics found; ///< what is wrong with it, in its own text; the rest of it works

    /// For this document: of a definition the version that it says it is of, else the one that is
    /// stored.
    [[nodiscard]] const std::shared_ptr<const KindEntry> &
    kindFor(const yaml::Document &document) const;
};

/// `address` is the file's path or URI, against which it refers to others. Fails with
/// `schema.unreadable` when the text holds neither kind of schema.
[[nodiscard]] Result<SchemaFile> readSchemaFile(const yaml::SyntaxTree &tree,
                                                const QString &address, const Library &library = {},
                                                const CompileOptions &options = {});
[[nodiscard]] Result<SchemaFile> readSchemaFile(const SourceText &text, const QString &address,
                                                const Library &library = {},
                                                const CompileOptions &options = {});

} // namespace waymark::schema
