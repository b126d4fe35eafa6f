// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/resolution.h"

namespace waymark::cel {

namespace {

/// Signatures have `A`; each call has an unknown of its own in its place.
class Instantiation
{
public:
    explicit Instantiation(TypePool &pool)
        : m_pool(pool)
    {}

    Type operator()(Type type)
    {
        if (type->kind == TypeKind::Variable)
            return fresh(type);
        if (type->first == nullptr)
            return type;
        const Type first = (*this)(type->first);
        const Type second = type->second == nullptr ? nullptr : (*this)(type->second);
        if (first == type->first && second == type->second)
            return type;
        switch (type->kind) {
        case TypeKind::List:
            return m_pool.list(first);
        case TypeKind::Map:
            return m_pool.map(first, second);
        case TypeKind::Optional:
            return m_pool.optional(first);
        default:
            return m_pool.type(first);
        }
    }

private:
    Type fresh(Type variable)
    {
        for (const auto &[known, mine] : m_fresh) {
            if (known == variable)
                return mine;
        }
        m_fresh.emplace_back(variable, m_pool.fresh());
        return m_fresh.back().second;
    }

    TypePool &m_pool;
    std::vector<std::pair<Type, Type>> m_fresh;
};

} // namespace

Resolution resolveOverload(const FunctionEntry &function, std::span<const Type> arguments,
                           bool isMember, TypePool &pool, Unifier &unifier)
{
    Resolution resolution;
    int count = 0;
    std::vector<Type> wanted;
    for (const Overload *overload : function.overloads) {
        if (overload->isMember != isMember || overload->arguments.size() != arguments.size())
            continue;
        Instantiation instantiated(pool);
        wanted.clear();
        for (const Type argument : overload->arguments)
            wanted.push_back(instantiated(argument));
        const Type given = instantiated(overload->result);
        if (!unifier.assignable(arguments, wanted))
            continue;
        resolution.overload = ++count == 1 ? overload : nullptr;
        const Type mine = unifier.resolved(given);
        if (resolution.result == nullptr)
            resolution.result = mine;
        else if (resolution.result->kind != TypeKind::Dyn && !sameType(mine, resolution.result))
            resolution.result = &types::dyn;
    }
    return resolution;
}

} // namespace waymark::cel
