// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/mutants.h"

#include "cel/parser.h"
#include "policy/kubernetesdialect.h"

#include <array>
#include <limits>

namespace waymark::rehearsal {

namespace {

using cel::Expr;
using cel::ExprId;
using cel::ExprKind;
using cel::Operator;

struct Exchange
{
    Operator op;
    QByteArrayView from;
    std::array<QByteArrayView, 2> to; ///< an empty one is none
};

// Neighbours of an operator, one step each.
constexpr std::array exchanges{
    Exchange{Operator::Equal, "==", {"!=", {}}},
    Exchange{Operator::NotEqual, "!=", {"==", {}}},
    Exchange{Operator::Less, "<", {"<=", ">="}},
    Exchange{Operator::LessOrEqual, "<=", {"<", ">"}},
    Exchange{Operator::Greater, ">", {">=", "<="}},
    Exchange{Operator::GreaterOrEqual, ">=", {">", "<"}},
    Exchange{Operator::And, "&&", {"||", {}}},
    Exchange{Operator::Or, "||", {"&&", {}}},
    Exchange{Operator::Add, "+", {"-", {}}},
    Exchange{Operator::Subtract, "-", {"+", {}}},
    Exchange{Operator::Multiply, "*", {"/", {}}},
    Exchange{Operator::Divide, "/", {"*", {}}},
    Exchange{Operator::Modulo, "%", {"*", {}}},
};

constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 8> otherFunctions{
    {{"all", "exists"},
     {"exists", "all"},
     {"exists_one", "exists"},
     {"startsWith", "endsWith"},
     {"endsWith", "startsWith"},
     {"min", "max"},
     {"max", "min"},
     {"contains", "startsWith"}}};

class Mutator
{
public:
    Mutator(const QByteArray &source, const cel::Ast &ast)
        : m_source(source)
        , m_ast(ast)
    {}

    void whole()
    {
        const TextRange all{0, m_source.size()};
        add(all, "true");
        add(all, "!(" + m_source + ")");
    }

    void each()
    {
        for (const Expr &expr : m_ast.exprs) {
            switch (expr.kind) {
            case ExprKind::Call:
                call(expr);
                break;
            case ExprKind::Macro:
                function(expr);
                break;
            case ExprKind::Select:
                field(expr);
                break;
            case ExprKind::Has:
                add(expr.range(), '!' + text(expr.range()));
                break;
            case ExprKind::Literal:
                literal(expr);
                break;
            default:
                break;
            }
        }
    }

    QList<Mutant> found;

private:
    QByteArray text(TextRange range) const
    {
        return m_source.sliced(range.begin, range.end - range.begin);
    }

    void add(TextRange range, const QByteArray &after)
    {
        const QByteArray before = text(range);
        if (before != after)
            found.append({range, before, after});
    }

    const Expr &child(const Expr &expr, quint32 index) const
    {
        return m_ast.at(m_ast.child(expr, index));
    }

    void call(const Expr &expr)
    {
        switch (expr.op) {
        case Operator::None:
            function(expr);
            return;
        case Operator::Not:
            add({expr.begin, expr.begin + 1}, " ");
            return;
        case Operator::Conditional: {
            const TextRange condition = child(expr, 0).range();
            add(condition, "!(" + text(condition) + ')');
            return;
        }
        case Operator::In:
            add(expr.range(), "!(" + text(expr.range()) + ')');
            return;
        default:
            break;
        }
        for (const Exchange &exchange : exchanges) {
            if (exchange.op == expr.op)
                operators(expr, exchange);
        }
    }

    void operators(const Expr &expr, const Exchange &exchange)
    {
        for (quint32 i = 1; i < expr.childCount; ++i) {
            const qsizetype at = m_source.indexOf(exchange.from, child(expr, i - 1).end);
            if (at < 0 || at >= qsizetype(child(expr, i).begin))
                continue;
            for (const QByteArrayView to : exchange.to) {
                if (!to.isEmpty())
                    add({at, at + exchange.from.size()}, to.toByteArray());
            }
        }
        // What is neutral for the others: as if the operand weren't there.
        const bool isAnd = expr.op == Operator::And;
        if (!isAnd && expr.op != Operator::Or)
            return;
        for (quint32 i = 0; i < expr.childCount; ++i)
            add(child(expr, i).range(), isAnd ? "true" : "false");
    }

    void function(const Expr &expr)
    {
        const QByteArray name = m_ast.name(expr.name);
        for (const auto &[from, to] : otherFunctions) {
            const qsizetype at = m_source.indexOf(from, expr.mark);
            if (at != qsizetype(expr.mark))
                continue;
            const qsizetype end = at + from.size();
            // A macro keeps the name of its variable in the place of its own.
            const bool isWhole = end < m_source.size() && (m_source[end] == '(');
            if (isWhole && (expr.kind == ExprKind::Macro || name == from))
                add({at, end}, to.toByteArray());
        }
    }

    void field(const Expr &expr)
    {
        const QByteArray name = m_ast.name(expr.name);
        const TextRange range{expr.mark, expr.mark + name.size()};
        if (range.end <= m_source.size() && text(range) == name)
            add(range, name + "Else");
    }

    void literal(const Expr &expr)
    {
        const cel::Value &value = m_ast.literal(expr);
        switch (value.kind()) {
        case cel::Kind::Bool:
            add(expr.range(), value.isTrue() ? "false" : "true");
            break;
        case cel::Kind::Int:
            if (value.integer() < std::numeric_limits<qint64>::max())
                add(expr.range(), QByteArray::number(value.integer() + 1));
            if (value.integer() > 0)
                add(expr.range(), QByteArray::number(value.integer() - 1));
            break;
        case cel::Kind::String:
            add(expr.range(), value.text().isEmpty() ? "'~'" : "''");
            break;
        default:
            break;
        }
    }

    const QByteArray &m_source;
    const cel::Ast &m_ast;
};

} // namespace

QByteArray Mutant::in(const QByteArray &source) const
{
    return source.first(range.begin) + after + source.sliced(range.end);
}

QList<Mutant> mutantsOf(const QByteArray &source, bool isCondition)
{
    const cel::Parsed parsed = cel::parse(source, policy::kubernetesDialect().parsing);
    if (!parsed.isGood())
        return {};
    Mutator mutator(source, parsed.ast);
    if (isCondition)
        mutator.whole();
    mutator.each();
    return mutator.found;
}

} // namespace waymark::rehearsal
