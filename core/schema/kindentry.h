// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/formhints.h"
#include "schema/printercolumn.h"
#include "schema/schema.h"
#include "schema/validationrule.h"

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

/// A kind that documents can be of, with where its schema comes from. A schema that files are bound
/// to by their place is one as well, with an empty key.
struct KindEntry
{
    KindKey key;
    Schema schema;
    QString title;          ///< from the schema; may be empty
    QString description;    ///< from the schema; may be empty
    QString source;         ///< the file it was read from
    QString origin = {};    ///< `Kubernetes 1.32`: whose kind it is, in which version; may be empty
    bool isRequest = false; ///< defined by the workspace: a CustomResourceDefinition, a RequestKind

    bool isDeprecated = false;
    QString deprecationWarning; ///< in the definition's own words; may be empty
    bool isGone = false;        ///< servers refuse it by now
    QString replacement;        ///< apiVersion and kind; empty: another version of the kind

    // Of a CustomResourceDefinition's version:
    bool isStorage = false;
    QList<PrinterColumn> columns; ///< `additionalPrinterColumns`
    QList<ValidationRule> rules;  ///< `x-kubernetes-validations`, outer ones first

    std::shared_ptr<const FormHints> hints = nullptr; ///< of its RequestKind; nullptr: none
};

} // namespace waymark::schema
