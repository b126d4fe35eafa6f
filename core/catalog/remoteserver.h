// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/expression.h"
#include "catalog/facets.h"
#include "net/retry.h"
#include "yaml/syntaxtree.h"

#include <QUrlQuery>

#include <optional>

namespace waymark::catalog {

/// A Backstage backend as a person names it.
struct ServerAddress
{
    QString name;            ///< what people call it
    QUrl url;                ///< of the backend, without `/api/catalog`
    bool allowPlain = false; ///< http to another machine
    QStringList filters;     ///< Backstage's `filter`; what a copy is narrowed to. Empty: all

    bool operator==(const ServerAddress &) const = default;
    /// The name its token is kept under (`SecretStore`).
    [[nodiscard]] QString secretName() const;
};

/// One page of entities.
struct RemotePage
{
    QByteArray body; ///< as the server sent it, JSON
    QByteArray etag;
    bool isNotModified = false; ///< then `body` is empty: the known one still holds
};

/// What a server finds wrong with an entity: no place, no line.
struct ServerFinding
{
    QString name;
    QString message;
};

/// The catalog API of a Backstage backend, call by call. Blocks; any thread but the UI's.
///
/// Common errors: those of `HttpClient::send`, `net::accepted`, and `catalog.bad-answer` for an
/// answer of another shape.
class RemoteServer
{
public:
    struct Services
    {
        const net::HttpClient &http;
        net::RetryPolicy retry = {};
        net::Waiting wait = {}; ///< empty: really waits
    };

    /// `token` is sent to this server alone.
    RemoteServer(ServerAddress address, std::optional<QByteArray> token, Services services);

    [[nodiscard]] const ServerAddress &address() const { return m_address; }

    /// Entities that the address' filters let through, `limit` of them. `cursor` is empty for the
    /// first page. With the ETag of a page that is known, the answer may be "not modified".
    [[nodiscard]] Result<RemotePage> page(const QByteArray &cursor, int limit,
                                          const QByteArray &knownEtag, std::stop_token stop) const;

    /// The same query as on files, answered by the server. `fields` prunes the answer; empty: all.
    [[nodiscard]] Result<RemotePage> query(const Expression &expression, int limit,
                                           const QStringList &fields, std::stop_token stop) const;

    /// By reference, in the order asked; `null` in the answer for one that isn't there.
    [[nodiscard]] Result<RemotePage> byRefs(const QStringList &refs, const QStringList &fields,
                                            std::stop_token stop) const;

    [[nodiscard]] Result<QList<FacetValue>> facet(const QString &key, const QStringList &filters,
                                                  std::stop_token stop) const;

    /// What the server says of one entity, as JSON. Empty: it would take it.
    [[nodiscard]] Result<QList<ServerFinding>>
    validate(const QByteArray &entityJson, const QString &location, std::stop_token stop) const;

    /// Asks the server to read the entity's file again soon, such as after a push.
    [[nodiscard]] Result<void> refresh(const QString &ref, std::stop_token stop) const;

private:
    [[nodiscard]] net::HttpRequest request(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] Result<net::HttpResponse> send(const net::HttpRequest &request,
                                                 std::stop_token stop) const;
    [[nodiscard]] Result<net::HttpResponse> post(const QString &path, const QByteArray &body,
                                                 std::stop_token stop) const;

    ServerAddress m_address;
    std::optional<net::Credential> m_credential;
    Services m_services;
};

/// The entities of an answer, as nodes of its tree: `items` of an object, or a list. Fails with
/// `catalog.bad-answer`, in the words for the server at `url`.
struct RemoteItems
{
    yaml::SyntaxTree tree;
    QList<yaml::Node> items;
    QByteArray nextCursor; ///< empty: that was the last page
    qint64 total = 0;
};
[[nodiscard]] Result<RemoteItems> readItems(const QByteArray &json, std::stop_token stop = {},
                                            const QUrl &url = {});

} // namespace waymark::catalog
