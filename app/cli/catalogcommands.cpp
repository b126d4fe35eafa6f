// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/expression.h"
#include "catalog/graph.h"
#include "catalog/lookup.h"
#include "cli/catalogoutput.h"
#include "cli/clitr.h"
#include "cli/command.h"
#include "cli/openedcatalog.h"
#include "diagnostics/report.h"
#include "workspace/catalogreport.h"
#include "workspace/revisioncatalog.h"

#include <QDir>

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct CatalogOptions
{
    std::string path;
    std::string workspace;
    std::string kind;
    std::string owner;
    std::vector<std::string> filters;
    std::vector<std::string> words;
    std::string ref;
    std::string key;
    std::vector<std::string> relations;
    std::vector<std::string> revisions;
    std::string format;
    std::string failOn = "error";
    int depth = 1;
    bool strict = false;
};

using Run = ExitCode (*)(const CatalogOptions &, const Context &);

ListFormat listFormat(const std::string &name)
{
    if (name == "json")
        return ListFormat::Json;
    return name == "csv" ? ListFormat::Csv : ListFormat::Table;
}

/// The conditions of the options; those of --filter are alternatives, as a server takes them.
Result<catalog::Expression> conditionOf(const CatalogOptions &options)
{
    std::vector<catalog::Expression> parts;
    if (!options.kind.empty())
        parts.push_back(
            catalog::Expression::equals(u"kind"_s, QString::fromStdString(options.kind)));
    if (!options.owner.empty()) {
        auto owner = catalog::parseQuery(u"owner:"_s + QString::fromStdString(options.owner));
        if (!owner)
            return owner;
        parts.push_back(*std::move(owner));
    }
    QStringList filters;
    for (const std::string &filter : options.filters)
        filters.append(QString::fromStdString(filter));
    if (!filters.isEmpty())
        parts.push_back(catalog::parseFilters(filters));
    QStringList words;
    for (const std::string &word : options.words)
        words.append(QString::fromStdString(word));
    if (!words.isEmpty()) {
        auto query = catalog::parseQuery(words.join(u' '));
        if (!query)
            return query;
        parts.push_back(*std::move(query));
    }
    return catalog::Expression::all(std::move(parts));
}

/// Opens the catalog and finds the entities that the options ask for; prints why it can't.
std::optional<std::pair<OpenedCatalog, catalog::EntitySet>>
matching(const CatalogOptions &options, const Context &context, ExitCode &exitCode)
{
    const auto condition = conditionOf(options);
    if (!condition) {
        printError(context.io.err, condition.error());
        exitCode = Usage;
        return std::nullopt;
    }
    auto opened = openCatalog(options.path, options.workspace, context);
    exitCode = opened.exitCode();
    auto found = catalog::evaluate(*condition, opened.catalog());
    if (!opened.below().isEmpty()) {
        catalog::EntitySet inside(found.universe());
        for (catalog::EntityId id = 0; id < catalog::EntityId(found.universe()); ++id) {
            const QString &path = opened.catalog().entity(id).path();
            if (path == opened.below() || path.startsWith(opened.below() + u'/'))
                inside.insert(id);
        }
        found &= inside;
    }
    return std::pair(std::move(opened), std::move(found));
}

ExitCode list(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    if (const auto found = matching(options, context, exitCode))
        print(context.io.out, entityList(found->first.catalog(), found->second.toVector(),
                                         listFormat(options.format)));
    return exitCode;
}

ExitCode facets(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    if (const auto found = matching(options, context, exitCode)) {
        const auto values = catalog::facet(found->first.catalog(),
                                           QString::fromStdString(options.key), &found->second);
        print(context.io.out, options.format == "json" ? facetJson(values) : facetText(values));
    }
    return exitCode;
}

/// Opens the catalog and finds the one entity; prints why it can't.
std::optional<std::pair<OpenedCatalog, catalog::EntityId>>
named(const CatalogOptions &options, const Context &context, ExitCode &exitCode)
{
    auto opened = openCatalog({}, options.workspace, context);
    exitCode = opened.exitCode();
    const auto entity = catalog::entityNamed(opened.catalog(), QString::fromStdString(options.ref));
    if (!entity) {
        printError(context.io.err, entity.error());
        exitCode = std::max(exitCode, Findings);
        return std::nullopt;
    }
    const catalog::EntityId id = entity->id();
    return std::pair(std::move(opened), id);
}

ExitCode show(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    if (const auto found = named(options, context, exitCode)) {
        const catalog::CatalogSnapshot &snapshot = found->first.catalog();
        const catalog::Entity entity = snapshot.entity(found->second);
        print(context.io.out, options.format == "json" ? entityJson(snapshot, entity)
                                                       : entityText(snapshot, entity));
    }
    return exitCode;
}

ExitCode who(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    if (const auto found = named(options, context, exitCode)) {
        const catalog::CatalogSnapshot &snapshot = found->first.catalog();
        const auto card = catalog::whoCard(snapshot, found->second);
        print(context.io.out,
              options.format == "json" ? whoJson(snapshot, card) : whoText(snapshot, card));
    }
    return exitCode;
}

ExitCode graph(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    const auto found = named(options, context, exitCode);
    if (!found)
        return exitCode;
    catalog::GraphRequest request{found->second, options.depth, {}, 2'000};
    for (const std::string &name : options.relations)
        request.types.append(*catalog::relationFromName(QString::fromStdString(name)));
    const auto part = catalog::graphAround(found->first.catalog(), request);
    const QByteArray dot = catalog::toDot(found->first.catalog(), part);
    if (options.format != "svg") {
        print(context.io.out, dot);
        return exitCode;
    }
    const auto drawn = context.environment.process.run(
        {.program = u"dot"_s, .arguments = {u"-Tsvg"_s}, .input = dot}, {});
    if (!drawn || drawn->exitCode != 0) {
        printError(context.io.err, drawn ? Error{u"catalog.layout"_s,
                                                 Tr::tr("dot couldn't lay the graph out."),
                                                 {},
                                                 Tr::tr("Ask for less with --depth or --relation.")}
                                         : drawn.error());
        return CannotRun;
    }
    print(context.io.out, drawn->output);
    return exitCode;
}

ExitCode problems(const CatalogOptions &options, const Context &context)
{
    auto opened = openCatalog(options.path, options.workspace, context);
    const Report report = workspace::catalogReport(
        opened.snapshot(),
        {opened.below(), options.strict ? catalog::Profile::Strict : catalog::Profile::Compatible});
    print(context.io.out,
          written(report, *reportFormatFromName(QString::fromStdString(options.format))));
    if (opened.exitCode() != Ok)
        return opened.exitCode();
    const bool failed = report.count(Severity::Error) > 0
                        || (options.failOn == "warning" && report.count(Severity::Warning) > 0);
    return failed ? Findings : Ok;
}

ExitCode diff(const CatalogOptions &options, const Context &context)
{
    auto opened = openCatalog({}, options.workspace, context);
    const auto fail = [&](const Error &error) {
        printError(context.io.err, error);
        return CannotRun;
    };
    const auto git =
        vcs::Git::open(context.environment.process, opened.snapshot().folder, vcs::Trust::Yes);
    if (!git)
        return fail(git.error());
    const QString folder = git->relativePath(opened.snapshot().folder).value_or(QString());
    const auto before =
        workspace::catalogAt(*git, QString::fromStdString(options.revisions.front()), folder);
    if (!before)
        return fail(before.error());
    auto after = Result<std::shared_ptr<const catalog::CatalogSnapshot>>(opened.snapshot().catalog);
    if (options.revisions.size() > 1)
        after = workspace::catalogAt(*git, QString::fromStdString(options.revisions[1]), folder);
    if (!after)
        return fail(after.error());
    const auto changes = catalog::difference(**before, **after);
    print(context.io.out,
          options.format == "json" ? differenceJson(changes) : differenceText(changes));
    return Ok;
}

void addWorkspaceOption(CLI::App &command, CatalogOptions &options)
{
    command
        .add_option("--workspace", options.workspace,
                    "Folder to read; by default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
}

void addFormatOption(CLI::App &command, CatalogOptions &options, const std::string &byDefault,
                     const std::vector<std::string> &formats)
{
    options.format = byDefault;
    command.add_option("--format", options.format, "How it is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember(formats));
}

void addFilterOptions(CLI::App &command, CatalogOptions &options)
{
    command.add_option("--kind", options.kind, "Entities of this kind alone")->type_name("KIND");
    command.add_option("--owner", options.owner, "Entities of this owner alone")->type_name("REF");
    command
        .add_option("--filter", options.filters,
                    "Backstage's filter: conditions key or key=value, separated by commas; given "
                    "again, one of them is enough")
        ->type_name("EXPR")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// A subcommand with options of its own.
std::pair<CLI::App *, CatalogOptions *> addCommand(CLI::App &parent, Context &context,
                                                   const std::string &name,
                                                   const std::string &description, Run run)
{
    const auto options = std::make_shared<CatalogOptions>();
    auto *command = parent.add_subcommand(name, description);
    addWorkspaceOption(*command, *options);
    command->callback([options, run, &context] { context.exitCode = run(*options, context); });
    return {command, options.get()};
}

void addLists(CLI::App &parent, Context &context)
{
    const auto [listing, listOptions] = addCommand(parent, context, "list", "Lists entities", list);
    listing->add_option("PATH", listOptions->path, "File or folder whose entities are listed")
        ->type_name("");
    addFilterOptions(*listing, *listOptions);
    addFormatOption(*listing, *listOptions, "table", {"table", "json", "csv"});

    const auto [query, queryOptions] =
        addCommand(parent, context, "query",
                   "Finds entities by words and conditions, or by a predicate in JSON", list);
    query->add_option("EXPR", queryOptions->words, "What to find")->type_name("")->required();
    addFormatOption(*query, *queryOptions, "table", {"table", "json", "csv"});
    query->footer("Examples:\n"
                  "  waymarkctl catalog query pay kind:api owner:payments-team\n"
                  "  waymarkctl catalog query kind=component,spec.type=service\n"
                  "  waymarkctl catalog query '{\"spec.lifecycle\": {\"$in\": [\"production\"]}}'");

    const auto [counting, facetOptions] =
        addCommand(parent, context, "facets", "Counts the values of a field", facets);
    counting->add_option("KEY", facetOptions->key, "Path such as spec.type or relations.ownedBy")
        ->type_name("")
        ->required();
    addFilterOptions(*counting, *facetOptions);
    addFormatOption(*counting, *facetOptions, "text", {"text", "json"});
}

void addSingles(CLI::App &parent, Context &context)
{
    const auto [showing, showOptions] =
        addCommand(parent, context, "show", "Shows one entity", show);
    showing->add_option("REF", showOptions->ref, "Its name, or kind:namespace/name")
        ->type_name("")
        ->required();
    addFormatOption(*showing, *showOptions, "text", {"text", "json"});

    const auto [drawing, graphOptions] =
        addCommand(parent, context, "graph", "Draws what an entity is related to", graph);
    drawing->add_option("REF", graphOptions->ref, "Its name, or kind:namespace/name")
        ->type_name("")
        ->required();
    drawing->add_option("--depth", graphOptions->depth, "How many relations away")
        ->type_name("NUMBER")
        ->check(CLI::Range(0, 20));
    std::vector<std::string> names;
    for (int type = 0; type < catalog::relationTypeCount; ++type)
        names.push_back(catalog::relationName(catalog::RelationType(type)).toStdString());
    drawing
        ->add_option("--relation", graphOptions->relations, "Relations to follow; by default all")
        ->type_name("NAME")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check(CLI::IsMember(names));
    addFormatOption(*drawing, *graphOptions, "dot", {"dot", "svg"});
}

void addChecks(CLI::App &parent, Context &context)
{
    const auto [checking, problemOptions] = addCommand(
        parent, context, "problems", "Says what is wrong with and between entities", problems);
    checking->add_option("PATH", problemOptions->path, "File or folder to look at")->type_name("");
    checking->add_flag("--strict", problemOptions->strict,
                       "Also ask for what only the documentation says");
    checking
        ->add_option("--fail-on", problemOptions->failOn,
                     "The least severity that makes the exit status 1")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning"}));
    addFormatOption(*checking, *problemOptions, "text",
                    {"text", "json", "sarif", "junit", "github"});

    const auto [comparing, diffOptions] =
        addCommand(parent, context, "diff",
                   "Compares the entities of two commits, or of one and the files", diff);
    comparing
        ->add_option("REVISION", diffOptions->revisions,
                     "One or two commits; the second one is the files as they are if left out")
        ->type_name("")
        ->required()
        ->expected(1, 2);
    addFormatOption(*comparing, *diffOptions, "text", {"text", "json"});
}

} // namespace

void addCatalog(CLI::App &program, Context &context)
{
    auto *parent = program.add_subcommand("catalog", "Finds, shows and checks the service catalog");
    parent->require_subcommand(1);
    addLists(*parent, context);
    addSingles(*parent, context);
    addChecks(*parent, context);
}

void addWho(CLI::App &program, Context &context)
{
    const auto [command, options] = addCommand(
        program, context, "who", "Owner, contacts, runbooks and dependencies of an entity", who);
    command->add_option("REF", options->ref, "Its name, or kind:namespace/name")
        ->type_name("")
        ->required();
    addFormatOption(*command, *options, "text", {"text", "json"});
    command->footer("Example:\n  waymarkctl who payments-api");
}

} // namespace waymark::cli
