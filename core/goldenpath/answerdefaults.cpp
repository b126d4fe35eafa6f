// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/answers.h"
#include "goldenpath/jsonschema.h"
#include "goldenpath/secretanswers.h"
#include "yaml/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr int mostRounds = 8;
constexpr int deepestDefault = 40;
constexpr int mostFilled = 300'000;

void setEntryOf(yaml::Value &object, const QString &key, yaml::Value value)
{
    yaml::Value::Mapping entries = object.mapping() ? *object.mapping() : yaml::Value::Mapping();
    const auto found = std::ranges::find(entries, key, &std::pair<QString, yaml::Value>::first);
    if (found != entries.end())
        found->second = std::move(value);
    else
        entries.emplaceBack(key, std::move(value));
    object = yaml::Value(std::move(entries));
}

/// Fills a value by one page.
class Defaults
{
public:
    Defaults(const yaml::Value &page, const std::stop_token &stop)
        : m_page(page)
        , m_stop(stop)
    {}

    /// The value of what isn't there: nullopt where nothing stands for it.
    std::optional<yaml::Value> made(const yaml::Value &schema, int depth)
    {
        const yaml::Value &whole = resolved(schema);
        // What asks for itself is made once: it would never end.
        if (std::ranges::contains(m_chain, &whole, &Link::schema))
            return std::nullopt;
        ++m_level;
        const auto value = madeOf(whole, depth);
        --m_level;
        return value;
    }

    yaml::Value filled(yaml::Value value, const yaml::Value &schema, int depth)
    {
        const yaml::Value &whole = resolved(schema);
        const Link link{&whole, m_level};
        if (depth > deepestDefault || !whole.mapping() || std::ranges::contains(m_chain, link)
            || --m_budget < 0 || m_stop.stop_requested())
            return value;
        m_chain.append(link);
        if (value.mapping())
            fillObject(value, whole, depth);
        else if (value.sequence())
            fillItems(value, whole, depth);
        m_chain.removeLast();
        return value;
    }

private:
    /// A schema that is being applied, and how deep the value is that it speaks of.
    struct Link
    {
        const yaml::Value *schema = nullptr;
        int level = 0;

        bool operator==(const Link &) const = default;
    };

    yaml::Value filledChild(const yaml::Value &value, const yaml::Value &schema, int depth)
    {
        ++m_level;
        yaml::Value whole = filled(value, schema, depth);
        --m_level;
        return whole;
    }

    std::optional<yaml::Value> madeOf(const yaml::Value &whole, int depth)
    {
        if (const yaml::Value *own = schemaEntry(whole, u"default"))
            return filled(*own, whole, depth);
        if (!isObjectSchema(whole))
            return std::nullopt;
        yaml::Value object = filled(yaml::Value(yaml::Value::Mapping()), whole, depth);
        return object.mapping()->isEmpty() ? std::nullopt : std::optional(object);
    }

    const yaml::Value &resolved(const yaml::Value &schema) const
    {
        return resolvedSchema(schema, m_page);
    }

    static bool isObjectSchema(const yaml::Value &schema)
    {
        const yaml::Value *type = schemaEntry(schema, u"type");
        return schemaEntry(schema, u"properties")
               || (type && type->string() && *type->string() == "object"_L1);
    }

    void fillObject(yaml::Value &value, const yaml::Value &schema, int depth)
    {
        if (const yaml::Value *properties = schemaEntry(schema, u"properties");
            properties && properties->mapping()) {
            for (const auto &[key, property] : *properties->mapping()) {
                if (const yaml::Value *present = schemaEntry(value, key))
                    setEntryOf(value, key, filledChild(*present, property, depth + 1));
                else if (const auto stands = made(property, depth + 1))
                    setEntryOf(value, key, *stands);
            }
        }
        for (const yaml::Value &part : listOf(schema, u"allOf"))
            value = filled(value, part, depth + 1);
        fillDependents(value, schema, depth);
        if (const yaml::Value *condition = schemaEntry(schema, u"if")) {
            const yaml::Value *side =
                schemaEntry(schema, accepts(*condition, value) ? u"then" : u"else");
            if (side)
                value = filled(value, *side, depth + 1);
        }
        for (const auto *choice : {u"oneOf", u"anyOf"})
            fillChoice(value, listOf(schema, QStringView(choice)), depth);
    }

    void fillDependents(yaml::Value &value, const yaml::Value &schema, int depth)
    {
        for (const auto *keyword : {u"dependencies", u"dependentSchemas"}) {
            const yaml::Value *dependents = schemaEntry(schema, QStringView(keyword));
            if (!dependents || !dependents->mapping())
                continue;
            for (const auto &[key, dependent] : *dependents->mapping()) {
                if (dependent.mapping() && schemaEntry(value, key))
                    value = filled(value, dependent, depth + 1);
            }
        }
    }

    void fillChoice(yaml::Value &value, const yaml::Value::Sequence &branches, int depth)
    {
        auto taken = std::ranges::find_if(
            branches, [&](const yaml::Value &branch) { return accepts(branch, value); });
        if (taken == branches.end())
            taken = std::ranges::find_if(branches, [&](const yaml::Value &branch) {
                return !isContradicted(branch, value);
            });
        if (taken != branches.end())
            value = filled(value, *taken, depth + 1);
    }

    void fillItems(yaml::Value &value, const yaml::Value &schema, int depth)
    {
        const yaml::Value *items = schemaEntry(schema, u"items");
        if (!items || !items->mapping())
            return;
        yaml::Value::Sequence list = *value.sequence();
        for (yaml::Value &item : list)
            item = filledChild(item, *items, depth + 1);
        value = yaml::Value(std::move(list));
    }

    static yaml::Value::Sequence listOf(const yaml::Value &schema, QStringView key)
    {
        const yaml::Value *list = schemaEntry(schema, key);
        return list && list->sequence() ? *list->sequence() : yaml::Value::Sequence();
    }

    [[nodiscard]] bool isContradicted(const yaml::Value &branch, const yaml::Value &value) const
    {
        const yaml::Value *properties = schemaEntry(resolved(branch), u"properties");
        if (!properties || !properties->mapping())
            return false;
        return std::ranges::any_of(*properties->mapping(), [&](const auto &property) {
            const yaml::Value *present = schemaEntry(value, property.first);
            if (!present)
                return false;
            const yaml::Value *constant = schemaEntry(property.second, u"const");
            const yaml::Value::Sequence choices = listOf(property.second, u"enum");
            return (constant && !(*constant == *present))
                   || (!choices.isEmpty() && !choices.contains(*present));
        });
    }

    /// A schema that says nothing of it may be asked for as well.
    [[nodiscard]] bool accepts(const yaml::Value &schema, const yaml::Value &value) const
    {
        yaml::Value whole = schema;
        for (const auto *key : {u"definitions", u"$defs"}) {
            if (const yaml::Value *shared = schemaEntry(m_page, QStringView(key));
                shared && whole.mapping())
                setEntryOf(whole, QString(QStringView(key)), *shared);
        }
        return JsonSchema(yaml::toJson(whole)).accepts(yaml::toJson(value), m_stop);
    }

    const yaml::Value &m_page;
    const std::stop_token &m_stop;
    QList<Link> m_chain; ///< on the way down
    int m_level = 0;
    int m_budget = mostFilled;
};

} // namespace

yaml::Value withDefaults(const yaml::Value &value, const yaml::Value &page,
                         const std::stop_token &stop)
{
    yaml::Value filled = value;
    for (int round = 0; round < mostRounds; ++round) {
        yaml::Value next = Defaults(page, stop).filled(filled, page, 0);
        if (next == filled)
            break;
        filled = std::move(next);
    }
    return filled;
}

} // namespace waymark::goldenpath
