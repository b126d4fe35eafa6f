// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/refbundle.h"
#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

namespace waymark::catalog {

/// `{$text: ADDRESS}`, `{$json: ...}` or `{$yaml: ...}`: an object with that one key. `$openapi`,
/// `$asyncapi`, `$graphql` and `$grpc` are those of modules, which put a text there too.
struct Placeholder
{
    enum class Format { Text, Json, Yaml, Module };

    Format format = Format::Text;
    QString target;  ///< as written
    QString path;    ///< absolute, of a file; empty for an address elsewhere
    QString holder;  ///< the file that it stands in; may be empty
    yaml::Node node; ///< of the target
    /// What `$ref`s in the file name comes along: `$openapi` and `$asyncapi`.
    bool bundles = false;

    /// A value comes in its place, not a text.
    [[nodiscard]] bool isValue() const { return format == Format::Json || format == Format::Yaml; }
};

/// Whether there may be any; most documents have none, and need no look for them.
[[nodiscard]] bool mayHoldPlaceholders(QByteArrayView bytes);

/// nullopt for any other value: several keys, or one that isn't one of these. `file` is the one
/// that holds it.
[[nodiscard]] std::optional<Placeholder> placeholderOf(const yaml::Node &value,
                                                       const QString &file);

/// What stands in the placeholder's place, as text. Fails with `catalog.placeholder` for an address
/// elsewhere, a file outside `root` (empty: the repository of the file that names it, where that is
/// in one), or one that isn't what it is read as; and as reading does.
[[nodiscard]] Result<QByteArray> resolved(const Placeholder &placeholder, const QString &root,
                                          const FileSystem &files);

/// The same of one that `bundles`, with what the `$ref`s of its file name.
[[nodiscard]] Result<RefBundle> bundleOf(const Placeholder &placeholder, const QString &root,
                                         const FileSystem &files);

/// All files that it reads, whether or not they are there. None for an address elsewhere.
[[nodiscard]] QStringList filesOf(const Placeholder &placeholder, const FileSystem &files);

/// Every placeholder of a document whose file is missing or broken, and every `$ref` in such a file
/// that leads nowhere where the server follows them.
[[nodiscard]] Diagnostics placeholderProblems(const yaml::Document &document, const QString &file,
                                              const QString &root, const FileSystem &files);

/// The text of an API's definition, read through its placeholder and put together; empty where it
/// has none.
[[nodiscard]] Result<QByteArray> definitionText(const yaml::Document &document, const QString &file,
                                                const QString &root, const FileSystem &files);

} // namespace waymark::catalog
