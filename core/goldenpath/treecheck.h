// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/filetree.h"

namespace waymark::goldenpath {

/// Why a tree can't be written everywhere: links that lead out of it (`path.link-outside`), names
/// that are one file where case is folded (`path.case-clash`).
[[nodiscard]] QList<Error> whatIsUnsafe(const FileTree &tree);

} // namespace waymark::goldenpath
