// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/schemaplace.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using PlaceForm = SchemaPlace::Form;

/// In the text of a definition.
yaml::Node wordAt(yaml::Node schema, QStringView word)
{
    return schema.value(word).target();
}

bool isSetAt(yaml::Node schema, QStringView word)
{
    const yaml::Node flag = wordAt(schema, word);
    return flag.isScalar() && flag.toBool().value_or(false);
}

PlaceForm formOfText(const QByteArray &format)
{
    if (format == "byte")
        return PlaceForm::Bytes;
    if (format == "duration")
        return PlaceForm::Duration;
    return format == "date" || format == "date-time" ? PlaceForm::Timestamp : PlaceForm::String;
}

} // namespace

SchemaPlace SchemaPlace::ofDefinition(yaml::Node schema, bool isResource)
{
    SchemaPlace place;
    place.m_schema = schema.target();
    place.m_isResource = isResource || isSetAt(place.m_schema, u"x-kubernetes-embedded-resource");
    if (!place.m_schema.isMapping())
        place.m_own = Own::Absent;
    return place;
}

SchemaPlace SchemaPlace::ofKind(const schema::Cursor &root)
{
    SchemaPlace place = below(root);
    place.m_isResource = true;
    return place;
}

SchemaPlace SchemaPlace::below(const schema::Cursor &cursor)
{
    SchemaPlace place;
    place.m_cursor = cursor;
    place.m_isKind = true;
    return place;
}

SchemaPlace SchemaPlace::made(Own own)
{
    SchemaPlace place;
    place.m_own = own;
    return place;
}

SchemaPlace::Form SchemaPlace::form() const
{
    switch (m_own) {
    case Own::Absent:
        return Form::None;
    case Own::Text:
        return Form::String;
    case Own::Metadata:
        return Form::Object;
    case Own::No:
        break;
    }
    return m_isKind ? kindForm() : m_schema ? definedForm() : Form::Any;
}

SchemaPlace::Form SchemaPlace::definedForm() const
{
    if (isSetAt(m_schema, u"x-kubernetes-int-or-string"))
        return Form::Any;
    const QByteArray type = wordAt(m_schema, u"type").utf8();
    if (type == "array")
        return element().form() == Form::None ? Form::None : Form::List;
    if (type == "object" || m_isResource) {
        if (!wordAt(m_schema, u"additionalProperties").isMapping())
            return Form::Object;
        return element().form() == Form::None ? Form::None : Form::Map;
    }
    if (type == "string")
        return formOfText(wordAt(m_schema, u"format").utf8());
    if (type == "boolean")
        return Form::Bool;
    if (type == "integer")
        return Form::Int;
    return type == "number" ? Form::Double : Form::None;
}

SchemaPlace::Form SchemaPlace::kindForm() const
{
    if (!m_cursor.isKnown())
        return Form::Any;
    const schema::Facts &facts = m_cursor.facts();
    switch (facts.type) {
    case schema::ValueType::Boolean:
        return Form::Bool;
    case schema::ValueType::Integer:
        return Form::Int;
    case schema::ValueType::Number:
        return Form::Double;
    case schema::ValueType::String:
        return formOfText(facts.format.toUtf8()) == Form::String ? Form::String : Form::Any;
    case schema::ValueType::Array:
        return Form::List;
    case schema::ValueType::Object:
        if (!m_cursor.properties().isEmpty())
            return Form::Object;
        if (m_cursor.additional().isKnown())
            return Form::Map;
        return facts.allowsUnknownFields ? Form::Any : Form::Object;
    default:
        return Form::Any;
    }
}

SchemaPlace SchemaPlace::element() const
{
    const bool isList = m_isKind ? m_cursor.facts().type == schema::ValueType::Array
                                 : wordAt(m_schema, u"type").utf8() == "array";
    if (m_isKind)
        return below(isList ? m_cursor.item() : m_cursor.additional());
    if (!m_schema)
        return {};
    return ofDefinition(m_schema.value(isList ? u"items" : u"additionalProperties"), false);
}

QStringList SchemaPlace::fields() const
{
    if (m_own == Own::Metadata)
        return {u"name"_s, u"generateName"_s};
    if (m_isKind)
        return m_cursor.properties();
    QStringList names;
    if (m_isResource)
        names = {u"apiVersion"_s, u"kind"_s, u"metadata"_s};
    for (const yaml::Entry &entry : wordAt(m_schema, u"properties").entries()) {
        if (!names.contains(entry.key) && field(entry.key).form() != Form::None)
            names.append(entry.key);
    }
    return names;
}

SchemaPlace SchemaPlace::field(const QString &name) const
{
    if (m_own == Own::Metadata)
        return made(fields().contains(name) ? Own::Text : Own::Absent);
    if (m_own != Own::No)
        return made(Own::Absent);
    if (m_isKind) {
        const schema::Cursor next = m_cursor.property(name);
        if (!next.isKnown())
            return isOpen() ? SchemaPlace() : made(Own::Absent);
        SchemaPlace place = below(next);
        place.m_isOfServer = m_isResource && name == "metadata"_L1;
        return place;
    }
    if (m_isResource && (name == "apiVersion"_L1 || name == "kind"_L1))
        return made(Own::Text);
    if (m_isResource && name == "metadata"_L1)
        return made(Own::Metadata);
    return m_schema ? ofDefinition(wordAt(m_schema, u"properties").value(name), false)
                    : SchemaPlace();
}

bool SchemaPlace::mayLack(const QString &name) const
{
    if (m_own == Own::Metadata)
        return name == "generateName"_L1;
    // Names that are to be completed are, before policies see them.
    static const QStringList set{u"name"_s, u"namespace"_s, u"uid"_s, u"creationTimestamp"_s};
    if (m_isOfServer && set.contains(name))
        return false;
    if (m_isKind) {
        const schema::Cursor next = m_cursor.property(name);
        return !next.isKnown() || !(next.facts().isRequired || next.facts().defaultValue);
    }
    static constexpr std::array ofResources{"apiVersion"_L1, "kind"_L1, "metadata"_L1};
    if (m_isResource && std::ranges::find(ofResources, name) != ofResources.end())
        return false;
    if (wordAt(m_schema, u"properties").value(name).target().value(u"default"))
        return false;
    const yaml::Node required = wordAt(m_schema, u"required");
    for (yaml::Node item = required.firstChild(); item; item = item.nextSibling()) {
        if (item.target().text() == name)
            return false;
    }
    return true;
}

bool SchemaPlace::isOpen() const
{
    return m_isKind && m_cursor.facts().allowsUnknownFields;
}

SchemaPlace SchemaPlace::at(const QStringList &segments) const
{
    SchemaPlace place = *this;
    for (const QString &segment : segments) {
        const Form form = place.form();
        const bool isInside = form == Form::List || form == Form::Map;
        place = isInside ? place.element() : place.field(segment);
    }
    return place;
}

QString SchemaPlace::description() const
{
    return m_isKind ? m_cursor.facts().description : wordAt(m_schema, u"description").text();
}

QList<yaml::Value> SchemaPlace::enumeration() const
{
    if (m_isKind)
        return m_cursor.facts().enumeration;
    QList<yaml::Value> values;
    const yaml::Node list = wordAt(m_schema, u"enum");
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling()) {
        if (const auto value = item.target().toValue())
            values.append(*value);
    }
    return values;
}

} // namespace waymark::policy
