// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/answeredlines.h"
#include "cli/clitr.h"
#include "cli/command.h"
#include "diagnostics/report.h"
#include "template/backstage.h"
#include "template/batch.h"
#include "template/json.h"
#include "template/template.h"
#include "yaml/syntaxtree.h"

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 largestTemplateFile = qint64{1} << 30;

struct TemplateOptions
{
    std::string text;
    std::string values;
    std::string batch;
    std::string dialect = "new";
    bool keepsType = false;
    bool isCookiecutter = false;
    bool isStrict = false;
};

void printTemplateFindings(const QByteArray &text, const Diagnostics &found, const Context &context)
{
    if (found.isEmpty())
        return;
    Report report;
    report.files.append({u"template"_s, SourceText(text), {}, found});
    print(context.io.err, written(report, ReportFormat::Text));
}

/// The first document of a file, an empty object without one.
Result<templates::Value> templateValues(const TemplateOptions &options, const Context &context)
{
    const templates::Value nothing(std::vector<templates::Entry>{});
    if (options.values.empty())
        return nothing;
    const QString path = pathFromArgument(options.values);
    const auto bytes = context.environment.files.read(path, largestTemplateFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
    if (!tree || tree->hasErrors()) {
        const QString why =
            tree ? tree->diagnostics().front().message : Tr::tr("The file can't be read as YAML.");
        return std::unexpected(Error{u"template.values"_s, why, path, {}});
    }
    if (tree->documents().isEmpty())
        return nothing;
    const auto value = tree->documents().front().root.toValue();
    if (!value)
        return std::unexpected(value.error());
    return templates::fromYaml(*value);
}

ExitCode evaluateTemplate(const TemplateOptions &options, const Context &context)
{
    const auto values = templateValues(options, context);
    if (!values) {
        printError(context.io.err, values.error());
        return CannotRun;
    }
    const QByteArray text = QByteArray::fromStdString(options.text);
    const bool isOld = options.dialect == "old";
    const templates::Template parsed(
        text, {.dialect = isOld ? templates::Dialect::Nunjucks : templates::Dialect::Nunjitsu,
               .cookiecutterCompat = options.isCookiecutter});
    const templates::Environment environment =
        templates::backstageEnvironment(templates::defaultIntegrations());
    if (options.keepsType) {
        const auto evaluated =
            parsed.evaluate(*values, environment, {.isStrict = options.isStrict});
        printTemplateFindings(text, evaluated.diagnostics, context);
        if (!evaluated.isGood && !evaluated.isKeptRaw)
            return Findings;
        if (!evaluated.value.isUndefined())
            print(context.io.out, templates::toJson(evaluated.value).toUtf8() + '\n');
        return Ok;
    }
    const auto rendered = parsed.render(*values, environment, {.isStrict = options.isStrict});
    printTemplateFindings(text, rendered.diagnostics, context);
    if (!rendered.isGood)
        return Findings;
    print(context.io.out, rendered.text + '\n');
    return Ok;
}

ExitCode runTemplate(const TemplateOptions &options, const Context &context)
{
    const bool isKnown = options.dialect == "new" || options.dialect == "old";
    if (isKnown && options.batch.empty() != options.text.empty())
        return options.batch.empty() ? evaluateTemplate(options, context)
                                     : answerLines(options.batch, context, templates::answerToLine);
    printError(context.io.err,
               {u"template.usage"_s,
                isKnown
                    ? Tr::tr("Give a text or --batch FILE, one of them.")
                    : Tr::tr("A dialect is “new” (Backstage's scaffolder from 4.0.3) or “old”."),
                {},
                {}});
    return Usage;
}

} // namespace

void addTemplate(CLI::App &program, Context &context)
{
    auto *command = program.add_subcommand("template", "The language of Backstage's templates");
    command->require_subcommand(1);
    const auto options = std::make_shared<TemplateOptions>();
    auto *eval = command->add_subcommand("eval", "Prints what a template text comes to");
    eval->footer(
        "Examples:\n"
        "  waymarkctl template eval '${{ values.name | upper }}' --values answers.yaml\n"
        "  waymarkctl template eval '${{ parameters.replicas }}' --value --values run.yaml");
    eval->add_option("TEXT", options->text, "What to evaluate")->type_name("");
    eval->add_option("--values", options->values, "A file whose keys the text can name")
        ->type_name("FILE");
    eval->add_option("--dialect", options->dialect,
                     "Of Backstage's scaffolder from 4.0.3 (new), or before (old)")
        ->type_name("new|old");
    eval->add_flag("--value", options->keepsType,
                   "As a step's input: what is one expression keeps its type, printed as JSON");
    eval->add_flag("--cookiecutter", options->isCookiecutter, "Expressions stand in {{ }}");
    eval->add_flag("--strict", options->isStrict, "A value that isn't there is an error");
    eval->add_option(
            "--batch", options->batch,
            "A file of lines {\"id\", \"text\", \"values\"} to answer; - for standard input")
        ->type_name("FILE");
    eval->callback([options, &context] { context.exitCode = runTemplate(*options, context); });
}

} // namespace waymark::cli
