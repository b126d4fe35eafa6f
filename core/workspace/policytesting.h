// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "rehearsal/testrun.h"

#include <stop_token>

namespace waymark::workspace {

struct PolicyTestRequest
{
    QString folder; ///< the workspace, absolute
    QString tests;  ///< the folder with policies and PolicyTests, absolute
    rehearsal::TestOptions options;
};

struct PolicyTesting
{
    rehearsal::TestReport run;
    QList<Error> failures; ///< files that couldn't be read
};

/// Runs the tests of a folder against the policies of the workspace. Tests and policies that don't
/// follow their schema are findings, and such tests don't run.
[[nodiscard]] Result<PolicyTesting>
testPolicies(const PolicyTestRequest &request, const FileSystem &files, std::stop_token stop = {});

} // namespace waymark::workspace
