// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/cursor.h"

#include "schema/applicable.h"
#include "schema/branches.h"

#include <algorithm>

namespace waymark::schema {

/// The schemas that speak of one place, and what they say together.
struct Cursor::Place
{
    Schema schema;
    std::vector<Applicable> roots; ///< before references, unions and conditions were followed
    std::vector<Applicable> sources;
    QList<Choice> choices;
    QSet<QByteArray> hidden;
    Facts facts;
    bool isOpen = false;
};

namespace {

const Facts nothingKnown;
const QList<Choice> noChoices;

/// What an object that isn't there holds.
yaml::Node emptyObject()
{
    static const yaml::SyntaxTree tree = *yaml::SyntaxTree::parse(SourceText("{}"));
    return tree.documents().first().root;
}

bool isDiscriminator(const QList<Choice> &choices, const QString &name)
{
    return std::ranges::contains(choices, name, &Choice::discriminator);
}

} // namespace

Cursor::Cursor(const Schema &schema)
{
    if (!schema.isEmpty())
        *this = made(schema, {{0, false, false}}, false);
}

Cursor Cursor::made(const Schema &schema, std::vector<Applicable> roots, bool isRequired,
                    Situation *situation)
{
    Cursor cursor;
    auto place = std::make_shared<Place>();
    place->schema = schema;
    place->sources = expanded(*schema.compiled(), roots, situation);
    if (place->sources.empty())
        return cursor;
    place->roots = std::move(roots);
    place->facts = factsOf(*schema.compiled(), place->sources);
    place->facts.isRequired = isRequired;
    if (situation != nullptr) {
        place->choices = std::move(situation->choices);
        place->hidden = std::move(situation->hidden);
    } else {
        place->isOpen = dependsOnValue(*schema.compiled(), place->sources);
    }
    cursor.m_place = std::move(place);
    return cursor;
}

bool Cursor::isOpen() const
{
    return m_place && m_place->isOpen;
}

Cursor Cursor::live(yaml::Node value, const QList<int> &picks) const
{
    return bound(value, picks, false);
}

Cursor Cursor::withPicks(yaml::Node value, const QList<int> &picks) const
{
    return bound(value, picks, true);
}

bool Cursor::accepts(yaml::Node value) const
{
    if (!m_place || !value)
        return true;
    return std::ranges::all_of(m_place->sources, [&](const Applicable &source) {
        return source.isOptional || (source.orNull && isNull(value))
               || fits(*m_place->schema.compiled(), source.schema, value).value_or(true);
    });
}

Cursor Cursor::bound(yaml::Node value, const QList<int> &picks, bool isForced) const
{
    if (!isOpen())
        return *this;
    const yaml::Node target = value ? value.target() : value;
    Situation situation;
    situation.isMissing = !target || target.kind() == yaml::NodeKind::Missing
                          || (target.isScalar() && target.scalarType() == yaml::ScalarType::Null);
    situation.value = situation.isMissing ? emptyObject() : value;
    situation.picks = picks;
    situation.isForced = isForced;
    return made(m_place->schema, m_place->roots, m_place->facts.isRequired, &situation);
}

const QList<Choice> &Cursor::choices() const
{
    return m_place ? m_place->choices : noChoices;
}

bool Cursor::isSameAs(const Cursor &other) const
{
    if (m_place == other.m_place)
        return true;
    return m_place && other.m_place
           && m_place->schema.compiled() == other.m_place->schema.compiled()
           && m_place->sources == other.m_place->sources && m_place->hidden == other.m_place->hidden
           && m_place->facts.isRequired == other.m_place->facts.isRequired
           && m_place->isOpen == other.m_place->isOpen;
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
    if (!m_place)
        return {};
    QStringList names = propertyNames(*m_place->schema.compiled(), m_place->sources);
    names.removeIf([&](const QString &name) { return m_place->hidden.contains(name.toUtf8()); });
    for (const Choice &choice : std::as_const(m_place->choices)) {
        if (!choice.discriminator.isEmpty() && !names.contains(choice.discriminator))
            names.prepend(choice.discriminator);
    }
    return names;
}

Cursor Cursor::property(const QString &name) const
{
    if (!m_place)
        return {};
    const CompiledSchema &schema = *m_place->schema.compiled();
    const QByteArray utf8 = name.toUtf8();
    if (!isDiscriminator(m_place->choices, name))
        return made(m_place->schema, propertySources(schema, m_place->sources, utf8),
                    isRequiredName(schema, m_place->sources, utf8));
    // The field that says the branch takes the values of all branches, not of the one it says now.
    std::vector<Applicable> branches = plainlyExpanded(schema, m_place->roots);
    const bool isRequired = std::ranges::any_of(branches, [&](const Applicable &branch) {
        return isRequiredName(schema, {{branch.schema, false, false}}, utf8);
    });
    return made(m_place->schema, propertySources(schema, branches, utf8), isRequired);
}

qsizetype Cursor::tupleSize() const
{
    return m_place ? prefixSize(*m_place->schema.compiled(), m_place->sources) : 0;
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
