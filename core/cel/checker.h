// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/ast.h"
#include "cel/environment.h"
#include "diagnostics/diagnostic.h"

#include <memory>

namespace waymark::cel {

enum class ReferenceKind : quint8 {
    None,
    Variable, ///< of the environment, `index`
    Local,    ///< of a macro: `macro` and which of its variables
    TypeName, ///< `type`
};

/// What a name or a call is about.
struct Reference
{
    ReferenceKind kind = ReferenceKind::None;
    int index = 0;
    ExprId macro = 0;
    Type type = nullptr;
    const FunctionEntry *function = nullptr;
    const Overload *overload = nullptr; ///< where only one comes into question
    bool isNamespaced = false; ///< the target is no value but a part of the function's name
};

struct Checked
{
    std::shared_ptr<TypePool> pool;
    std::vector<Type> types;           ///< by expression; dyn where nothing is known
    std::vector<Reference> references; ///< by expression
    Diagnostics diagnostics;           ///< places are offsets in the source

    [[nodiscard]] bool isGood() const { return diagnostics.isEmpty(); }
};

enum class CheckMode : quint8 {
    Types,
    NamesOnly, ///< types are found out when it runs; unknown functions fail then
};

/// Finds out what names stand for and whether the types fit.
[[nodiscard]] Checked check(const Ast &ast, const Environment &environment,
                            CheckMode mode = CheckMode::Types);

} // namespace waymark::cel
