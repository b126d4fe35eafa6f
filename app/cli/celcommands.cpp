// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/batch.h"
#include "cel/document.h"
#include "cel/program.h"
#include "cel/typedjson.h"
#include "cli/answeredlines.h"
#include "cli/clitr.h"
#include "cli/command.h"
#include "diagnostics/report.h"
#include "policy/rulecosts.h"
#include "schema/crddefinition.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iterator>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 largestCelFile = qint64{1} << 30;

struct CelCostOptions
{
    std::string file;
    bool isJson = false;
};

struct CelOptions
{
    std::string expression;
    std::string vars;
    std::string batch;
    bool isTyped = false;
};

void printCelFindings(const std::string &expression, const Diagnostics &found,
                      const Context &context)
{
    Report report;
    report.files.append(
        {u"expression"_s, SourceText(QByteArray::fromStdString(expression)), {}, found});
    print(context.io.err, written(report, ReportFormat::Text));
}

ExitCode evaluateCel(const CelOptions &options, const Context &context)
{
    yaml::SyntaxTree tree;
    if (!options.vars.empty()) {
        const auto bytes =
            context.environment.files.read(pathFromArgument(options.vars), largestCelFile);
        if (!bytes) {
            printError(context.io.err, bytes.error());
            return CannotRun;
        }
        tree = yaml::SyntaxTree::parse(SourceText(*bytes)).value_or(tree);
        Report report;
        report.files.append({pathFromArgument(options.vars), tree.text(), {}, tree.diagnostics()});
        if (tree.hasErrors()) {
            print(context.io.err, written(report, ReportFormat::Text));
            return Findings;
        }
    }
    cel::Arena arena;
    const auto &documents = tree.documents();
    const auto inputs = cel::namedValues(
        documents.isEmpty() ? yaml::Node() : documents.front().root, options.isTyped, arena);
    if (!inputs) {
        printError(context.io.err, inputs.error());
        return Findings;
    }
    const cel::Environment environment(cel::Dialect::full(), inputs->variables);
    const cel::Compiled compiled =
        cel::compile(QByteArray::fromStdString(options.expression), environment);
    if (!compiled.program) {
        printCelFindings(options.expression, compiled.diagnostics, context);
        return Findings;
    }
    const cel::Outcome outcome = compiled.program->evaluate(inputs->values, arena);
    if (outcome.value.isError()) {
        Diagnostic failure;
        failure.code = u"cel.failed"_s;
        failure.message = QString::fromUtf8(outcome.value.failure()->message);
        failure.range = outcome.failedAt;
        printCelFindings(options.expression, {failure}, context);
        return Findings;
    }
    const auto json = options.isTyped ? cel::toTypedJson(outcome.value, arena)
                                      : cel::toPlainJson(outcome.value, arena);
    if (!json) {
        printError(context.io.err, json.error());
        return Findings;
    }
    print(context.io.out, *json + '\n');
    return Ok;
}

ExitCode runCel(const CelOptions &options, const Context &context)
{
    if (options.batch.empty() != options.expression.empty())
        return options.batch.empty() ? evaluateCel(options, context)
                                     : answerLines(options.batch, context, cel::answerToLine);
    printError(
        context.io.err,
        {u"cel.usage"_s, Tr::tr("Give an expression or --batch FILE, one of them."), {}, {}});
    return Usage;
}

/// One line for each rule: its share of what a server allows, where it stands, what it says.
QByteArray costTable(const QList<policy::RuleCost> &costs, const SourceText &text)
{
    QByteArray table;
    for (const policy::RuleCost &cost : costs) {
        const policy::Expression &expression =
            cost.isMessage ? cost.rule.messageExpression : cost.rule.expression;
        const QString line = u"%1 %  %2:%3  %4  %5\n"_s.arg(100 * cost.share(), 8, 'f', 2)
                                 .arg(text.lineAt(expression.range.begin) + 1)
                                 .arg(cost.isMessage ? u"message"_s : u"rule"_s, cost.rule.self,
                                      QString::fromUtf8(expression.source).simplified());
        table += line.toUtf8();
    }
    return table;
}

QByteArray costsAsJson(const QList<policy::RuleCost> &costs)
{
    QJsonArray all;
    for (const policy::RuleCost &cost : costs)
        all.append(QJsonObject{{u"rule"_s, cost.rule.rule.place.toString()},
                               {u"isMessage"_s, cost.isMessage},
                               {u"self"_s, cost.rule.self},
                               {u"each"_s, double(cost.each)},
                               {u"times"_s, double(cost.times)},
                               {u"total"_s, double(cost.total)},
                               {u"share"_s, cost.share()}});
    return QJsonDocument(
               QJsonObject{{u"limit"_s, double(policy::ruleCostLimit)}, {u"rules"_s, all}})
        .toJson();
}

ExitCode runCelCosts(const CelCostOptions &options, const Context &context)
{
    const QString path = pathFromArgument(options.file);
    const auto bytes = context.environment.files.read(path, largestCelFile);
    if (!bytes) {
        printError(context.io.err, bytes.error());
        return CannotRun;
    }
    const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes)).value_or(yaml::SyntaxTree());
    Report report;
    report.files.append({path, tree.text(), {}, tree.diagnostics()});
    QList<policy::RuleCost> costs;
    for (const yaml::Document &document : tree.documents()) {
        if (!schema::isCrd(document))
            continue;
        costs += policy::ruleCosts(document);
        report.files.front().diagnostics += policy::ruleProblems(document);
        report.files.front().diagnostics += policy::costProblems(tree, document);
    }
    print(context.io.out, options.isJson ? costsAsJson(costs) : costTable(costs, tree.text()));
    if (report.files.front().diagnostics.isEmpty())
        return Ok;
    print(context.io.err, written(report, ReportFormat::Text));
    return Findings;
}

} // namespace

void addCel(CLI::App &program, Context &context)
{
    auto *cel = program.add_subcommand("cel", "The expression language of Kubernetes' rules");
    cel->require_subcommand(1);
    const auto options = std::make_shared<CelOptions>();
    auto *eval = cel->add_subcommand("eval", "Prints what an expression comes to, as JSON");
    eval->footer(
        "Examples:\n"
        "  waymarkctl cel eval \"[1, 2, 3].filter(n, n > 1)\"\n"
        "  waymarkctl cel eval 'spec.services.all(s, s.replicas < 5)' --vars request.yaml");
    eval->add_option("EXPRESSION", options->expression, "What to evaluate")->type_name("");
    eval->add_option("--vars", options->vars, "A file whose keys the expression can name")
        ->type_name("FILE");
    eval->add_flag("--typed", options->isTyped,
                   "Values are read and printed as {\"int64Value\": \"1\"} and the like");
    eval->add_option("--batch", options->batch,
                     "A file of lines {\"id\", \"expr\", \"vars\"} to answer; - for standard input")
        ->type_name("FILE");
    eval->callback([options, &context] { context.exitCode = runCel(*options, context); });
    const auto costOptions = std::make_shared<CelCostOptions>();
    auto *costs = cel->add_subcommand(
        "costs", "What the rules of a definition cost at most, as a share of a server's limit");
    costs->footer("Example:\n  waymarkctl cel costs machines.crd.yaml");
    costs->add_option("FILE", costOptions->file, "A CustomResourceDefinition")
        ->required()
        ->type_name("");
    costs->add_flag("--json", costOptions->isJson, "As JSON");
    costs->callback(
        [costOptions, &context] { context.exitCode = runCelCosts(*costOptions, context); });
}

} // namespace waymark::cli
