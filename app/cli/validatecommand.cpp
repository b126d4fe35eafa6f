// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "workspace/loader.h"
#include "workspace/validation.h"

#include <unistd.h>

#include <QDir>

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct ValidateOptions
{
    std::vector<std::string> paths;
    std::string workspace;
    std::string schema;
    std::string format = "text";
    std::string failOn = "error";
    bool colour = false;
};

ExitCode validate(const ValidateOptions &options, const Context &context)
{
    QStringList paths = pathsFromArguments(options.paths);
    const QString start = paths.isEmpty() ? u"."_s : paths.first();
    if (paths.isEmpty())
        paths.append(options.workspace.empty() ? u"."_s : pathFromArgument(options.workspace));
    const QString folder = options.workspace.empty()
                               ? workspace::workspaceFolderOf(start)
                               : QDir(pathFromArgument(options.workspace)).absolutePath();
    const auto checked = workspace::validatePaths({folder, paths, pathFromArgument(options.schema)},
                                                  context.environment.files);
    if (!checked) {
        printError(context.io.err, checked.error());
        return CannotRun;
    }
    const auto format = reportFormatFromName(QString::fromStdString(options.format));
    print(context.io.out, written(checked->report, *format, {options.colour}));
    for (const Error &failure : checked->failures)
        printError(context.io.err, failure);
    if (!checked->failures.isEmpty())
        return CannotRun;
    const bool warningsCount = options.failOn == "warning";
    const bool failed = checked->report.count(Severity::Error) > 0
                        || (warningsCount && checked->report.count(Severity::Warning) > 0);
    return failed ? Findings : Ok;
}

} // namespace

void addValidate(CLI::App &program, Context &context)
{
    const auto options = std::make_shared<ValidateOptions>();
    options->colour = isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR");
    auto *command = program.add_subcommand(
        "validate",
        "Checks documents by syntax, schema and kind, and says what to do about each finding");
    command->add_option("PATH", options->paths, "Files and folders; by default the current folder")
        ->type_name("");
    command
        ->add_option(
            "--workspace", options->workspace,
            "Folder whose kinds decide; by default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
    command
        ->add_option("--schema", options->schema,
                     "JSON Schema or CustomResourceDefinition to check every document with")
        ->type_name("FILE");
    command->add_option("--format", options->format, "How findings are printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "sarif", "junit", "github"}));
    command
        ->add_option("--fail-on", options->failOn,
                     "The least severity that makes the exit status 1")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning"}));
    command->footer("Examples:\n"
                    "  waymarkctl validate requests/payments-staging.yaml\n"
                    "  waymarkctl validate --format github    annotations in a pull request");
    command->callback([options, &context] { context.exitCode = validate(*options, context); });
}

} // namespace waymark::cli
