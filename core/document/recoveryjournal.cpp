// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/recoveryjournal.h"

#include "document/documentsession.h"

#include <semaphore>

using namespace Qt::StringLiterals;

namespace waymark::document {

RecoveryJournal::RecoveryJournal(const QString &folder, const FileSystem &files, QObject *parent)
    : QObject(parent)
    , m_store(std::make_shared<RecoveryStore>(folder, files))
    , m_pool(u"recovery"_s, 1)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryJournal::writeNoted);
}

RecoveryJournal::~RecoveryJournal()
{
    // A pool drops what still queues when it ends; here nothing may be lost. One thread takes the
    // work in its order, so this comes last.
    std::binary_semaphore isDone(0);
    m_pool.start([&isDone] { isDone.release(); });
    isDone.acquire();
}

void RecoveryJournal::follow(DocumentSession &session)
{
    connect(&session, &DocumentSession::textChanged, this, [this, at = &session] { note(*at); });
    connect(&session, &DocumentSession::saved, this, [this, at = &session] { note(*at); });
    connect(&session, &DocumentSession::pathChanged, this, &RecoveryJournal::forget);
    // A text whose file is gone is the only copy, whether or not it was edited.
    connect(&session, &DocumentSession::stateChanged, this,
            [this, at = &session, wasMissing = false]() mutable {
                const bool isMissing = at->diskState() == DiskState::Missing;
                if (isMissing != std::exchange(wasMissing, isMissing))
                    note(*at);
            });
}

void RecoveryJournal::note(DocumentSession &session)
{
    if (!m_noted.contains(&session))
        m_noted.append(&session);
    // Steady typing must not put it off: the timer isn't started again.
    if (!m_timer.isActive())
        m_timer.start();
}

void RecoveryJournal::writeNoted()
{
    for (const auto &session : std::exchange(m_noted, {})) {
        if (session == nullptr)
            continue;
        if (!session->isModified()) {
            forget(session->path());
            continue;
        }
        const UnsavedDocument document{
            session->path(), m_workspace, session->text().bytes(), {}, {}, {}};
        inStore([document, onDisk = session->onDisk()](RecoveryStore &store, std::stop_token) {
            UnsavedDocument kept = document;
            kept.diskHash = onDisk ? contentHash(*onDisk) : QByteArray();
            kept.written = QDateTime::currentDateTimeUtc();
            return store.keep(kept);
        });
    }
}

void RecoveryJournal::forget(const QString &path)
{
    m_noted.removeIf([&](const QPointer<DocumentSession> &session) {
        return session == nullptr || session->path() == path;
    });
    inStore([path](RecoveryStore &store, std::stop_token) -> Result<void> {
        store.forget(path);
        return {};
    });
}

void RecoveryJournal::flush(std::function<void()> done)
{
    m_timer.stop();
    writeNoted();
    inStore([](RecoveryStore &, std::stop_token) -> Result<void> { return {}; }, std::move(done));
}

void RecoveryJournal::findLeftBehind(QObject *context,
                                     std::function<void(const QList<UnsavedDocument> &)> done)
{
    m_finding = inBackground(
        m_pool, context,
        [store = m_store](std::stop_token stop) { return store->leftBehind(stop); },
        std::move(done));
}

void RecoveryJournal::discard(const UnsavedDocument &document)
{
    inStore([document](RecoveryStore &store, std::stop_token) -> Result<void> {
        store.discard(document);
        return {};
    });
}

void RecoveryJournal::inStore(std::function<Result<void>(RecoveryStore &, std::stop_token)> work,
                              std::function<void()> done)
{
    // Nothing may be dropped, least of all at the end of the program: no Task, so nobody stops it.
    m_pool.start([this, store = m_store, work = std::move(work), done = std::move(done)] {
        const Result<void> result = work(*store, {});
        QMetaObject::invokeMethod(this, [this, result, done] {
            if (!result && !std::exchange(m_hasFailed, true))
                Q_EMIT failed(result.error());
            if (done)
                done();
        });
    });
}

} // namespace waymark::document
