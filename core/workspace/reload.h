// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/loader.h"

namespace waymark::workspace {

/// The snapshot after `request.previous`, for which only what `request.changed` names is listed,
/// read and checked; what a fresh load would find. nullopt where that isn't known to be enough, or
/// when stopped: then everything has to be loaded. That is where something changed that decides
/// about others: the workspace's file, bindings, definitions of kinds, files that leave others out
/// (`.gitignore`), Templates, Locations, CODEOWNERS, HEAD, trust.
[[nodiscard]] std::optional<snapshot::Snapshot>
reloadChanged(const LoadRequest &request, const FileSystem &files, const std::stop_token &stop);

} // namespace waymark::workspace
