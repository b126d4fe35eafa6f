// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/folderwatch.h"

#include <KDirWatch>

namespace waymark::workspace {

namespace {

class KdeFolderWatch final : public FolderWatch
{
public:
    explicit KdeFolderWatch(const Changed &changed)
    {
        const auto tell = [changed](const QString &path) {
            changed(path, false);
        };
        QObject::connect(&m_watch, &KDirWatch::dirty, &m_watch, tell);
        QObject::connect(&m_watch, &KDirWatch::deleted, &m_watch, tell);
        QObject::connect(&m_watch, &KDirWatch::created, &m_watch,
                         [changed](const QString &path) { changed(path, true); });
    }

    void addFolder(const QString &path) override
    {
        m_watch.addDir(path, KDirWatch::WatchSubDirs | KDirWatch::WatchFiles);
    }

    void addFilesOf(const QString &path) override { m_watch.addDir(path, KDirWatch::WatchFiles); }

    void addFile(const QString &path) override { m_watch.addFile(path); }

private:
    KDirWatch m_watch;
};

} // namespace

} // namespace waymark::workspace

extern "C" Q_DECL_EXPORT waymark::workspace::FolderWatch *
waymarkMakeFolderWatch(const waymark::workspace::FolderWatch::Changed &changed)
{
    return new waymark::workspace::KdeFolderWatch(changed);
}
