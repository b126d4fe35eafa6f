// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

namespace waymark {

/// The one edit that makes `after` of `before`: equal ends stay, characters and line ends are not
/// cut in two. Empty when they are the same.
[[nodiscard]] TextEdits difference(const SourceText &before, const QByteArray &after);

} // namespace waymark
