// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/ast.h"
#include "template/syntax.h"

namespace waymark::templates {

using CodeId = quint32;
constexpr CodeId noCode = ~CodeId{0};

/// A variable with a place of its own: parameters, loop variables and macros are found at once,
/// whatever the scopes around say. That is how Nunjucks compiles to JavaScript's variables.
struct SlotRef
{
    qint32 index = -1; ///< -1: it is looked up by its name; -2: out of reach, which fails
    quint32 hops = 0;  ///< how many frames further out
};

struct BoundName
{
    quint32 name = 0; ///< in Ast::names
    SlotRef slot;
    CodeId fallback = noCode; ///< of a parameter with a default
};

/// A node as it runs in one place. A loop over pairs stands there twice, for lists and for objects,
/// since both have variables of their own.
struct Code
{
    NodeId node = 0;
    NodeKind kind = NodeKind::Missing;
    Comparison comparison = Comparison::None;
    bool isMarked = false;
    SlotRef slot;
    quint32 firstChild = 0;
    quint32 childCount = 0;
    quint32 firstName = 0; ///< in Plan::bound
    quint32 nameCount = 0;
    quint32 frameSize = 0; ///< of Macro, Caller and Block: how many slots a call has
};

/// What runs: a tree in an array, as its children: For: list, body over a list, body over an
/// object?, other?, in which the last two may be `noCode`, and names are those of the first body,
/// then of the second.
class Plan
{
public:
    std::vector<Code> codes;
    std::vector<CodeId> childIds;
    std::vector<BoundName> bound;
    CodeId root = noCode;
    quint32 frameSize = 0;
    bool mayMutate = false;    ///< a list of the context could be changed
    bool mentionsLoop = false; ///< some loop has to say where it is
    bool isTooLarge = false;   ///< loops over pairs in one another multiply

    [[nodiscard]] const Code &at(CodeId id) const { return codes[id]; }
    [[nodiscard]] CodeId child(const Code &code, quint32 index) const
    {
        return childIds[code.firstChild + index];
    }
    [[nodiscard]] std::span<const CodeId> children(const Code &code) const
    {
        return std::span(childIds).subspan(code.firstChild, code.childCount);
    }
    [[nodiscard]] std::span<const BoundName> names(const Code &code) const
    {
        return std::span(bound).subspan(code.firstName, code.nameCount);
    }
};

/// The tree has to be good.
[[nodiscard]] Plan plan(const Ast &ast, Dialect dialect);

} // namespace waymark::templates
