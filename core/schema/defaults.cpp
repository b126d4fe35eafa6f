// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/defaults.h"

#include "schema/compiledschema.h"
#include "schema/crddefinition.h"
#include "schema/evaluator.h"
#include "schema/schematr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// Deeper ones come from schemas that contain themselves, which a CRD can't.
constexpr int deepestDefault = 200;

using Mapping = yaml::Value::Mapping;

yaml::Value filledIn(const CompiledSchema &schema, SchemaId id, const yaml::Value &value,
                     int depth);

const yaml::Value *entryOf(const Mapping &entries, QByteArrayView name)
{
    const QString key = QString::fromUtf8(name);
    const auto found =
        std::ranges::find(entries, key, [](const auto &entry) { return entry.first; });
    return found == entries.end() ? nullptr : &found->second;
}

bool isDropped(const CompiledSchema &schema, SchemaId id, const yaml::Value &value)
{
    return value.isNull() && id != noSchema && schema.nodes[id].isNullDropped;
}

Mapping filledObject(const CompiledSchema &schema, const PropertyRules &rules,
                     const Mapping &entries, int depth)
{
    Mapping result;
    for (const auto &[name, value] : entries) {
        SchemaId id = schema.property(rules, name.toUtf8());
        if (id == noSchema && rules.rest == Rest::Checked)
            id = rules.restSchema;
        if (isDropped(schema, id, value))
            continue;
        result.append({name, id == noSchema ? value : filledIn(schema, id, value, depth + 1)});
    }
    for (quint32 i = rules.properties.first; i < rules.properties.first + rules.properties.count;
         ++i) {
        const Property &property = schema.properties[i];
        const auto &standIn = schema.annotationsOf(property.schema).defaultValue;
        if (standIn && !entryOf(result, property.name))
            result.append({QString::fromUtf8(property.name),
                           filledIn(schema, property.schema, *standIn, depth + 1)});
    }
    return result;
}

yaml::Value filledIn(const CompiledSchema &schema, SchemaId id, const yaml::Value &value, int depth)
{
    if (depth > deepestDefault)
        return value;
    if (const Mapping *entries = value.mapping()) {
        const Step *step = schema.step(id, Op::Properties);
        return step ? yaml::Value(filledObject(schema, schema.propertyRules[size_t(step->operand)],
                                               *entries, depth))
                    : value;
    }
    if (const auto *items = value.sequence()) {
        const Step *step = schema.step(id, Op::Items);
        if (!step)
            return value;
        const ItemRules &rules = schema.itemRules[size_t(step->operand)];
        if (rules.rest != Rest::Checked)
            return value;
        yaml::Value::Sequence result;
        for (const yaml::Value &item : *items)
            result.append(filledIn(schema, rules.restSchema, item, depth + 1));
        return result;
    }
    return value;
}

} // namespace

Result<yaml::Value> withDefaults(const Schema &schema, yaml::Node root)
{
    auto value = root.toValue();
    if (!value || schema.isEmpty())
        return value;
    return filledIn(*schema.compiled(), 0, *value, 0);
}

void checkDefaults(yaml::Node openApiSchema, const CompiledSchema &compiled, Diagnostics &found)
{
    const yaml::Node top = openApiSchema.target();
    const JsonPointer base = top.pointer();
    for (SchemaId id = 0; id < compiled.nodes.size(); ++id) {
        const SchemaNode &node = compiled.nodes[id];
        if (node.source != 0 || !compiled.annotationsOf(id).defaultValue)
            continue;
        // Paths lead from parent to parent; a part with a path of its own source begins anew.
        QString path;
        for (SchemaId at = id; at != 0 && at != noSchema; at = compiled.nodes[at].parent)
            path.prepend(compiled.nodes[at].path);
        const auto pointer = JsonPointer::parse(path);
        const yaml::Node place =
            pointer ? top.at(*pointer).target().value(u"default") : yaml::Node();
        if (!place)
            continue;
        Evaluator evaluator(compiled, {});
        if (evaluator.accepts(id, place))
            continue;
        Diagnostic finding;
        finding.code = u"schema.invalid-default"_s;
        finding.message = Tr::tr("The default doesn't fit its own schema.");
        finding.why = Tr::tr("An API server refuses such a definition: whoever leaves the field "
                             "out would get a value that is refused.");
        finding.next = Tr::tr("Change the default, or what the schema allows.");
        finding.range = place.range();
        finding.pointer = place.pointer();
        found.append(finding);
    }
}

} // namespace waymark::schema
