// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/listing.h"

#include <QList>
#include <QString>

namespace waymark::documents {

/// What tells one page of documents from another.
struct Definition
{
    QString id; ///< `paths`
    QString title;
    QString purpose; ///< what the page is for, in one sentence
    Accepts accepts;
    QList<Column> columns;
    QString emptyTitle;
    QString emptyText;
    /// The page on which a document stands by its name, such as `path`; empty: it is opened as a
    /// text.
    QString detailPage = {};
};

[[nodiscard]] Definition pathsPage();

} // namespace waymark::documents
