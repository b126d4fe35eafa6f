// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/savedview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr std::array problemWords{""_L1, "errors"_L1, "problems"_L1, "none"_L1};
constexpr std::array scopeWords{""_L1, "starred"_L1, "mine"_L1};
constexpr std::array shapeWords{""_L1, "domains"_L1, "teams"_L1}; ///< the first is a table

struct ListField
{
    QLatin1StringView name;
    QStringList EntityFilter::*values;
};

constexpr std::array listFields{
    ListField{"types"_L1, &EntityFilter::types},
    ListField{"lifecycles"_L1, &EntityFilter::lifecycles},
    ListField{"owners"_L1, &EntityFilter::owners},
    ListField{"systems"_L1, &EntityFilter::systems},
    ListField{"tags"_L1, &EntityFilter::tags},
    ListField{"sources"_L1, &EntityFilter::sources},
    ListField{"findings"_L1, &EntityFilter::codes},
};

template<typename Words>
qsizetype indexOfWord(const Words &words, const QString &word)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word)
            return qsizetype(i);
    }
    return 0;
}

} // namespace

QList<EntityColumn> usualColumns()
{
    return {EntityColumn::Name,    EntityColumn::Kind,   EntityColumn::Type,
            EntityColumn::Owner,   EntityColumn::System, EntityColumn::Lifecycle,
            EntityColumn::Problems};
}

QByteArray toJson(const SavedView &view)
{
    QJsonObject object{{"name"_L1, view.name}};
    const auto put = [&object](QLatin1StringView key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    put("text"_L1, view.filter.text);
    put("kind"_L1, view.filter.kind);
    for (const ListField &field : listFields) {
        if (const auto &values = view.filter.*field.values; !values.isEmpty())
            object.insert(field.name, QJsonArray::fromStringList(values));
    }
    put("problems"_L1, problemWords[std::size_t(view.filter.problems)]);
    put("scope"_L1, scopeWords[std::size_t(view.filter.scope)]);
    if (view.sorting.column) {
        put("sort"_L1, columnName(*view.sorting.column));
        object.insert("descending"_L1, view.sorting.order == Qt::DescendingOrder);
    }
    if (view.sorting.group)
        put("group"_L1, columnName(*view.sorting.group));
    put("shape"_L1, shapeWords[view.shape ? std::size_t(*view.shape) + 1 : 0]);
    QJsonArray columns;
    for (const EntityColumn column : view.columns)
        columns.append(columnName(column));
    if (!columns.isEmpty())
        object.insert("columns"_L1, columns);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SavedView savedViewFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    SavedView view;
    view.name = object.value("name"_L1).toString();
    view.filter.text = object.value("text"_L1).toString();
    view.filter.kind = object.value("kind"_L1).toString();
    for (const ListField &field : listFields) {
        for (const auto &value : object.value(field.name).toArray())
            view.filter.*field.values << value.toString();
    }
    view.filter.problems =
        EntityFilter::Problems(indexOfWord(problemWords, object.value("problems"_L1).toString()));
    view.filter.scope =
        EntityFilter::Scope(indexOfWord(scopeWords, object.value("scope"_L1).toString()));
    view.sorting.column = columnFromName(object.value("sort"_L1).toString());
    if (object.value("descending"_L1).toBool())
        view.sorting.order = Qt::DescendingOrder;
    view.sorting.group = columnFromName(object.value("group"_L1).toString());
    if (view.sorting.group && !canGroupBy(*view.sorting.group))
        view.sorting.group.reset();
    if (const auto shape = indexOfWord(shapeWords, object.value("shape"_L1).toString()); shape > 0)
        view.shape = TreeShape(shape - 1);
    for (const auto &value : object.value("columns"_L1).toArray()) {
        const auto column = columnFromName(value.toString());
        if (column && !view.columns.contains(*column))
            view.columns << *column;
    }
    return view;
}

} // namespace waymark::catalog
