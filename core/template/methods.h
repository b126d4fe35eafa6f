// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/run.h"
#include "template/syntax.h"

#include <span>

namespace waymark::templates {

/// Whether some value changes when the method is called.
[[nodiscard]] bool isMutatingMethod(const QString &name);

/// Whether a value has the method: those that Backstage allows, for Nunjucks also what else
/// JavaScript's own texts, numbers and lists have that takes no function.
[[nodiscard]] bool hasMethod(const Value &receiver, QStringView name, const Syntax &syntax);
/// For suggestions.
[[nodiscard]] QStringList methodNames(const Value &receiver, const Syntax &syntax);

struct Arity
{
    size_t minimum = 0;
    size_t maximum = 0;
};
[[nodiscard]] Arity arityOf(const Value &receiver, QStringView name, const Syntax &syntax);

[[nodiscard]] Value callMethod(const Value &receiver, const QString &name,
                               std::span<const Value> arguments, const Syntax &syntax, Run &run);

// Of callMethod:
[[nodiscard]] Value callTextMethod(const QString &text, QStringView name,
                                   std::span<const Value> arguments, Run &run);
[[nodiscard]] Value callNumberMethod(double number, QStringView name,
                                     std::span<const Value> arguments, Run &run);
[[nodiscard]] Value callListMethod(const Value &receiver, QStringView name,
                                   std::span<const Value> arguments, const Syntax &syntax,
                                   Run &run);
[[nodiscard]] Value callObjectMethod(const Object &object, QStringView name,
                                     std::span<const Value> arguments, Run &run);

} // namespace waymark::templates
