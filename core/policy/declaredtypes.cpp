// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/declaredtypes.h"

#include "policy/crdrules.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QString nameBelow(const QString &parent, const QString &field)
{
    // Else the field `a.b` and the field `b` of `a` would be one.
    return parent + (field.contains(u'.') ? u".'%1'"_s.arg(field) : u'.' + field);
}

} // namespace

cel::Type DeclaredTypes::typeOf(const SchemaPlace &place, const QString &name) const
{
    switch (place.form()) {
    case SchemaPlace::Form::None:
        return nullptr;
    case SchemaPlace::Form::Any:
        return &cel::types::dyn;
    case SchemaPlace::Form::Bool:
        return &cel::types::boolean;
    case SchemaPlace::Form::Int:
        return &cel::types::integer;
    case SchemaPlace::Form::Double:
        return &cel::types::number;
    case SchemaPlace::Form::String:
        return &cel::types::string;
    case SchemaPlace::Form::Bytes:
        return &cel::types::bytes;
    case SchemaPlace::Form::Timestamp:
        return &cel::types::timestamp;
    case SchemaPlace::Form::Duration:
        return &cel::types::duration;
    case SchemaPlace::Form::List:
        return m_pool.list(typeOf(place.element(), name + "[]"_L1));
    case SchemaPlace::Form::Map:
        return m_pool.map(&cel::types::string, typeOf(place.element(), name + "[]"_L1));
    case SchemaPlace::Form::Object:
        break;
    }
    const cel::Type type = m_pool.object(name.toUtf8());
    if (!m_objects.contains(type))
        m_objects.insert(type, std::make_shared<Object>(Object{place}));
    return type;
}

cel::Type DeclaredTypes::emptyObject(const QString &name)
{
    const cel::Type type = m_pool.object(name.toUtf8());
    m_objects.insert(type, std::make_shared<Object>(Object{.place = {}, .hasSchema = false}));
    return type;
}

void DeclaredTypes::addField(cel::Type object, const QString &name, cel::Type type,
                             std::shared_ptr<const void> pool)
{
    m_objects[object]->own.emplace_back(name, type);
    if (pool)
        m_kept.push_back(std::move(pool));
}

QString DeclaredTypes::propertyOf(cel::Type object, QByteArrayView name) const
{
    const SchemaPlace *place = placeOf(object);
    if (place == nullptr)
        return {};
    const QString plain = QString::fromUtf8(name);
    if (place->field(plain).form() != SchemaPlace::Form::None && !plain.contains("__"_L1))
        return plain;
    const QString property = QString::fromUtf8(unescapedName(name.toByteArray()));
    if (place->field(property).form() != SchemaPlace::Form::None)
        return property;
    return place->fields().contains(plain) ? plain : QString();
}

cel::Type DeclaredTypes::field(cel::Type object, QByteArrayView name) const
{
    const std::shared_ptr<Object> known = m_objects.value(object);
    if (!known)
        return nullptr;
    if (!known->hasSchema) {
        for (const auto &[own, type] : known->own) {
            if (own == QLatin1StringView(name))
                return type;
        }
        return nullptr;
    }
    const QString property = propertyOf(object, name);
    if (property.isEmpty())
        return nullptr;
    return typeOf(known->place.field(property),
                  nameBelow(QString::fromUtf8(object->name), property));
}

QStringList DeclaredTypes::fields(cel::Type object) const
{
    const std::shared_ptr<Object> known = m_objects.value(object);
    if (!known)
        return {};
    if (known->hasSchema)
        return known->place.fields();
    QStringList names;
    for (const auto &[name, type] : known->own)
        names.append(name);
    return names;
}

const SchemaPlace *DeclaredTypes::placeOf(cel::Type object) const
{
    const auto known = m_objects.constFind(object);
    return known != m_objects.cend() && (*known)->hasSchema ? &(*known)->place : nullptr;
}

} // namespace waymark::policy
