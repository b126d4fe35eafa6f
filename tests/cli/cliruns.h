// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"

#include <QByteArray>

namespace waymark::cli {

/// What a run of the command line left.
struct Ran
{
    int exitCode;
    QByteArray out;
    QByteArray err;
};

/// Runs in-process, with `userFolder` as the user's data folder.
[[nodiscard]] Ran runCommand(const std::vector<std::string> &arguments,
                             const QString &userFolder = {}, const std::string &input = {});

} // namespace waymark::cli
