// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/run.h"
#include "support/temporaryworkspace.h"

namespace waymark::goldenpath {

/// A template made of its steps, with one page of parameters that takes anything.
[[nodiscard]] QByteArray templateOf(const QByteArray &steps, const QByteArray &output = {});

struct PathRun
{
    QByteArray steps;
    QByteArray parameters = "{}"; ///< JSON
    Mode mode = Mode::Strict;
    bool isDryRun = true;
    QByteArray output = {};
    QByteArray secrets = "{}";
};

/// Runs steps in the folder of a workspace, where their skeletons lie.
[[nodiscard]] RunResult runIn(const test::TemporaryWorkspace &folder, const PathRun &run);
[[nodiscard]] RunRequest requestFor(const test::TemporaryWorkspace &folder, const PathRun &run);

/// `path=content` of every file, with blanks between; `path/` for an empty folder.
[[nodiscard]] QString filesOf(const FileTree &tree);
/// `id:status` of every step.
[[nodiscard]] QString statusesOf(const RunResult &result);
[[nodiscard]] QString jsonOf(const templates::Value &value);

} // namespace waymark::goldenpath
