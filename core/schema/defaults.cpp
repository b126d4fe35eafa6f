// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/defaults.h"

#include "schema/compiledschema.h"
#include "schema/crddefinition.h"
#include "schema/evaluator.h"
#include "schema/schematr.h"
#include "yaml/writer.h"

#include <QVarLengthArray>

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

/// Copies a document byte by byte where it can, with what is missing put in.
class DefaultsWriter
{
public:
    explicit DefaultsWriter(const CompiledSchema &schema)
        : m_schema(schema)
    {}

    /// False for what can't be copied so.
    bool write(SchemaId id, yaml::Node node, int depth)
    {
        if (depth > deepestDefault || node.isDamaged() || !node.tag().isEmpty())
            return false;
        switch (node.kind()) {
        case yaml::NodeKind::Mapping:
            return writeMapping(id, node, depth);
        case yaml::NodeKind::Sequence:
            return writeSequence(id, node, depth);
        case yaml::NodeKind::Scalar:
            return writeScalar(node);
        case yaml::NodeKind::Missing:
            m_text += "null";
            return true;
        case yaml::NodeKind::Alias:
            break;
        }
        return false;
    }

    bool isChanged = false;
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    bool writeMapping(SchemaId id, yaml::Node node, int depth)
    {
        const Step *step = id == noSchema ? nullptr : m_schema.step(id, Op::Properties);
        const PropertyRules *rules =
            step ? &m_schema.propertyRules[std::size_t(step->operand)] : nullptr;
        QVarLengthArray<SchemaId, 32> seen;
        m_text += '{';
        for (yaml::Node value = node.firstChild(); value; value = value.nextSibling()) {
            const yaml::Node key = value.key();
            const auto name = key.verbatim();
            if (!key.isScalar() || !name || *name == "<<" || !key.tag().isEmpty()
                || key.isDamaged())
                return false;
            SchemaId child = rules ? m_schema.property(*rules, *name) : noSchema;
            if (rules && child == noSchema && rules->rest == Rest::Checked)
                child = rules->restSchema;
            if (isDroppedNull(child, value)) {
                isChanged = true;
                continue;
            }
            seen.append(child);
            separate();
            writeText(*name);
            m_text += ':';
            if (!write(child, value, depth + 1))
                return false;
        }
        if (rules)
            writeMissing(*rules, seen, depth);
        m_text += '}';
        return true;
    }

    void writeMissing(const PropertyRules &rules, const QVarLengthArray<SchemaId, 32> &seen,
                      int depth)
    {
        const quint32 end = rules.properties.first + rules.properties.count;
        for (quint32 i = rules.properties.first; i < end; ++i) {
            const Property &property = m_schema.properties[i];
            const auto &standIn = m_schema.annotationsOf(property.schema).defaultValue;
            if (!standIn || seen.contains(property.schema))
                continue;
            isChanged = true;
            separate();
            writeText(property.name);
            m_text += ':';
            m_text += yaml::Writer({.emitter = false})
                          .flow(filledIn(m_schema, property.schema, *standIn, depth + 1));
        }
    }

    bool writeSequence(SchemaId id, yaml::Node node, int depth)
    {
        const Step *step = id == noSchema ? nullptr : m_schema.step(id, Op::Items);
        const ItemRules *rules = step ? &m_schema.itemRules[std::size_t(step->operand)] : nullptr;
        const SchemaId item = rules && rules->rest == Rest::Checked ? rules->restSchema : noSchema;
        m_text += '[';
        for (yaml::Node each = node.firstChild(); each; each = each.nextSibling()) {
            separate();
            if (!write(item, each, depth + 1))
                return false;
        }
        m_text += ']';
        return true;
    }

    bool writeScalar(yaml::Node node)
    {
        if (node.isTemplate())
            return false;
        const auto verbatim = node.verbatim();
        if (node.scalarType() != yaml::ScalarType::String)
            m_text += verbatim ? verbatim->toByteArray() : node.utf8();
        else if (verbatim)
            writeText(*verbatim);
        else
            writeText(node.utf8());
        return true;
    }

    bool isDroppedNull(SchemaId id, yaml::Node value) const
    {
        if (id == noSchema || !m_schema.nodes[id].isNullDropped)
            return false;
        return value.kind() == yaml::NodeKind::Missing
               || (value.isScalar() && value.scalarType() == yaml::ScalarType::Null);
    }

    void separate()
    {
        if (!m_text.endsWith('{') && !m_text.endsWith('['))
            m_text += ", ";
    }

    /// In double quotes; what isn't plain ASCII takes the long way.
    void writeText(QByteArrayView text)
    {
        const bool isPlain =
            std::ranges::all_of(text, [](char c) { return (c >= ' ' && c < 0x7f) || c == '\n'; });
        if (!isPlain) {
            m_text += yaml::Writer::string(QString::fromUtf8(text), yaml::NodeStyle::DoubleQuoted,
                                           true, false);
            return;
        }
        const auto isEscaped = [](char c) {
            return c == '"' || c == '\\' || c == '\n';
        };
        m_text += '"';
        for (auto run = text.begin(); run != text.end();) {
            const auto end = std::find_if(run, text.end(), isEscaped);
            m_text.append(run, end - run);
            if (end == text.end())
                break;
            m_text += '\\';
            m_text += *end == '\n' ? 'n' : *end;
            run = end + 1;
        }
        m_text += '"';
    }

    const CompiledSchema &m_schema;
    QByteArray m_text;
};

} // namespace

std::optional<QByteArray> textWithDefaults(const Schema &schema, yaml::Node root)
{
    DefaultsWriter writer(*schema.compiled());
    if (!writer.write(0, root, 0))
        return std::nullopt;
    return writer.isChanged ? writer.text() : QByteArray();
}

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
