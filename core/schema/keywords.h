// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <array>

namespace waymark::schema {

/// The words that mean something in a schema, of all drafts and of CustomResourceDefinitions.
enum class Keyword : quint8 {
    AdditionalItems,
    AdditionalProperties,
    AllOf,
    Anchor,
    AnyOf,
    Const,
    Contains,
    Default,
    Definitions,
    Defs,
    Dependencies,
    DependentRequired,
    DependentSchemas,
    Deprecated,
    DeprecationMessage,
    Description,
    DynamicAnchor,
    DynamicRef,
    Else,
    Enum,
    ErrorMessage,
    Example,
    Examples,
    ExclusiveMaximum,
    ExclusiveMinimum,
    Format,
    Id, ///< `$id`
    If,
    Items,
    LegacyId, ///< `id`, draft 4
    MaxContains,
    MaxItems,
    MaxLength,
    MaxProperties,
    Maximum,
    MinContains,
    MinItems,
    MinLength,
    MinProperties,
    Minimum,
    MultipleOf,
    Not,
    Nullable,
    OneOf,
    Pattern,
    PatternErrorMessage,
    PatternProperties,
    PrefixItems,
    Properties,
    PropertyNames,
    ReadOnly,
    RecursiveAnchor,
    RecursiveRef,
    Ref,
    Required,
    Schema, ///< `$schema`
    Then,
    Title,
    Type,
    UnevaluatedItems,
    UnevaluatedProperties,
    UniqueItems,
    EmbeddedResource, ///< `x-kubernetes-...` from here on
    IntOrString,
    ListMapKeys,
    ListType,
    MapType,
    PreserveUnknownFields,
    Validations,
    WaymarkEntity,    ///< `x-waymark-entity`
    WaymarkTotalSize, ///< `x-waymark-total-size`: of the metadata that API servers know
    WriteOnly,
    Count,
};

/// The word itself.
[[nodiscard]] QByteArrayView keywordName(Keyword keyword);
/// Keyword::Count for every other word.
[[nodiscard]] Keyword keywordFromName(QByteArrayView name);

/// What a schema object says, looked up once.
class KeywordTable
{
public:
    explicit KeywordTable(yaml::Node schema);

    [[nodiscard]] yaml::Node operator[](Keyword keyword) const { return m_values[size_t(keyword)]; }
    [[nodiscard]] bool has(Keyword keyword) const { return (*this)[keyword].isValid(); }
    void forget(Keyword keyword) { m_values[size_t(keyword)] = {}; }

private:
    std::array<yaml::Node, size_t(Keyword::Count)> m_values;
};

} // namespace waymark::schema
