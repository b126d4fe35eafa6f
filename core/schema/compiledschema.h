// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/entityhint.h"
#include "schema/instance.h"
#include "schema/pattern.h"
#include "schema/schemarules.h"

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace waymark::schema {

/// What the author of a schema says where a keyword isn't kept, as ajv-errors has it.
struct AuthorMessage
{
    QString keyword; ///< `_` for every other
    QString member;  ///< the property or item that it is for; empty: for all
    QString text;
};

/// What a schema says for people; read only when something is shown.
struct Annotations
{
    QString title = {};
    QString description = {};
    QString errorMessage = {};
    QString patternMessage = {};           ///< `patternErrorMessage`
    QList<AuthorMessage> messages = {};    ///< `errorMessage` as an object
    QString deprecationMessage = {};       ///< what to use instead
    std::optional<EntityHint> entity = {}; ///< `x-waymark-entity`
    std::optional<yaml::Value> defaultValue = {};
    QList<yaml::Value> examples = {};
    bool isReadOnly = false;
    bool isWriteOnly = false;
    bool isDeprecated = false;
};

struct SchemaNode
{
    Span steps;
    types::Mask types = types::Any;
    bool isFalse = false;
    bool isLexicalInteger = false; ///< draft 4: 1.0 is no integer
    bool isNullDropped = false;    ///< an API server drops a null here as if nothing stood there
    bool isIntOrString = false;
    bool isListMap = false;
    bool usesUnevaluated = false;   ///< has unevaluatedItems or unevaluatedProperties itself
    bool isRecursiveAnchor = false; ///< 2019-09
    bool isNoted = false;           ///< deprecated, or names an entity: whoever uses it is told
    quint32 resource = 0;
    quint32 annotations = 0;    ///< 0: none
    quint32 source = 0;         ///< into `sources`
    SchemaId parent = noSchema; ///< where it is written, not where it is used
    QString path;               ///< JSON Pointer below the parent's, or from the root of its source
};

struct CompiledSchema
{
    std::vector<SchemaNode> nodes; ///< the first is the root
    std::vector<Step> steps;
    std::vector<Annotations> annotations;
    std::vector<QString> sources; ///< file or address of each document

    bool hasNotes = false; ///< some node is noted

    std::vector<Enumeration> enumerations;
    std::vector<Number> numbers;
    std::vector<Pattern> patterns;
    std::vector<FormatRule> formats;
    std::vector<BoundFault> boundFaults;
    std::vector<std::vector<ListKey>> listKeys;
    std::vector<ItemRules> itemRules;
    std::vector<ContainsRule> containsRules;
    std::vector<RequiredName> requiredNames;
    std::vector<Span> requiredSpans;
    std::vector<DependentNames> dependentNames;
    std::vector<Property> properties;
    std::vector<PropertyRules> propertyRules;
    std::vector<DependentSchema> dependentSchemas;
    std::vector<DynamicReference> dynamicReferences;
    std::vector<std::vector<SchemaId>> lists;
    std::vector<Condition> conditions;

    std::vector<QString> anchorNames;                     ///< that dynamic references ask for
    std::vector<QHash<quint32, SchemaId>> dynamicAnchors; ///< by resource, then name

    [[nodiscard]] std::span<const Step> stepsOf(SchemaId id) const
    {
        const Span span = nodes[id].steps;
        return {steps.data() + span.first, span.count};
    }
    /// The first step of that kind, or nullptr.
    [[nodiscard]] const Step *step(SchemaId id, Op op) const;
    [[nodiscard]] const Annotations &annotationsOf(SchemaId id) const
    {
        return annotations[nodes[id].annotations];
    }
    /// The schema of a listed property, or noSchema.
    [[nodiscard]] SchemaId property(const PropertyRules &rules, QByteArrayView name) const;
    /// `environmentrequest.yaml#/spec/versions/0/schema/openAPIV3Schema/properties/spec`.
    [[nodiscard]] QString location(SchemaId id) const;
};

/// Fills `rules.slots` for `rules.properties`.
void indexProperties(const CompiledSchema &schema, PropertyRules &rules);

} // namespace waymark::schema
