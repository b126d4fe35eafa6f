// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/network.h"

#include "base/latelibrary.h"
#include "net/nettr.h"

#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::net {

Result<std::shared_ptr<const HttpClient>> loadHttpClient()
{
    const auto found = lateFunction(u"waymark-net"_s, "waymarkMakeHttpClient");
    if (!found)
        return std::unexpected(Error{
            u"net.missing"_s,
            Tr::tr("The network part of Waymark can't be loaded: %1.").arg(found.error().message),
            found.error().subject, Tr::tr("Install Waymark again, with Qt Network.")});
    using Make = HttpClient *(*)();
    return std::shared_ptr<const HttpClient>(reinterpret_cast<Make>(*found)());
}

struct LateHttpClient::State
{
    std::once_flag once;
    Result<std::shared_ptr<const HttpClient>> client;
};

LateHttpClient::LateHttpClient()
    : m_state(std::make_unique<State>())
{}

LateHttpClient::~LateHttpClient() = default;

Result<HttpResponse> LateHttpClient::send(const HttpRequest &request, std::stop_token stop) const
{
    if (const auto checked = checkRequest(request); !checked)
        return std::unexpected(checked.error());
    std::call_once(m_state->once, [this] { m_state->client = loadHttpClient(); });
    if (!m_state->client)
        return std::unexpected(m_state->client.error());
    return (*m_state->client)->send(request, std::move(stop));
}

} // namespace waymark::net
