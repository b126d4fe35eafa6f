// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/typedplaces.h"

#include "cel/collections.h"
#include "cel/function.h"
#include "policy/formattedtext.h"
#include "schema/cursor.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace waymark::policy {

/// Goes through a schema as its objects are built.
class TypedPlaces::Walk
{
public:
    explicit Walk(std::vector<Place> &places)
        : m_places(places)
    {}

    void look(const schema::Cursor &cursor, const schema::PointerPattern &where, int depth = 0)
    {
        constexpr int deepest = 40; // structural schemas have an end; others needn't
        if (!cursor.isKnown() || depth > deepest)
            return;
        const schema::Facts &facts = cursor.facts();
        if (facts.type == schema::ValueType::Number)
            m_places.push_back({where, Form::Number});
        if (facts.type == schema::ValueType::String)
            addText(facts.format, where);
        if (facts.type == schema::ValueType::Array)
            look(cursor.item(), where.child(u"*"_s), depth + 1);
        if (facts.type != schema::ValueType::Object)
            return;
        const QStringList names = cursor.properties();
        for (const QString &name : names) {
            // Of the metadata of the resource itself rules see names alone.
            if (depth > 0 || name != "metadata"_L1)
                look(cursor.property(name), where.child(name), depth + 1);
        }
        if (names.isEmpty())
            look(cursor.additional(), where.child(u"*"_s), depth + 1);
    }

private:
    void addText(const QString &format, const schema::PointerPattern &where)
    {
        static const QHash<QString, Form> forms{{u"date-time"_s, Form::DateTime},
                                                {u"date"_s, Form::Date},
                                                {u"duration"_s, Form::Duration},
                                                {u"byte"_s, Form::Bytes}};
        if (const auto form = forms.constFind(format); form != forms.cend())
            m_places.push_back({where, *form});
    }

    std::vector<Place> &m_places;
};

TypedPlaces::TypedPlaces(const schema::Schema &schema)
{
    Walk(m_places).look(schema::Cursor(schema), {});
}

void TypedPlaces::read(yaml::Node root, cel::TypedNodes &nodes, cel::Arena &arena) const
{
    if (!root)
        return;
    for (const Place &place : m_places) {
        const yaml::ScalarType written =
            place.form == Form::Number ? yaml::ScalarType::Integer : yaml::ScalarType::String;
        place.where.each(root, [&](yaml::Node found) {
            const yaml::Node scalar = found.target();
            if (scalar.isScalar() && scalar.scalarType() == written)
                nodes.set(scalar, valueOf(place.form, scalar, arena));
        });
    }
}

cel::Value TypedPlaces::valueOf(Form form, yaml::Node scalar, cel::Arena &arena)
{
    const QByteArray text = scalar.utf8();
    const auto orFailure = [&](const auto &value, const char *what) {
        return value ? cel::Value::of(*value)
                     : cel::failedWith(arena, cel::FailureKind::BadConversion,
                                       QByteArray(what) + ' ' + text);
    };
    switch (form) {
    case Form::DateTime:
        return orFailure(dateTimeOf(text), "Invalid date-time formatted string");
    case Form::Date:
        return orFailure(dateOf(text), "Invalid date formatted string");
    case Form::Duration:
        return orFailure(durationOf(text), "Invalid duration");
    case Form::Bytes:
        if (const auto bytes = bytesOf(text))
            return cel::newBytes(*bytes, arena);
        return cel::failedWith(arena, cel::FailureKind::BadConversion,
                               "Invalid byte formatted string " + text);
    case Form::Number:
        break;
    }
    return cel::Value::of(scalar.toDouble().value_or(0.0));
}

} // namespace waymark::policy
