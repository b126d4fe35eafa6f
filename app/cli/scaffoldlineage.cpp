// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/scaffoldlineage.h"

#include "cli/clitr.h"
#include "lineage/basetree.h"
#include "lineage/newproject.h"
#include "lineage/pathversion.h"
#include "template/json.h"
#include "vcs/gitwriter.h"
#include "vcs/head.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

yaml::Value outputsAsYaml(const goldenpath::GivenOutputs &given)
{
    QStringList steps = given.outputs.keys();
    steps.sort();
    yaml::Value::Mapping outputs;
    for (const QString &step : std::as_const(steps))
        outputs.emplaceBack(step, templates::toYaml(given.outputs.value(step)));
    return outputs;
}

} // namespace

Result<std::optional<lineage::Lineage>>
addLineage(const ScaffoldedProject &project, goldenpath::RunResult &result, const Context &context)
{
    const auto product = lineage::productOf(project.path);
    if (!product.product && !project.isAsked)
        return std::nullopt;
    return lineage::addLineage({.path = product,
                                .answers = project.answers,
                                .outputs = outputsAsYaml(project.outputs),
                                .skeletons = project.skeletons,
                                .user = project.user,
                                .date = context.environment.clock.now().date()},
                               result, &context.environment.process);
}

Result<void> commitProject(const QString &folder, const std::optional<lineage::Lineage> &record,
                           const goldenpath::RunResult &result, const Context &context)
{
    const Process &process = context.environment.process;
    const QString absolute = QFileInfo(folder).canonicalFilePath();
    const auto head = vcs::headOf(absolute);
    if (head && QFileInfo(head->workTree).canonicalFilePath() != absolute)
        return std::unexpected(
            Error{u"vcs.in-work-tree"_s,
                  Tr::tr("%1 lies in the work tree %2, so no repository was made in it.")
                      .arg(folder, head->workTree),
                  folder,
                  Tr::tr("The files are there. Commit them in that work tree, or choose a folder "
                         "outside of it.")});
    const vcs::GitWriter git(process, absolute);
    if (!head) {
        if (auto made = git.init(); !made)
            return made;
    }
    QStringList paths;
    for (const auto &[path, entry] : result.tree.entries()) {
        if (entry.kind != goldenpath::TreeEntry::Kind::Folder)
            paths.append(path);
    }
    const QString message =
        record ? Tr::tr("Start from the path %1 %2").arg(record->path, record->version).trimmed()
               : Tr::tr("Start from a template");
    const auto committed = git.commit(message, paths);
    if (!record)
        return committed;
    const auto kept = lineage::keepBase(process, absolute, *record, result.tree);
    return committed ? kept : committed;
}

} // namespace waymark::cli
