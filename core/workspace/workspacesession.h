// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/filesystem.h"
#include "workspace/snapshot.h"

#include <QObject>

#include <memory>

class KDirWatch;

namespace waymark::workspace {

/// How far opening has come; shown as "1,200 of 3,400 files".
struct Progress
{
    qsizetype done = 0;
    qsizetype total = 0;
};

/// The open workspace: loads it in the background, watches its folders, and hands out snapshots.
/// Lives in the UI thread.
class WorkspaceSession final : public QObject
{
    Q_OBJECT

public:
    WorkspaceSession(Pool &bulk, const FileSystem &files, QObject *parent = nullptr);
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
    void failed(const waymark::Error &error);

private:
    void startLoading();
    void watch();

    Pool &m_bulk;
    const FileSystem &m_files;
    QString m_path;
    bool m_isLoading = false;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::unique_ptr<KDirWatch> m_watch;
    Task m_loading;
};

/// The folder a path belongs to: the nearest parent that holds `waymark.yaml`, else `.git`, else
/// the folder itself (DESIGN.md section 11).
[[nodiscard]] QString workspaceFolderOf(const QString &path);

} // namespace waymark::workspace
