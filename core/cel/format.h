// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "cel/value.h"

namespace waymark::cel {

/// `text.format(arguments)`: `%s`, `%d`, `%f`, `%e`, `%b`, `%x`, `%X`, `%o`, `%%`.
[[nodiscard]] Value formatted(QByteArrayView text, const Value &arguments, Arena &arena);

/// In double quotes, with escapes for control characters, quotes and backslashes.
[[nodiscard]] QByteArray quoted(QByteArrayView text);

} // namespace waymark::cel
