// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/filesystem.h"
#include "workspace/loader.h"

#include <QObject>
#include <QTimer>

#include <memory>

class KDirWatch;

namespace waymark::workspace {

/// The open workspace: loads it in the background, watches its folders, and hands out snapshots.
/// Lives in the UI thread.
class WorkspaceSession final : public QObject
{
    Q_OBJECT

public:
    /// `cacheFolder`: see LoadRequest.
    WorkspaceSession(Pool &bulk, const FileSystem &files, QString cacheFolder = {},
                     QObject *parent = nullptr);
    ~WorkspaceSession() override;

    /// A folder, or a file (then its nearest workspace). The snapshot before stays until the new
    /// one is there.
    void open(const QString &path);
    void reload();
    void cancel();
    void close();

    [[nodiscard]] bool isOpen() const { return m_snapshot != nullptr; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// nullptr when no workspace is open.
    [[nodiscard]] const std::shared_ptr<const Snapshot> &snapshot() const { return m_snapshot; }
    /// The folder that was opened.
    [[nodiscard]] const QString &path() const { return m_path; }

Q_SIGNALS:
    void loadingChanged();
    void progressed(const waymark::workspace::Progress &progress);
    void snapshotChanged();
    /// A watched file changed on the disk; sessions of open documents look again.
    void fileChanged(const QString &path);
    void failed(const waymark::Error &error);

private:
    struct SharedProgress;

    void startLoading();
    void setSnapshot(Snapshot snapshot);
    void watch();

    Pool &m_bulk;
    const FileSystem &m_files;
    QString m_cacheFolder;
    QString m_path;
    bool m_isLoading = false;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::unique_ptr<KDirWatch> m_watch;
    QTimer m_reloadTimer; ///< one reload for a burst of changes, such as a checkout
    QTimer m_progressTimer;
    std::shared_ptr<SharedProgress> m_progress;
    Task m_loading;
};

} // namespace waymark::workspace
