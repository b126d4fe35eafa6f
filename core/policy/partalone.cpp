// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/partalone.h"

#include <algorithm>

namespace waymark::policy {

namespace {

using cel::Expr;
using cel::ExprId;
using cel::Macro;

/// What holds an expression; nullopt for the whole.
std::optional<ExprId> holderOf(const cel::Ast &ast, ExprId id)
{
    // Whatever something consists of has a smaller id.
    for (ExprId other = id + 1; other < ast.exprs.size(); ++other) {
        if (std::ranges::contains(ast.children(ast.at(other)), id))
            return other;
    }
    return std::nullopt;
}

QByteArray sourceOf(const Expr &expr, QByteArrayView source)
{
    return source.sliced(expr.begin, expr.end - expr.begin).toByteArray();
}

/// Puts a macro around that makes the same variables. False where there is none.
bool putInto(const cel::Ast &ast, const Expr &macro, QByteArrayView source, PartAlone &part)
{
    const QByteArray range = '(' + sourceOf(ast.at(ast.child(macro, 0)), source) + ')';
    const QByteArray name = ast.name(macro.name);
    const QByteArray second = ast.name(macro.second);
    if (name.isEmpty() || name.startsWith('@'))
        return false;
    switch (macro.macro) {
    case Macro::None:
    case Macro::Block:
        return false;
    case Macro::Bind:
        part.source = "cel.bind(" + name + ", " + range + ", " + part.source + ')';
        return true;
    case Macro::OptionalMap:
    case Macro::OptionalFlatMap:
        part.source = range + ".optMap(" + name + ", " + part.source + ')';
        return true;
    default:
        part.source = second.isEmpty()
                          ? QByteArray(range + ".map(" + name + ", " + part.source + ')')
                          : QByteArray(range + ".transformList(" + name + ", " + second + ", "
                                       + part.source + ')');
        ++part.loops;
        return true;
    }
}

} // namespace

std::optional<PartAlone> partAlone(const cel::Ast &ast, QByteArrayView source, ExprId part)
{
    PartAlone alone{sourceOf(ast.at(part), source), 0};
    if (alone.source.isEmpty())
        return std::nullopt;
    for (auto holder = holderOf(ast, part); holder; holder = holderOf(ast, part)) {
        const Expr &expr = ast.at(*holder);
        // What a macro goes through stands outside of it.
        const bool isInside = expr.kind == cel::ExprKind::Macro && ast.child(expr, 0) != part;
        if (isInside && !putInto(ast, expr, source, alone))
            return std::nullopt;
        part = *holder;
    }
    return alone;
}

} // namespace waymark::policy
