// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "goldenpath/answers.h"
#include "goldenpath/pathcatalog.h"
#include "goldenpath/run.h"
#include "lineage/lineage.h"

namespace waymark::lineage {

/// A run that is about to be written.
struct NewProject
{
    const goldenpath::PathProduct &path;
    const goldenpath::Answers &answers;
    yaml::Value outputs = yaml::Value::Mapping(); ///< those that were given, by step
    const goldenpath::Skeletons &skeletons;
    QString user;
    QDate date;
};

/// Adds the record of where the project comes from to what was made. Git, where `process` isn't
/// nullptr, says of which repository and commit the path is.
[[nodiscard]] Result<Lineage> addLineage(const NewProject &project, goldenpath::RunResult &result,
                                         const Process *process, std::stop_token stop = {});

} // namespace waymark::lineage
