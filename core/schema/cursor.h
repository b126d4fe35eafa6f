// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/entityhint.h"
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
    bool isWriteOnly = false; ///< a secret: what is written is never read back
    bool isDeprecated = false;
    QList<yaml::Value> enumeration;
    QStringList enumerationTitles;  ///< of the values where branches name them; else empty
    QList<yaml::Value> suggestions; ///< values that some branch lists while another takes any
    std::optional<yaml::Value> constant;
    std::optional<yaml::Value> defaultValue;
    QList<yaml::Value> examples;
    QString format;
    QString pattern;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<double> step; ///< `multipleOf`
    std::optional<qsizetype> minLength;
    std::optional<qsizetype> maxLength;
    std::optional<qsizetype> minItems;
    std::optional<qsizetype> maxItems;
    bool hasUniqueItems = false;
    QStringList listMapKeys;          ///< `x-kubernetes-list-map-keys`
    std::optional<EntityHint> entity; ///< `x-waymark-entity`
    bool allowsUnknownFields = true;
};

/// One of the forms that a value may take.
struct Branch
{
    QString title; ///< the schema's; else what tells it from the others; empty where nothing does
    QString description;
    ValueType type = ValueType::Any;
    QList<yaml::Value> marks; ///< of the choice's discriminator
    QStringList names;        ///< fields that only this form knows or asks for
};

/// `oneOf` or `anyOf` whose branches differ in what they hold, not only in what they allow.
struct Choice
{
    QList<Branch> branches;
    int taken = -1;        ///< the branch that the value is, or comes nearest to; -1: nothing tells
    QString discriminator; ///< the field whose value says the branch; empty where there is none
};

struct Applicable;
struct Situation;

/// Walks a schema the way a document is walked. By value; keeps its schema alive. Until it is bound
/// to a value by `live()`, every branch of a union and both sides of a condition may speak.
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
    /// How many items from the first have a schema of their own.
    [[nodiscard]] qsizetype tupleSize() const;

    /// What the schema says depends on the value: unions, conditions, dependent schemas.
    [[nodiscard]] bool isOpen() const;
    /// The same place with only what speaks of `value`: conditions decided, of each choice one
    /// branch. `picks` are the branches a person chose, by choice; one holds until the value says
    /// otherwise. An invalid `value` counts as an empty one. Bounded: a value that takes long to
    /// judge counts as undecided.
    [[nodiscard]] Cursor live(yaml::Node value, const QList<int> &picks = {}) const;
    /// The same with the picks holding whatever the value says: what it would be after a switch.
    [[nodiscard]] Cursor withPicks(yaml::Node value, const QList<int> &picks) const;
    /// Of a cursor that `live()` made; none otherwise. The outer choice comes before those inside
    /// its branch.
    [[nodiscard]] const QList<Choice> &choices() const;
    /// What certainly speaks of the place accepts the value. Bounded; true where that takes long.
    [[nodiscard]] bool accepts(yaml::Node value) const;
    /// They say the same.
    [[nodiscard]] bool isSameAs(const Cursor &other) const;

private:
    struct Place;

    [[nodiscard]] static Cursor made(const Schema &schema, std::vector<Applicable> roots,
                                     bool isRequired, Situation *situation = nullptr);
    [[nodiscard]] Cursor bound(yaml::Node value, const QList<int> &picks, bool isForced) const;

    std::shared_ptr<const Place> m_place;
};

} // namespace waymark::schema
