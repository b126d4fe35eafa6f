// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/guardfixes.h"

#include "policy/policytr.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr cel::ExprId noExpr = ~cel::ExprId{0};

class GuardWriter
{
public:
    GuardWriter(const UnguardedRead &read, const TypedScope::Look &look,
                const Expression &expression, QByteArrayView text)
        : m_read(read)
        , m_ast(look.parsed.ast)
        , m_types(look.checked.types)
        , m_expression(expression)
        , m_isSingleQuoted(text.at(expression.range.begin) == '\'')
        , m_parents(m_ast.exprs.size(), noExpr)
    {
        for (cel::ExprId id = 0; id < m_ast.exprs.size(); ++id) {
            for (const cel::ExprId child : m_ast.children(m_ast.at(id)))
                m_parents[child] = id;
        }
    }

    QList<Fix> fixes() const { return asked() + optional(); }

private:
    [[nodiscard]] QByteArray sourceOf(cel::ExprId id) const
    {
        const cel::Expr &expr = m_ast.at(id);
        return m_expression.source.sliced(expr.begin, expr.end - expr.begin);
    }
    [[nodiscard]] TextEdit inserted(qsizetype at, const QByteArray &text) const
    {
        return {m_expression.placeOf({at, at}), text};
    }

    /// The part that decides: up to `&&`, `||`, a branch or a macro's predicate.
    [[nodiscard]] cel::ExprId decidingPart() const
    {
        cel::ExprId part = m_read.at;
        for (cel::ExprId up = m_parents[part]; up != noExpr; up = m_parents[part]) {
            const cel::Expr &expr = m_ast.at(up);
            const bool isBool = m_types[part]->kind == cel::TypeKind::Bool;
            const bool isEnd =
                expr.op == cel::Operator::And || expr.op == cel::Operator::Or
                || (expr.op == cel::Operator::Conditional && isBool)
                || (expr.kind == cel::ExprKind::Macro && m_ast.child(expr, 0) != part);
            if (isEnd)
                break;
            part = up;
        }
        return part;
    }

    /// `(!has(self.a) || …)`
    [[nodiscard]] QList<Fix> asked() const
    {
        const cel::ExprId part = decidingPart();
        const cel::Expr &read = m_ast.at(m_read.at);
        if (m_types[part]->kind != cel::TypeKind::Bool)
            return {};
        QByteArray missing = "!has(" + sourceOf(m_read.at) + ')';
        if (read.kind != cel::ExprKind::Select)
            missing = "!(" + sourceOf(m_ast.child(read, 1)) + " in "
                      + sourceOf(m_ast.child(read, 0)) + ')';
        const cel::Expr &expr = m_ast.at(part);
        const bool isBranch = expr.op == cel::Operator::Conditional;
        return {{.title = Tr::tr("Let it pass where %1 isn't set")
                              .arg(QString::fromUtf8(sourceOf(m_read.at))),
                 .edits = {inserted(expr.begin, '(' + missing + " || " + (isBranch ? "(" : "")),
                           inserted(expr.end, isBranch ? "))" : ")")}}};
    }

    [[nodiscard]] QByteArray emptyValue(cel::Type type) const
    {
        switch (type->kind) {
        case cel::TypeKind::String:
            return m_isSingleQuoted ? "\"\"" : "''";
        case cel::TypeKind::Int:
            return "0";
        case cel::TypeKind::Double:
            return "0.0";
        case cel::TypeKind::Bool:
            return "false";
        case cel::TypeKind::List:
            return "[]";
        case cel::TypeKind::Map:
            return "{}";
        default:
            return {};
        }
    }

    /// `self.?a.orValue('')`
    [[nodiscard]] QList<Fix> optional() const
    {
        cel::ExprId chain = m_read.at;
        for (cel::ExprId up = m_parents[chain];
             up != noExpr && m_ast.at(up).kind == cel::ExprKind::Select; up = m_parents[chain])
            chain = up;
        const bool isAskedFor =
            m_parents[chain] != noExpr && m_ast.at(m_parents[chain]).kind == cel::ExprKind::Has;
        const QByteArray value = emptyValue(m_types[chain]);
        if (value.isEmpty() || isAskedFor)
            return {};
        const cel::Expr &read = m_ast.at(m_read.at);
        const qsizetype mark = read.kind == cel::ExprKind::Select
                                   ? qsizetype(read.mark)
                                   : qsizetype(m_ast.at(m_ast.child(read, 1)).begin);
        return {{.title = Tr::tr("Read %1 where it isn't set").arg(QString::fromUtf8(value)),
                 .edits = {inserted(mark, "?"),
                           inserted(m_ast.at(chain).end, ".orValue(" + value + ')')}}};
    }

    const UnguardedRead &m_read;
    const cel::Ast &m_ast;
    const std::vector<cel::Type> &m_types;
    const Expression &m_expression;
    bool m_isSingleQuoted;
    std::vector<cel::ExprId> m_parents;
};

} // namespace

QList<Fix> guardFixes(const UnguardedRead &read, const TypedScope::Look &look,
                      const Expression &expression, QByteArrayView text)
{
    if (!expression.hasPlaces() || expression.range.begin >= text.size())
        return {};
    return GuardWriter(read, look, expression, text).fixes();
}

} // namespace waymark::policy
