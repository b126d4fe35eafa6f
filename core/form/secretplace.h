// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formmodel.h"

namespace waymark::form {

/// A password, say, that is written out. What names one (`${{ secrets.x }}`, `$(X)`) is none.
[[nodiscard]] bool holdsPlainSecret(const FieldState &state);

/// Where the schema lets a document refer to a secret (its name and key, as Kubernetes does)
/// instead of writing it out.
struct SecretPlace
{
    JsonPointer pointer;   ///< of the reference; the field's own where it has a form that is one
    qsizetype choice = -1; ///< of the field itself; -1: the reference is a field of its own
    int branch = 0;
};

/// The reference that belongs to a secret field: a form of its own value, a field that is called
/// like it (`password`, `passwordSecretRef`; `value`, `valueFrom.secretKeyRef`), or the only
/// reference beside the only secret. nullopt where the schema has none, or it is taken already.
[[nodiscard]] std::optional<SecretPlace> secretPlaceOf(const FormModel &model,
                                                       const FieldState &secret);

} // namespace waymark::form
