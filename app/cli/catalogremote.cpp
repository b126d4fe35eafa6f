// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/catalogremote.h"

#include "cli/clitr.h"
#include "servers/catalogservers.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr int pageSize = 500;

ExitCode refuse(const Error &error, const Context &context)
{
    printError(context.io.err, error);
    return CannotRun;
}

/// The server that `--server` names; nullopt after why was printed.
std::optional<catalog::RemoteServer> serverOf(const CatalogOptions &options, const Context &context)
{
    const auto opened = openCatalog({}, options.workspace, context);
    const auto servers = serversOf(opened, options, context);
    if (servers.isEmpty())
        return std::nullopt;
    auto server = servers::openServer(servers.front(), *context.environment.http,
                                      *context.environment.secrets, {});
    if (server)
        return *std::move(server);
    printError(context.io.err, server.error());
    return std::nullopt;
}

/// Every page of a query's answer.
Result<catalog::RemoteCopy> answerOf(const catalog::RemoteServer &server,
                                     const catalog::Expression &condition, const Clock &clock)
{
    catalog::RemoteCopy answer{server.address(), clock.now(), {}};
    auto page = server.query(condition, pageSize, {}, {});
    while (page) {
        answer.pages.append({page->etag, page->body});
        const auto items = catalog::readItems(page->body, {}, server.address().url);
        if (!items)
            return std::unexpected(items.error());
        if (items->nextCursor.isEmpty())
            return answer;
        page = server.page(items->nextCursor, pageSize, {}, {});
    }
    return std::unexpected(page.error());
}

/// `--kind` and `--owner` in Backstage's filter, joined to each alternative of `--filter`.
QStringList filtersOf(const CatalogOptions &options)
{
    QStringList common;
    if (!options.kind.empty())
        common.append(u"kind="_s + QString::fromStdString(options.kind));
    const auto owner = catalog::parseRef(QString::fromStdString(options.owner), {u"group"_s});
    if (owner.isUsable())
        common.append(u"relations.ownedBy="_s + owner.ref.canonical());
    QStringList filters;
    for (const std::string &filter : options.filters)
        filters.append((QStringList{QString::fromStdString(filter)} + common).join(u','));
    if (filters.isEmpty() && !common.isEmpty())
        filters.append(common.join(u','));
    return filters;
}

/// The entity and, so that its relations have names, what it is related to.
Result<catalog::RemoteCopy> withNeighbours(const catalog::RemoteServer &server, const QString &ref,
                                           const Clock &clock)
{
    const auto first = server.byRefs({ref}, {}, {});
    const auto found = first ? catalog::readItems(first->body, {}, server.address().url)
                             : std::unexpected(first.error());
    if (!found)
        return std::unexpected(found.error());
    catalog::RemoteCopy answer{server.address(), clock.now(), {{{}, first->body}}};
    QStringList others;
    for (const yaml::Node &item : found->items) {
        for (auto relation = item.value(u"relations").firstChild(); relation;
             relation = relation.nextSibling())
            others.append(relation.value(u"targetRef").text());
    }
    others.removeDuplicates();
    for (qsizetype at = 0; at < others.size(); at += pageSize) {
        const auto page = server.byRefs(
            others.sliced(at, std::min<qsizetype>(pageSize, others.size() - at)), {}, {});
        if (!page)
            return std::unexpected(page.error());
        answer.pages.append({{}, page->body});
    }
    return answer;
}

} // namespace

std::shared_ptr<const catalog::CatalogSnapshot> snapshotOf(const catalog::RemoteCopy &copy)
{
    const auto pool = std::make_shared<catalog::StringPool>();
    return catalog::CatalogSnapshot::build({pool,
                                            {{catalog::Origin::Kind::Server, copy.address.name,
                                              copy.address.url.toString(), copy.fetched, true}},
                                            catalog::partsOf(copy, pool, 0)});
}

ExitCode listAtServer(const CatalogOptions &options, ListFormat format, const Context &context)
{
    const auto condition = conditionOf(options);
    if (!condition) {
        printError(context.io.err, condition.error());
        return Usage;
    }
    const auto server = serverOf(options, context);
    if (!server)
        return CannotRun;
    const auto answer = answerOf(*server, *condition, context.environment.clock);
    if (!answer)
        return refuse(answer.error(), context);
    const auto snapshot = snapshotOf(*answer);
    std::vector<catalog::EntityId> ids(std::size_t(snapshot->size()));
    std::iota(ids.begin(), ids.end(), 0);
    print(context.io.out, entityList(*snapshot, ids, format));
    return Ok;
}

ExitCode facetsAtServer(const CatalogOptions &options, const Context &context)
{
    const auto server = serverOf(options, context);
    if (!server)
        return CannotRun;
    const auto values = server->facet(QString::fromStdString(options.key), filtersOf(options), {});
    if (!values)
        return refuse(values.error(), context);
    print(context.io.out, options.format == "json" ? facetJson(*values) : facetText(*values));
    return Ok;
}

ExitCode showAtServer(const CatalogOptions &options, const Context &context)
{
    const QString asked = QString::fromStdString(options.ref);
    const auto ref = catalog::refFromPerson(asked);
    if (!ref) {
        printError(context.io.err, {u"catalog.no-such-entity"_s,
                                    Tr::tr("%1 is no reference of an entity.").arg(asked), asked,
                                    Tr::tr("Write kind:namespace/name.")});
        return Usage;
    }
    const auto server = serverOf(options, context);
    if (!server)
        return CannotRun;
    const auto answer = withNeighbours(*server, ref->canonical(), context.environment.clock);
    if (!answer)
        return refuse(answer.error(), context);
    const auto snapshot = snapshotOf(*answer);
    const catalog::Entity entity = snapshot->find(*ref);
    if (!entity) {
        printError(context.io.err,
                   {u"catalog.no-such-entity"_s,
                    Tr::tr("%1 has no entity %2.").arg(server->address().name, ref->canonical()),
                    asked,
                    Tr::tr("Look for it with “waymarkctl catalog query WORD --server %1”.")
                        .arg(server->address().name)});
        return Findings;
    }
    print(context.io.out,
          options.format == "json" ? entityJson(*snapshot, entity) : entityText(*snapshot, entity));
    return Ok;
}

void addLiveOption(CLI::App &command, CatalogOptions &options)
{
    command
        .add_option("--server", options.server,
                    "Ask this catalog server of the workspace itself instead of the files")
        ->type_name("NAME");
}

} // namespace waymark::cli
