// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vcs/git.h"

namespace waymark::vcs {

/// The file at `path` (absolute) as HEAD has it; nullopt where HEAD has no such file. Runs git; any
/// thread but the UI's. Fails with `vcs.not-trusted`, `vcs.no-work-tree` and what `Git` says.
[[nodiscard]] Result<std::optional<QByteArray>>
committedFile(const Process &process, const QString &path, Trust trust, std::stop_token stop);

} // namespace waymark::vcs
