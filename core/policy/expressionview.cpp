// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/expressionview.h"

#include "policy/escapedname.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr QByteArrayView someField("aField");

bool isOfWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The word around an offset, which may be empty.
TextRange wordAround(QByteArrayView source, qsizetype offset)
{
    TextRange word{offset, offset};
    while (word.begin > 0 && isOfWord(source[word.begin - 1]))
        --word.begin;
    while (word.end < source.size() && isOfWord(source[word.end]))
        ++word.end;
    return word;
}

bool isBehindDot(QByteArrayView source, qsizetype at)
{
    if (at > 0 && source[at - 1] == '?')
        --at;
    return at > 0 && source[at - 1] == '.';
}

/// What stands before the dot whose field begins at `at`; nullopt where no field does.
std::optional<cel::ExprId> operandOf(const cel::Ast &ast, qsizetype at)
{
    for (const cel::Expr &expr : ast.exprs) {
        if (expr.childCount == 0)
            continue;
        const bool isField = expr.kind == cel::ExprKind::Select || expr.kind == cel::ExprKind::Has
                             || (expr.kind == cel::ExprKind::Call && expr.hasTarget);
        if (isField && qsizetype(expr.mark) == at)
            return ast.child(expr, 0);
        if (expr.op == cel::Operator::OptionalSelect
            && qsizetype(ast.at(ast.child(expr, 1)).begin) == at)
            return ast.child(expr, 0);
    }
    return std::nullopt;
}

/// What a macro's first or second variable is over a list or map.
cel::Type typeOfItem(cel::Type range, bool isSecond, bool areTwo)
{
    if (range->kind == cel::TypeKind::List)
        return areTwo && !isSecond ? &cel::types::integer : range->first;
    if (range->kind == cel::TypeKind::Map)
        return isSecond ? range->second : range->first;
    return range->kind == cel::TypeKind::Optional ? range->first : &cel::types::dyn;
}

} // namespace

ExpressionView::ExpressionView(const AdmissionPolicy &policy, ExpressionSlot slot, qsizetype index,
                               const schema::Registry &kinds, const ResourceNames &names)
{
    const qsizetype variables = policy.variables.size();
    const qsizetype known =
        slot == ExpressionSlot::Variable ? std::min(index, variables) : variables;
    for (const MatchedKind &kind : matchedKinds(policy, kinds, names))
        m_scopes.push_back(scopeOfPolicy(policy, slot, known, &kind, kinds));
    if (m_scopes.empty())
        m_scopes.push_back(scopeOfPolicy(policy, slot, known, nullptr, kinds));
}

ExpressionView::ExpressionView(const DefinedRule &rule)
{
    m_scopes.push_back(rule.scope());
}

std::vector<ScopedPart> ExpressionView::operandsAt(QByteArrayView source, qsizetype offset) const
{
    const TextRange word = wordAround(source, std::clamp(offset, qsizetype{0}, source.size()));
    if (!isBehindDot(source, word.begin))
        return {};
    const QByteArray whole =
        source.first(word.begin).toByteArray() + someField + source.sliced(word.end);
    std::vector<ScopedPart> operands;
    for (const TypedScope &scope : m_scopes) {
        ScopedPart part{&scope, scope.look(whole)};
        if (const auto operand = operandOf(part.look.parsed.ast, word.begin)) {
            part.id = *operand;
            operands.push_back(std::move(part));
        }
    }
    return operands;
}

QList<ScopeField> ExpressionView::fieldsAt(QByteArrayView source, qsizetype offset) const
{
    std::map<QString, ScopeField> fields;
    for (const ScopedPart &operand : operandsAt(source, offset)) {
        const TypedScope &scope = *operand.scope;
        cel::Type object = operand.type();
        if (object->kind == cel::TypeKind::Optional)
            object = object->first;
        const SchemaPlace *place = scope.types->placeOf(object);
        for (const QString &property : scope.types->fields(object)) {
            const auto name = escapedName(property);
            const cel::Type type = scope.types->field(object, property.toUtf8());
            if (!name || type == nullptr)
                continue;
            ScopeField &field = fields[*name];
            field.kinds.append(scope.kind);
            field.mayLack |= place != nullptr && place->mayLack(property);
            if (!field.name.isEmpty())
                continue;
            field.name = *name;
            field.property = property;
            field.type = cel::toText(type);
            if (place != nullptr) {
                field.description = place->field(property).description();
                field.values = place->field(property).enumeration();
            }
        }
    }
    QList<ScopeField> all;
    for (auto &[name, field] : fields) {
        field.isInAll = field.kinds.size() == qsizetype(m_scopes.size());
        all.append(std::move(field));
    }
    return all;
}

QList<ScopeName> ExpressionView::namesAt(QByteArrayView source, qsizetype offset) const
{
    QList<ScopeName> names;
    const TypedScope &scope = m_scopes.front();
    const TypedScope::Look look = scope.look(source);
    const cel::Ast &ast = look.parsed.ast;
    // What lies inside has a smaller number than what it is in.
    for (const cel::Expr &expr : ast.exprs) {
        if (expr.kind != cel::ExprKind::Macro || expr.name == cel::Expr::noName
            || expr.childCount == 0 || offset <= qsizetype(expr.mark)
            || offset > qsizetype(expr.end))
            continue;
        const cel::Type range = look.checked.types[ast.child(expr, 0)];
        const bool areTwo = expr.second != cel::Expr::noName;
        for (const bool isSecond : {false, true}) {
            if (isSecond && !areTwo)
                continue;
            const cel::Type type =
                expr.macro == cel::Macro::Bind ? range : typeOfItem(range, isSecond, areTwo);
            names.append({QString::fromUtf8(ast.name(isSecond ? expr.second : expr.name)),
                          cel::toText(type), true});
        }
    }
    for (const cel::Variable &variable : scope.environment->variables()) {
        if (!variable.name.contains('.'))
            names.append({QString::fromUtf8(variable.name), cel::toText(variable.type), false});
    }
    return names;
}

std::optional<ScopeType> ExpressionView::typeAt(QByteArrayView source, qsizetype offset) const
{
    std::optional<ScopeType> found;
    for (const TypedScope &scope : m_scopes) {
        const TypedScope::Look look = scope.look(source);
        const auto &exprs = look.parsed.ast.exprs;
        const auto inner = std::ranges::find_if(exprs, [&](const cel::Expr &expr) {
            return expr.kind != cel::ExprKind::Missing && qsizetype(expr.begin) <= offset
                   && offset < qsizetype(expr.end);
        });
        if (inner == exprs.end())
            continue;
        if (!found)
            found = ScopeType{inner->range(), {}};
        const QString type = cel::toText(look.checked.types[size_t(inner - exprs.begin())]);
        if (!found->types.contains(type))
            found->types.append(type);
    }
    return found;
}

} // namespace waymark::policy
