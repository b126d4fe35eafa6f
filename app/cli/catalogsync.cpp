// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/lookup.h"
#include "cli/catalogoptions.h"
#include "cli/catalogoutput.h"
#include "cli/clitr.h"
#include "servers/catalogservers.h"
#include "yaml/json.h"

#include <algorithm>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QByteArray syncText(const servers::SyncResult &result)
{
    if (!result.failure)
        return Tr::tr("%1: %n entities", nullptr, int(result.entities))
                   .arg(result.address.name)
                   .toUtf8()
               + '\n';
    if (!result.fetched.isValid())
        return {};
    return Tr::tr("%1: the copy of %2 stays")
               .arg(result.address.name, result.fetched.toString(Qt::ISODate))
               .toUtf8()
           + '\n';
}

yaml::Value syncValue(const servers::SyncResult &result)
{
    yaml::Value::Mapping fields{
        {u"name"_s, yaml::Value(result.address.name)},
        {u"url"_s, yaml::Value(result.address.url.toString())},
        {u"entities"_s, yaml::Value(result.entities)},
        {u"fetched"_s, result.fetched.isValid() ? yaml::Value(result.fetched.toString(Qt::ISODate))
                                                : yaml::Value()}};
    if (result.failure)
        fields.append({u"error"_s, yaml::Value(result.failure->code)});
    return yaml::Value(std::move(fields));
}

/// What is kept now, as a file of its own: a day to compare later ones with.
ExitCode saveCopyOf(const QList<catalog::ServerAddress> &servers, const CatalogOptions &options,
                    const Context &context)
{
    const Environment &environment = context.environment;
    if (servers.size() > 1) {
        printError(context.io.err,
                   {u"catalog.several-servers"_s,
                    Tr::tr("A file holds the copy of one server; the workspace names several."),
                    {},
                    Tr::tr("Say which one with “--server”.")});
        return Usage;
    }
    const auto copy = catalog::loadCopy(servers.front(),
                                        catalog::copyPath(servers.front(), environment.cacheFolder),
                                        environment.files);
    const auto saved =
        copy ? catalog::saveCopy(*copy, pathFromArgument(options.saveTo), environment.files)
             : std::unexpected(Error{u"catalog.no-copy"_s,
                                     Tr::tr("Nothing of %1 is kept.").arg(servers.front().name),
                                     {},
                                     Tr::tr("Fetch it again.")});
    if (saved)
        return Ok;
    printError(context.io.err, saved.error());
    return CannotRun;
}

ExitCode sync(const CatalogOptions &options, const Context &context)
{
    const auto opened = openCatalog({}, options.workspace, context);
    const auto servers = serversOf(opened, options, context);
    if (servers.isEmpty())
        return CannotRun;
    const Environment &environment = context.environment;
    const auto results =
        servers::syncServers(servers,
                             {*environment.http, *environment.secrets, environment.files,
                              environment.clock, environment.cacheFolder},
                             {}, {});
    yaml::Value::Sequence values;
    bool failed = false;
    for (const servers::SyncResult &result : results) {
        failed = failed || result.failure.has_value();
        values.append(syncValue(result));
        if (options.format == "text")
            print(context.io.out, syncText(result));
        if (result.failure)
            printError(context.io.err, *result.failure);
    }
    if (options.format == "json")
        print(context.io.out, yaml::toJson(yaml::Value(std::move(values))) + '\n');
    if (failed)
        return CannotRun;
    return options.saveTo.empty() ? Ok : saveCopyOf(servers, options, context);
}

/// Asks the server about the entity's document as it is in its file.
ExitCode serverCheck(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    const auto found = named(options, context, exitCode);
    if (!found)
        return exitCode;
    const auto servers = serversOf(found->first, options, context);
    if (servers.isEmpty())
        return CannotRun;
    const catalog::Entity entity = found->first.catalog().entity(found->second);
    const auto file = found->first.snapshot().file(entity.path());
    const auto tree = file ? yaml::SyntaxTree::parse(file->text()) : std::nullopt;
    if (!tree) {
        printError(context.io.err, {u"catalog.no-server"_s,
                                    Tr::tr("%1 isn't kept in a file here.").arg(entity.canonical()),
                                    {},
                                    Tr::tr("Name an entity of this workspace.")});
        return CannotRun;
    }
    const auto json = yaml::toJson(tree->documents()[entity.document()].root);
    bool isRefused = false;
    for (const catalog::ServerAddress &address : servers) {
        const auto server = servers::openServer(address, *context.environment.http,
                                                *context.environment.secrets, {});
        const auto findings = server && json
                                  ? server->validate(*json, u"url:file://"_s + entity.path(), {})
                                  : Result<QList<catalog::ServerFinding>>(
                                        std::unexpected(server ? json.error() : server.error()));
        if (!findings) {
            printError(context.io.err, findings.error());
            return CannotRun;
        }
        isRefused = isRefused || !findings->isEmpty();
        for (const catalog::ServerFinding &finding : *findings)
            print(context.io.out,
                  QString(address.name + ": "_L1 + finding.message + u'\n').toUtf8());
    }
    return isRefused ? Findings : Ok;
}

ExitCode serverRefresh(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    const auto found = named(options, context, exitCode);
    if (!found)
        return exitCode;
    const auto servers = serversOf(found->first, options, context);
    if (servers.isEmpty())
        return CannotRun;
    for (const catalog::ServerAddress &address : servers) {
        const auto server = servers::openServer(address, *context.environment.http,
                                                *context.environment.secrets, {});
        const auto refreshed =
            server ? server->refresh(found->first.catalog().entity(found->second).canonical(), {})
                   : std::unexpected(server.error());
        if (!refreshed) {
            printError(context.io.err, refreshed.error());
            exitCode = CannotRun;
        }
    }
    return exitCode;
}

void addServerOption(CLI::App &command, CatalogOptions &options)
{
    command.add_option("--server", options.server, "This one of the workspace's servers alone")
        ->type_name("NAME");
}

} // namespace

QList<catalog::ServerAddress> serversOf(const OpenedCatalog &opened, const CatalogOptions &options,
                                        const Context &context)
{
    QList<catalog::ServerAddress> servers = opened.snapshot().servers;
    const QString wanted = QString::fromStdString(options.server);
    QStringList names;
    for (const catalog::ServerAddress &server : std::as_const(servers))
        names.append(server.name);
    if (!wanted.isEmpty())
        servers.removeIf([&](const auto &server) { return server.name != wanted; });
    if (servers.isEmpty())
        printError(context.io.err,
                   {u"catalog.no-server"_s,
                    names.isEmpty()
                        ? Tr::tr("The workspace names no catalog server.")
                        : Tr::tr("The workspace names no catalog server %1.").arg(wanted),
                    {},
                    names.isEmpty() ? Tr::tr("Add it to “spec.catalogs” of waymark.yaml.")
                                    : Tr::tr("Name one of %1.").arg(names.join(", "_L1))});
    return servers;
}

void addCatalogServers(CLI::App &parent, Context &context)
{
    const auto [syncing, syncOptions] = addCommand(
        parent, context, "sync", "Fetches the entities of the workspace's catalog servers", sync);
    addServerOption(*syncing, *syncOptions);
    syncing
        ->add_option("--save", syncOptions->saveTo,
                     "Write the server's entities to a file as well, for “catalog diff”")
        ->type_name("FILE");
    addFormatOption(*syncing, *syncOptions, "text", {"text", "json"});
    syncing->footer("Tokens are taken from WAYMARK_TOKEN_HOST, such as "
                    "WAYMARK_TOKEN_PORTAL_EXAMPLE_COM, or from WAYMARK_TOKEN.");

    const auto [checking, checkOptions] = addCommand(
        parent, context, "server-check",
        "Asks a server whether it would take an entity as it is in its file", serverCheck);
    addRefArgument(*checking, *checkOptions);
    addServerOption(*checking, *checkOptions);

    const auto [refreshing, refreshOptions] = addCommand(
        parent, context, "server-refresh",
        "Asks a server to read an entity's file again, such as after a push", serverRefresh);
    addRefArgument(*refreshing, *refreshOptions);
    addServerOption(*refreshing, *refreshOptions);
}

} // namespace waymark::cli
