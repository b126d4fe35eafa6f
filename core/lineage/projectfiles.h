// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/renames.h"

#include <QStringList>

#include <stop_token>

namespace waymark::lineage {

/// Those of `paths` (safe ones) that are in the project, with the modes they have. Fails with
/// `path.through-link` where a link is on the way, since it may lead anywhere, and as reading does.
[[nodiscard]] Result<Files> readProject(const QString &folder, const QStringList &paths);

/// Everything in the project that may be one of `gone` under another name: files of the same kind
/// that aren't `known`. What is hidden from people (`.git`, `.waymark`) and large isn't looked at;
/// after many files it ends.
[[nodiscard]] Files candidatesFor(const QString &folder, const QStringList &gone,
                                  const QStringList &known, const std::stop_token &stop = {});

/// Everything in the project that people see, within the same bounds.
[[nodiscard]] Files everyFileOf(const QString &folder, const std::stop_token &stop = {});

} // namespace waymark::lineage
