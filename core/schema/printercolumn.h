// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::schema {

/// A column that lists of a kind have: one of a CustomResourceDefinition's
/// `additionalPrinterColumns`.
struct PrinterColumn
{
    QString name;
    QString type; ///< integer, number, string, boolean or date
    QString format;
    QString description;
    QString jsonPath;
    int priority = 0; ///< over 0: in wide lists only

    bool operator==(const PrinterColumn &) const = default;
};

/// What stands in that column for a document; empty where the path leads nowhere. Understood is
/// what columns use: fields, `['names']`, indexes, `[*]` and filters such as
/// `[?(@.type=="Ready")]`; of several values the first is shown, as kubectl does.
[[nodiscard]] QString columnText(const PrinterColumn &column, yaml::Node root);

/// Whether `columnText` understands the path.
[[nodiscard]] bool isReadableJsonPath(QStringView path);

} // namespace waymark::schema
