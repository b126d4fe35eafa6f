// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QStringList>

namespace waymark::snapshot {

/// The folders that a Template's fetch steps read, or that a RequestKind fulfils requests with:
/// their files are template text, not documents of the workspace. Absolute and clean; `file` is the
/// document's own path. Empty for any other document.
[[nodiscard]] QStringList skeletonFolders(const yaml::Document &document, const QString &file);

} // namespace waymark::snapshot
