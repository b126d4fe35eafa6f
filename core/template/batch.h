// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace waymark::templates {

/// Answers one line `{"id", "text", "values", "value": bool, "dialect": "new"|"old",
/// "cookiecutterCompat", "trimBlocks", "lstripBlocks"}`, of which `id` and `text` have to be there,
/// with `{"id", "result", "type"}` or `{"id", "error", "line", "column"}`; with `value` the type of
/// a text that is one expression is kept. Fails for what is no such line.
[[nodiscard]] Result<QByteArray> answerToLine(QByteArrayView line);

} // namespace waymark::templates
