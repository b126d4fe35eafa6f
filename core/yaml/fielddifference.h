// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <functional>

namespace waymark::yaml {

/// A value that one text has and another hasn't, or has differently.
struct FieldChange
{
    enum class Kind {
        Added,
        Removed,
        Changed,
        Moved, ///< an item of a list stands elsewhere among those that both lists have
    };

    Kind kind = Kind::Changed;
    JsonPointer pointer; ///< in the newer text; of what was removed, in the older
    QString place;       ///< as a person reads it: `spec.services[payments-api].replicas`
    Node before;         ///< invalid for what was added
    Node after;          ///< invalid for what was removed
};

/// The changes in one document of a file.
struct DocumentChanges
{
    int before = -1; ///< its index in the older text; -1: the document is new
    int after = -1;  ///< in the newer one; -1: it was removed
    QList<FieldChange> changes;
};

/// Fields that tell the items of the list at a place apart (`x-kubernetes-list-map-keys`); empty
/// where the schema doesn't say. `document` is an index in the newer text.
using ListKeys = std::function<QStringList(int document, const JsonPointer &list)>;

/// What differs in meaning between two values, in the order of the newer one; what was removed from
/// a mapping comes after its other changes. Comments, quoting, layout and the order of keys don't
/// count; aliases and merges are looked through. Items of a list are the same where their keys are:
/// those that `listKeys` names, else `name`, `id` or `key` where all items have it and no two the
/// same; scalars by their value. Lists without any are compared from both ends. A change of a whole
/// value is one change, not one for each field in it.
[[nodiscard]] QList<FieldChange> fieldDifference(const Node &before, const Node &after,
                                                 const ListKeys &listKeys = {}, int document = 0);

/// The same for two files: documents belong together by apiVersion, kind, namespace and name, what
/// is left by their order. Documents that don't differ are left out.
[[nodiscard]] QList<DocumentChanges> documentDifference(const SyntaxTree &before,
                                                        const SyntaxTree &after,
                                                        const ListKeys &listKeys = {});

} // namespace waymark::yaml
