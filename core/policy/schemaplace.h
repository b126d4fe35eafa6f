// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/cursor.h"
#include "yaml/syntaxtree.h"

#include <QStringList>

namespace waymark::policy {

/// A place of a schema as expressions see it. By value; valid as long as the definition's tree.
///
/// There are two kinds of them, because API servers do it in two ways. Rules of a definition
/// (`x-kubernetes-validations`) are held strictly to its schema: what that doesn't declare isn't
/// there, texts with a format are of the format's type, of metadata there is name and generateName
/// (apiserver, `pkg/cel/common/schemas.go`). Admission policies get the resource as it is: what
/// isn't known is anything, and a text with a format is anything too, since a server checks it as
/// the format's type, but evaluates it as a text.
class SchemaPlace
{
public:
    enum class Form : quint8 {
        None, ///< expressions don't see such a field
        Any,
        Bool,
        Int,
        Double,
        String,
        Bytes,
        Timestamp,
        Duration,
        List,
        Map,
        Object,
    };

    SchemaPlace() = default; ///< of anything
    /// A schema in a CustomResourceDefinition; `isResource`: with apiVersion, kind and metadata.
    [[nodiscard]] static SchemaPlace ofDefinition(yaml::Node schema, bool isResource);
    /// The compiled schema of a kind, for admission policies.
    [[nodiscard]] static SchemaPlace ofKind(const schema::Cursor &root);

    [[nodiscard]] Form form() const;
    [[nodiscard]] SchemaPlace element() const; ///< of a list or map
    /// Of an object, as the schema names them, in its order; only those that expressions see.
    [[nodiscard]] QStringList fields() const;
    /// The form of one that isn't there is None.
    [[nodiscard]] SchemaPlace field(const QString &name) const;
    /// Whether an object may be without the field: it is neither required nor has it a default.
    [[nodiscard]] bool mayLack(const QString &name) const;
    /// A resource's own metadata as rules of definitions see it: name and generateName alone.
    [[nodiscard]] bool isMetadata() const { return m_own == Own::Metadata; }
    /// More fields than those may be there.
    [[nodiscard]] bool isOpen() const;
    /// Fields or items as the place of a rule names them: `*` stands for those of lists and maps.
    [[nodiscard]] SchemaPlace at(const QStringList &segments) const;

    [[nodiscard]] yaml::Node schema() const { return m_schema; } ///< of a definition; else invalid
    [[nodiscard]] QString description() const;
    [[nodiscard]] QList<yaml::Value> enumeration() const;

private:
    enum class Own : quint8 { No, Absent, Text, Metadata };

    [[nodiscard]] static SchemaPlace made(Own own);
    [[nodiscard]] static SchemaPlace below(const schema::Cursor &cursor);
    [[nodiscard]] Form definedForm() const;
    [[nodiscard]] Form kindForm() const;

    yaml::Node m_schema;
    schema::Cursor m_cursor;
    bool m_isKind = false;
    bool m_isResource = false;
    bool m_isOfServer = false; ///< metadata, of which a server sets a part
    Own m_own = Own::No;       ///< what a resource has without its schema
};

} // namespace waymark::policy
