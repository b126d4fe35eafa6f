// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/compiledschema.h"
#include "schema/keywords.h"

#include <optional>

namespace waymark::schema {

/// The draft that a `$schema` names; nullopt for an address that is no draft's own.
[[nodiscard]] std::optional<Draft> draftFromUri(QStringView uri);

/// What a keyword's value is made of, as far as subschemas go.
enum class Shape : quint8 {
    None,         ///< no subschemas
    Schema,       ///< is one
    List,         ///< a list of them
    Map,          ///< a mapping to them
    SchemaOrList, ///< `items` before 2020-12
    MapOrNames,   ///< `dependencies`: each is a schema or a list of names
};

/// None for keywords that the draft doesn't know.
[[nodiscard]] Shape shapeOf(Keyword keyword, Draft draft);

/// Whether a draft gives the keyword a meaning.
[[nodiscard]] bool isKnown(Keyword keyword, Draft draft);

} // namespace waymark::schema
