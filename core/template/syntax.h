// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

namespace waymark::templates {

/// Whose reading of the language.
enum class Dialect : quint8 {
    Nunjitsu, ///< Backstage's scaffolder from 4.0.3
    Nunjucks, ///< up to 4.0.2
};

struct Syntax
{
    Dialect dialect = Dialect::Nunjitsu;
    bool cookiecutterCompat = false; ///< `{{ }}` instead of `${{ }}`, Jinja's names and methods
    bool trimBlocks = false;         ///< the line end after a block tag goes
    bool lstripBlocks = false;       ///< and so does what indents it

    [[nodiscard]] bool isOld() const { return dialect == Dialect::Nunjucks; }
    bool operator==(const Syntax &) const = default;
};

} // namespace waymark::templates
