// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "document/recovery.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace waymark::document {

class DocumentSession;

/// Keeps the texts of open documents in the recovery store while they aren't saved: about a second
/// after an edit, off the UI thread, one write after the other. Lives in the UI thread.
class RecoveryJournal final : public QObject
{
    Q_OBJECT

public:
    /// `folder` is the store's; `files` is not owned.
    RecoveryJournal(const QString &folder, const FileSystem &files, QObject *parent = nullptr);
    /// Finishes what is being written. What isn't saved stays for the next start.
    ~RecoveryJournal() override;

    /// The folder that is written into records made from now on.
    void setWorkspace(const QString &folder) { m_workspace = folder; }
    /// From now on until it is closed.
    void follow(DocumentSession &session);
    /// The person closed the document, whatever it holds.
    void forget(const QString &path);
    /// Writes what waits at once, and calls `done` when it is on disk.
    void flush(std::function<void()> done = {});

    /// Looks for what earlier programs left behind; `done` hears it in the UI thread, unless
    /// `context` is gone by then.
    void findLeftBehind(QObject *context, std::function<void(const QList<UnsavedDocument> &)> done);
    void discard(const UnsavedDocument &document);

    static constexpr std::chrono::milliseconds pause{1000};

Q_SIGNALS:
    /// Unsaved work can't be kept; said once.
    void failed(const waymark::Error &error);

private:
    void note(DocumentSession &session);
    void writeNoted();
    void inStore(std::function<Result<void>(RecoveryStore &, std::stop_token)> work,
                 std::function<void()> done = {});

    QString m_workspace;
    std::shared_ptr<RecoveryStore> m_store; ///< used by the pool's one thread alone
    QList<QPointer<DocumentSession>> m_noted;
    QTimer m_timer;
    bool m_hasFailed = false;
    Pool m_pool; ///< last: it ends before what its work uses
    Task m_finding;
};

} // namespace waymark::document
