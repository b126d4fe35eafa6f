// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/entityhint.h"

#include <QList>

namespace waymark::schema {

/// How one field is shown: the `ui:` vocabulary of Backstage's templates. Empty where nothing is
/// said.
struct FieldHint
{
    QString field;  ///< `ui:field`: EntityPicker and the like
    QString widget; ///< `ui:widget`: textarea, radio, select, duration, updown, secret, hidden
    QString title;
    QString description;
    QString help;
    QString placeholder;
    QStringList valueTitles;               ///< `ui:enumNames`
    QStringList order;                     ///< `ui:order`; `*` stands for the rest
    QStringList units;                     ///< `ui:options` units
    QStringList suggestions;               ///< `ui:options` suggestions
    int rows = 0;                          ///< `ui:options` rows; 0: as many as it takes
    std::optional<yaml::Value> emptyValue; ///< written when the field is emptied
    bool isRemembered = false; ///< `ui:options` remember: a new request says what earlier ones do
    bool isReadOnly = false;   ///< `ui:readonly` or `ui:disabled`
    bool hasFocus = false;     ///< `ui:autofocus`

    bool operator==(const FieldHint &) const = default;
};

/// A headed part of the form.
struct FormSection
{
    QString title;
    QString description;
    QList<JsonPointer> fields; ///< in the order they are shown
    bool isCollapsed = false;  ///< until somebody opens it or a problem stands in it

    bool operator==(const FormSection &) const = default;
};

struct FormLink
{
    QString title;
    QString url; ///< http or https
};

/// What a RequestKind adds to its schema for people: titles, layout, and what schemas can't say.
/// Places are JSON Pointers in which `*` stands for any key or index.
struct FormHints
{
    QString title;
    QString description;
    QList<FormLink> links;
    QList<FormSection> sections;
    QList<std::pair<JsonPointer, FieldHint>> fields;
    QList<std::pair<JsonPointer, EntityHint>> entities;

    /// The most exact hint for a place; nullptr where there is none.
    [[nodiscard]] const FieldHint *field(const JsonPointer &place) const;
    [[nodiscard]] const EntityHint *entity(const JsonPointer &place) const;
};

/// `pattern`, in which `*` stands for one segment, speaks of `place`.
[[nodiscard]] bool matches(const JsonPointer &pattern, const JsonPointer &place);

/// Reads a document of kind RequestKind. What can't be read is left out: its own schema says what
/// is wrong with it.
[[nodiscard]] FormHints formHintsOf(const yaml::Document &requestKind);

/// What the `ui:` keys of a schema say that stand beside its own, as in a Template's parameters:
/// those of conditions and forms of a value included, of whatever a `$ref` leads to not. Pickers of
/// Backstage that name entities are entities here; a field extension that is of one portal alone is
/// a plain field, and its help says so. Sections aren't set.
[[nodiscard]] FormHints formHintsOfSchema(yaml::Node schema);

} // namespace waymark::schema
