// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/cursor.h"

#include "schema/applicable.h"

namespace waymark::schema {

/// The schemas that speak of one place, and what they say together.
struct Cursor::Place
{
    Schema schema;
    std::vector<Applicable> sources;
    Facts facts;
};

namespace {

const Facts nothingKnown;

} // namespace

Cursor::Cursor(const Schema &schema)
{
    if (!schema.isEmpty())
        *this = made(schema, {{0, false}}, false);
}

Cursor Cursor::made(const Schema &schema, const std::vector<Applicable> &roots, bool isRequired)
{
    Cursor cursor;
    auto place = std::make_shared<Place>();
    place->schema = schema;
    place->sources = expanded(*schema.compiled(), roots);
    if (place->sources.empty())
        return cursor;
    place->facts = factsOf(*schema.compiled(), place->sources);
    place->facts.isRequired = isRequired;
    cursor.m_place = std::move(place);
    return cursor;
}

bool Cursor::isKnown() const
{
    return m_place != nullptr;
}

const Facts &Cursor::facts() const
{
    return m_place ? m_place->facts : nothingKnown;
}

QStringList Cursor::properties() const
{
    return m_place ? propertyNames(*m_place->schema.compiled(), m_place->sources) : QStringList();
}

Cursor Cursor::property(const QString &name) const
{
    if (!m_place)
        return {};
    const CompiledSchema &schema = *m_place->schema.compiled();
    const QByteArray utf8 = name.toUtf8();
    return made(m_place->schema, propertySources(schema, m_place->sources, utf8),
                isRequiredName(schema, m_place->sources, utf8));
}

Cursor Cursor::item(qsizetype index) const
{
    if (!m_place)
        return {};
    return made(m_place->schema, itemSources(*m_place->schema.compiled(), m_place->sources, index),
                false);
}

Cursor Cursor::additional() const
{
    if (!m_place)
        return {};
    return made(m_place->schema, additionalSources(*m_place->schema.compiled(), m_place->sources),
                false);
}

Cursor Cursor::at(const JsonPointer &pointer) const
{
    Cursor cursor = *this;
    for (const QString &segment : pointer.segments()) {
        bool isIndex = false;
        const qsizetype index = segment.toLongLong(&isIndex);
        const bool isItem = isIndex && cursor.facts().type != ValueType::Object;
        Cursor next = isItem ? cursor.item(index) : Cursor();
        cursor = next.isKnown() ? next : cursor.property(segment);
        if (!cursor.isKnown())
            break;
    }
    return cursor;
}

} // namespace waymark::schema
