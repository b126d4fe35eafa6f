// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/serverchecks.h"

#include "base/expensive.h"
#include "servers/catalogservers.h"
#include "servers/serverstr.h"
#include "yaml/json.h"

using namespace Qt::StringLiterals;

namespace waymark::servers {

namespace {

/// Patience is for fetching; a person waits for these.
constexpr net::RetryPolicy quick{.attempts = 2};

} // namespace

Result<qint64> lookAtServer(const catalog::ServerAddress &server,
                            const std::optional<QByteArray> &token, const net::HttpClient &http,
                            std::stop_token stop)
{
    expensive();
    const catalog::RemoteServer asked(server, token, {http, quick});
    const auto page = asked.page({}, 1, {}, stop);
    if (!page)
        return std::unexpected(page.error());
    const auto items = catalog::readItems(page->body, std::move(stop), server.url);
    if (!items)
        return std::unexpected(items.error());
    return std::max(items->total, qint64(items->items.size()));
}

Result<SentEntity> sentEntity(const SourceText &text, int document, const QString &path)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    if (!tree || document >= tree->documents().size() || tree->hasErrors())
        return std::unexpected(Error{u"catalog.unreadable"_s,
                                     Tr::tr("The descriptor can't be read as it is."), path,
                                     Tr::tr("Mend what the problems list names first.")});
    auto json = yaml::toJson(tree->documents()[document].root);
    if (!json)
        return std::unexpected(json.error());
    return SentEntity{*std::move(json), "url:file://"_L1 + path};
}

QList<ServerVerdict> validateOnServers(const QList<catalog::ServerAddress> &servers,
                                       const SentEntity &entity, const net::HttpClient &http,
                                       const SecretStore &secrets, const std::stop_token &stop)
{
    expensive();
    QList<ServerVerdict> verdicts;
    for (const catalog::ServerAddress &address : servers) {
        ServerVerdict verdict{.server = address.name};
        const auto server = openServer(address, http, secrets, stop);
        auto findings = server ? server->validate(entity.json, entity.location, stop)
                               : std::unexpected(server.error());
        if (findings)
            verdict.findings = *std::move(findings);
        else
            verdict.failure = findings.error();
        verdicts << verdict;
    }
    return verdicts;
}

QList<ServerVerdict> refreshOnServers(const QList<catalog::ServerAddress> &servers,
                                      const QString &canonical, const net::HttpClient &http,
                                      const SecretStore &secrets, const std::stop_token &stop)
{
    expensive();
    QList<ServerVerdict> verdicts;
    for (const catalog::ServerAddress &address : servers) {
        ServerVerdict verdict{.server = address.name};
        const auto server = openServer(address, http, secrets, stop);
        const auto refreshed =
            server ? server->refresh(canonical, stop) : std::unexpected(server.error());
        if (!refreshed)
            verdict.failure = refreshed.error();
        verdicts << verdict;
    }
    return verdicts;
}

QList<RefreshOutcome>
refreshAllOnServers(const QList<catalog::ServerAddress> &servers, const QStringList &names,
                    const net::HttpClient &http, const SecretStore &secrets,
                    const std::function<void(qsizetype, qsizetype)> &progressed,
                    const std::stop_token &stop)
{
    expensive();
    const qsizetype total = servers.size() * names.size();
    QList<RefreshOutcome> outcomes;
    for (const catalog::ServerAddress &address : servers) {
        RefreshOutcome outcome{.server = address.name};
        const auto server = openServer(address, http, secrets, stop);
        if (!server)
            outcome.failure = server.error();
        for (qsizetype i = 0; i < names.size() && !outcome.failure; ++i) {
            if (stop.stop_requested())
                return outcomes;
            const auto refreshed = server->refresh(names[i], stop);
            if (refreshed)
                ++outcome.asked;
            else if (refreshed.error().code == "net.not-found"_L1)
                outcome.unknown << names[i];
            else
                outcome.failure = refreshed.error();
            progressed(outcomes.size() * names.size() + i + 1, total);
        }
        outcomes << outcome;
    }
    return outcomes;
}

} // namespace waymark::servers
