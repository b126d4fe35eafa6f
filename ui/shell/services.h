// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/filesystem.h"
#include "base/process.h"
#include "base/secretstore.h"
#include "demo/demo.h"
#include "document/recoveryjournal.h"
#include "net/http.h"
#include "settings/settings.h"
#include "theme/theme.h"

namespace waymark::shell {

/// What the window works with. Built by the program; all of it outlives the window.
struct Services
{
    Pool &interactive;
    Pool &bulk;
    const FileSystem &files;
    const Process &process;
    const demo::Demo &demo;
    document::RecoveryJournal &recovery;
    theme::Theme &theme;
    settings::Settings &settings;
    const Clock &clock;
    const net::HttpClient &http; ///< asked for trusted workspaces only
    SecretStore &secrets;        ///< tokens of catalog servers
    QString cacheFolder;         ///< the user's, for what was read before and copies from the net
};

} // namespace waymark::shell
