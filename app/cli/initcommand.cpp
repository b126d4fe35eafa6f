// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "cli/scaffoldlineage.h"
#include "goldenpath/runreport.h"
#include "goldenpath/staging.h"
#include "workspace/firstslice.h"

#include <QDir>

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct InitOptions
{
    std::string folder = ".";
    std::string name;
    std::string title;
    std::string team = "platform-team";
    std::string domain = "example.com";
    std::string user;
    std::string format = "text";
    bool isDryRun = false;
    bool withGit = false;
};

/// Whom Git knows there; empty where it knows nobody.
QString emailOf(const QString &folder, const Context &context)
{
    const auto answer = context.environment.process.run(
        {.program = u"git"_s,
         .arguments = {u"config"_s, u"--get"_s, u"user.email"_s},
         .workingDirectory = QDir(folder).exists() ? folder : QDir::currentPath()},
        {});
    return answer && answer->exitCode == 0 ? QString::fromUtf8(answer->output).trimmed()
                                           : QString();
}

ExitCode init(const InitOptions &options, const Context &context)
{
    const QString folder = QDir::cleanPath(QDir(pathFromArgument(options.folder)).absolutePath());
    const auto made =
        workspace::firstSlice({.name = QString::fromStdString(options.name),
                               .title = QString::fromStdString(options.title),
                               .team = QString::fromStdString(options.team),
                               .domain = QString::fromStdString(options.domain),
                               .user = QString::fromStdString(options.user),
                               .email = emailOf(folder, context)},
                              folder, context.environment.dataFolder, context.environment.files);
    if (!made) {
        printError(context.io.err, made.error());
        return made.error().code.startsWith("io."_L1) ? CannotRun : Findings;
    }
    if (!made->isGood) {
        print(context.io.err, goldenpath::runAsText(*made, {.target = folder}));
        return Findings;
    }
    const auto plan = goldenpath::planWriting(made->tree, folder);
    if (!plan) {
        printError(context.io.err, plan.error());
        return Findings;
    }
    if (!options.isDryRun) {
        const auto written = goldenpath::writeTree(made->tree, {.target = folder});
        if (!written) {
            printError(context.io.err, written.error());
            return written.error().code.startsWith("io."_L1) ? CannotRun : Findings;
        }
    }
    const goldenpath::RunReportOptions shown{
        .withContents = false, .isWritten = !options.isDryRun, .target = folder, .plan = *plan};
    print(context.io.out, options.format == "json"
                              ? goldenpath::runAsJson(*made, made->findings.report(), shown)
                              : goldenpath::runAsText(*made, shown));
    if (options.isDryRun)
        return Ok;
    if (options.withGit) {
        const auto committed = commitProject(folder, std::nullopt, *made, context);
        if (!committed) {
            printError(context.io.err, committed.error());
            return Findings;
        }
    }
    if (options.format != "json")
        print(context.io.err, Tr::tr("Next: waymarkctl validate %1").arg(folder).toUtf8() + '\n');
    return Ok;
}

} // namespace

void addInit(CLI::App &program, Context &context)
{
    const auto options = std::make_shared<InitOptions>();
    auto *command = program.add_subcommand(
        "init", "Makes a new workspace: one kind of request with its fulfilment, a policy with "
                "its tests, a team, and a first request");
    command->add_option("DIR", options->folder, "Made where it isn't there; nothing is replaced")
        ->type_name("")
        ->capture_default_str();
    command->add_option("--name", options->name, "Of the workspace; by default the folder's")
        ->type_name("NAME");
    command->add_option("--title", options->title, "By default the name")->type_name("TEXT");
    command->add_option("--team", options->team, "The platform's own team")
        ->type_name("NAME")
        ->capture_default_str();
    command->add_option("--domain", options->domain, "Below which the kinds of requests lie")
        ->type_name("DOMAIN")
        ->capture_default_str();
    command
        ->add_option("--user", options->user,
                     "The team's first member; by default whom Git's user.email names")
        ->type_name("NAME");
    command->add_flag("--git", options->withGit,
                      "Make a Git repository of it and commit it, with your hooks and signing");
    command->add_flag("--dry-run", options->isDryRun, "Say what would be made, and write nothing");
    command->add_option("--format", options->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    command->footer("Examples:\n"
                    "  waymarkctl init ~/platform --domain shop.example --git\n"
                    "  waymarkctl init . --dry-run");
    command->callback([options, &context] { context.exitCode = init(*options, context); });
}

} // namespace waymark::cli
