// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "cli/scaffoldlineage.h"
#include "goldenpath/answers.h"
#include "goldenpath/givenoutputs.h"
#include "goldenpath/runreport.h"
#include "goldenpath/staging.h"
#include "workspace/loader.h"

#include <QDir>
#include <QFileInfo>

#include <memory>
#include <ostream>
#include <thread>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 largestScaffoldFile = qint64{64} * 1024 * 1024;

struct ScaffoldOptions
{
    std::string path;
    std::string values;
    std::string outputs;
    std::string out;
    std::string workspace;
    std::string user;
    std::string format = "text";
    bool isDryRun = false;
    bool overwrites = false;
    bool isCompatible = false;
    bool isStrict = false;
    bool withContents = false;
    bool withLineage = false;
    bool withGit = false;
};

/// A folder stands for the template in it.
QString templateFile(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return path;
    // A file's name, and no code of a finding.
    const QString name = path + "/template"_L1;
    const bool hasShortEnding =
        !QFileInfo::exists(name + ".yaml"_L1) && QFileInfo::exists(name + ".yml"_L1);
    return name + (hasShortEnding ? ".yml"_L1 : ".yaml"_L1);
}

/// Files below the current folder as somebody there would name them.
QString shownFile(const QString &file)
{
    const QString relative = QDir::current().relativeFilePath(file);
    return relative.startsWith(".."_L1) ? file : relative;
}

Report shownReport(Report report)
{
    for (CheckedFile &file : report.files) {
        if (QFileInfo(file.path).isAbsolute())
            file.path = shownFile(file.path);
    }
    return report;
}

void printScaffoldFindings(const Report &report, const Context &context)
{
    const bool isEmpty = std::ranges::all_of(
        report.files, [](const CheckedFile &file) { return file.diagnostics.isEmpty(); });
    if (!isEmpty)
        print(context.io.err, written(report, ReportFormat::Text));
}

void waitFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    constexpr std::chrono::milliseconds slice(50);
    for (auto left = time; left.count() > 0 && !stop.stop_requested(); left -= slice)
        std::this_thread::sleep_for(std::min(left, slice));
}

Result<goldenpath::PathTemplate> readTemplate(const ScaffoldOptions &options,
                                              const Context &context)
{
    const QString file = templateFile(pathFromArgument(options.path));
    const auto bytes = context.environment.files.read(file, largestScaffoldFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    return goldenpath::firstTemplateIn(SourceText(*bytes),
                                       QDir::cleanPath(QFileInfo(file).absoluteFilePath()));
}

Result<goldenpath::Answers> answersFor(const goldenpath::PathTemplate &path,
                                       const ScaffoldOptions &options, const Context &context)
{
    QByteArray bytes;
    const QString file = pathFromArgument(options.values);
    if (!file.isEmpty()) {
        const auto read = context.environment.files.read(file, largestScaffoldFile);
        if (!read)
            return std::unexpected(read.error());
        bytes = *read;
    }
    return goldenpath::readAnswers(path, SourceText(bytes),
                                   file.isEmpty() ? Tr::tr("answers") : file);
}

Result<goldenpath::GivenOutputs> outputsFor(const goldenpath::PathTemplate &path,
                                            const ScaffoldOptions &options, const Context &context)
{
    if (options.outputs.empty())
        return goldenpath::GivenOutputs();
    const QString file = pathFromArgument(options.outputs);
    const auto read = context.environment.files.read(file, largestScaffoldFile);
    if (!read)
        return std::unexpected(read.error());
    return goldenpath::readOutputs(path, SourceText(*read), file);
}

goldenpath::RunRequest requestFor(const goldenpath::PathTemplate &path,
                                  const goldenpath::Answers &answers,
                                  const ScaffoldOptions &options)
{
    const bool isStrict =
        options.isStrict || (!options.isCompatible && path.isStrict().value_or(true));
    goldenpath::RunRequest request{.path = path, .parameters = answers.parameters};
    request.secrets = answers.secrets;
    request.mode = isStrict ? goldenpath::Mode::Strict : goldenpath::Mode::Compatible;
    request.isDryRun = options.isDryRun;
    request.wait = waitFor;
    if (!options.user.empty())
        request.user =
            std::vector<templates::Entry>{{u"ref"_s, QString::fromStdString(options.user)}};
    return request;
}

/// Writes the tree where that is wanted; false where it couldn't be.
Result<bool> placeTree(const goldenpath::RunResult &result, const ScaffoldOptions &options)
{
    if (options.isDryRun || !result.isGood)
        return false;
    const auto written = goldenpath::writeTree(
        result.tree, {.target = pathFromArgument(options.out), .overwrites = options.overwrites});
    if (!written)
        return std::unexpected(written.error());
    return true;
}

/// What a dry run would do in the folder, where one is named.
Result<std::optional<goldenpath::WritePlan>> planFor(const goldenpath::RunResult &result,
                                                     const ScaffoldOptions &options)
{
    if (!options.isDryRun || options.out.empty() || !result.isGood)
        return std::nullopt;
    return goldenpath::planWriting(result.tree, pathFromArgument(options.out));
}

/// What is wrong with the template's YAML, where it can't be run for it.
std::optional<goldenpath::Findings> brokenSyntax(const goldenpath::PathTemplate &path)
{
    const Diagnostics found = goldenpath::syntaxFindings(path.tree());
    if (worstOf(found) != Severity::Error)
        return std::nullopt;
    goldenpath::Findings findings;
    findings.add(path.tree(), path.file(), found);
    return findings;
}

ExitCode refused(const goldenpath::Findings &findings, const ScaffoldOptions &options,
                 const Context &context)
{
    const Report report = shownReport(findings.report());
    if (options.format == "json")
        print(context.io.out, goldenpath::runAsJson({}, report, {}));
    else
        printScaffoldFindings(report, context);
    return Findings;
}

QString wrongUse(const ScaffoldOptions &options)
{
    if (options.out.empty() && !options.isDryRun)
        return Tr::tr("Say where to with --out DIR, or only look with --dry-run.");
    if (options.withContents && options.format != "json")
        return Tr::tr("--content goes together with --format json alone.");
    return {};
}

ExitCode scaffold(const ScaffoldOptions &options, const Context &context)
{
    if (const QString wrong = wrongUse(options); !wrong.isEmpty()) {
        printError(context.io.err, {{}, wrong, {}, {}});
        return Usage;
    }
    const auto path = readTemplate(options, context);
    if (!path) {
        printError(context.io.err, path.error());
        return CannotRun;
    }
    if (const auto syntax = brokenSyntax(*path))
        return refused(*syntax, options, context);
    const auto answers = answersFor(*path, options, context);
    if (!answers) {
        printError(context.io.err, answers.error());
        return CannotRun;
    }
    if (!answers->isGood())
        return refused(answers->findings, options, context);
    const auto outputs = outputsFor(*path, options, context);
    if (!outputs) {
        printError(context.io.err, outputs.error());
        return CannotRun;
    }
    if (!outputs->isGood())
        return refused(outputs->findings, options, context);
    const QString root = options.workspace.empty()
                             ? workspace::workspaceFolderOf(path->file())
                             : QDir(pathFromArgument(options.workspace)).absolutePath();
    const goldenpath::Skeletons skeletons(context.environment.files, root);
    goldenpath::RunRequest request = requestFor(*path, *answers, options);
    request.givenOutputs = outputs->outputs;
    auto result = goldenpath::run(request, skeletons);
    if (!result) {
        printError(context.io.err, result.error());
        return CannotRun;
    }
    const ScaffoldedProject project{.path = *path,
                                    .answers = *answers,
                                    .outputs = *outputs,
                                    .skeletons = skeletons,
                                    .user = QString::fromStdString(options.user),
                                    .isAsked = options.withLineage};
    const auto record = result->isGood ? addLineage(project, *result, context)
                                       : Result<std::optional<lineage::Lineage>>();
    if (!record) {
        printError(context.io.err, record.error());
        return Findings;
    }
    const auto placed = placeTree(*result, options);
    const auto plan = planFor(*result, options);
    Report report = shownReport(result->findings.report());
    report.files += answers->findings.report().files;
    const goldenpath::RunReportOptions shown{.withContents = options.withContents,
                                             .isWritten = placed.value_or(false),
                                             .target = pathFromArgument(options.out),
                                             .plan = plan.value_or(std::nullopt)};
    if (options.format == "json") {
        print(context.io.out, goldenpath::runAsJson(*result, report, shown));
    } else {
        printScaffoldFindings(report, context);
        print(context.io.out, goldenpath::runAsText(*result, shown));
    }
    const auto printShown = [&](Error error) {
        error.message = result->shown(error.message);
        error.next = result->shown(error.next);
        printError(context.io.err, error);
    };
    if (!placed) {
        printShown(placed.error());
        return placed.error().code.startsWith("io."_L1) ? CannotRun : Findings;
    }
    if (!plan) {
        printShown(plan.error());
        return Findings;
    }
    if (options.withGit && *placed) {
        const auto committed =
            commitProject(pathFromArgument(options.out), *record, *result, context);
        if (!committed) {
            printShown(committed.error());
            return Findings;
        }
    }
    return result->isGood ? Ok : Findings;
}

} // namespace

void addScaffold(CLI::App &program, Context &context)
{
    const auto options = std::make_shared<ScaffoldOptions>();
    auto *command = program.add_subcommand(
        "scaffold", "Runs a template with answers, in memory first, and writes what it makes");
    command->add_option("TEMPLATE", options->path, "A file with a Template, or its folder")
        ->type_name("")
        ->required();
    command->add_option("--values", options->values, "The answers: one object in YAML or JSON")
        ->type_name("FILE");
    command->add_option("--out", options->out, "The folder that is made")->type_name("DIR");
    command->add_flag("--dry-run", options->isDryRun,
                      "Say what would be made, with --out what of it is there already, and write "
                      "nothing");
    command
        ->add_option("--outputs", options->outputs,
                     "Outputs of steps that aren't run here, by step, in YAML or JSON: what "
                     "follows from them is true then and can be written")
        ->type_name("FILE");
    command->add_flag(
        "--overwrite", options->overwrites,
        "Replace files of the folder that differ; without it nothing is written then");
    auto *compatible = command->add_flag(
        "--compatible", options->isCompatible,
        "Go on where Backstage does: what can't be evaluated stays as it is written");
    command
        ->add_flag(
            "--strict", options->isStrict,
            "Stop where an expression can't be evaluated, whatever the template's annotation "
            "waymark.dev/strict says; without both options it decides, else this is so")
        ->excludes(compatible);
    command->add_option("--as", options->user, "Who runs it, such as user:default/ada")
        ->type_name("REF");
    command
        ->add_option("--workspace", options->workspace,
                     "The folder that the template may read; by default the nearest one above it "
                     "with waymark.yaml, else with .git, else the template's own")
        ->type_name("DIR");
    command->add_flag("--content", options->withContents,
                      "With the files' contents; only with --format json");
    command->add_flag("--lineage", options->withLineage,
                      "Write down where the project comes from, for “paths drift” and “paths "
                      "upgrade”; done by itself where a GoldenPath lies beside the template");
    command->add_flag("--git", options->withGit,
                      "Make a Git repository of the project and commit it, with your hooks and "
                      "signing");
    command->add_option("--format", options->format, "How the result is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
    command->footer(
        "Examples:\n"
        "  waymarkctl scaffold templates/service --values answers.yaml --dry-run\n"
        "  waymarkctl scaffold templates/service --values answers.yaml --out ../orders --git");
    command->callback([options, &context] { context.exitCode = scaffold(*options, context); });
}

} // namespace waymark::cli
