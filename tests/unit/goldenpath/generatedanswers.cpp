// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "generatedanswers.h"

#include "template/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

templates::Value plainValue(yaml::Node node)
{
    return templates::fromYaml(node.toValue().value_or(yaml::Value()));
}

templates::Value generated(yaml::Node schema, int depth);

templates::Value generatedObject(yaml::Node schema, int depth)
{
    std::vector<templates::Entry> entries;
    for (const yaml::Entry &property : propertiesOf(schema)) {
        if (depth < 8
            && std::ranges::none_of(
                entries, [&](const templates::Entry &each) { return each.first == property.key; }))
            entries.emplace_back(property.key, generated(property.value.target(), depth + 1));
    }
    return {std::move(entries)};
}

templates::Value generated(yaml::Node schema, int depth)
{
    for (const auto *key : {u"default", u"const"}) {
        if (const yaml::Node node = schema.value(QStringView(key)); node.isValid())
            return plainValue(node);
    }
    for (const auto *key : {u"enum", u"examples"}) {
        if (const yaml::Node list = schema.value(QStringView(key)); list.size() > 0)
            return plainValue(list.firstChild());
    }
    const QString field = schema.value(u"ui:field").text();
    if (field == "RepoUrlPicker"_L1)
        return u"github.com?owner=acme&repo=orders"_s;
    if (field.endsWith("EntityPicker"_L1) || field.endsWith("OwnerPicker"_L1))
        return u"group:default/team-a"_s;
    const QString type = schema.value(u"type").text();
    if (type == "object"_L1 || schema.value(u"properties").isValid())
        return generatedObject(schema, depth);
    if (type == "array"_L1)
        return templates::Items{generated(schema.value(u"items").target(), depth + 1)};
    if (type == "boolean"_L1)
        return true;
    if (type == "number"_L1 || type == "integer"_L1)
        return 3;
    return u"orders"_s;
}

} // namespace

templates::Value generatedAnswers(const PathTemplate &path)
{
    std::vector<templates::Entry> all;
    for (const ParameterPage &page : path.pages()) {
        const templates::Value answers = generatedObject(page.schema, 0);
        for (const auto &[key, value] : answers.object()->entries())
            all.emplace_back(key, value);
    }
    return {std::move(all)};
}

} // namespace waymark::goldenpath
