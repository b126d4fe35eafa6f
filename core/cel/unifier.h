// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/types.h"

#include <span>
#include <vector>

namespace waymark::cel {

/// Finds out what type variables stand for while types are put together. Follows cel-go's rules,
/// gradual ones included: dyn goes with everything, and an unknown becomes the more general of the
/// types it meets.
class Unifier
{
public:
    explicit Unifier(TypePool &types)
        : m_types(types)
    {}

    [[nodiscard]] bool assignable(Type from, Type to);
    /// All or nothing: where one doesn't fit, no variable has learned anything.
    [[nodiscard]] bool assignable(std::span<const Type> from, std::span<const Type> to);
    /// With everything filled in that is known; variables that nothing is known of become dyn if
    /// `isFinal`.
    [[nodiscard]] Type resolved(Type type, bool isFinal = false);
    /// The more general of two that fit together.
    [[nodiscard]] static Type mostGeneral(Type left, Type right);

private:
    struct Undo
    {
        quint32 variable;
        Type old;
    };

    [[nodiscard]] bool fits(Type from, Type to, int depth);
    [[nodiscard]] std::pair<bool, bool> learn(Type type, Type variable, int depth);
    [[nodiscard]] Type known(Type variable) const;
    [[nodiscard]] bool isFree(Type variable, Type within, int depth) const;
    [[nodiscard]] Type resolved(Type type, bool isFinal, int depth);
    void bind(Type variable, Type type);
    void takeBack(size_t mark);

    TypePool &m_types;
    std::vector<Type> m_known; ///< by the variable's number
    std::vector<Undo> m_undo;
};

} // namespace waymark::cel
