// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "goldenpath/answers.h"
#include "goldenpath/givenoutputs.h"
#include "goldenpath/run.h"
#include "lineage/lineage.h"

namespace waymark::cli {

/// A run that is about to be written.
struct ScaffoldedProject
{
    const goldenpath::PathTemplate &path;
    const goldenpath::Answers &answers;
    const goldenpath::GivenOutputs &outputs;
    const goldenpath::Skeletons &skeletons;
    QString user;
    bool isAsked = false; ///< a record is wanted whatever the template is
};

/// Adds the record of where the project comes from to what was made; nullopt where no GoldenPath
/// makes a product of the template and nobody asked.
[[nodiscard]] Result<std::optional<lineage::Lineage>>
addLineage(const ScaffoldedProject &project, goldenpath::RunResult &result, const Context &context);

/// Makes a repository of the new project, commits it and keeps its base. What fails leaves the
/// files.
[[nodiscard]] Result<void> commitProject(const QString &folder,
                                         const std::optional<lineage::Lineage> &record,
                                         const goldenpath::RunResult &result,
                                         const Context &context);

} // namespace waymark::cli
