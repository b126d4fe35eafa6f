// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/answers.h"
#include "goldenpath/jsonschema.h"
#include "text/jsonpointer.h"
#include "yaml/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr int mostRounds = 8;
constexpr int deepestDefault = 40;

const yaml::Value *entryOf(const yaml::Value &object, QStringView key)
{
    const yaml::Value::Mapping *entries = object.mapping();
    if (!entries)
        return nullptr;
    const auto found =
        std::ranges::find(*entries, key, [](const auto &each) { return QStringView(each.first); });
    return found == entries->end() ? nullptr : &found->second;
}

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
    explicit Defaults(const yaml::Value &page)
        : m_page(page)
    {}

    /// The value of what isn't there: nullopt where nothing stands for it.
    std::optional<yaml::Value> made(const yaml::Value &schema, int depth)
    {
        const yaml::Value &whole = resolved(schema);
        if (const yaml::Value *own = entryOf(whole, u"default"))
            return filled(*own, whole, depth);
        if (!isObjectSchema(whole))
            return std::nullopt;
        yaml::Value object = filled(yaml::Value(yaml::Value::Mapping()), whole, depth);
        return object.mapping()->isEmpty() ? std::nullopt : std::optional(object);
    }

    yaml::Value filled(yaml::Value value, const yaml::Value &schema, int depth)
    {
        const yaml::Value &whole = resolved(schema);
        if (depth > deepestDefault || !whole.mapping())
            return value;
        if (value.mapping())
            fillObject(value, whole, depth);
        else if (value.sequence())
            fillItems(value, whole, depth);
        return value;
    }

private:
    const yaml::Value &resolved(const yaml::Value &schema) const
    {
        const yaml::Value *at = &schema;
        for (int i = 0; i < deepestDefault; ++i) {
            const yaml::Value *reference = entryOf(*at, u"$ref");
            if (!reference || !reference->string() || !reference->string()->startsWith(u'#'))
                break;
            const auto pointer = JsonPointer::parse(QStringView(*reference->string()).sliced(1));
            const yaml::Value *target = &m_page;
            for (const QString &key : pointer ? pointer->segments() : QStringList())
                target = target ? entryOf(*target, key) : nullptr;
            if (!target || !pointer)
                break;
            at = target;
        }
        return *at;
    }

    static bool isObjectSchema(const yaml::Value &schema)
    {
        const yaml::Value *type = entryOf(schema, u"type");
        return entryOf(schema, u"properties")
               || (type && type->string() && *type->string() == "object"_L1);
    }

    void fillObject(yaml::Value &value, const yaml::Value &schema, int depth)
    {
        if (const yaml::Value *properties = entryOf(schema, u"properties");
            properties && properties->mapping()) {
            for (const auto &[key, property] : *properties->mapping()) {
                if (const yaml::Value *present = entryOf(value, key))
                    setEntryOf(value, key, filled(*present, property, depth + 1));
                else if (const auto stands = made(property, depth + 1))
                    setEntryOf(value, key, *stands);
            }
        }
        for (const yaml::Value &part : listOf(schema, u"allOf"))
            value = filled(value, part, depth + 1);
        fillDependents(value, schema, depth);
        if (const yaml::Value *condition = entryOf(schema, u"if")) {
            const yaml::Value *side =
                entryOf(schema, accepts(*condition, value) ? u"then" : u"else");
            if (side)
                value = filled(value, *side, depth + 1);
        }
        for (const auto *choice : {u"oneOf", u"anyOf"})
            fillChoice(value, listOf(schema, QStringView(choice)), depth);
    }

    void fillDependents(yaml::Value &value, const yaml::Value &schema, int depth)
    {
        for (const auto *keyword : {u"dependencies", u"dependentSchemas"}) {
            const yaml::Value *dependents = entryOf(schema, QStringView(keyword));
            if (!dependents || !dependents->mapping())
                continue;
            for (const auto &[key, dependent] : *dependents->mapping()) {
                if (dependent.mapping() && entryOf(value, key))
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
        const yaml::Value *items = entryOf(schema, u"items");
        if (!items || !items->mapping())
            return;
        yaml::Value::Sequence list = *value.sequence();
        for (yaml::Value &item : list)
            item = filled(item, *items, depth + 1);
        value = yaml::Value(std::move(list));
    }

    static yaml::Value::Sequence listOf(const yaml::Value &schema, QStringView key)
    {
        const yaml::Value *list = entryOf(schema, key);
        return list && list->sequence() ? *list->sequence() : yaml::Value::Sequence();
    }

    [[nodiscard]] bool isContradicted(const yaml::Value &branch, const yaml::Value &value) const
    {
        const yaml::Value *properties = entryOf(resolved(branch), u"properties");
        if (!properties || !properties->mapping())
            return false;
        return std::ranges::any_of(*properties->mapping(), [&](const auto &property) {
            const yaml::Value *present = entryOf(value, property.first);
            if (!present)
                return false;
            const yaml::Value *constant = entryOf(property.second, u"const");
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
            if (const yaml::Value *shared = entryOf(m_page, QStringView(key));
                shared && whole.mapping())
                setEntryOf(whole, QString(QStringView(key)), *shared);
        }
        return JsonSchema(yaml::toJson(whole)).accepts(yaml::toJson(value));
    }

    const yaml::Value &m_page;
};

} // namespace

yaml::Value withDefaults(const yaml::Value &value, const yaml::Value &page)
{
    yaml::Value filled = value;
    for (int round = 0; round < mostRounds; ++round) {
        yaml::Value next = Defaults(page).filled(filled, page, 0);
        if (next == filled)
            break;
        filled = std::move(next);
    }
    return filled;
}

} // namespace waymark::goldenpath
