// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/value.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace waymark::schema {

using SchemaId = quint32;
inline constexpr SchemaId noSchema = ~SchemaId{0};

/// Which rules a schema is read by.
enum class Draft : quint8 {
    Draft4,
    Draft6,
    Draft7,
    Draft2019,
    Draft2020,
    Crd, ///< `openAPIV3Schema` of a CustomResourceDefinition
};

/// One thing that a schema asks of a value. `Step::operand` is a number or an index, as said here.
enum class Op : quint8 {
    Type,       ///< (the mask stands in the schema; this one names the failure)
    Enum,       ///< into `enumerations`
    Const,      ///< into `enumerations`
    MultipleOf, ///< into `numbers`, as the next four
    Maximum,
    ExclusiveMaximum,
    Minimum,
    ExclusiveMinimum,
    NumberFormat, ///< into `formats`: int32 and the like
    BoundFormat,  ///< into `boundFaults`: no number is right
    Pattern,      ///< into `patterns`
    Format,       ///< into `formats`
    MaxLength,    ///< the limit itself, as for all other counts
    MinLength,
    MaxItems,
    MinItems,
    UniqueItems,
    ListMap,  ///< into `listKeys`: `x-kubernetes-list-map-keys`
    Items,    ///< into `itemRules`
    Contains, ///< into `containsRules`
    MaxProperties,
    MinProperties,
    TotalSize,         ///< of the names and texts of a map, in bytes
    Required,          ///< into `requiredNames`, a span
    DependentRequired, ///< into `dependentNames`
    Properties,        ///< into `propertyRules`
    PropertyNames,     ///< a schema
    DependentSchema,   ///< into `dependentSchemas`
    Reference,         ///< a schema
    DynamicReference,  ///< into `dynamicReferences`
    AllOf,             ///< into `lists`, as the next two
    AnyOf,
    OneOf,
    Not,              ///< a schema
    If,               ///< into `conditions`
    UnevaluatedItems, ///< a schema, as the next
    UnevaluatedProperties,
    False,   ///< nothing is allowed
    TooDeep, ///< not a keyword: the value or the schema is nested too deeply
};

struct Step
{
    Op op;
    qint64 operand = 0;
};

/// A stretch of one of the flat tables.
struct Span
{
    quint32 first = 0;
    quint32 count = 0;
};

struct Enumeration
{
    QList<yaml::Value> values;
    std::vector<QByteArray> canonical; ///< of `values`
};

struct FormatRule
{
    QString name;
    bool (*accepts)(const QByteArray &text) = nullptr; ///< nullptr: nobody checks it
};

/// A limit of numbers that the format beside it can't hold.
struct BoundFault
{
    QString keyword; ///< `maximum`
    QString bound;   ///< as people write it
    QString format;
};

struct Property
{
    QByteArray name;
    SchemaId schema = noSchema;
};

enum class Rest : quint8 {
    Allowed,   ///< nothing is said of further members
    Checked,   ///< they have a schema
    Forbidden, ///< there may be none
};

struct PropertyRules
{
    Span properties;            ///< in `properties`, in the order the schema lists them
    std::vector<quint32> slots; ///< open addressing by hash of the name; index + 1, 0 is free
    std::vector<std::pair<quint32, SchemaId>> patterns; ///< into `patterns`
    Rest rest = Rest::Allowed;
    SchemaId restSchema = noSchema;
    bool isResource = false; ///< apiVersion, kind and metadata belong to it without being listed
};

struct ItemRules
{
    std::vector<SchemaId> prefix;
    Rest rest = Rest::Allowed;
    SchemaId restSchema = noSchema;
};

struct ContainsRule
{
    SchemaId schema = noSchema;
    qint64 minimum = 1;
    qint64 maximum = -1;     ///< -1: none
    bool marksItems = false; ///< since 2020-12 matching items count as evaluated
};

struct RequiredName
{
    QByteArray name;
    bool hasDefault = false;   ///< an API server fills it in before it looks
    bool isNullAbsent = false; ///< an API server drops a null here before it looks
};

struct DependentNames
{
    QByteArray trigger;
    std::vector<QByteArray> names;
};

struct DependentSchema
{
    QByteArray trigger;
    SchemaId schema = noSchema;
};

struct Condition
{
    SchemaId test = noSchema;
    SchemaId whenTrue = noSchema;
    SchemaId whenFalse = noSchema;
};

struct DynamicReference
{
    SchemaId initial = noSchema;
    quint32 anchor = 0;     ///< an index of names; looked up in the resources on the way here
    bool isDynamic = false; ///< else it is an ordinary reference
};

struct ListKey
{
    QByteArray name;
    QByteArray defaultCanonical; ///< of the value that stands in where the key is missing
};

} // namespace waymark::schema
