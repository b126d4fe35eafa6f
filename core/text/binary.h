// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace waymark {

/// Whether a file's bytes are no text, by Git's rule: there is a zero among the first of them.
[[nodiscard]] inline bool isBinary(QByteArrayView bytes)
{
    constexpr qsizetype looked = 8000;
    return bytes.first(std::min(bytes.size(), looked)).contains('\0');
}

} // namespace waymark
