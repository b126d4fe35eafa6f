// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/secretanswers.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr int mostReferences = 40;
constexpr int deepestAnswer = 200;

/// Goes through answers and their schema side by side.
class SecretFinder
{
public:
    explicit SecretFinder(const yaml::Value &page)
        : m_page(page)
    {}

    void look(const yaml::Value &schema, const yaml::Value &value, const JsonPointer &place)
    {
        const auto visit = std::pair(&schema, place.toString());
        if (!schema.mapping() || place.depth() > deepestAnswer || m_seen.contains(visit))
            return;
        m_seen.insert(visit);
        const yaml::Value *field = schemaEntry(schema, u"ui:field");
        if (field && field->string() && *field->string() == "Secret"_L1) {
            found.insert(place);
            return;
        }
        const yaml::Value &target = resolvedSchema(schema, m_page);
        if (&target != &schema)
            look(target, value, place);
        lookAtParts(schema, value, place);
        if (value.mapping())
            lookAtEntries(schema, value, place);
        if (value.sequence())
            lookAtItems(schema, value, place);
    }

    QSet<JsonPointer> found;

private:
    void lookAtParts(const yaml::Value &schema, const yaml::Value &value, const JsonPointer &place)
    {
        for (const auto *list : {u"allOf", u"anyOf", u"oneOf"}) {
            const yaml::Value *parts = schemaEntry(schema, QStringView(list));
            if (!parts || !parts->sequence())
                continue;
            for (const yaml::Value &part : *parts->sequence())
                look(part, value, place);
        }
        for (const auto *one : {u"then", u"else"}) {
            if (const yaml::Value *part = schemaEntry(schema, QStringView(one)))
                look(*part, value, place);
        }
        for (const auto *map : {u"dependencies", u"dependentSchemas"}) {
            const yaml::Value *parts = schemaEntry(schema, QStringView(map));
            if (!parts || !parts->mapping())
                continue;
            for (const auto &[key, part] : *parts->mapping())
                look(part, value, place);
        }
    }

    void lookAtEntries(const yaml::Value &schema, const yaml::Value &value,
                       const JsonPointer &place)
    {
        const yaml::Value *properties = schemaEntry(schema, u"properties");
        const yaml::Value *others = schemaEntry(schema, u"additionalProperties");
        for (const auto &[key, entry] : *value.mapping()) {
            if (const auto *own = properties ? schemaEntry(*properties, key) : nullptr)
                look(*own, entry, place.child(key));
            else if (others)
                look(*others, entry, place.child(key));
        }
    }

    void lookAtItems(const yaml::Value &schema, const yaml::Value &value, const JsonPointer &place)
    {
        const yaml::Value *items = schemaEntry(schema, u"items");
        if (!items)
            return;
        qsizetype index = 0;
        for (const yaml::Value &item : *value.sequence()) {
            const bool isTuple = items->sequence() && index < items->sequence()->size();
            look(isTuple ? (*items->sequence())[index] : *items, item, place.child(index));
            ++index;
        }
    }

    const yaml::Value &m_page;
    QSet<std::pair<const yaml::Value *, QString>> m_seen;
};

} // namespace

bool asksForSecrets(const yaml::Value &page)
{
    const yaml::Value *field = schemaEntry(page, u"ui:field");
    if (field && field->string() && *field->string() == "Secret"_L1)
        return true;
    if (page.sequence())
        return std::ranges::any_of(*page.sequence(), asksForSecrets);
    return page.mapping() && std::ranges::any_of(*page.mapping(), [](const auto &each) {
               return asksForSecrets(each.second);
           });
}

const yaml::Value *schemaEntry(const yaml::Value &object, QStringView key)
{
    const yaml::Value::Mapping *entries = object.mapping();
    if (!entries)
        return nullptr;
    const auto found =
        std::ranges::find(*entries, key, [](const auto &each) { return QStringView(each.first); });
    return found == entries->end() ? nullptr : &found->second;
}

const yaml::Value &resolvedSchema(const yaml::Value &schema, const yaml::Value &page)
{
    const yaml::Value *at = &schema;
    for (int i = 0; i < mostReferences; ++i) {
        const yaml::Value *reference = schemaEntry(*at, u"$ref");
        if (!reference || !reference->string() || !reference->string()->startsWith(u'#'))
            break;
        const auto pointer = JsonPointer::parse(QStringView(*reference->string()).sliced(1));
        const yaml::Value *target = &page;
        for (const QString &key : pointer ? pointer->segments() : QStringList())
            target = target ? schemaEntry(*target, key) : nullptr;
        if (!target || !pointer)
            break;
        at = target;
    }
    return *at;
}

QSet<JsonPointer> secretPlaces(const yaml::Value &answers, const yaml::Value &page)
{
    SecretFinder finder(page);
    finder.look(page, answers, {});
    return finder.found;
}

} // namespace waymark::goldenpath
