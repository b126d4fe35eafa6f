// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"

namespace waymark::vcs {

/// What a git command printed in a folder. Fails with `vcs.git`, in git's own words, where its exit
/// status isn't 0.
[[nodiscard]] Result<QByteArray> outputOf(Result<ProcessResult> ran, const QStringList &arguments,
                                          const QString &folder);

} // namespace waymark::vcs
