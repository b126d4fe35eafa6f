// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/checkfindings.h"

namespace waymark::cel {

namespace {

/// What an item, a key or a value of a literal brings into it.
Type literalPartType(const Ast &ast, const Expr &expr, quint32 index, std::span<const Type> types)
{
    const Type type = types[ast.child(expr, index)];
    const bool isMap = expr.kind == ExprKind::Map;
    const bool isEntryValue = isMap && index % 2 == 1;
    const bool isOptional = ast.optionals[expr.children + index - (isEntryValue ? 1 : 0)];
    const bool isUnwrapped = isOptional && (!isMap || isEntryValue);
    return isUnwrapped && type->kind == TypeKind::Optional ? type->first : type;
}

} // namespace

void checkLiterals(const Ast &ast, std::span<const Type> types, CheckFindings &findings)
{
    std::vector<bool> isExempt(ast.exprs.size());
    for (auto id = ExprId(ast.exprs.size()); id-- > 0;) {
        const Expr &expr = ast.at(id);
        const bool isFormat =
            expr.kind == ExprKind::Call && expr.hasTarget && ast.name(expr.name) == "format";
        for (const ExprId child : ast.children(expr))
            isExempt[child] = isExempt[id] || isFormat;
        if (isExempt[id] || (expr.kind != ExprKind::List && expr.kind != ExprKind::Map))
            continue;
        const quint32 step = expr.kind == ExprKind::Map ? 2 : 1;
        for (quint32 i = step; i < expr.childCount; ++i) {
            const Type before = literalPartType(ast, expr, i % step, types);
            const Type type = literalPartType(ast, expr, i, types);
            if (!sameType(before, type)) {
                findings.mixedLiteral(ast.child(expr, i), before, type);
                break;
            }
        }
    }
}

} // namespace waymark::cel
