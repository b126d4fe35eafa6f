// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/ast.h"
#include "diagnostics/diagnostic.h"

namespace waymark::cel {

/// What a dialect's parser knows. The bounds are those of cel-go.
struct ParseOptions
{
    bool macros = true;
    bool bindings = true;     ///< `cel.bind`
    bool twoVariables = true; ///< macros over index and item, key and value; `transformMap`, ...
    bool optionals = true;    ///< `?.`, `[?]`, `{?k: v}`, `optMap`, `optFlatMap`
    bool math = true;         ///< `math.greatest`, `math.least`
    bool sorting = true;      ///< `sortBy`
    int depth = 250;          ///< of brackets and operators in one another
    qsizetype length = 100'000;
};

struct Parsed
{
    Ast ast;
    Diagnostics diagnostics; ///< of syntax; places are offsets in the source

    [[nodiscard]] bool isGood() const { return diagnostics.isEmpty(); }
};

/// Always gives a tree: where something is wrong, one with `ExprKind::Missing` in it.
[[nodiscard]] Parsed parse(QByteArrayView source, const ParseOptions &options = {});

} // namespace waymark::cel
