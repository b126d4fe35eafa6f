// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

namespace waymark {

/// The difference as `diff -u` and `git diff` print it, with three lines around each change, for
/// `patch` and `git apply`; `path` is relative. Empty when the texts are the same.
[[nodiscard]] QByteArray unifiedDifference(const SourceText &before, const SourceText &after,
                                           const QString &path);

} // namespace waymark
