// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/checker.h"

#include "cel/checkfindings.h"
#include "cel/resolution.h"

#include <array>

namespace waymark::cel {

namespace {

/// A variable that a macro makes.
struct Scoped
{
    QByteArray name;
    ExprId macro = 0;
    int which = 0;
    Type type = nullptr;
};

class Checker
{
public:
    Checker(const Ast &ast, const Environment &environment, CheckMode mode)
        : m_ast(ast)
        , m_environment(environment)
        , m_isTyped(mode == CheckMode::Types)
    {
        m_checked.pool = std::make_shared<TypePool>();
        m_unifier.emplace(*m_checked.pool);
        m_checked.types.assign(ast.exprs.size(), &types::dyn);
        m_checked.references.resize(ast.exprs.size());
        m_findings.emplace(ast, environment, m_checked.diagnostics);
    }

    Checked run()
    {
        (void)check(m_ast.root);
        for (Type &type : m_checked.types)
            type = m_unifier->resolved(type, true);
        if (m_environment.dialect().homogeneousLiterals)
            checkLiterals(m_ast, m_checked.types, *m_findings);
        checkFormats(m_ast, m_checked.types, *m_findings);
        if (!m_isTyped)
            m_checked.diagnostics.clear();
        return std::move(m_checked);
    }

private:
    [[nodiscard]] Type resolved(Type type) { return m_unifier->resolved(type); }
    [[nodiscard]] TypePool &pool() { return *m_checked.pool; }

    Type check(ExprId id)
    {
        const Type type = checkKind(id);
        m_checked.types[id] = type;
        return type;
    }

    Type checkKind(ExprId id)
    {
        const Expr &expr = m_ast.at(id);
        switch (expr.kind) {
        case ExprKind::Missing:
            return &types::error;
        case ExprKind::Literal:
            return literalType(m_ast.literal(expr));
        case ExprKind::Name:
            return nameType(id);
        case ExprKind::Select:
            return selectType(id);
        case ExprKind::Has:
            (void)field(expr, m_ast.child(expr, 0), m_ast.name(expr.name));
            return &types::boolean;
        case ExprKind::Call:
            return callType(id);
        case ExprKind::List:
            return listType(expr);
        case ExprKind::Map:
            return mapType(expr);
        case ExprKind::Struct:
            m_findings->unknownName(m_ast.child(expr, 0), QStringList());
            return &types::error;
        case ExprKind::Macro:
            return macroType(id);
        }
        return &types::error;
    }

    static Type literalType(const Value &value)
    {
        switch (value.kind()) {
        case Kind::Bool:
            return &types::boolean;
        case Kind::Int:
            return &types::integer;
        case Kind::Uint:
            return &types::unsignedInteger;
        case Kind::Double:
            return &types::number;
        case Kind::String:
            return &types::string;
        case Kind::Bytes:
            return &types::bytes;
        default:
            return &types::null;
        }
    }

    [[nodiscard]] const Scoped *local(const QByteArray &name) const
    {
        for (auto scoped = m_scopes.rbegin(); scoped != m_scopes.rend(); ++scoped) {
            if (scoped->name == name)
                return &*scoped;
        }
        return nullptr;
    }

    /// A variable of the environment, or a type.
    [[nodiscard]] Type global(ExprId id, const QByteArray &name)
    {
        Reference &reference = m_checked.references[id];
        for (const QByteArray &candidate : m_environment.candidates(name)) {
            if (const int index = m_environment.variable(candidate); index >= 0) {
                reference.kind = ReferenceKind::Variable;
                reference.index = index;
                return m_environment.variables()[size_t(index)].type;
            }
            if (const Type type = typeNamed(candidate)) {
                reference.kind = ReferenceKind::TypeName;
                reference.type = type;
                return pool().type(type);
            }
        }
        return nullptr;
    }

    Type nameType(ExprId id)
    {
        const Expr &expr = m_ast.at(id);
        const QByteArray name = m_ast.name(expr.name);
        if (const Scoped *scoped = expr.isRooted ? nullptr : local(name)) {
            Reference &reference = m_checked.references[id];
            reference.kind = ReferenceKind::Local;
            reference.macro = scoped->macro;
            reference.index = scoped->which;
            return scoped->type;
        }
        if (const Type type = global(id, expr.isRooted ? '.' + name : name))
            return type;
        QStringList names;
        for (const Scoped &scoped : m_scopes)
            names.append(QString::fromUtf8(scoped.name));
        m_findings->unknownName(id, names);
        return &types::error;
    }

    Type selectType(ExprId id)
    {
        const Expr &expr = m_ast.at(id);
        const QByteArray qualified = m_ast.qualifiedName(id);
        if (!qualified.isEmpty() && !local(qualified.first(qualified.indexOf('.', 1)))) {
            if (const Type type = global(id, qualified))
                return type;
        }
        return resolved(field(expr, m_ast.child(expr, 0), m_ast.name(expr.name)));
    }

    Type field(const Expr &expr, ExprId operand, const QByteArray &name)
    {
        const Type operandType = resolved(check(operand));
        const bool isOptional = operandType->kind == TypeKind::Optional;
        const Type target = isOptional ? resolved(operandType->first) : operandType;
        Type result = &types::dyn;
        if (target->kind == TypeKind::Map) {
            result = target->second;
        } else if (target->kind == TypeKind::Object) {
            const TypeProvider *provider = m_environment.provider();
            result = provider != nullptr ? provider->field(target, name) : nullptr;
            if (result == nullptr) {
                m_findings->noSuchField(expr, target, name);
                result = &types::error;
            }
        } else if (target->kind == TypeKind::Variable) {
            (void)m_unifier->assignable(&types::dyn, target);
        } else if (target->kind != TypeKind::Dyn && target->kind != TypeKind::Error) {
            m_findings->hasNoFields(expr, target);
        }
        return isOptional ? pool().optional(result) : result;
    }

    Type callType(ExprId id)
    {
        const Expr &expr = m_ast.at(id);
        const auto children = m_ast.children(expr);
        if (expr.op == Operator::OptionalSelect)
            return optionalField(expr);
        if (expr.op == Operator::And || expr.op == Operator::Or)
            return logicType(children);
        std::vector<Type> arguments;
        const FunctionEntry *function = nullptr;
        QByteArray name =
            expr.op == Operator::None ? m_ast.name(expr.name) : functionName(expr.op).toByteArray();
        bool isMember = expr.hasTarget;
        if (isMember) {
            function = namespaced(id, name);
            isMember = function == nullptr;
        }
        for (size_t i = expr.hasTarget && !isMember ? 1 : 0; i < children.size(); ++i)
            arguments.push_back(check(children[i]));
        if (function == nullptr)
            function = functionNamed(isMember ? QByteArrayView(name) : name, isMember);
        if (function == nullptr) {
            m_findings->unknownFunction(expr, name);
            return &types::error;
        }
        return overloadType(id, *function, arguments, isMember);
    }

    [[nodiscard]] const FunctionEntry *functionNamed(QByteArrayView name, bool isMember) const
    {
        if (isMember)
            return m_environment.function(name);
        if (!name.startsWith('.')) {
            if (const FunctionEntry *plain = m_environment.function(name))
                return plain;
        }
        for (const QByteArray &candidate : m_environment.candidates(name.toByteArray())) {
            if (const FunctionEntry *function = m_environment.function(candidate))
                return function;
        }
        return nullptr;
    }

    /// `math.greatest(x)`: a function whose name has a dot, and no target.
    const FunctionEntry *namespaced(ExprId id, QByteArray &name)
    {
        const Expr &expr = m_ast.at(id);
        const QByteArray prefix = m_ast.qualifiedName(m_ast.child(expr, 0));
        if (prefix.isEmpty() || local(prefix.first(std::max(qsizetype{0}, prefix.indexOf('.')))))
            return nullptr;
        const QByteArray whole = prefix + '.' + name;
        const FunctionEntry *function = functionNamed(whole, false);
        if (function != nullptr) {
            m_checked.references[id].isNamespaced = true;
            name = whole;
        }
        return function;
    }

    Type logicType(std::span<const ExprId> operands)
    {
        for (const ExprId operand : operands)
            mustBeBoolean(operand);
        return &types::boolean;
    }

    void mustBeBoolean(ExprId id)
    {
        const Type type = check(id);
        if (!m_unifier->assignable(type, &types::boolean))
            m_findings->notBoolean(id, resolved(type));
    }

    Type optionalField(const Expr &expr)
    {
        const Value &name = m_ast.literal(m_ast.at(m_ast.child(expr, 1)));
        m_checked.types[m_ast.child(expr, 1)] = &types::string;
        const Type type = field(expr, m_ast.child(expr, 0), name.text().toByteArray());
        return resolved(type->kind == TypeKind::Optional ? type : pool().optional(type));
    }

    Type overloadType(ExprId id, const FunctionEntry &function, std::span<const Type> arguments,
                      bool isMember)
    {
        Reference &reference = m_checked.references[id];
        reference.function = &function;
        const Resolution resolution =
            resolveOverload(function, arguments, isMember, pool(), *m_unifier);
        if (m_isTyped)
            reference.overload = resolution.overload;
        if (resolution.result != nullptr)
            return resolution.result;
        std::vector<Type> known;
        for (const Type argument : arguments)
            known.push_back(m_unifier->resolved(argument, true));
        m_findings->noOverload(m_ast.at(id), function, known, isMember);
        return &types::error;
    }

    /// What goes with all that stood in the literal so far.
    Type joined(Type before, Type type)
    {
        if (before == nullptr)
            return type;
        if (m_unifier->assignable(before, type))
            return Unifier::mostGeneral(before, type);
        return &types::dyn;
    }

    Type unwrapped(const Expr &expr, size_t index, Type type)
    {
        if (!m_ast.optionals[expr.children + index - (expr.kind == ExprKind::Map ? 1 : 0)])
            return type;
        type = resolved(type);
        if (type->kind == TypeKind::Optional)
            return type->first;
        if (type->kind != TypeKind::Dyn && type->kind != TypeKind::Error)
            m_findings->notOptional(m_ast.child(expr, quint32(index)), type);
        return type;
    }

    Type listType(const Expr &expr)
    {
        Type item = nullptr;
        const auto children = m_ast.children(expr);
        for (size_t i = 0; i < children.size(); ++i)
            item = joined(item, unwrapped(expr, i, check(children[i])));
        return pool().list(item != nullptr ? item : pool().fresh());
    }

    Type mapType(const Expr &expr)
    {
        Type key = nullptr;
        Type value = nullptr;
        const auto children = m_ast.children(expr);
        for (size_t i = 0; i + 1 < children.size(); i += 2) {
            key = joined(key, check(children[i]));
            value = joined(value, unwrapped(expr, i + 1, check(children[i + 1])));
        }
        if (key == nullptr) {
            key = pool().fresh();
            value = pool().fresh();
        }
        return pool().map(key, value);
    }

    /// What the one or two variables of a macro over `range` are.
    std::pair<Type, Type> rangeTypes(ExprId range, Type type, bool areTwo)
    {
        type = resolved(type);
        switch (type->kind) {
        case TypeKind::List:
            return areTwo ? std::pair<Type, Type>{&types::integer, type->first}
                          : std::pair<Type, Type>{type->first, nullptr};
        case TypeKind::Map:
            return {type->first, type->second};
        case TypeKind::Variable:
            (void)m_unifier->assignable(&types::dyn, type);
            return {&types::dyn, &types::dyn};
        case TypeKind::Dyn:
        case TypeKind::Error:
            return {&types::dyn, &types::dyn};
        default:
            m_findings->notARange(range, type);
            return {&types::error, &types::error};
        }
    }

    Type macroType(ExprId id)
    {
        const Expr &expr = m_ast.at(id);
        const auto children = m_ast.children(expr);
        const size_t outside = m_scopes.size();
        const Type type = expr.macro == Macro::Block ? blockType(id)
                          : expr.macro == Macro::Bind || expr.macro == Macro::OptionalMap
                                  || expr.macro == Macro::OptionalFlatMap
                              ? bindingType(id)
                              : loopType(id, children);
        m_scopes.resize(outside);
        return resolved(type);
    }

    Type blockType(ExprId id)
    {
        const auto children = m_ast.children(m_ast.at(id));
        for (size_t i = 0; i + 1 < children.size(); ++i) {
            const Type type = check(children[i]);
            m_scopes.push_back({"@index" + QByteArray::number(i), id, int(i), type});
        }
        return check(children.back());
    }

    Type bindingType(ExprId id)
    {
        const Expr &expr = m_ast.at(id);
        Type value = resolved(check(m_ast.child(expr, 0)));
        if (expr.macro != Macro::Bind) {
            const bool isOptional = value->kind == TypeKind::Optional;
            if (!isOptional && value->kind != TypeKind::Dyn && value->kind != TypeKind::Error)
                m_findings->notOptional(m_ast.child(expr, 0), value);
            value = isOptional ? value->first : &types::dyn;
        }
        m_scopes.push_back({m_ast.name(expr.name), id, 0, value});
        const Type result = check(m_ast.child(expr, 1));
        return expr.macro == Macro::OptionalMap ? pool().optional(result) : result;
    }

    Type loopType(ExprId id, std::span<const ExprId> children)
    {
        const Expr &expr = m_ast.at(id);
        const bool areTwo = expr.second != Expr::noName;
        const Type range = check(children[0]);
        const auto [first, second] = rangeTypes(children[0], range, areTwo);
        m_scopes.push_back({m_ast.name(expr.name), id, 0, first});
        if (areTwo)
            m_scopes.push_back({m_ast.name(expr.second), id, 1, second});
        if (children.size() == 3)
            mustBeBoolean(children[1]);
        switch (expr.macro) {
        case Macro::All:
        case Macro::Exists:
        case Macro::ExistsOne:
            mustBeBoolean(children[1]);
            return &types::boolean;
        case Macro::Filter:
            mustBeBoolean(children[1]);
            return pool().list(first);
        case Macro::Map:
        case Macro::TransformList:
            return pool().list(check(children.back()));
        case Macro::TransformMap:
            return pool().map(first, check(children.back()));
        default:
            break;
        }
        const Type entry = resolved(check(children.back()));
        if (entry->kind != TypeKind::Map && entry->kind != TypeKind::Dyn
            && entry->kind != TypeKind::Error)
            m_findings->notARange(children.back(), entry);
        return entry;
    }

    const Ast &m_ast;
    const Environment &m_environment;
    Checked m_checked;
    std::optional<Unifier> m_unifier;
    std::optional<CheckFindings> m_findings;
    std::vector<Scoped> m_scopes;
    bool m_isTyped;
};

} // namespace

Checked check(const Ast &ast, const Environment &environment, CheckMode mode)
{
    return Checker(ast, environment, mode).run();
}

} // namespace waymark::cel
