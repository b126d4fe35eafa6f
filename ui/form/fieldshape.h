// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/cursor.h"

#include <memory>

namespace waymark::form {

/// How a value is shown and changed.
enum class FieldKind {
    Line,
    Lines,    ///< text of several lines
    Choice,   ///< one of a few values
    Switch,   ///< true or false
    Number,   ///< integer or not
    Duration, ///< a number and a unit, as in `14d`
    Constant, ///< there is only one value
    Group,    ///< an object with known fields
    Rows,     ///< a table: a list of flat objects, a list of values, or a map
    Items,    ///< a list of anything else: a group each
    Yaml,     ///< what no other kind fits: its text
};

struct Choice
{
    QString text;
    yaml::Value value;

    bool operator==(const Choice &) const = default;
};

/// What the schema alone says about a field; the same for every document of the kind.
struct FieldShape
{
    FieldKind kind = FieldKind::Line;
    schema::Cursor cursor;
    schema::Facts facts;
    QString key;
    QString title; ///< the schema's, or the key as words
    QList<Choice> choices;
    QStringList units;      ///< of a duration
    QStringList properties; ///< of an object
    bool isMap = false;     ///< keys are data
    bool isKnown = true;    ///< the schema knows the field
};

/// `dataClassification` as a person would write it: `Data classification`.
[[nodiscard]] QString titleOf(const QString &key);

/// A value as a field shows it: `true`, `2`, the text itself; empty for collections.
[[nodiscard]] QString displayOf(const yaml::Value &value);

/// What stands in a schema's default or example as placeholder; empty for collections and null.
[[nodiscard]] QString placeholderOf(const schema::Facts &facts);

/// Units that `pattern` takes after a number, if it takes nothing but numbers with units.
[[nodiscard]] QStringList durationUnitsOf(const QString &pattern);
/// "days" for `d`.
[[nodiscard]] QString unitName(const QString &unit);

[[nodiscard]] FieldShape shapeOf(const schema::Cursor &cursor, const QString &key);

} // namespace waymark::form
