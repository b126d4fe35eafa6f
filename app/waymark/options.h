// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/log.h"
#include "link/place.h"
#include "theme/theme.h"

#include <QSize>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace waymark::app {

/// What was asked for on the command line.
struct Options
{
    QString path;                     ///< workspace or file; empty: the welcome page
    QString link;                     ///< `waymark:...`, as somebody wrote it
    std::optional<link::Place> place; ///< in front; nullopt: as last time
    QString screenshot;               ///< file to write; empty: a window opens
    QSize size;                       ///< of the window; empty: as last time
    std::optional<theme::Theme::Choice> theme;
    QString trace;
    log::Level logLevel = log::Level::Warning;
    bool demo = false;
    std::vector<std::string> forQt; ///< not ours: `-platform` and the like
};

/// The parsed options, or the exit status where that was all (help, version, a mistake).
struct Parsed
{
    Options options;
    std::optional<int> exit;
};

[[nodiscard]] Parsed parseArguments(int argc, char *argv[]);

} // namespace waymark::app
