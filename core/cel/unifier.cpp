// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/unifier.h"

#include <algorithm>

namespace waymark::cel {

namespace {

constexpr int deepestType = 100;

bool isWild(Type type)
{
    return type->kind == TypeKind::Dyn || type->kind == TypeKind::Error;
}

bool isEqualOrLessSpecific(Type left, Type right)
{
    if (left->kind == TypeKind::Dyn || left->kind == TypeKind::Variable)
        return true;
    if (right->kind == TypeKind::Dyn || right->kind == TypeKind::Variable)
        return false;
    if (left->kind != right->kind || left->name != right->name)
        return false;
    if (left->kind == TypeKind::Type || left->first == nullptr)
        return true;
    return isEqualOrLessSpecific(left->first, right->first)
           && (left->second == nullptr || isEqualOrLessSpecific(left->second, right->second));
}

/// Messages and the like may be null; texts, numbers, lists and maps may not.
bool takesNull(Type type)
{
    switch (type->kind) {
    case TypeKind::Null:
    case TypeKind::Object:
    case TypeKind::Foreign:
    case TypeKind::Optional:
    case TypeKind::Timestamp:
    case TypeKind::Duration:
        return true;
    default:
        return false;
    }
}

} // namespace

bool Unifier::assignable(Type from, Type to)
{
    return assignable(std::span(&from, 1), std::span(&to, 1));
}

bool Unifier::assignable(std::span<const Type> from, std::span<const Type> to)
{
    if (from.size() != to.size())
        return false;
    const size_t mark = m_undo.size();
    for (size_t i = 0; i < from.size(); ++i) {
        if (!fits(from[i], to[i], 0)) {
            takeBack(mark);
            return false;
        }
    }
    return true;
}

bool Unifier::fits(Type from, Type to, int depth)
{
    if (depth > deepestType)
        return false;
    if (to->kind == TypeKind::Variable) {
        const auto [isValid, isKnown] = learn(from, to, depth);
        if (isValid || isKnown)
            return isValid;
    }
    if (from->kind == TypeKind::Variable)
        return learn(to, from, depth).first;
    if (isWild(from) || isWild(to))
        return true;
    if (from->kind == TypeKind::Null || to->kind == TypeKind::Null)
        return takesNull(from->kind == TypeKind::Null ? to : from);
    if (from->kind != to->kind || from->name != to->name)
        return false;
    if (from->kind == TypeKind::Type || from->first == nullptr || to->first == nullptr)
        return true;
    return fits(from->first, to->first, depth + 1)
           && (from->second == nullptr || fits(from->second, to->second, depth + 1));
}

std::pair<bool, bool> Unifier::learn(Type type, Type variable, int depth)
{
    if (type == variable)
        return {true, true};
    if (const Type before = known(variable)) {
        if (type == before)
            return {true, true};
        if (!fits(type, before, depth + 1))
            return {false, true};
        const Type general = mostGeneral(type, before);
        if (isFree(variable, general, 0))
            bind(variable, general);
        return {true, true};
    }
    if (!isFree(variable, type, 0))
        return {false, false};
    bind(variable, type);
    return {true, false};
}

Type Unifier::known(Type variable) const
{
    return variable->variable < m_known.size() ? m_known[variable->variable] : nullptr;
}

bool Unifier::isFree(Type variable, Type within, int depth) const
{
    if (variable == within || depth > deepestType)
        return false;
    if (within->kind == TypeKind::Variable) {
        const Type type = known(within);
        return type == nullptr || isFree(variable, type, depth + 1);
    }
    return (within->first == nullptr || isFree(variable, within->first, depth + 1))
           && (within->second == nullptr || isFree(variable, within->second, depth + 1));
}

void Unifier::bind(Type variable, Type type)
{
    if (variable->variable >= m_known.size())
        m_known.resize(variable->variable + 1);
    m_undo.push_back({variable->variable, m_known[variable->variable]});
    m_known[variable->variable] = type;
}

void Unifier::takeBack(size_t mark)
{
    while (m_undo.size() > mark) {
        m_known[m_undo.back().variable] = m_undo.back().old;
        m_undo.pop_back();
    }
}

Type Unifier::resolved(Type type, bool isFinal)
{
    return resolved(type, isFinal, 0);
}

Type Unifier::resolved(Type type, bool isFinal, int depth)
{
    if (depth > deepestType)
        return &types::dyn;
    if (type->kind == TypeKind::Variable) {
        if (const Type better = known(type))
            return resolved(better, isFinal, depth + 1);
        return isFinal ? &types::dyn : type;
    }
    if (type->first == nullptr)
        return type;
    const Type first = resolved(type->first, isFinal, depth + 1);
    const Type second =
        type->second == nullptr ? nullptr : resolved(type->second, isFinal, depth + 1);
    if (first == type->first && second == type->second)
        return type;
    switch (type->kind) {
    case TypeKind::List:
        return m_types.list(first);
    case TypeKind::Map:
        return m_types.map(first, second);
    case TypeKind::Optional:
        return m_types.optional(first);
    case TypeKind::Type:
        return m_types.type(first);
    default:
        return type;
    }
}

Type Unifier::mostGeneral(Type left, Type right)
{
    if (right->kind == TypeKind::Null && takesNull(left))
        return left;
    return isEqualOrLessSpecific(left, right) ? left : right;
}

} // namespace waymark::cel
