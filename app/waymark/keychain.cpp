// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "keychain.h"

#include "base/expensive.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

#include <condition_variable>
#include <functional>

using namespace Qt::StringLiterals;

namespace waymark::app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::app)
};

/// How a job ended.
struct Ended
{
    QKeychain::Error error = QKeychain::OtherError;
    QString message;
    QByteArray secret;
};

/// Where the asking thread waits for the one with the events.
struct Meeting
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<Ended> ended;
};

/// `make` runs in the thread with the events; its job deletes itself.
Ended waitFor(const EventThread &thread, const std::function<QKeychain::Job *()> &make,
              const std::stop_token &stop)
{
    expensive();
    const auto meeting = std::make_shared<Meeting>();
    thread.post([meeting, make] {
        auto *job = make();
        QObject::connect(job, &QKeychain::Job::finished, job, [meeting](QKeychain::Job *finished) {
            Ended ended{finished->error(), finished->errorString(), {}};
            if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
                ended.secret = read->binaryData();
            const std::scoped_lock lock(meeting->mutex);
            meeting->ended = std::move(ended);
            meeting->changed.notify_all();
        });
        job->start();
    });
    std::unique_lock lock(meeting->mutex);
    meeting->changed.wait(lock, stop, [&meeting] { return meeting->ended.has_value(); });
    return meeting->ended.value_or(Ended{});
}

Error failureOf(const Ended &ended)
{
    return {u"secret.unavailable"_s,
            ended.message.isEmpty()
                ? Tr::tr("The desktop's keychain doesn't answer.")
                : Tr::tr("The desktop's keychain doesn't answer: %1.").arg(ended.message),
            {},
            Tr::tr("Start or unlock it and try again.")};
}

template<typename Job>
Job *makeJob(const QString &name)
{
    auto *job = new Job(u"waymark"_s);
    job->setKey(name);
    return job;
}

} // namespace

const EventThread &Keychain::thread() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_thread)
        m_thread = std::make_unique<EventThread>(u"keychain"_s);
    return *m_thread;
}

Result<std::optional<QByteArray>> Keychain::read(const QString &name, std::stop_token stop) const
{
    const Ended ended =
        waitFor(thread(), [name] { return makeJob<QKeychain::ReadPasswordJob>(name); }, stop);
    switch (ended.error) {
    case QKeychain::NoError:
        return ended.secret;
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return std::nullopt;
    default:
        return std::unexpected(failureOf(ended));
    }
}

Result<void> Keychain::write(const QString &name, const QByteArray &secret, std::stop_token stop)
{
    const auto make = [name, secret] {
        auto *job = makeJob<QKeychain::WritePasswordJob>(name);
        job->setBinaryData(secret);
        return job;
    };
    const Ended ended = waitFor(thread(), make, stop);
    return ended.error == QKeychain::NoError ? Result<void>() : std::unexpected(failureOf(ended));
}

Result<void> Keychain::remove(const QString &name, std::stop_token stop)
{
    const Ended ended =
        waitFor(thread(), [name] { return makeJob<QKeychain::DeletePasswordJob>(name); }, stop);
    switch (ended.error) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {};
    default:
        return std::unexpected(failureOf(ended));
    }
}

} // namespace waymark::app
