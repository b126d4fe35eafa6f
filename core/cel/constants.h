// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/checker.h"

namespace waymark::cel {

/// What is known of an expression before it runs: literals, lists and maps of them, types, and
/// conversions of all these. As cel-go's OptOptimize folds them, neither more nor less, since what
/// is folded costs nothing.
class Constants
{
public:
    Constants(const Ast &ast, const Checked &checked, const Environment &environment,
              Diagnostics &found);

    [[nodiscard]] const Value *of(ExprId id) const
    {
        return m_isConstant[id] ? &m_values[id] : nullptr;
    }
    /// `int`, `string` and the like.
    [[nodiscard]] static bool isConversion(QByteArrayView function);
    /// Those that aren't part of another one.
    [[nodiscard]] bool isOutermost(ExprId id) const { return m_isConstant[id] && !m_isPart[id]; }

private:
    [[nodiscard]] std::optional<Value> folded(ExprId id);
    [[nodiscard]] std::optional<Value> list(const Expr &expr);
    [[nodiscard]] std::optional<Value> map(const Expr &expr);
    [[nodiscard]] std::optional<Value> conversion(ExprId id);
    /// `x in []`, which isn't looked at any further.
    [[nodiscard]] bool isInNothing(ExprId id) const;
    [[nodiscard]] bool areConstant(const Expr &expr) const;

    const Ast &m_ast;
    const Checked &m_checked;
    const Environment &m_environment;
    Diagnostics &m_found;
    std::vector<Value> m_values;
    std::vector<bool> m_isConstant;
    std::vector<bool> m_isPart;
};

} // namespace waymark::cel
