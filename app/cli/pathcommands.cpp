// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "cli/lineagecommands.h"
#include "cli/pathlisting.h"
#include "goldenpath/lint.h"
#include "workspace/validation.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 largestTemplate = qint64{64} * 1024 * 1024;

struct PathLintOptions
{
    std::vector<std::string> templates;
    std::string format = "text";
    std::string failOn = "error";
};

/// The YAML files of a folder, by name; a file is itself.
QStringList templateFiles(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList found;
    QDirIterator files(path, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    return found;
}

/// Adds what is wrong with the templates of one file. `isNamed`: it is to hold one.
void lintFile(const QString &path, bool isNamed, const FileSystem &files,
              workspace::Validation &checked)
{
    const auto bytes = files.read(path, largestTemplate);
    if (!bytes) {
        checked.failures.append(bytes.error());
        return;
    }
    const SourceText text(*bytes);
    const auto tree = yaml::SyntaxTree::parse(text);
    const auto templates =
        goldenpath::templatesIn(*tree, QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (templates.isEmpty()) {
        if (isNamed)
            checked.failures.append(goldenpath::firstTemplateIn(text, path).error());
        return;
    }
    CheckedFile file{.path = path,
                     .text = text,
                     .documents = {},
                     .diagnostics = goldenpath::syntaxFindings(*tree)};
    for (const goldenpath::PathTemplate &each : templates) {
        const Diagnostics found = goldenpath::lint(each).value_or(Diagnostics());
        file.documents.append({each.document().index, each.document().topLevel(u"apiVersion"),
                               u"Template"_s, each.name(), worstOf(found) != Severity::Error});
        file.diagnostics += found;
    }
    sortByPlace(file.diagnostics);
    checked.report.files.append(std::move(file));
}

ExitCode lintPaths(const PathLintOptions &options, const Context &context)
{
    workspace::Validation checked;
    for (const QString &path : pathsFromArguments(options.templates)) {
        for (const QString &file : templateFiles(path))
            lintFile(file, file == path, context.environment.files, checked);
    }
    const Severity failOn = options.failOn == "warning" ? Severity::Warning : Severity::Error;
    return reported(checked, options.format, failOn, context);
}

} // namespace

void addPaths(CLI::App &program, Context &context)
{
    auto *paths = program.add_subcommand("paths", "Golden paths: the templates of a platform");
    paths->require_subcommand(1);
    const auto options = std::make_shared<PathLintOptions>();
    auto *lint = paths->add_subcommand("lint", "Says what is wrong with templates before they run");
    lint->add_option("TEMPLATE", options->templates,
                     "Files with Templates, and folders to look for them in")
        ->type_name("")
        ->required();
    addReportFormat(*lint, options->format);
    lint->add_option("--fail-on", options->failOn,
                     "The least severity that makes the exit status 1")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning"}));
    lint->footer("Examples:\n"
                 "  waymarkctl paths lint templates/service/template.yaml\n"
                 "  waymarkctl paths lint templates --format github --fail-on warning");
    lint->callback([options, &context] { context.exitCode = lintPaths(*options, context); });
    addPathListing(*paths, context);
    addDrift(*paths, context);
    addUpgrade(*paths, context);
    addAdoption(*paths, context);
}

} // namespace waymark::cli
