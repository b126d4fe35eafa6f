// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/documentsplace.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::documents {

namespace {

constexpr std::array columnWords{"name"_L1,      "kind"_L1,    "type"_L1,  "owner"_L1,
                                 "lifecycle"_L1, "printed"_L1, "state"_L1, "file"_L1};

} // namespace

link::Place toPlace(const QString &page, const ListPlace &list)
{
    link::Place place{.page = page};
    place.set(u"text"_s, list.filter.text);
    place.set(u"kind"_s, list.filter.kind);
    place.set(u"owner"_s, list.filter.owner);
    if (list.filter.onlyProblems)
        place.set(u"problems"_s, u"any"_s);
    const Sorting usual;
    if (list.sorting.column != usual.column)
        place.set(u"sort"_s, columnWords[std::size_t(list.sorting.column)]);
    place.set(u"column"_s, list.sorting.printed);
    if (list.sorting.order != usual.order)
        place.set(u"order"_s, u"descending"_s);
    return place;
}

ListPlace listPlaceFrom(const link::Place &place)
{
    ListPlace list;
    list.filter = {place.value(u"text"), place.value(u"kind"), place.value(u"owner"),
                   !place.value(u"problems").isEmpty()};
    const auto column = std::ranges::find(columnWords, place.value(u"sort"));
    if (column != columnWords.end())
        list.sorting.column = Column(column - columnWords.begin());
    list.sorting.printed = place.value(u"column");
    if (!place.value(u"order").isEmpty())
        list.sorting.order = Qt::DescendingOrder;
    return list;
}

link::Grammar documentsGrammar()
{
    link::Grammar grammar{.keys = {u"text"_s, u"kind"_s, u"owner"_s, u"problems"_s, u"sort"_s,
                                   u"column"_s, u"order"_s}};
    grammar.words = {{u"problems"_s, {u"any"_s}}, {u"order"_s, {u"descending"_s}}};
    QStringList columns;
    for (const QLatin1StringView word : columnWords)
        columns << word;
    grammar.words.append({u"sort"_s, columns});
    return grammar;
}

} // namespace waymark::documents
