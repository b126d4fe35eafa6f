// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/builtinkinds.h"
#include "cli/command.h"
#include "cli/schemarules.h"
#include "servers/schemacopies.h"

#include <QDir>

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct SchemaOptions
{
    std::string schema;
    std::vector<std::string> documents;
    std::string draft;
    std::string registry;
    std::string registryBase;
    std::string format = "text";
    bool assertsFormats = false;
};

schema::Draft draftNamed(const std::string &name)
{
    if (name == "4")
        return schema::Draft::Draft4;
    if (name == "6")
        return schema::Draft::Draft6;
    if (name == "7")
        return schema::Draft::Draft7;
    return name == "2019-09" ? schema::Draft::Draft2019 : schema::Draft::Draft2020;
}

ExitCode validateDocuments(const SchemaOptions &options, const Context &context)
{
    workspace::SchemaValidationRequest request;
    request.schema = pathFromArgument(options.schema);
    request.documents = pathsFromArguments(options.documents);
    request.sources.known = analysis::bundledSchemas();
    request.sources.files = &context.environment.files;
    request.sources.remote =
        std::make_shared<const servers::SchemaCopies>(context.environment.cacheFolder);
    request.sources.options = {.draft = draftNamed(options.draft),
                               .assertFormats = options.assertsFormats};
    if (!options.registry.empty()) {
        QString base = QString::fromStdString(options.registryBase);
        if (!base.isEmpty() && !base.endsWith(u'/'))
            base += u'/';
        request.sources.folders.append(
            {QDir::cleanPath(QDir(pathFromArgument(options.registry)).absolutePath()), base});
    }
    const auto checked = workspace::validateWithSchema(request);
    if (!checked) {
        printError(context.io.err, checked.error());
        return CannotRun;
    }
    return reported(*checked, options.format, Severity::Error, context);
}

} // namespace

void addSchema(CLI::App &program, Context &context)
{
    auto *group = program.add_subcommand("schema", "Works with one schema, without a workspace");
    group->require_subcommand(1);
    const auto options = std::make_shared<SchemaOptions>();
    auto *command = group->add_subcommand("validate", "Checks documents with one schema");
    command->add_option("--schema", options->schema, "JSON Schema or CustomResourceDefinition")
        ->type_name("FILE")
        ->required();
    command->add_option("DOCUMENT", options->documents, "Documents in YAML or JSON")
        ->type_name("")
        ->required();
    command
        ->add_option("--draft", options->draft,
                     "The draft of a schema that doesn't name one; by default 2020-12")
        ->type_name("DRAFT")
        ->check(CLI::IsMember({"4", "6", "7", "2019-09", "2020-12"}));
    auto *registry = command
                         ->add_option("--registry", options->registry,
                                      "Folder with the schemas that $ref leads to")
                         ->type_name("DIR")
                         ->check(CLI::ExistingDirectory);
    command
        ->add_option("--registry-base", options->registryBase,
                     "The address of that folder; without it schemas are known by their $id")
        ->type_name("URI")
        ->needs(registry);
    command->add_flag("--assert-format", options->assertsFormats,
                      "Check formats; without it they are notes unless the schema asserts them");
    addReportFormat(*command, options->format);
    command->footer(
        "Example:\n"
        "  waymarkctl schema validate --schema service.json --registry schemas a.yaml b.yaml");
    command->callback(
        [options, &context] { context.exitCode = validateDocuments(*options, context); });
    addSchemaRules(*group, context);
}

} // namespace waymark::cli
