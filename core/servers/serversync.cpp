// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/serversync.h"

#include "base/log.h"

#include <algorithm>
#include <atomic>

using namespace std::chrono_literals;

namespace waymark::servers {

/// Written by the thread that asks, looked at by the UI thread.
struct ServerSync::SharedProgress
{
    std::atomic<qsizetype> done = 0;
    std::atomic<qsizetype> total = 0;
};

bool ServerState::operator==(const ServerState &other) const
{
    return address == other.address && fetched == other.fetched && entities == other.entities
           && failure == other.failure && isWaiting == other.isWaiting
           && progress.done == other.progress.done && progress.total == other.progress.total;
}

ServerSync::ServerSync(const ServerServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (ServerState *state = find(m_asked.value(0)); state != nullptr) {
            state->progress = {m_progress->done.load(std::memory_order_relaxed),
                               m_progress->total.load(std::memory_order_relaxed)};
            Q_EMIT changed();
        }
    });
}

ServerSync::~ServerSync() = default;

bool ServerSync::isTrusted() const
{
    return !m_folder.isEmpty() && m_services.isTrusted && m_services.isTrusted(m_folder);
}

ServerState *ServerSync::find(const QString &name)
{
    const auto found = std::ranges::find(
        m_servers, name, [](const ServerState &state) { return state.address.name; });
    return name.isEmpty() || found == m_servers.end() ? nullptr : &*found;
}

QList<catalog::ServerAddress> ServerSync::addresses() const
{
    QList<catalog::ServerAddress> addresses;
    for (const ServerState &state : m_servers)
        addresses << state.address;
    return addresses;
}

ServerState ServerSync::running() const
{
    for (const ServerState &state : m_servers) {
        if (state.address.name == m_asked.value(0) && !m_asked.isEmpty())
            return state;
    }
    return {};
}

void ServerSync::setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot)
{
    const QString folder = snapshot ? snapshot->folder : QString();
    const bool isOther = folder != m_folder;
    if (isOther)
        cancel();
    m_folder = folder;
    QList<ServerState> states;
    bool hasNew = isOther;
    for (const auto &address : snapshot ? snapshot->servers : QList<catalog::ServerAddress>()) {
        ServerState state{.address = address};
        const ServerState *before = isOther ? nullptr : find(address.name);
        // Another address is another server: what was said of the one before doesn't hold.
        if (before != nullptr && before->address == address)
            state = *before;
        else
            hasNew = true;
        for (const auto &entities : snapshot->serverEntities) {
            if (entities->address != address)
                continue;
            state.fetched = entities->fetched;
            state.entities = 0;
            for (const catalog::Part &part : entities->parts)
                state.entities += qsizetype(part.fragment->entities.size());
        }
        states << state;
    }
    if (states != m_servers) {
        m_servers = states;
        m_asked.removeIf([this](const QString &name) { return find(name) == nullptr; });
        Q_EMIT changed();
    }
    if (hasNew)
        syncStale();
}

void ServerSync::syncStale()
{
    if (!isTrusted())
        return;
    const QDateTime now = m_services.clock.now();
    for (const ServerState &state : std::as_const(m_servers)) {
        const bool isFresh = state.fetched.isValid() && state.fetched.addDuration(freshFor) > now;
        if (!isFresh && !state.failure)
            sync(state.address.name);
    }
}

void ServerSync::sync(const QString &name)
{
    if (!isTrusted() || m_services.cacheFolder.isEmpty())
        return;
    const bool isIdle = m_asked.isEmpty();
    for (ServerState &state : m_servers) {
        const QString &called = state.address.name;
        if ((!name.isEmpty() && called != name) || m_asked.contains(called))
            continue;
        m_asked << called;
        state.isWaiting = true;
        state.progress = {};
    }
    if (isIdle && !m_asked.isEmpty())
        start();
    Q_EMIT changed();
}

void ServerSync::start()
{
    m_progress = std::make_shared<SharedProgress>();
    m_timer.start();
    m_task = inBackground(
        m_services.bulk, this,
        [services = m_services, address = find(m_asked.first())->address,
         shared = m_progress](std::stop_token stop) {
            const auto progressed = [shared](const catalog::FetchProgress &progress) {
                shared->done.store(progress.done, std::memory_order_relaxed);
                shared->total.store(progress.total, std::memory_order_relaxed);
            };
            return syncServers({address},
                               {services.http, services.secrets, services.files, services.clock,
                                services.cacheFolder},
                               progressed, std::move(stop));
        },
        [this](const QList<SyncResult> &results) { finish(results.value(0)); });
}

void ServerSync::finish(const SyncResult &result)
{
    m_timer.stop();
    // It may have been removed meanwhile; then the first one is the next.
    if (m_asked.value(0) == result.address.name)
        m_asked.removeFirst();
    ServerState *state = find(result.address.name);
    if (state != nullptr && state->address == result.address) {
        state->isWaiting = false;
        state->failure = result.failure;
        if (result.failure)
            log::warning("catalog", result.failure->message);
    }
    if (!m_asked.isEmpty())
        start();
    Q_EMIT changed();
    if (!result.failure)
        Q_EMIT fetched();
}

void ServerSync::cancel()
{
    m_task.cancel();
    m_timer.stop();
    m_asked.clear();
    for (ServerState &state : m_servers)
        state.isWaiting = false;
    Q_EMIT changed();
}

} // namespace waymark::servers
