// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/late/qthttpclient.h"

#include "base/expensive.h"
#include "net/late/transfer.h"
#include "net/nettr.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

#include <future>

using namespace Qt::StringLiterals;

namespace waymark::net {

namespace {

/// Qt's manager uses no proxy unless a program sets one for all of itself.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

} // namespace

QtHttpClient::QtHttpClient()
    : m_thread(u"network"_s)
{
    m_thread.post([this] {
        m_network = new QNetworkAccessManager(m_thread.context());
        m_network->setProxyFactory(new SystemProxies);
    });
}

QtHttpClient::~QtHttpClient() = default;

Result<HttpResponse> QtHttpClient::send(const HttpRequest &request, std::stop_token stop) const
{
    expensive();
    if (const auto checked = checkRequest(request); !checked)
        return std::unexpected(checked.error());
    std::promise<Result<HttpResponse>> promise;
    auto answer = promise.get_future();
    // The transfer answers exactly once, at the latest when its time is over.
    m_thread.post([this, &request, &promise, stop] {
        new Transfer(*m_network, request, stop, [&promise](Result<HttpResponse> result) {
            promise.set_value(std::move(result));
        });
    });
    return answer.get();
}

} // namespace waymark::net

extern "C" Q_DECL_EXPORT waymark::net::HttpClient *waymarkMakeHttpClient()
{
    return new waymark::net::QtHttpClient;
}
