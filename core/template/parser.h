// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "template/ast.h"
#include "template/syntax.h"

namespace waymark::templates {

struct ParseLimits
{
    qsizetype source = 4 * 1024 * 1024; ///< bytes
    int depth = 512;                    ///< of brackets, and of blocks
    size_t nodes = 1'000'000;
};

struct Parsed
{
    Ast ast;
    Diagnostics diagnostics; ///< of syntax, by place; ranges are bytes of the source

    [[nodiscard]] bool isGood() const { return diagnostics.isEmpty(); }
};

/// Always gives a tree of whatever can be understood. Every problem is reported, not the first.
[[nodiscard]] Parsed parse(QByteArrayView source, const Syntax &syntax = {},
                           const ParseLimits &limits = {});

} // namespace waymark::templates
