// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/compiledschema.h"

#include <bit>

namespace waymark::schema {

namespace {

/// Below this many properties comparing names is faster than hashing one.
constexpr quint32 linearSearch = 6;

size_t slotOf(QByteArrayView name, size_t slotCount)
{
    // FNV-1a: the names are short, and the table is sparse.
    quint32 hash = 2'166'136'261U;
    for (const char c : name)
        hash = (hash ^ uchar(c)) * 16'777'619U;
    return hash & (slotCount - 1);
}

} // namespace

const Step *CompiledSchema::step(SchemaId id, Op op) const
{
    for (const Step &step : stepsOf(id)) {
        if (step.op == op)
            return &step;
    }
    return nullptr;
}

void indexProperties(const CompiledSchema &schema, PropertyRules &rules)
{
    if (rules.properties.count <= linearSearch)
        return;
    rules.slots.assign(std::bit_ceil(size_t(rules.properties.count) * 2), 0);
    for (quint32 i = 0; i < rules.properties.count; ++i) {
        size_t slot =
            slotOf(schema.properties[rules.properties.first + i].name, rules.slots.size());
        while (rules.slots[slot] != 0)
            slot = (slot + 1) & (rules.slots.size() - 1);
        rules.slots[slot] = i + 1;
    }
}

SchemaId CompiledSchema::property(const PropertyRules &rules, QByteArrayView name) const
{
    const std::span<const Property> all(properties.data() + rules.properties.first,
                                        rules.properties.count);
    if (rules.slots.empty()) {
        for (const Property &property : all) {
            if (property.name == name)
                return property.schema;
        }
        return noSchema;
    }
    size_t slot = slotOf(name, rules.slots.size());
    for (; rules.slots[slot] != 0; slot = (slot + 1) & (rules.slots.size() - 1)) {
        if (all[rules.slots[slot] - 1].name == name)
            return all[rules.slots[slot] - 1].schema;
    }
    return noSchema;
}

QString CompiledSchema::location(SchemaId id) const
{
    QString pointer;
    SchemaId at = id;
    for (; at != noSchema; at = nodes[at].parent)
        pointer.prepend(nodes[at].path);
    return sources[nodes[id].source] + u'#' + pointer;
}

} // namespace waymark::schema
