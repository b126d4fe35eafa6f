// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/template.h"

namespace waymark::templates::test {

/// JSON as a value; the test fails for what isn't JSON.
[[nodiscard]] Value json(const QByteArray &text);

/// What `text` prints over `values`, a JSON object; what went wrong behind `error: `.
[[nodiscard]] QString rendered(const QByteArray &text, const QByteArray &values = "{}",
                               const Syntax &syntax = {});

/// What a step's input comes to, as JSON, `undefined`, or `raw: ` and why.
[[nodiscard]] QString evaluated(const QByteArray &text, const QByteArray &values = "{}",
                                const Syntax &syntax = {});

constexpr Syntax old{.dialect = Dialect::Nunjucks};

} // namespace waymark::templates::test
