// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/listing.h"
#include "link/grammar.h"

namespace waymark::documents {

/// How the rows of a page stand.
struct Sorting
{
    Column column = Column::Name;
    QString printed = {}; ///< the name of the column where it is `Printed`
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const Sorting &) const = default;
};

/// A page of documents as somebody narrowed it: `waymark:paths?kind=Template&owner=a`.
struct ListPlace
{
    Filter filter = {};
    Sorting sorting = {};

    bool operator==(const ListPlace &) const = default;
};

[[nodiscard]] link::Place toPlace(const QString &page, const ListPlace &list);
/// The place has to be one of `documentsGrammar()`.
[[nodiscard]] ListPlace listPlaceFrom(const link::Place &place);
/// Of each page that lists documents.
[[nodiscard]] link::Grammar documentsGrammar();

} // namespace waymark::documents
