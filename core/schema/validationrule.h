// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/pointerpattern.h"

namespace waymark::schema {

/// One of a schema's `x-kubernetes-validations`, for whoever evaluates CEL. All that can be said of
/// it without CEL has been checked.
struct ValidationRule
{
    PointerPattern scope; ///< the values it holds for: `self`
    QString rule;
    QString message;           ///< may be empty
    QString messageExpression; ///< may be empty
    QString reason;            ///< `FieldValueInvalid` where none is given
    QString fieldPath;         ///< `.a.b`, from `self`; may be empty
    bool optionalOldSelf = false;
    /// Names `oldSelf`: it is only evaluated where a version before is known, unless
    /// `optionalOldSelf` is set.
    bool isTransition = false;
    JsonPointer place; ///< of the rule in the definition's document
    TextRange range;   ///< of the expression in the definition's file

    bool operator==(const ValidationRule &) const = default;
};

/// The rules of an `openAPIV3Schema`, outer ones first. What is wrong with them is added to
/// `found`.
[[nodiscard]] QList<ValidationRule> readValidationRules(yaml::Node openApiSchema,
                                                        Diagnostics &found);

/// Whether the rule certainly reads the value at `field`: it is the rule's own `self`, or its
/// expression names it from there by the names of properties (`self.spec.size`). What a rule reads
/// of items through a macro isn't followed.
[[nodiscard]] bool readsField(const ValidationRule &rule, const JsonPointer &field);

/// Whether a CEL expression names a variable: outside strings and comments, and not as a field.
[[nodiscard]] bool namesVariable(QStringView expression, QStringView name);

} // namespace waymark::schema
