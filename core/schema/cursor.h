// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/schema.h"

#include <QStringList>

#include <vector>

namespace waymark::schema {

enum class ValueType {
    Any,
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Object,
    Array,
    IntegerOrString
};

/// What a schema says about one place, with `$ref` followed and `allOf` merged: what a form field,
/// a completion or a hover text needs.
struct Facts
{
    QString title;
    QString description;
    ValueType type = ValueType::Any;
    bool isNullable = false;
    bool isRequired = false; ///< by the parent
    bool isReadOnly = false;
    bool isDeprecated = false;
    QList<yaml::Value> enumeration;
    std::optional<yaml::Value> constant;
    std::optional<yaml::Value> defaultValue;
    QList<yaml::Value> examples;
    QString format;
    QString pattern;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<qsizetype> minLength;
    std::optional<qsizetype> maxLength;
    std::optional<qsizetype> minItems;
    std::optional<qsizetype> maxItems;
    QStringList listMapKeys; ///< `x-kubernetes-list-map-keys`
    bool allowsUnknownFields = true;
};

struct Applicable;

/// Walks a schema the way a document is walked. By value; keeps its schema alive.
class Cursor
{
public:
    Cursor() = default; ///< knows nothing, allows everything
    explicit Cursor(const Schema &schema);

    /// False where the schema doesn't know the place (an unknown field, an empty schema).
    [[nodiscard]] bool isKnown() const;
    [[nodiscard]] const Facts &facts() const;

    /// Names of the declared properties in the order the schema lists them.
    [[nodiscard]] QStringList properties() const;
    [[nodiscard]] Cursor
    property(const QString &name) const; ///< falls back to `additionalProperties`
    [[nodiscard]] Cursor item(qsizetype index = 0) const;
    /// Values under keys that aren't declared, for maps; unknown where there are none.
    [[nodiscard]] Cursor additional() const;
    [[nodiscard]] Cursor at(const JsonPointer &pointer) const;

private:
    struct Place;

    [[nodiscard]] static Cursor made(const Schema &schema, const std::vector<Applicable> &roots,
                                     bool isRequired);

    std::shared_ptr<const Place> m_place;
};

} // namespace waymark::schema
