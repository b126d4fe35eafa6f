// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/pathlisting.h"

#include "cli/clitr.h"
#include "goldenpath/pathreport.h"
#include "workspace/loader.h"

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct PathListingOptions
{
    std::string workspace;
    std::string name;
    std::string now;
    std::string format = "text";

    [[nodiscard]] goldenpath::PathFormat wanted() const
    {
        return format == "json" ? goldenpath::PathFormat::Json : goldenpath::PathFormat::Text;
    }
};

/// nullopt after why was printed.
std::optional<snapshot::Snapshot> openForPaths(const PathListingOptions &options,
                                               const Context &context)
{
    const auto folder = workspaceFromOption(options.workspace, u"."_s, context);
    if (!folder)
        return std::nullopt;
    return workspace::loadWorkspace({.folder = *folder,
                                     .now = timeFromOption(options.now, context),
                                     .checksFiles = false,
                                     .isShortLived = true},
                                    context.environment.files, {});
}

ExitCode listPaths(const PathListingOptions &options, const Context &context)
{
    const auto snapshot = openForPaths(options, context);
    if (!snapshot)
        return CannotRun;
    const auto paths = goldenpath::pathsIn(*snapshot);
    if (paths.isEmpty() && options.format == "text") {
        printError(context.io.err,
                   {{},
                    Tr::tr("There are no golden paths in %1.").arg(snapshot->folder),
                    {},
                    Tr::tr("A path is a GoldenPath document beside the Template it runs.")});
        return Ok;
    }
    print(context.io.out, goldenpath::listed(paths, options.wanted()));
    return Ok;
}

ExitCode showPath(const PathListingOptions &options, const Context &context)
{
    const auto snapshot = openForPaths(options, context);
    if (!snapshot)
        return CannotRun;
    const auto path = goldenpath::pathNamed(*snapshot, QString::fromStdString(options.name));
    if (!path) {
        printError(context.io.err, path.error());
        return CannotRun;
    }
    print(context.io.out, goldenpath::described(*path, options.wanted(),
                                                timeFromOption(options.now, context).date()));
    return Ok;
}

void addPathListingOptions(CLI::App &command, PathListingOptions &options)
{
    command.add_option("--workspace", options.workspace, "The folder of the workspace")
        ->type_name("DIR");
    command.add_option("--format", options.format, "How the result is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
}

} // namespace

void addPathListing(CLI::App &paths, Context &context)
{
    const auto options = std::make_shared<PathListingOptions>();
    auto *list = paths.add_subcommand("list", "Lists the golden paths of a workspace");
    addPathListingOptions(*list, *options);
    list->footer("Example:\n  waymarkctl paths list --format json");
    list->callback([options, &context] { context.exitCode = listPaths(*options, context); });
    auto *show = paths.add_subcommand(
        "show", "Says what a path asks for, provides and leaves to the developer, and who helps");
    show->add_option("PATH", options->name, "The name of a GoldenPath or Template")
        ->type_name("")
        ->required();
    addPathListingOptions(*show, *options);
    show->footer("Example:\n  waymarkctl paths show http-service");
    show->callback([options, &context] { context.exitCode = showPath(*options, context); });
}

} // namespace waymark::cli
