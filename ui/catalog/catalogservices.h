// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/filesystem.h"
#include "base/process.h"
#include "page/changehistory.h"
#include "servers/serversync.h"
#include "settings/settings.h"
#include "theme/theme.h"

#include <functional>

namespace waymark::catalog {

/// What the pages of the catalog work with; all of it outlives them.
struct CatalogServices
{
    const theme::Theme &theme;
    Pool &interactive;
    Pool &bulk;
    const FileSystem &files;
    const Process &process;
    settings::Settings &settings;
    servers::ServerSync &servers;
    page::ChangeHistory &changes; ///< where changes over files are undone
    /// Whether Git may run in a workspace and servers may be asked for it.
    std::function<bool(const QString &folder)> isTrusted;
};

} // namespace waymark::catalog
