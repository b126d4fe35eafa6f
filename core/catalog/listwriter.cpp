// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/listwriter.h"

#include "text/csv.h"
#include "yaml/json.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

using yaml::Value;

Value listValue(const QStringList &list)
{
    Value::Sequence items;
    for (const QString &text : list)
        items.append(Value(text));
    return Value(std::move(items));
}

Value optionalText(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value sourceValue(const Entity &entity)
{
    return Value(Value::Mapping{{u"file"_s, Value(entity.relativePath())},
                                {u"line"_s, Value(qint64(entity.line() + 1))},
                                {u"origin"_s, Value(entity.origin().name)}});
}

} // namespace

yaml::Value::Mapping entityFields(const Entity &entity)
{
    return {{u"ref"_s, Value(entity.canonical())},
            {u"kind"_s, Value(entity.kind())},
            {u"namespace"_s, Value(entity.space())},
            {u"name"_s, Value(entity.name())},
            {u"title"_s, optionalText(entity.title())},
            {u"type"_s, optionalText(entity.type())},
            {u"lifecycle"_s, optionalText(entity.lifecycle())},
            {u"owner"_s, optionalText(entity.ownerText())},
            {u"system"_s, optionalText(entity.systemText())},
            {u"tags"_s, listValue(entity.tags())},
            {u"source"_s, sourceValue(entity)}};
}

QByteArray entitiesAsJson(const CatalogSnapshot &snapshot, const std::vector<EntityId> &ids)
{
    Value::Sequence items;
    for (const EntityId id : ids)
        items.append(Value(entityFields(snapshot.entity(id))));
    return yaml::toJson(Value(std::move(items))) + '\n';
}

QByteArray entitiesAsCsv(const CatalogSnapshot &snapshot, const std::vector<EntityId> &ids)
{
    QByteArray out = csvRow({u"ref"_s, u"kind"_s, u"namespace"_s, u"name"_s, u"title"_s, u"type"_s,
                             u"lifecycle"_s, u"owner"_s, u"system"_s, u"tags"_s, u"file"_s,
                             u"line"_s, u"origin"_s});
    for (const EntityId id : ids) {
        const Entity entity = snapshot.entity(id);
        out += csvRow({entity.canonical(), entity.kind(), entity.space(), entity.name(),
                       entity.title(), entity.type(), entity.lifecycle(), entity.ownerText(),
                       entity.systemText(), entity.tags().join(u' '), entity.relativePath(),
                       QString::number(entity.line() + 1), entity.origin().name});
    }
    return out;
}

} // namespace waymark::catalog
