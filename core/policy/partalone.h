// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/ast.h"

#include <QByteArray>

#include <optional>

namespace waymark::policy {

/// A part of an expression as an expression of its own.
struct PartAlone
{
    QByteArray source;
    /// It stands in loops over lists or maps: `source` is a list of what it is for each item, lists
    /// of lists where there are several.
    int loops = 0;
};

/// The part with that id, within the macros that make the variables it may read. nullopt where
/// nobody can write it by itself.
[[nodiscard]] std::optional<PartAlone> partAlone(const cel::Ast &ast, QByteArrayView source,
                                                 cel::ExprId part);

} // namespace waymark::policy
