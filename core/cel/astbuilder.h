// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/ast.h"
#include "diagnostics/diagnostic.h"

#include <QHash>

#include <optional>

namespace waymark::cel {

/// Puts expressions into an Ast, children before what holds them.
class AstBuilder
{
public:
    explicit AstBuilder(Ast &ast)
        : m_ast(ast)
    {}

    ExprId add(Expr expr, std::span<const ExprId> children = {},
               const std::vector<bool> &optionals = {});
    ExprId literal(const Value &value, TextRange range);
    ExprId missing(TextRange range);
    ExprId name(const QByteArray &text, TextRange range);
    [[nodiscard]] quint32 nameIndex(const QByteArray &text);
    [[nodiscard]] Arena &arena() { return *m_ast.arena; }
    [[nodiscard]] const Ast &ast() const { return m_ast; }

private:
    Ast &m_ast;
    QHash<QByteArray, quint32> m_names;
};

/// A call that may be one of a macro: what the parser has read of it.
struct CallParts
{
    std::optional<ExprId> target;
    QByteArray function;
    std::vector<ExprId> arguments;
    TextRange range;
    quint32 mark = 0;
};

struct ParseOptions;

/// The macro that this call is; nullopt for a plain call. What is wrong with its arguments is
/// reported.
[[nodiscard]] std::optional<ExprId> expandMacro(const CallParts &call, AstBuilder &builder,
                                                const ParseOptions &options, Diagnostics &found);

} // namespace waymark::cel
