// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace waymark::documents {

/// One document of the workspace as a row: two words, its file kept alive.
struct Row
{
    std::shared_ptr<const snapshot::FileEntry> file;
    int index = 0; ///< in `file->documents`

    [[nodiscard]] const snapshot::DocumentEntry &entry() const { return file->documents[index]; }
    bool operator==(const Row &) const = default;
};

/// The same document, perhaps with other contents.
[[nodiscard]] bool isSame(const Row &one, const Row &other);

/// `Printed`: one of those that the kind's definition asks for (`additionalPrinterColumns`).
enum class Column { Name, Kind, Type, Owner, Lifecycle, Printed, State, File };

/// What a person typed and clicked; empty means "any".
struct Filter
{
    QString text; ///< words that must all be in name, title, kind, owner, type or path
    QString kind;
    QString owner;
    bool onlyProblems = false;

    [[nodiscard]] bool isEmpty() const { return *this == Filter(); }
    bool operator==(const Filter &) const = default;
};

using Accepts = std::function<bool(const snapshot::DocumentEntry &)>;

struct ListingInput
{
    std::shared_ptr<const snapshot::Snapshot> snapshot; ///< may be null
    Accepts accepts;                                    ///< which documents belong on the page
    Filter filter;
    Column sortColumn = Column::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
    QString sortPrinted = {}; ///< the name of the column where it is `Printed`
};

/// How many rows a choice leads to, the other filters applied.
struct Facet
{
    QString value;
    int count = 0;

    bool operator==(const Facet &) const = default;
};

struct Listing
{
    QList<Row> rows;
    int total = 0; ///< without any filter
    QList<Facet> kinds;
    QList<Facet> owners;
    int withProblems = 0;
    /// Names of the columns that the definition of the rows' kind asks for and any of the rows has
    /// a text in; empty where the rows are of several kinds.
    QStringList printed = {};
};

/// What a row shows in a column of its kind's definition.
[[nodiscard]] QString printedText(const snapshot::DocumentEntry &entry, const QString &column);

/// The rows of a page in their order. Any thread; nullopt only when stopped.
[[nodiscard]] std::optional<Listing> listDocuments(const ListingInput &input, std::stop_token stop);

} // namespace waymark::documents
