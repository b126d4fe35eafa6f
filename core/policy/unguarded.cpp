// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/unguarded.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using VariableUse = std::function<void(const QByteArray &, const FieldPaths &)>;

class ReadWalk
{
public:
    ReadWalk(const TypedScope &scope, const TypedScope::Look &look, QByteArrayView source,
             const KnownVariables &variables, const VariableUse &onVariable)
        : m_scope(scope)
        , m_ast(look.parsed.ast)
        , m_checked(look.checked)
        , m_presence(source, m_ast, m_checked, variables)
        , m_onVariable(onVariable)
    {}

    QList<UnguardedRead> run(FieldPaths known)
    {
        walk(m_ast.root, known.unite(m_presence.compared()));
        return std::move(m_found);
    }

private:
    void walk(cel::ExprId id, const FieldPaths &known)
    {
        const cel::Expr &expr = m_ast.at(id);
        switch (expr.kind) {
        case cel::ExprKind::Select:
            return select(id, expr, known);
        case cel::ExprKind::Has:
            return walk(m_ast.child(expr, 0), known);
        case cel::ExprKind::Call:
            return call(id, expr, known);
        case cel::ExprKind::Macro:
            return macro(id, expr, known);
        default:
            for (const cel::ExprId child : m_ast.children(expr))
                walk(child, known);
        }
    }

    void select(cel::ExprId id, const cel::Expr &expr, const FieldPaths &known)
    {
        if (m_checked.references[id].kind != cel::ReferenceKind::None)
            return;
        if (const QByteArray variable = m_presence.variableOf(id); !variable.isEmpty()) {
            if (m_onVariable)
                m_onVariable(variable, known);
            return;
        }
        const cel::ExprId operand = m_ast.child(expr, 0);
        walk(operand, known);
        const cel::Type type = m_checked.types[operand];
        const QByteArray name = m_ast.name(expr.name);
        const SchemaPlace *place = m_scope.types->placeOf(type);
        const bool mayLack = place != nullptr
                                 ? place->mayLack(m_scope.types->propertyOf(type, name))
                                 : type->kind == cel::TypeKind::Map;
        if (mayLack)
            note(id, known);
    }

    void note(cel::ExprId id, const FieldPaths &known)
    {
        const QByteArray path = m_presence.pathOf(id);
        if (known.contains(path) || m_noted.contains(path))
            return;
        m_noted.insert(path);
        m_found.append({id, path});
    }

    void call(cel::ExprId id, const cel::Expr &expr, const FieldPaths &known)
    {
        const auto children = m_ast.children(expr);
        if (expr.op == cel::Operator::And || expr.op == cel::Operator::Or) {
            // Errors of one side don't count where another decides.
            for (const cel::ExprId child : children) {
                FieldPaths there = known;
                for (const cel::ExprId other : children) {
                    const Presences said = m_presence.of(other);
                    if (other != child)
                        there.unite(expr.op == cel::Operator::And ? said.ifTrue : said.ifFalse);
                }
                walk(child, there);
            }
            return;
        }
        if (expr.op == cel::Operator::Conditional) {
            const Presences said = m_presence.of(children[0]);
            walk(children[0], known);
            walk(children[1], FieldPaths(known).unite(said.ifTrue));
            walk(children[2], FieldPaths(known).unite(said.ifFalse));
            return;
        }
        for (const cel::ExprId child : children)
            walk(child, known);
        if (expr.op == cel::Operator::Index && isKeyOfMap(expr))
            note(id, known);
    }

    [[nodiscard]] bool isKeyOfMap(const cel::Expr &expr) const
    {
        const cel::Expr &key = m_ast.at(m_ast.child(expr, 1));
        return m_checked.types[m_ast.child(expr, 0)]->kind == cel::TypeKind::Map
               && key.kind == cel::ExprKind::Literal && m_ast.literal(key).is(cel::Kind::String);
    }

    void macro(cel::ExprId id, const cel::Expr &expr, const FieldPaths &known)
    {
        const auto children = m_ast.children(expr);
        walk(children[0], known);
        FieldPaths inside = known;
        inside.unite(m_presence.ofItems(children[0], id));
        for (size_t i = 1; i < children.size(); ++i) {
            walk(children[i], inside);
            const bool isFilter = i == 1 && children.size() == 3;
            if (isFilter)
                inside.unite(m_presence.of(children[1]).ifTrue);
        }
    }

    const TypedScope &m_scope;
    const cel::Ast &m_ast;
    const cel::Checked &m_checked;
    Presence m_presence;
    const VariableUse &m_onVariable;
    FieldPaths m_noted;
    QList<UnguardedRead> m_found;
};

} // namespace

QList<UnguardedRead>
unguardedReads(const TypedScope &scope, const TypedScope::Look &look, QByteArrayView source,
               const KnownVariables &variables, const FieldPaths &known,
               const std::function<void(const QByteArray &, const FieldPaths &)> &onVariable)
{
    return ReadWalk(scope, look, source, variables, onVariable).run(known);
}

} // namespace waymark::policy
