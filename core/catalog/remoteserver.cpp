// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/remoteserver.h"

#include "base/eventthread.h"
#include "catalog/catalogtr.h"
#include "yaml/json.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

std::unexpected<Error> noCatalog(const QUrl &url)
{
    return std::unexpected(
        Error{u"catalog.bad-answer"_s,
              Tr::tr("%1 answers with something else than a catalog.").arg(url.host()),
              url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery),
              Tr::tr("Check that the address is a Backstage backend's, without /api/catalog.")});
}

yaml::Value textList(const QStringList &texts)
{
    yaml::Value::Sequence items;
    for (const QString &text : texts)
        items.append(yaml::Value(text));
    return yaml::Value(std::move(items));
}

/// What is searched for; servers take it beside the conditions.
QString searchText(const Expression &expression)
{
    if (expression.kind == Expression::Kind::Text)
        return expression.values.value(0);
    if (expression.kind != Expression::Kind::All)
        return {};
    QStringList texts;
    for (const Expression &part : expression.parts) {
        if (const QString text = searchText(part); !text.isEmpty())
            texts.append(text);
    }
    return texts.join(u' ');
}

Result<yaml::SyntaxTree> parsedAnswer(const net::HttpResponse &response, std::stop_token stop)
{
    auto tree = yaml::SyntaxTree::parse(SourceText(response.body), std::move(stop));
    if (!tree || tree->hasErrors() || tree->documents().size() != 1)
        return noCatalog(response.url);
    return *std::move(tree);
}

} // namespace

QString ServerAddress::secretName() const
{
    return "catalog/"_L1
           + url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

RemoteServer::RemoteServer(ServerAddress address, std::optional<QByteArray> token,
                           Services services)
    : m_address(std::move(address))
    , m_services(std::move(services))
{
    if (token && !token->isEmpty())
        m_credential = net::Credential{m_address.url, *std::move(token)};
    if (!m_services.wait)
        m_services.wait = [](std::chrono::milliseconds time, const std::stop_token &stop) {
            return waitUnlessStopped(time, stop);
        };
}

net::HttpRequest RemoteServer::request(const QString &path, const QUrlQuery &query) const
{
    net::HttpRequest request;
    request.url = m_address.url;
    QString base = request.url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    request.url.setPath(base + "/api/catalog"_L1 + path);
    request.url.setQuery(query);
    request.headers = {{"Accept", "application/json"}};
    request.credential = m_credential;
    request.allowPlain = m_address.allowPlain;
    return request;
}

Result<net::HttpResponse> RemoteServer::send(const net::HttpRequest &request,
                                             std::stop_token stop) const
{
    auto response = net::sendPatiently(m_services.http, request, m_services.retry, m_services.wait,
                                       std::move(stop));
    return response ? net::accepted(*std::move(response)) : std::move(response);
}

Result<net::HttpResponse> RemoteServer::post(const QString &path, const QByteArray &body,
                                             std::stop_token stop) const
{
    net::HttpRequest asked = request(path, {});
    asked.method = "POST";
    asked.headers.append(net::HttpHeader{"Content-Type", "application/json"});
    asked.body = body;
    return send(asked, std::move(stop));
}

Result<RemotePage> RemoteServer::page(const QByteArray &cursor, int limit,
                                      const QByteArray &knownEtag, std::stop_token stop) const
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (cursor.isEmpty()) {
        for (const QString &filter : m_address.filters)
            query.addQueryItem(u"filter"_s, QString::fromLatin1(QUrl::toPercentEncoding(filter)));
    } else {
        // A cursor holds filter and order itself.
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(cursor.toPercentEncoding()));
    }
    net::HttpRequest asked = request(u"/entities/by-query"_s, query);
    asked.ifNoneMatch = knownEtag;
    const auto response = send(asked, std::move(stop));
    if (!response)
        return std::unexpected(response.error());
    return RemotePage{response->isNotModified() ? QByteArray() : response->body,
                      response->header("etag"), response->isNotModified()};
}

Result<RemotePage> RemoteServer::query(const Expression &expression, int limit,
                                       const QStringList &fields, std::stop_token stop) const
{
    QByteArray body =
        "{\"limit\": " + QByteArray::number(limit) + ", \"query\": " + predicateJson(expression);
    if (!fields.isEmpty())
        body += ", \"fields\": " + yaml::toJson(textList(fields));
    if (const QString text = searchText(expression); !text.isEmpty())
        body += ", \"fullTextFilter\": "
                + yaml::toJson(yaml::Value(yaml::Value::Mapping{{u"term"_s, yaml::Value(text)}}));
    const auto response = post(u"/entities/by-query"_s, body + '}', std::move(stop));
    if (!response)
        return std::unexpected(response.error());
    return RemotePage{response->body, response->header("etag"), false};
}

Result<RemotePage> RemoteServer::byRefs(const QStringList &refs, const QStringList &fields,
                                        std::stop_token stop) const
{
    yaml::Value::Mapping body{{u"entityRefs"_s, textList(refs)}};
    if (!fields.isEmpty())
        body.append({u"fields"_s, textList(fields)});
    const auto response =
        post(u"/entities/by-refs"_s, yaml::toJson(yaml::Value(std::move(body))), std::move(stop));
    if (!response)
        return std::unexpected(response.error());
    return RemotePage{response->body, {}, false};
}

Result<QList<FacetValue>> RemoteServer::facet(const QString &key, const QStringList &filters,
                                              std::stop_token stop) const
{
    QUrlQuery query;
    query.addQueryItem(u"facet"_s, QString::fromLatin1(QUrl::toPercentEncoding(key)));
    for (const QString &filter : filters)
        query.addQueryItem(u"filter"_s, QString::fromLatin1(QUrl::toPercentEncoding(filter)));
    const auto response = send(request(u"/entity-facets"_s, query), stop);
    if (!response)
        return std::unexpected(response.error());
    const auto tree = parsedAnswer(*response, stop);
    if (!tree)
        return std::unexpected(tree.error());
    const yaml::Node values = tree->documents().front().root.value(u"facets").value(key);
    if (!values.isSequence())
        return noCatalog(response->url);
    QList<FacetValue> found;
    for (auto item = values.firstChild(); item; item = item.nextSibling())
        found.append(
            {item.value(u"value").text(), int(item.value(u"count").toInteger().value_or(0))});
    std::ranges::sort(found, [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return found;
}

Result<QList<ServerFinding>> RemoteServer::validate(const QByteArray &entityJson,
                                                    const QString &location,
                                                    std::stop_token stop) const
{
    net::HttpRequest asked = request(u"/validate-entity"_s, {});
    asked.method = "POST";
    asked.headers.append(net::HttpHeader{"Content-Type", "application/json"});
    asked.body = "{\"entity\": " + entityJson
                 + ", \"location\": " + yaml::toJson(yaml::Value(location)) + '}';
    const auto response =
        net::sendPatiently(m_services.http, asked, m_services.retry, m_services.wait, stop);
    if (!response)
        return std::unexpected(response.error());
    if (response->status != 400) {
        const auto taken = net::accepted(*response);
        if (!taken)
            return std::unexpected(taken.error());
        return QList<ServerFinding>();
    }
    const auto tree = parsedAnswer(*response, stop);
    if (!tree)
        return std::unexpected(tree.error());
    const yaml::Node errors = tree->documents().front().root.value(u"errors");
    if (!errors.isSequence()) {
        // The request itself is refused, not the entity.
        const auto refused = net::accepted(*response);
        return refused ? noCatalog(response->url) : std::unexpected(refused.error());
    }
    QList<ServerFinding> findings;
    for (auto item = errors.firstChild(); item; item = item.nextSibling())
        findings.append({item.value(u"name").text(), item.value(u"message").text()});
    return findings;
}

Result<void> RemoteServer::refresh(const QString &ref, std::stop_token stop) const
{
    const auto response =
        post(u"/refresh"_s,
             yaml::toJson(yaml::Value(yaml::Value::Mapping{{u"entityRef"_s, yaml::Value(ref)}})),
             std::move(stop));
    if (!response)
        return std::unexpected(response.error());
    return {};
}

Result<RemoteItems> readItems(const QByteArray &json, std::stop_token stop, const QUrl &url)
{
    auto tree = parsedAnswer({200, {}, json, url}, std::move(stop));
    if (!tree)
        return std::unexpected(tree.error());
    const yaml::Node root = tree->documents().front().root;
    const yaml::Node items = root.isSequence() ? root : root.value(u"items");
    if (!items.isSequence())
        return noCatalog(url);
    RemoteItems found{*tree,
                      {},
                      root.value(u"pageInfo").value(u"nextCursor").utf8(),
                      root.value(u"totalItems").toInteger().value_or(0)};
    found.items.reserve(items.size());
    for (auto item = items.firstChild(); item; item = item.nextSibling())
        found.items.append(item);
    return found;
}

} // namespace waymark::catalog
