// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogplace.h"

#include "catalog/catalogtr.h"
#include "catalog/entityref.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr std::array problemKeys{""_L1, "errors"_L1, "any"_L1, "none"_L1};
constexpr std::array scopeKeys{""_L1, "starred"_L1, "mine"_L1};
constexpr std::array shapeKeys{"domains"_L1, "teams"_L1};

struct RepeatedKey
{
    QLatin1StringView key;
    QStringList EntityFilter::*values;
};

constexpr std::array repeatedKeys{
    RepeatedKey{"type"_L1, &EntityFilter::types},
    RepeatedKey{"lifecycle"_L1, &EntityFilter::lifecycles},
    RepeatedKey{"owner"_L1, &EntityFilter::owners},
    RepeatedKey{"system"_L1, &EntityFilter::systems},
    RepeatedKey{"tag"_L1, &EntityFilter::tags},
    RepeatedKey{"source"_L1, &EntityFilter::sources},
    RepeatedKey{"finding"_L1, &EntityFilter::codes},
};

template<typename Words>
int indexIn(const Words &words, const QString &word)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? -1 : int(found - words.begin());
}

template<typename Words>
QStringList toList(const Words &words)
{
    QStringList list;
    for (const QLatin1StringView word : words) {
        if (!word.isEmpty())
            list << word;
    }
    return list;
}

QStringList columnWords(bool (*accepts)(EntityColumn))
{
    QStringList words;
    for (int i = 0; i < entityColumnCount; ++i) {
        if (accepts(EntityColumn(i)))
            words << columnName(EntityColumn(i));
    }
    return words;
}

Result<void> checkCatalog(const link::Place &place)
{
    const bool isList = place.path.isEmpty();
    for (const auto &[key, value] : place.query) {
        const bool isOfEntity = key == "tab"_L1;
        if (key != "dialog"_L1 && isOfEntity == isList)
            return std::unexpected(Error{
                u"link.unknown"_s,
                isList ? Tr::tr("“%1” belongs to an entity, and the link names none.").arg(key)
                       : Tr::tr("“%1” narrows a list, and the link leads to one entity.").arg(key),
                {},
                {}});
    }
    if (!isList && entityOf(place).isEmpty())
        return std::unexpected(
            Error{u"link.unknown"_s,
                  Tr::tr("The link's path isn't that of an entity: kind, namespace and name."),
                  {},
                  {}});
    return {};
}

link::Grammar makeGrammar()
{
    link::Grammar grammar{.keys = {u"text"_s, u"kind"_s, u"problems"_s, u"scope"_s, u"sort"_s,
                                   u"order"_s, u"group"_s, u"shape"_s, u"view"_s, u"tab"_s,
                                   u"dialog"_s},
                          .mostParts = 32,
                          .check = checkCatalog};
    for (const RepeatedKey &repeated : repeatedKeys)
        grammar.repeated << repeated.key;
    grammar.words = {{u"problems"_s, toList(problemKeys)},
                     {u"scope"_s, toList(scopeKeys)},
                     {u"shape"_s, toList(shapeKeys)},
                     {u"sort"_s, columnWords([](EntityColumn) { return true; })},
                     {u"group"_s, columnWords(canGroupBy)},
                     {u"order"_s, {u"descending"_s}},
                     {u"tab"_s, entityTabs()},
                     {u"dialog"_s, {u"servers"_s, u"team"_s}}};
    return grammar;
}

} // namespace

link::Place toPlace(const ListPlace &list)
{
    link::Place place{.page = catalogPage};
    place.set(u"text"_s, list.filter.text);
    place.set(u"kind"_s, list.filter.kind);
    for (const RepeatedKey &repeated : repeatedKeys)
        place.add(repeated.key, list.filter.*repeated.values);
    place.set(u"problems"_s, problemKeys[std::size_t(list.filter.problems)]);
    place.set(u"scope"_s, scopeKeys[std::size_t(list.filter.scope)]);
    if (list.sorting.column) {
        place.set(u"sort"_s, columnName(*list.sorting.column));
        if (list.sorting.order == Qt::DescendingOrder)
            place.set(u"order"_s, u"descending"_s);
    }
    if (list.sorting.group)
        place.set(u"group"_s, columnName(*list.sorting.group));
    if (list.shape)
        place.set(u"shape"_s, shapeKeys[std::size_t(*list.shape)]);
    return place;
}

ListPlace listPlaceFrom(const link::Place &place)
{
    ListPlace list;
    list.filter.text = place.value(u"text");
    list.filter.kind = place.value(u"kind");
    for (const RepeatedKey &repeated : repeatedKeys)
        list.filter.*repeated.values = place.values(repeated.key.toString());
    list.filter.problems =
        EntityFilter::Problems(std::max(0, indexIn(problemKeys, place.value(u"problems"))));
    list.filter.scope = EntityFilter::Scope(std::max(0, indexIn(scopeKeys, place.value(u"scope"))));
    list.sorting.column = columnFromName(place.value(u"sort"));
    if (list.sorting.column && !place.value(u"order").isEmpty())
        list.sorting.order = Qt::DescendingOrder;
    list.sorting.group = columnFromName(place.value(u"group"));
    if (const int shape = indexIn(shapeKeys, place.value(u"shape")); shape >= 0)
        list.shape = TreeShape(shape);
    return list;
}

link::Place entityPlace(QStringView canonical, const QString &tab)
{
    link::Place place{.page = catalogPage};
    const EntityRef ref = parseRef(canonical).ref;
    place.path = QStringList{ref.kind, ref.space} + ref.name.split(u'/');
    if (tab != entityTabs().first())
        place.set(u"tab"_s, tab);
    return place;
}

QString entityOf(const link::Place &place)
{
    const QStringList &path = place.path;
    if (path.isEmpty())
        return {};
    if (path.first().contains(u':') || path.size() == 1) {
        const auto typed = refFromPerson(path.join(u'/'));
        return typed ? typed->canonical() : QString();
    }
    if (path.size() == 2)
        return {};
    return EntityRef{path[0], path[1], path.sliced(2).join(u'/')}.canonical();
}

const QStringList &entityTabs()
{
    static const QStringList tabs{u"overview"_s,      u"relations"_s, u"definition"_s,
                                  u"documentation"_s, u"problems"_s,  u"requests"_s,
                                  u"source"_s,        u"history"_s};
    return tabs;
}

const link::Grammar &catalogGrammar()
{
    static const link::Grammar grammar = makeGrammar();
    return grammar;
}

} // namespace waymark::catalog
