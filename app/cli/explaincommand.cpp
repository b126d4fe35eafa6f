// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "diagnostics/explanation.h"

#include <jsoncons/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct ExplainOptions
{
    std::string code;
    std::string format = "text";
};

jsoncons::ojson explained(const QString &code, const QString &page)
{
    jsoncons::ojson entry(jsoncons::json_object_arg);
    entry["code"] = code.toStdString();
    entry["title"] = explanationTitle(page).toStdString();
    return entry;
}

void printJson(std::ostream &stream, const jsoncons::ojson &json)
{
    const auto options = jsoncons::json_options{}.indent_size(2).object_array_line_splits(
        jsoncons::line_split_kind::new_line);
    stream << jsoncons::pretty_print(json, options) << '\n';
}

ExitCode explainOne(const ExplainOptions &options, const Context &context)
{
    const QString code = QString::fromStdString(options.code);
    const auto page = explanationOf(code);
    if (!page) {
        printError(context.io.err, page.error());
        return Findings;
    }
    if (options.format == "text") {
        print(context.io.out, page->toUtf8());
        return Ok;
    }
    jsoncons::ojson json(jsoncons::json_object_arg, {{"schemaVersion", 1}});
    json.merge(explained(code, *page));
    json["markdown"] = page->toStdString();
    printJson(context.io.out, json);
    return Ok;
}

ExitCode listAll(const ExplainOptions &options, const Context &context)
{
    const QStringList codes = explainedCodes();
    qsizetype width = 0;
    for (const QString &code : codes)
        width = std::max(width, code.size());
    jsoncons::ojson list(jsoncons::json_array_arg);
    QString text;
    for (const QString &code : codes) {
        const QString page = explanationOf(code).value_or(QString());
        text += code.leftJustified(width + 2) + explanationTitle(page) + u'\n';
        list.push_back(explained(code, page));
    }
    if (options.format == "text") {
        print(context.io.out, text.toUtf8());
        return Ok;
    }
    jsoncons::ojson json(jsoncons::json_object_arg, {{"schemaVersion", 1}});
    json["codes"] = std::move(list);
    printJson(context.io.out, json);
    return Ok;
}

/// Refuses nothing, since an unknown code deserves a better answer than "not in"; its description
/// is where completion finds the codes.
CLI::Validator knownCodes()
{
    const QString codes = u'{' + explainedCodes().join(u',') + u'}';
    return {[](std::string &) { return std::string(); }, codes.toStdString()};
}

} // namespace

void addExplain(CLI::App &program, Context &context)
{
    const auto options = std::make_shared<ExplainOptions>();
    auto *command = program.add_subcommand(
        "explain", "Says what a finding's code means, why it matters and what to do about it");
    const auto *code =
        command->add_option("CODE", options->code, "A code; without one all codes are listed")
            ->type_name("")
            ->check(knownCodes());
    // A hundred codes would bury the help.
    command->get_formatter()->label(code->get_type_name(), "");
    command->add_option("--format", options->format, "How the page is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
    command->footer("Example:\n  waymarkctl explain yaml.tab-indent");
    command->callback([options, &context] {
        context.exitCode =
            options->code.empty() ? listAll(*options, context) : explainOne(*options, context);
    });
}

} // namespace waymark::cli
