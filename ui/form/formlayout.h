// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formmodel.h"

namespace waymark::form {

/// How a document's fields stand on the page.
struct FormLayout
{
    QString title;
    QString description;
    QList<FieldState> lead;  ///< the plain fields, name first
    QList<FieldState> parts; ///< groups and lists, a section each
    QList<FieldState> rest;  ///< metadata and what else stands at the top, folded
    Diagnostics problems;    ///< of places that have no field of their own
};

/// A pure function of the model. The object that says what is wanted (`spec`) is laid out as the
/// page itself; `apiVersion` and `kind` stand in the document's header.
[[nodiscard]] FormLayout layoutOf(const FormModel &model);

} // namespace waymark::form
