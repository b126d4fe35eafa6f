// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/environment.h"
#include "cel/unifier.h"

namespace waymark::cel {

/// What a call comes to.
struct Resolution
{
    Type result = nullptr;              ///< nullptr: no overload takes these arguments
    const Overload *overload = nullptr; ///< nullptr where several do
};

/// Several overloads may fit where types aren't known; what they give is then dyn, unless they all
/// give the same.
[[nodiscard]] Resolution resolveOverload(const FunctionEntry &function,
                                         std::span<const Type> arguments, bool isMember,
                                         TypePool &pool, Unifier &unifier);

} // namespace waymark::cel
