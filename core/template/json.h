// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "template/value.h"
#include "yaml/value.h"

#include <limits>

namespace waymark::templates {

struct JsonStyle
{
    QString indent;             ///< of one level; empty: all on one line
    bool safeAsObjects = false; ///< Nunjucks writes marked texts as `{"val", "length"}`
    qsizetype longest = std::numeric_limits<qsizetype>::max(); ///< soon after, it ends anywhere
};

/// JSON as JSON.stringify writes it: undefined is left out of objects and null in lists, as are
/// functions; what isn't finite is null. Empty for undefined alone.
[[nodiscard]] QString toJson(const Value &value, const JsonStyle &style = {});

/// JSON.parse; nullopt for what isn't JSON. `__proto__` is a key as any other.
[[nodiscard]] std::optional<Value> fromJson(QStringView json);

[[nodiscard]] Value fromYaml(const yaml::Value &value);
/// Whole numbers that a double holds exactly become integers; undefined and functions, which
/// shouldn't be left, null.
[[nodiscard]] yaml::Value toYaml(const Value &value);

} // namespace waymark::templates
