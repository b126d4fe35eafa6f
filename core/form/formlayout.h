// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formmodel.h"

namespace waymark::form {

/// How a document's fields stand on the page.
struct FormLayout
{
    struct Section
    {
        QString title; ///< empty: no head
        QString description;
        QList<FieldState> fields;
        bool isCollapsed = false; ///< until somebody opens it or a problem stands in it
        bool isOnePart = false;   ///< one group or list, which has a head itself
        bool isLoose = false;     ///< groups and lists that are sections of their own
    };

    QString title;
    QString description;
    QList<schema::FormLink> links;
    QList<FieldState> spread; ///< the objects whose fields are the page: the document, its `spec`
    QList<Section> sections;
    Diagnostics problems; ///< of places that have no field of their own
};

/// A pure function of the model. Where the kind has hints, their sections come first and the fields
/// they don't name behind them. Else the object that says what is wanted (`spec`) is laid out as
/// the page itself. `apiVersion` and `kind` stand in the document's header.
[[nodiscard]] FormLayout layoutOf(const FormModel &model);

} // namespace waymark::form
