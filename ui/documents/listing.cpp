// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/listing.h"

#include "base/expensive.h"
#include "base/trace.h"

#include <QCollator>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace waymark::documents {

namespace {

bool hasProblems(const snapshot::DocumentEntry &entry)
{
    return entry.errors + entry.warnings > 0;
}

bool holds(const Row &row, const QStringList &words)
{
    const auto &entry = row.entry();
    return std::ranges::all_of(words, [&](const QString &word) {
        const auto in = [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        };
        return in(entry.name) || in(entry.title) || in(entry.kind) || in(entry.owner)
               || in(entry.type) || in(row.file->shownPath());
    });
}

QList<Facet> sorted(const QHash<QString, int> &counts)
{
    QList<Facet> facets;
    for (const auto &[value, count] : counts.asKeyValueRange())
        facets << Facet{value, count};
    std::ranges::sort(facets, [](const Facet &a, const Facet &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return facets;
}

QString keyOf(const Row &row, Column column, const QString &printed)
{
    const auto &entry = row.entry();
    switch (column) {
    case Column::Name:
        return entry.name;
    case Column::Kind:
        return entry.kind;
    case Column::Type:
        return entry.type;
    case Column::Owner:
        return entry.owner;
    case Column::Lifecycle:
        return entry.lifecycle;
    case Column::Printed:
        return printedText(entry, printed);
    case Column::State:
    case Column::File:
        break;
    }
    return row.file->shownPath();
}

/// Stable, so that rows which the column doesn't tell apart stay in the order of the files.
void sortRows(QList<Row> &rows, Column column, Qt::SortOrder order, const QString &printed)
{
    if (column == Column::State) {
        std::ranges::stable_sort(rows, [order](const Row &a, const Row &b) {
            const auto weight = [](const Row &row) {
                return std::pair(row.entry().errors, row.entry().warnings);
            };
            return order == Qt::AscendingOrder ? weight(a) > weight(b) : weight(a) < weight(b);
        });
        return;
    }
    // The C locale compares bytes, and numbers as letters.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    struct Keyed
    {
        QCollatorSortKey key;
        Row row;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(size_t(rows.size()));
    for (const Row &row : std::as_const(rows))
        keyed.push_back({collator.sortKey(keyOf(row, column, printed)), row});
    std::ranges::stable_sort(keyed, [order](const Keyed &a, const Keyed &b) {
        const int way = a.key.compare(b.key);
        return order == Qt::AscendingOrder ? way < 0 : way > 0;
    });
    std::ranges::transform(keyed, rows.begin(), &Keyed::row);
}

QStringList printedColumns(const QList<Row> &rows)
{
    QStringList names;
    if (rows.isEmpty())
        return names;
    const auto &first = rows.first().entry();
    for (const auto &column : first.columns)
        names.append(column.first);
    QSet<QString> filled;
    for (const Row &row : rows) {
        const auto &entry = row.entry();
        if (entry.kind != first.kind || entry.apiVersion != first.apiVersion)
            return {};
        for (const auto &[name, text] : entry.columns) {
            if (!text.isEmpty())
                filled.insert(name);
        }
    }
    // What only a cluster knows, such as a phase, is empty in every file.
    names.removeIf([&](const QString &name) { return !filled.contains(name); });
    return names;
}

} // namespace

QString printedText(const snapshot::DocumentEntry &entry, const QString &column)
{
    const auto found =
        std::ranges::find(entry.columns, column, &std::pair<QString, QString>::first);
    return found == entry.columns.end() ? QString() : found->second;
}

bool isSame(const Row &one, const Row &other)
{
    return one.index == other.index && one.file->path == other.file->path;
}

std::optional<Listing> listDocuments(const ListingInput &input, std::stop_token stop)
{
    expensive();
    const trace::Span span("documents.list");
    Listing listing;
    if (!input.snapshot)
        return listing;
    const QStringList words = input.filter.text.split(u' ', Qt::SkipEmptyParts);
    QHash<QString, int> kinds;
    QHash<QString, int> owners;
    for (const auto &file : input.snapshot->files) {
        if (stop.stop_requested())
            return std::nullopt;
        for (int index = 0; index < file->documents.size(); ++index) {
            const Row row{file, index};
            const auto &entry = row.entry();
            if (!input.accepts(entry))
                continue;
            ++listing.total;
            if (!holds(row, words))
                continue;
            const Filter &filter = input.filter;
            const bool kindFits = filter.kind.isEmpty() || filter.kind == entry.kind;
            const bool ownerFits = filter.owner.isEmpty() || filter.owner == entry.owner;
            const bool stateFits = !filter.onlyProblems || hasProblems(entry);
            if (ownerFits && stateFits)
                ++kinds[entry.kind];
            if (kindFits && stateFits && !entry.owner.isEmpty())
                ++owners[entry.owner];
            if (kindFits && ownerFits && hasProblems(entry))
                ++listing.withProblems;
            if (kindFits && ownerFits && stateFits)
                listing.rows << row;
        }
    }
    listing.kinds = sorted(kinds);
    listing.owners = sorted(owners);
    listing.printed = printedColumns(listing.rows);
    sortRows(listing.rows, input.sortColumn, input.order, input.sortPrinted);
    return listing;
}

} // namespace waymark::documents
