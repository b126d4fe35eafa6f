// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actions.h"

#include "goldenpath/actiontable.h"
#include "template/json.h"

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

templates::Value parsedSchema(const char *json)
{
    return json ? templates::fromJson(QString::fromUtf8(json)).value_or(templates::Value())
                : templates::Value();
}

QStringList keysOf(const char *schema)
{
    QStringList keys;
    const templates::Value parsed = parsedSchema(schema);
    const templates::Value *properties =
        parsed.object() ? parsed.object()->find(u"properties") : nullptr;
    if (properties && properties->object()) {
        for (const auto &[key, value] : properties->object()->entries())
            keys.append(key);
    }
    return keys;
}

} // namespace

Action actionNamed(const QString &id)
{
    for (const ActionRow &row : actionTable()) {
        const QLatin1StringView name(row.id);
        if (id == name || (name.endsWith(u':') && id.startsWith(name)))
            return {id, row.isLocal, row.hasDryRun, true, row.input, row.outputs};
    }
    return {.id = id};
}

QStringList knownActions()
{
    QStringList ids;
    for (const ActionRow &row : actionTable()) {
        if (!QLatin1StringView(row.id).endsWith(u':'))
            ids.append(QString::fromLatin1(row.id));
    }
    return ids;
}

QStringList inputFields(const Action &action)
{
    return keysOf(action.input);
}

QStringList requiredInputs(const Action &action)
{
    QStringList names;
    const templates::Value parsed = parsedSchema(action.input);
    const templates::Value *required =
        parsed.object() ? parsed.object()->find(u"required") : nullptr;
    if (required && required->list()) {
        for (const templates::Value &each : *required->list())
            names.append(each.text() ? *each.text() : QString());
    }
    return names;
}

QStringList outputFields(const Action &action)
{
    return keysOf(action.outputs);
}

templates::Value inventedValue(const templates::Value &schema)
{
    const templates::Object *object = schema.object();
    const auto find = [object](QStringView key) {
        return object ? object->find(key) : nullptr;
    };
    if (const auto *examples = find(u"examples"); examples && examples->list())
        return examples->list()->empty() ? templates::Value() : examples->list()->front();
    const templates::Value *typed = find(u"type");
    const QString type = typed && typed->text() ? *typed->text() : QString();
    if (type == "object"_L1) {
        std::vector<templates::Entry> entries;
        const templates::Value *properties = find(u"properties");
        if (properties && properties->object()) {
            for (const auto &[key, value] : properties->object()->entries())
                entries.emplace_back(key, inventedValue(value));
        }
        return {std::move(entries)};
    }
    if (type == "array"_L1) {
        const templates::Value *items = find(u"items");
        if (items && items->list())
            items = items->list()->empty() ? nullptr : &items->list()->front();
        return items ? templates::Value(templates::Items{inventedValue(*items)})
                     : templates::Value(templates::Items{});
    }
    if (type == "string"_L1)
        return u"<example>"_s;
    if (type == "number"_L1)
        return 0;
    if (type == "boolean"_L1)
        return false;
    return u"<unknown>"_s;
}

templates::Value inventedOutput(const Action &action)
{
    return action.outputs ? inventedValue(parsedSchema(action.outputs))
                          : templates::Value(std::vector<templates::Entry>{});
}

InputCheck::InputCheck(const Action &action)
{
    if (action.input)
        m_schema.emplace(QByteArray(action.input));
}

std::optional<QString> InputCheck::whatIsWrongWith(const templates::Value &input) const
{
    if (!m_schema)
        return std::nullopt;
    QStringList messages;
    for (const Diagnostic &each : m_schema->findingsIn(templates::toJson(input).toUtf8())) {
        const QString place = each.pointer.toDisplay();
        messages.append(place.isEmpty() ? each.message : place + u": "_s + each.message);
    }
    return messages.isEmpty() ? std::nullopt : std::optional(messages.join(u' '));
}

} // namespace waymark::goldenpath
