// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/ast.h"

#include <QStringList>

namespace waymark::templates {

/// A value that a template may look at: `values`, `name` for `values.name`. It may look at all that
/// is in it, too.
struct Read
{
    QStringList path;
    TextRange range; ///< where it is written first

    bool operator==(const Read &) const = default;
};

/// Every path once, in the order of the text. What a loop or macro calls its own is among them
/// where the name could mean a value of the context: rather one too many.
[[nodiscard]] std::vector<Read> readsOf(const Ast &ast);

/// Whether a change at `path` can change what the template prints.
[[nodiscard]] bool mayRead(const std::vector<Read> &reads, const QStringList &path);

} // namespace waymark::templates
