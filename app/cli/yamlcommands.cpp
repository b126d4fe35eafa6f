// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "diagnostics/report.h"
#include "yaml/edit.h"
#include "yaml/events.h"
#include "yaml/json.h"
#include "yaml/secondreader.h"

#include <istream>
#include <iterator>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr qint64 largestFile = qint64{2} * 1024 * 1024 * 1024;

struct YamlOptions
{
    std::string file;
    std::string pointer;
    std::string json;
    std::string before;
    int document = 0;
    bool events = false;
    bool inPlace = false;
};

/// A file that was read and parsed, whatever its errors.
struct OpenedFile
{
    yaml::SyntaxTree tree;
    yaml::Document document; ///< the one that was asked for
    JsonPointer pointer;
};

Result<SourceText> readText(const std::string &file, const Context &context)
{
    if (file == "-") {
        const std::string bytes(std::istreambuf_iterator<char>(context.io.in), {});
        return SourceText(QByteArray(bytes.data(), qsizetype(bytes.size())));
    }
    const auto bytes = context.environment.files.read(pathFromArgument(file), largestFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    return SourceText(*bytes);
}

void printFindings(const std::string &file, const yaml::SyntaxTree &tree, const Context &context)
{
    Report report;
    report.files.append({pathFromArgument(file), tree.text(), {}, tree.diagnostics()});
    if (!tree.diagnostics().isEmpty())
        print(context.io.err, written(report, ReportFormat::Text));
}

Error noSuchDocument(int index)
{
    return {u"yaml.no-such-value"_s,
            Tr::tr("There is no document %1.").arg(index),
            {},
            Tr::tr("Documents are counted from 0.")};
}

/// Sets `exitCode` where it fails.
std::optional<OpenedFile> openFile(const YamlOptions &options, const Context &context,
                                   ExitCode &exitCode)
{
    const auto text = readText(options.file, context);
    if (!text) {
        printError(context.io.err, text.error());
        exitCode = CannotRun;
        return std::nullopt;
    }
    const auto pointer = JsonPointer::parse(QString::fromStdString(options.pointer));
    if (!pointer) {
        printError(
            context.io.err,
            {u"yaml.bad-pointer"_s,
             Tr::tr("“%1” isn't a JSON Pointer.").arg(QString::fromStdString(options.pointer)),
             {},
             Tr::tr("It starts with “/”, as in /spec/services/0/name.")});
        exitCode = Usage;
        return std::nullopt;
    }
    OpenedFile opened{yaml::SyntaxTree::parse(*text).value_or(yaml::SyntaxTree()), {}, *pointer};
    const auto &documents = opened.tree.documents();
    const bool isThere = options.document >= 0 && options.document < documents.size();
    // A file without any content can still be given some.
    if (!isThere && (options.document != 0 || !documents.isEmpty())) {
        printError(context.io.err, noSuchDocument(options.document));
        exitCode = Findings;
        return std::nullopt;
    }
    opened.document = documents.value(options.document);
    return opened;
}

ExitCode parse(const YamlOptions &options, const Context &context)
{
    const auto text = readText(options.file, context);
    if (!text) {
        printError(context.io.err, text.error());
        return CannotRun;
    }
    const auto tree = yaml::SyntaxTree::parse(*text).value_or(yaml::SyntaxTree());
    printFindings(options.file, tree, context);
    if (options.events) {
        print(context.io.out, yaml::eventStream(tree));
        return tree.hasErrors() ? Findings : Ok;
    }
    ExitCode exitCode = tree.hasErrors() ? Findings : Ok;
    for (const yaml::Document &document : tree.documents()) {
        const auto json = yaml::toJson(document.root);
        if (json) {
            print(context.io.out, *json + '\n');
            continue;
        }
        printError(context.io.err, json.error());
        exitCode = Findings;
    }
    return exitCode;
}

ExitCode get(const YamlOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    const auto opened = openFile(options, context, exitCode);
    if (!opened)
        return exitCode;
    const yaml::Node node = opened->document.root.at(opened->pointer);
    if (!node) {
        printError(context.io.err,
                   {u"yaml.no-such-value"_s,
                    Tr::tr("There is nothing at %1.").arg(QString::fromStdString(options.pointer)),
                    {},
                    {}});
        return Findings;
    }
    const auto json = yaml::toJson(node);
    if (!json) {
        printError(context.io.err, json.error());
        return Findings;
    }
    print(context.io.out, *json + '\n');
    return Ok;
}

/// What the second parser says, where that doesn't stand in the way of the change.
void printNotice(const SourceText &text, const yaml::SecondOpinion &opinion, const Context &context)
{
    if (opinion.verdict == yaml::SecondOpinion::Verdict::Differs)
        printError(context.io.err, yaml::readersDiffer(text, opinion));
    else if (opinion.verdict == yaml::SecondOpinion::Verdict::Refuses)
        printError(context.io.err, yaml::readerRefuses(text, opinion));
}

template<typename Edit>
ExitCode change(const YamlOptions &options, const Context &context, Edit edit)
{
    ExitCode exitCode = Ok;
    const auto opened = openFile(options, context, exitCode);
    if (!opened)
        return exitCode;
    const Result<TextEdits> edits = edit(*opened);
    if (!edits) {
        printError(context.io.err, edits.error());
        return edits.error().code == "yaml.bad-json"_L1 ? Usage : Findings;
    }
    const SourceText after = opened->tree.text().applied(*edits);
    const auto opinion = yaml::readsBack(after, opened->tree.text());
    if (!opinion) {
        printError(context.io.err, opinion.error());
        return Findings;
    }
    printNotice(after, *opinion, context);
    const QByteArray &changed = after.bytes();
    if (!options.inPlace || options.file == "-") {
        print(context.io.out, changed);
        return Ok;
    }
    if (edits->isEmpty())
        return Ok;
    const auto saved = context.environment.files.write(pathFromArgument(options.file), changed);
    if (saved)
        return Ok;
    printError(context.io.err, saved.error());
    return CannotRun;
}

ExitCode set(const YamlOptions &options, const Context &context)
{
    return change(options, context, [&](const OpenedFile &opened) -> Result<TextEdits> {
        const auto value = yaml::valueFromJson(options.json);
        if (!value)
            return std::unexpected(value.error());
        return yaml::setValue(opened.tree, opened.document, opened.pointer, *value);
    });
}

ExitCode insert(const YamlOptions &options, const Context &context)
{
    return change(options, context, [&](const OpenedFile &opened) -> Result<TextEdits> {
        const auto value = yaml::valueFromJson(options.json);
        if (!value)
            return std::unexpected(value.error());
        return yaml::insertValue(opened.tree, opened.document, opened.pointer, *value,
                                 QString::fromStdString(options.before));
    });
}

ExitCode remove(const YamlOptions &options, const Context &context)
{
    return change(options, context, [&](const OpenedFile &opened) {
        return yaml::removeValue(opened.tree, opened.document, opened.pointer);
    });
}

using Action = ExitCode (*)(const YamlOptions &, const Context &);

CLI::App *addVerb(CLI::App &yaml, const char *name, const char *description, Action action,
                  const std::shared_ptr<YamlOptions> &options, Context &context)
{
    auto *command = yaml.add_subcommand(name, description);
    command->add_option("FILE", options->file, "A file; - for standard input")
        ->required()
        ->type_name("");
    command->callback(
        [action, options, &context] { context.exitCode = action(*options, context); });
    return command;
}

void addPlace(CLI::App *command, const std::shared_ptr<YamlOptions> &options, const char *help)
{
    command->add_option("POINTER", options->pointer, help)->required()->type_name("");
    command->add_option("--document", options->document, "Which document of the file, from 0")
        ->type_name("N");
}

void addChange(CLI::App *command, const std::shared_ptr<YamlOptions> &options)
{
    command->add_flag("--in-place", options->inPlace,
                      "Changes the file; otherwise the whole text is printed");
}

void addJson(CLI::App *command, const std::shared_ptr<YamlOptions> &options)
{
    command->add_option("JSON", options->json, "The value, as JSON")->required()->type_name("");
}

} // namespace

void addYaml(CLI::App &program, Context &context)
{
    auto *yaml = program.add_subcommand(
        "yaml", "Reads and changes YAML files; changes leave everything else as it is");
    yaml->require_subcommand(1);
    yaml->footer("Examples:\n"
                 "  waymarkctl yaml get request.yaml /spec/region\n"
                 "  waymarkctl yaml set request.yaml /spec/services/0/replicas 3 --in-place\n"
                 "  waymarkctl yaml insert request.yaml /spec/services/- '{\"name\": \"api\"}'");
    const auto options = std::make_shared<YamlOptions>();
    auto *parsing =
        addVerb(*yaml, "parse", "Prints each document as a line of JSON", parse, options, context);
    parsing->add_flag("--events", options->events,
                      "Prints the events of the parser, as yaml-test-suite writes them");
    auto *getting = addVerb(*yaml, "get", "Prints a value as JSON", get, options, context);
    addPlace(getting, options, "Its place, as in /spec/services/0/name");
    auto *setting = addVerb(*yaml, "set", "Sets a value; what is missing on its way is made", set,
                            options, context);
    addPlace(setting, options, "Its place, as in /spec/region");
    addJson(setting, options);
    addChange(setting, options);
    auto *removing = addVerb(*yaml, "remove", "Removes an entry or item with its comments", remove,
                             options, context);
    addPlace(removing, options, "Its place, as in /spec/services/0");
    addChange(removing, options);
    auto *inserting = addVerb(*yaml, "insert", "Inserts an item, or an entry with a new key",
                              insert, options, context);
    addPlace(inserting, options, "Where: an index, “-” for the end, or a new key");
    addJson(inserting, options);
    inserting->add_option("--before", options->before, "The key in front of which a new one goes")
        ->type_name("KEY");
    addChange(inserting, options);
}

} // namespace waymark::cli
