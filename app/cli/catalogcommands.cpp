// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graph.h"
#include "catalog/lookup.h"
#include "catalog/missingrelations.h"
#include "cli/catalogremote.h"
#include "cli/clitr.h"
#include "diagnostics/report.h"
#include "snapshot/catalogreport.h"
#include "workspace/revisioncatalog.h"

#include <QDir>
#include <QMap>

#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

ListFormat listFormat(const std::string &name)
{
    if (name == "json")
        return ListFormat::Json;
    return name == "csv" ? ListFormat::Csv : ListFormat::Table;
}

/// Why a table would be empty, as far as anybody can tell.
void sayNothing(const CatalogOptions &options, const OpenedCatalog &opened, const Context &context)
{
    const catalog::CatalogSnapshot &snapshot = opened.catalog();
    QMap<QString, int> kinds;
    for (catalog::EntityId id = 0; id < catalog::EntityId(snapshot.size()); ++id)
        ++kinds[snapshot.entity(id).kind()];
    const QString kind = QString::fromStdString(options.kind);
    const QStringList known = kinds.keys();
    if (kinds.isEmpty())
        printError(context.io.err,
                   {{},
                    Tr::tr("There are no entities in %1.").arg(opened.snapshot().folder),
                    {},
                    Tr::tr("Entities are YAML documents with “apiVersion: backstage.io/v1alpha1”; "
                           "“waymarkctl catalog describe FOLDER” writes one.")});
    else if (!kind.isEmpty() && !known.contains(kind, Qt::CaseInsensitive))
        printError(context.io.err, {{},
                                    Tr::tr("No entity is of the kind %1.").arg(kind),
                                    {},
                                    Tr::tr("There are: %1.").arg(known.join(", "_L1))});
    else
        printError(context.io.err, {{}, Tr::tr("No entity fits."), {}, {}});
}

ExitCode list(const CatalogOptions &options, const Context &context)
{
    if (!options.server.empty())
        return listAtServer(options, listFormat(options.format), context);
    ExitCode exitCode = Ok;
    const auto found = matching(options, context, exitCode);
    if (!found)
        return exitCode;
    if (found->second.count() == 0 && options.format == "table") {
        if (exitCode == Ok)
            sayNothing(options, found->first, context);
        return exitCode;
    }
    print(context.io.out,
          entityList(found->first.catalog(), found->second.toVector(), listFormat(options.format)));
    return exitCode;
}

ExitCode facets(const CatalogOptions &options, const Context &context)
{
    if (!options.server.empty())
        return facetsAtServer(options, context);
    ExitCode exitCode = Ok;
    if (const auto found = matching(options, context, exitCode)) {
        const auto values = catalog::facet(found->first.catalog(),
                                           QString::fromStdString(options.key), &found->second);
        if (values.isEmpty() && exitCode == Ok && options.format == "text")
            printError(
                context.io.err,
                {{},
                 Tr::tr("None of these entities has %1.").arg(QString::fromStdString(options.key)),
                 {},
                 Tr::tr("Name a path such as spec.type or relations.ownedBy.")});
        print(context.io.out, options.format == "json" ? facetJson(values) : facetText(values));
    }
    return exitCode;
}

ExitCode show(const CatalogOptions &options, const Context &context)
{
    if (!options.server.empty())
        return showAtServer(options, context);
    const bool isJson = options.format == "json";
    const auto opened = openCatalog({}, options.workspace, context);
    const catalog::CatalogSnapshot &snapshot = opened.catalog();
    const QString text = QString::fromStdString(options.ref);
    if (const auto entity = catalog::entityNamed(snapshot, text)) {
        print(context.io.out,
              isJson ? entityJson(snapshot, *entity) : entityText(snapshot, *entity));
        return opened.exitCode();
    } else if (const auto missing = catalog::missingMeant(snapshot, text)) {
        print(context.io.out,
              isJson ? missingJson(snapshot, *missing) : missingText(snapshot, *missing));
        printError(context.io.err, entity.error());
    } else {
        printError(context.io.err, entity.error());
    }
    return std::max(opened.exitCode(), Findings);
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
    constexpr qsizetype mostEntities = 2'000;
    catalog::NeighbourhoodRequest request{
        .centre = found->second, .depth = options.depth, .most = mostEntities};
    for (const std::string &name : options.relations)
        request.relations.insert(
            catalog::drawnRelation(*catalog::relationFromName(QString::fromStdString(name))));
    const auto part = catalog::neighbourhoodOf(found->first.catalog(), request);
    if (part.leftOut > 0)
        printError(context.io.err, {{},
                                    Tr::tr("The graph is cut off at %n entities.", nullptr,
                                           int(part.entities.size())),
                                    {},
                                    Tr::tr("Ask for less with --depth or --relation.")});
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
    const Report report = snapshot::catalogReport(
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

ExitCode printDifference(const CatalogOptions &options, const Context &context,
                         const catalog::CatalogSnapshot &before,
                         const catalog::CatalogSnapshot &after)
{
    const auto changes = catalog::difference(before, after);
    print(context.io.out,
          options.format == "json" ? differenceJson(changes) : differenceText(changes));
    return Ok;
}

/// Two days of a server, or one and what is kept of it now.
ExitCode diffCopies(const CatalogOptions &options, const Context &context,
                    const catalog::RemoteCopy &before)
{
    const Environment &environment = context.environment;
    const QString path = options.revisions.size() > 1
                             ? pathFromArgument(options.revisions[1])
                             : catalog::copyPath(before.address, environment.cacheFolder);
    const auto after = catalog::openCopy(path, environment.files);
    if (!after) {
        printError(context.io.err,
                   {u"catalog.no-copy"_s, Tr::tr("%1 is no copy of a catalog server.").arg(path),
                    path, Tr::tr("Save one with “waymarkctl catalog sync --save FILE”.")});
        return CannotRun;
    }
    return printDifference(options, context, *snapshotOf(before), *snapshotOf(*after));
}

ExitCode diff(const CatalogOptions &options, const Context &context)
{
    const auto copy =
        catalog::openCopy(pathFromArgument(options.revisions.front()), context.environment.files);
    if (copy)
        return diffCopies(options, context, *copy);
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
    return printDifference(options, context, **before, **after);
}

void addLists(CLI::App &parent, Context &context)
{
    const auto [listing, listOptions] = addCommand(parent, context, "list", "Lists entities", list);
    listing->add_option("PATH", listOptions->path, "File or folder whose entities are listed")
        ->type_name("");
    addFilterOptions(*listing, *listOptions);
    addLiveOption(*listing, *listOptions);
    addFormatOption(*listing, *listOptions, "table", {"table", "json", "csv"});

    const auto [query, queryOptions] =
        addCommand(parent, context, "query",
                   "Finds entities by words and conditions, or by a predicate in JSON", list);
    query->add_option("EXPR", queryOptions->words, "What to find")->type_name("")->required();
    addLiveOption(*query, *queryOptions);
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
    addLiveOption(*counting, *facetOptions);
    addFormatOption(*counting, *facetOptions, "text", {"text", "json"});
}

void addSingles(CLI::App &parent, Context &context)
{
    const auto [showing, showOptions] =
        addCommand(parent, context, "show", "Shows one entity", show);
    addRefArgument(*showing, *showOptions);
    addLiveOption(*showing, *showOptions);
    addFormatOption(*showing, *showOptions, "text", {"text", "json"});

    const auto [drawing, graphOptions] =
        addCommand(parent, context, "graph", "Draws what an entity is related to", graph);
    addRefArgument(*drawing, *graphOptions);
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
        ->add_option(
            "REVISION", diffOptions->revisions,
            "One or two commits, or copies of a server that “sync --save” made; the second "
            "one is the files as they are, or the copy that is kept, if left out")
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
    parent->footer(
        "Examples:\n"
        "  waymarkctl catalog list --filter kind=component,spec.lifecycle=production\n"
        "  waymarkctl catalog show payments-api --format json\n"
        "  waymarkctl catalog problems services --fail-on warning\n"
        "  waymarkctl catalog graph payments-api --depth 2 --format svg\n"
        "  waymarkctl catalog diff HEAD~1\n\n"
        "Exit status: 0 fine, 1 findings of severity error, 2 usage, 3 could not read or "
        "run.");
    addLists(*parent, context);
    addSingles(*parent, context);
    addChecks(*parent, context);
    addCatalogServers(*parent, context);
    addCatalogEdits(*parent, context);
}

void addWho(CLI::App &program, Context &context)
{
    const auto [command, options] = addCommand(
        program, context, "who", "Owner, contacts, runbooks and dependencies of an entity", who);
    addRefArgument(*command, *options);
    addFormatOption(*command, *options, "text", {"text", "json"});
    command->footer("Example:\n  waymarkctl who payments-api");
}

} // namespace waymark::cli
