// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/filesystem.h"
#include "workspace/loader.h"
#include "workspace/trustedsources.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace waymark::servers {
class SchemaCopies;
}

namespace waymark::workspace {

class FolderWatch;

/// The open workspace: loads it in the background, watches its folders, and hands out snapshots.
/// Lives in the UI thread.
class WorkspaceSession final : public QObject
{
    Q_OBJECT

public:
    /// How much of what lies around a folder belongs to the workspace that is opened.
    enum class Scope {
        Around, ///< the nearest workspace or repository around it, as `workspaceFolderOf()` says
        Alone,  ///< nothing
    };

    /// `cacheFolder`: see LoadRequest.
    WorkspaceSession(Pool &bulk, const FileSystem &files, QString cacheFolder = {},
                     QObject *parent = nullptr);
    ~WorkspaceSession() override;

    /// What a trusted folder may use; without it no folder is trusted. Before the first `open()`.
    void setTrustedSources(TrustedSources sources);
    /// A folder, or a file (then its nearest workspace, whatever the scope). The snapshot before
    /// stays until the new one is there.
    void open(const QString &path, Scope scope = Scope::Around);
    /// Also after trust was given. Schemas that couldn't be fetched are asked for again.
    void reload();
    void cancel();
    void cancelFetching();
    void close();

    [[nodiscard]] bool isOpen() const { return m_snapshot != nullptr; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Schemas are on their way from the net.
    [[nodiscard]] bool isFetching() const { return m_isFetching; }
    /// nullptr when no workspace is open.
    [[nodiscard]] const std::shared_ptr<const snapshot::Snapshot> &snapshot() const
    {
        return m_snapshot;
    }
    /// The folder that was opened.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// The folder that a person asked for: `path()`, or one in it. Empty for a file.
    [[nodiscard]] const QString &askedFolder() const { return m_askedFolder; }
    /// What `Scope::Around` opens for `askedFolder()`: `path()`, or a folder around it.
    [[nodiscard]] const QString &around() const { return m_around; }

Q_SIGNALS:
    void loadingChanged();
    void progressed(const waymark::Progress &progress);
    void fetchingChanged();
    void fetchProgressed(const waymark::Progress &progress);
    void snapshotChanged();
    /// While a folder is loaded for the first time: entities of its first files, for tables to show
    /// until `snapshotChanged()`. `snapshot()` stays what it was.
    void partlyLoaded(const std::shared_ptr<const waymark::snapshot::Snapshot> &snapshot);
    /// A branch of a remote moved: somebody pushed or fetched.
    void remotesChanged();
    /// A watched file changed on the disk; sessions of open documents look again.
    void fileChanged(const QString &path);
    void failed(const waymark::Error &error);

private:
    struct SharedProgress;

    [[nodiscard]] bool isTrusted() const;
    /// Looks at everything again.
    void startLoading();
    /// Looks at what the watch saw change.
    void loadChanged();
    void load(std::optional<DiskChanges> changed);
    [[nodiscard]] LoadRequest request() const;
    void fetchSchemas();
    void setFetching(bool fetching);
    void showProgress();
    void setSnapshot(snapshot::Snapshot snapshot);
    /// Looks at the workspace as a whole when it is there; what that finds is a snapshot of its
    /// own.
    void review();
    void keepForNextStart();
    void watch();
    /// Looks whether anything changed before the watch began, so that the first change that it
    /// tells of is the only one to look at. Nobody has to know of it where nothing did.
    void lookBehind();

    Pool &m_bulk;
    const FileSystem &m_files;
    QString m_cacheFolder;
    QString m_path;
    QString m_askedFolder;
    QString m_around;
    bool m_isLoading = false;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    std::shared_ptr<const snapshot::KeptFiles> m_kept; ///< in the cache on the disk
    std::unique_ptr<FolderWatch> m_watch;
    DiskChanges m_changed;       ///< since the last load began
    DiskChanges m_beingRead;     ///< what the load that runs was told
    bool m_mayAllDiffer = false; ///< the load that runs, or was stopped, looks at everything
    QTimer m_reloadTimer;        ///< one reload for a burst of changes, such as a checkout
    QTimer m_lookTimer;          ///< after the watch began, when the window stands
    QTimer m_keepTimer;          ///< one write of the cache after the last of several reloads
    QTimer m_progressTimer;
    QTimer m_fetchTimer;
    std::shared_ptr<SharedProgress> m_progress;
    Task m_loading;
    Task m_keeping;
    Task m_looking;
    Task m_reviewing;
    TrustedSources m_sources;
    std::shared_ptr<const servers::SchemaCopies> m_copies;
    std::shared_ptr<const analysis::CommittedTexts> m_committed;
    std::shared_ptr<SharedProgress> m_fetchProgress;
    QSet<QString> m_asked; ///< addresses that the net was asked for, answered or not
    bool m_isFetching = false;
    Task m_fetching;
};

} // namespace waymark::workspace
