// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fieldwords.h"
#include "schema/cursor.h"
#include "schema/formhints.h"

#include <memory>

namespace waymark::form {

/// How a value is shown and changed.
enum class FieldKind {
    Line,
    Lines,    ///< text of several lines
    Choice,   ///< one of a few values
    Switch,   ///< true or false
    Number,   ///< integer or not
    Duration, ///< a number and a unit, as in `14d` or `512Mi`
    Date,     ///< a day, with or without a time
    Entity,   ///< the name of a catalog entity
    Secret,   ///< where a secret lies: its name and key, never its value
    Constant, ///< there is only one value
    Group,    ///< an object with known fields
    Rows,     ///< a table: a list of flat objects, a list of values, or a map
    Items,    ///< a list or map of anything else: a section each
    Yaml,     ///< what no other kind fits: its text
};

/// What a line of text is checked and helped for.
enum class LineFlavour { Text, Uri, Email, Password };

/// How a number and its unit are written together.
enum class UnitStyle { Suffix, Iso };

struct Choice
{
    QString text; ///< the value as the document has it
    yaml::Value value;
    QString label = {}; ///< what a person reads; empty: the value

    bool operator==(const Choice &) const = default;
    [[nodiscard]] QString shown() const { return label.isEmpty() ? text : label; }
};

/// What the schema and the hints for its kind say about a field; the same for every document of the
/// kind, apart from the branches its values take.
struct FieldShape
{
    FieldKind kind = FieldKind::Line;
    schema::Cursor open;   ///< before the value decided on branches
    schema::Cursor cursor; ///< what speaks of the value
    schema::Facts facts;
    schema::FieldHint hint;
    std::optional<schema::EntityHint> entity;
    JsonPointer pattern; ///< where the field is, with `*` for the index of items
    QString key;
    QString title;       ///< the hint's, the schema's, or the key as words
    QString help;        ///< what the field is for
    QString placeholder; ///< stands in the empty field
    QList<Choice> choices;
    QStringList suggestions; ///< values among others
    QStringList units;       ///< of a duration or quantity; an empty one is "none"
    UnitStyle unitStyle = UnitStyle::Suffix;
    LineFlavour flavour = LineFlavour::Text;
    QStringList properties;   ///< of an object, in the order they are shown
    int switches = -1;        ///< the field says which branch of this choice of its parent is taken
    bool isMap = false;       ///< keys are data
    bool hasAnyItems = false; ///< a list whose items may be anything
    bool isKnown = true;      ///< the schema knows the field
    bool isHidden = false;    ///< shown only while it is set
};

/// A value as a field shows it: `true`, `2`, the text itself; empty for collections.
[[nodiscard]] QString displayOf(const yaml::Value &value);

/// What stands in a schema's default or example as placeholder; empty for collections and null.
[[nodiscard]] QString placeholderOf(const schema::Facts &facts);

/// Units that `pattern` takes after a number, if it takes nothing but numbers with units. An empty
/// one is first where it takes bare numbers too.
[[nodiscard]] QStringList unitsOf(const QString &pattern);
/// "days" for `d`. `isAmount`: of memory or processors, where `m` is a thousandth.
[[nodiscard]] QString unitName(const QString &unit, bool isAmount = false);
[[nodiscard]] bool isAmount(const QStringList &units);

/// What is known of a field besides its schema.
struct ShapeContext
{
    const schema::FormHints *hints = nullptr;
    JsonPointer pattern = {};
    bool isResource = false;         ///< of a CustomResourceDefinition, whose durations are Go's
    QStringList discriminators = {}; ///< of the parent's choices
};

[[nodiscard]] FieldShape shapeOf(const schema::Cursor &cursor, const QString &key,
                                 const ShapeContext &context = {});

} // namespace waymark::form
