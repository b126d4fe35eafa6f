// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/network.h"

#include "net/nettr.h"

#include <dlfcn.h>

#include <QFile>
#include <QFileInfo>
#include <QLibrary>

#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::net {

namespace {

/// The folder this library was loaded from. Qt looks for libraries along its own paths, not ours.
QString folderOfThisLibrary()
{
    static const char here = 0;
    Dl_info info{};
    if (dladdr(&here, &info) == 0 || info.dli_fname == nullptr)
        return {};
    return QFileInfo(QFile::decodeName(info.dli_fname)).absolutePath();
}

} // namespace

Result<std::shared_ptr<const HttpClient>> loadHttpClient()
{
    QLibrary library(folderOfThisLibrary() + "/libwaymark-net.so"_L1);
    // Its thread may still run when others are unloaded.
    library.setLoadHints(QLibrary::PreventUnloadHint);
    using Make = HttpClient *(*)();
    const auto make = reinterpret_cast<Make>(library.resolve("waymarkMakeHttpClient"));
    if (make == nullptr)
        return std::unexpected(Error{
            u"net.missing"_s,
            Tr::tr("The network part of Waymark can't be loaded: %1.").arg(library.errorString()),
            library.fileName(), Tr::tr("Install Waymark again, with Qt Network.")});
    return std::shared_ptr<const HttpClient>(make());
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
