// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/keywords.h"

#include <algorithm>
#include <string_view>

namespace waymark::schema {

namespace {

/// In the order of `Keyword`.
constexpr std::array<std::string_view, size_t(Keyword::Count)> names{
    "additionalItems",
    "additionalProperties",
    "allOf",
    "$anchor",
    "anyOf",
    "const",
    "contains",
    "default",
    "definitions",
    "$defs",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "deprecated",
    "deprecationMessage",
    "description",
    "$dynamicAnchor",
    "$dynamicRef",
    "else",
    "enum",
    "errorMessage",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "$id",
    "if",
    "items",
    "id",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "nullable",
    "oneOf",
    "pattern",
    "patternErrorMessage",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "readOnly",
    "$recursiveAnchor",
    "$recursiveRef",
    "$ref",
    "required",
    "$schema",
    "then",
    "title",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
    "x-kubernetes-embedded-resource",
    "x-kubernetes-int-or-string",
    "x-kubernetes-list-map-keys",
    "x-kubernetes-list-type",
    "x-kubernetes-map-type",
    "x-kubernetes-preserve-unknown-fields",
    "x-kubernetes-validations",
    "x-waymark-entity",
    "x-waymark-total-size",
    "writeOnly",
};

struct Word
{
    std::string_view name;
    Keyword keyword;
};

constexpr auto sortedWords = [] {
    std::array<Word, names.size()> words{};
    for (size_t i = 0; i < names.size(); ++i)
        words[i] = {names[i], Keyword(i)};
    std::ranges::sort(words, {}, &Word::name);
    return words;
}();

} // namespace

QByteArrayView keywordName(Keyword keyword)
{
    const std::string_view name = names[size_t(keyword)];
    return {name.data(), qsizetype(name.size())};
}

Keyword keywordFromName(QByteArrayView name)
{
    const std::string_view wanted(name.data(), size_t(name.size()));
    const auto found = std::ranges::lower_bound(sortedWords, wanted, {}, &Word::name);
    return found != sortedWords.end() && found->name == wanted ? found->keyword : Keyword::Count;
}

KeywordTable::KeywordTable(yaml::Node schema)
{
    for (yaml::Node value = schema.firstChild(); value; value = value.nextSibling()) {
        const Keyword keyword = keywordFromName(value.key().utf8());
        if (keyword != Keyword::Count)
            m_values[size_t(keyword)] = value.target();
    }
}

} // namespace waymark::schema
