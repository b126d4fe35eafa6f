// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/ast.h"
#include "cel/environment.h"
#include "diagnostics/diagnostic.h"

namespace waymark::cel {

/// What the checker finds, in words.
class CheckFindings
{
public:
    CheckFindings(const Ast &ast, const Environment &environment, Diagnostics &found)
        : m_ast(ast)
        , m_environment(environment)
        , m_found(found)
    {}

    void unknownName(ExprId id, QStringList known);
    void unknownFunction(const Expr &call, const QByteArray &name);
    void noSuchField(const Expr &expr, Type object, const QByteArray &name);
    void hasNoFields(const Expr &expr, Type type);
    void noOverload(const Expr &call, const FunctionEntry &function,
                    std::span<const Type> arguments, bool isMember);
    void notBoolean(ExprId id, Type type);
    void notOptional(ExprId id, Type type);
    void notARange(ExprId id, Type type);
    /// `wanted` is -1 where the format can't be read at all.
    void badFormat(ExprId format, qsizetype wanted, qsizetype given);
    void badFormatValue(ExprId id, char letter, Type type);
    void mixedLiteral(ExprId id, Type before, Type type);

private:
    void add(const QString &code, TextRange range, const QString &message, const QString &next);

    const Ast &m_ast;
    const Environment &m_environment;
    Diagnostics &m_found;
};

/// Servers refuse literals of several types, but for what is to be formatted.
void checkLiterals(const Ast &ast, std::span<const Type> types, CheckFindings &findings);

/// Formats that are literals want as many values as are listed, of kinds that they can print.
void checkFormats(const Ast &ast, std::span<const Type> types, CheckFindings &findings);

} // namespace waymark::cel
