// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/lineagecommands.h"
#include "lineage/lineagereport.h"
#include "workspace/loader.h"

#include <algorithm>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct DriftOptions : LineageOptions
{
    std::string query;
    bool failsOnDrift = false;
};

ExitCode showDrift(const DriftOptions &options, const Context &context)
{
    const auto snapshot = openForLineage(options, !options.query.empty(), context);
    if (!snapshot)
        return CannotRun;
    const auto folders = lineage::projectsFound(*snapshot, QString::fromStdString(options.query));
    if (!folders) {
        printError(context.io.err, folders.error());
        return Usage;
    }
    if (folders->isEmpty() && options.format == "text") {
        printError(context.io.err,
                   {{},
                    Tr::tr("No project here says which path it came from."),
                    {},
                    Tr::tr("“waymarkctl scaffold” writes that down; “waymarkctl paths adopt” does "
                           "it for projects that are there.")});
        return Ok;
    }
    const lineage::PathBook paths(*snapshot, context.environment.files, context.environment.process,
                                  context.environment.cacheFolder);
    const auto drifts = lineage::driftOfAll(*folders, paths, snapshot->folder,
                                            timeFromOption(options.now, context).date());
    print(context.io.out, options.format == "json" ? lineage::driftAsJson(*drifts)
                                                   : lineage::driftAsTable(*drifts));
    const bool isBehind = std::ranges::any_of(*drifts, [](const lineage::Drift &drift) {
        return drift.state == lineage::Drift::State::Behind
               || drift.state == lineage::Drift::State::Upgrading;
    });
    return options.failsOnDrift && isBehind ? Findings : Ok;
}

} // namespace

void addLineageOptions(CLI::App &command, LineageOptions &options)
{
    command
        .add_option("--workspace", options.workspace,
                    "The folder of the workspace that has the paths; by default the one around "
                    "the current folder")
        ->type_name("DIR");
    addNow(command, options.now);
    command.add_option("--format", options.format, "How the result is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
}

std::optional<snapshot::Snapshot> openForLineage(const LineageOptions &options, bool withCatalog,
                                                 const Context &context)
{
    const auto folder = workspaceFromOption(options.workspace, u"."_s, context);
    if (!folder)
        return std::nullopt;
    return workspace::loadWorkspace({.folder = *folder,
                                     .now = timeFromOption(options.now, context),
                                     .checksFiles = withCatalog,
                                     .isShortLived = true},
                                    context.environment.files, {});
}

void addDrift(CLI::App &paths, Context &context)
{
    const auto options = std::make_shared<DriftOptions>();
    auto *drift = paths.add_subcommand(
        "drift", "Says how far made projects are from what their paths make today");
    drift
        ->add_option("QUERY", options->query,
                     "Only projects whose entities it finds, such as owner:payments")
        ->type_name("");
    drift->add_flag("--exit-code", options->failsOnDrift, "Exit with 1 where one is behind");
    addLineageOptions(*drift, *options);
    drift->footer("Examples:\n"
                  "  waymarkctl paths drift\n"
                  "  waymarkctl paths drift owner:payments --format json");
    drift->callback([options, &context] { context.exitCode = showDrift(*options, context); });
}

} // namespace waymark::cli
