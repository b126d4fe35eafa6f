// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/formhints.h"
#include "schema/library.h"
#include "schema/schema.h"

#include <QHash>

namespace waymark::schema {

/// Which documents a schema is for.
struct KindKey
{
    QString apiVersion;
    QString kind;

    bool operator==(const KindKey &) const = default;
    friend size_t qHash(const KindKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.apiVersion, key.kind);
    }
};

/// A kind that documents can be of, with where its schema comes from.
struct KindEntry
{
    KindKey key;
    Schema schema;
    QString title;          ///< from the schema; may be empty
    QString description;    ///< from the schema; may be empty
    QString source;         ///< the file it was read from
    bool isRequest = false; ///< defined by a CustomResourceDefinition of the workspace
    std::shared_ptr<const FormHints> hints = nullptr; ///< of its RequestKind; nullptr: none
};

/// A schema that a person names: a JSON Schema or a CRD, in JSON or YAML. Fails with
/// `schema.unreadable` when the file holds neither.
[[nodiscard]] Result<Schema> schemaFromFile(const SourceText &text, const QString &source);

/// The schemas of a workspace by kind: a value, cheap to copy, built once per snapshot.
class Registry
{
public:
    /// Makes a JSON Schema known by its `$id` and by `source`, for the `$ref`s of schemas that are
    /// added later. The tree, because what refers to it reads it long after the caller is done.
    void addResource(const yaml::SyntaxTree &schema, const QString &source);
    /// Adds every served version of a CustomResourceDefinition; findings stand in the CRD's own
    /// text.
    Diagnostics addCrd(const yaml::Document &crd, const QString &source);
    /// Adds a JSON Schema (a document in JSON or YAML) for a kind. References are resolved against
    /// its `$id`, else against `source`.
    Diagnostics addSchema(const KindKey &key, const yaml::Document &schema, const QString &source);

    /// Adds what a RequestKind says of the kind it is for, whether that is known yet or not.
    void addRequestKind(const yaml::Document &requestKind);

    [[nodiscard]] const KindEntry *find(const KindKey &key) const;
    [[nodiscard]] QList<KindEntry> kinds() const; ///< by apiVersion, then kind
    /// For a document that `find` knows no kind of: what is wrong where its kind or apiVersion is
    /// likely a mistake; nullopt where it is simply of another world.
    [[nodiscard]] std::optional<Diagnostic> unknownKind(const yaml::Document &document) const;

private:
    void add(KindEntry entry);

    Library m_library;
    QHash<KindKey, KindEntry> m_kinds;
    QHash<KindKey, std::shared_ptr<const FormHints>> m_hints;
};

} // namespace waymark::schema
