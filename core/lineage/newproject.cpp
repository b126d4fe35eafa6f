// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/newproject.h"

#include "lineage/pathversion.h"
#include "lineage/sourceofpath.h"

namespace waymark::lineage {

Result<Lineage> addLineage(const NewProject &project, goldenpath::RunResult &result,
                           const Process *process, std::stop_token stop)
{
    auto version = versionAtHand(project.path, project.skeletons.root());
    if (process != nullptr)
        addSource(version, *process, std::move(stop));
    const Lineage record = recordOf({.version = version,
                                     .answers = project.answers,
                                     .outputs = project.outputs,
                                     .tree = result.tree,
                                     .digest = digestOf(version, project.skeletons),
                                     .user = project.user,
                                     .date = project.date});
    if (auto added = result.tree.add(lineageFileName, {.bytes = lineageText(record)}); !added)
        return std::unexpected(added.error());
    return record;
}

} // namespace waymark::lineage
