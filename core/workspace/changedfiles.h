// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/filelist.h"
#include "workspace/loader.h"
#include "workspace/workspacereader.h"

#include <map>
#include <set>

namespace waymark::workspace {

/// Which files of a workspace have to be read again, by what changed on the disk.
class ChangedFiles
{
public:
    ChangedFiles(const snapshot::Snapshot &previous, const DiskChanges &changes)
        : m_previous(previous)
        , m_changes(changes)
    {}

    /// False where what changed decides about other files, and all have to be looked at.
    [[nodiscard]] bool find();

    /// To be read, by root and place.
    [[nodiscard]] std::vector<ListedFile> read() const;
    /// Paths of files that are gone or left out now.
    [[nodiscard]] const std::set<QString> &removed() const { return m_removed; }
    /// Paths of files whose findings may be others, though they themselves didn't change.
    [[nodiscard]] std::set<QString> dependent() const;

private:
    [[nodiscard]] bool add(const QString &path);
    [[nodiscard]] bool addFolder(int root, const QString &relative);
    [[nodiscard]] bool addNewFolder(int root, const QString &relative);
    void addFile(int root, const QString &relative);
    void removeMissing(int root, const QString &folder, const FileLister::Folder &found);
    void removeBelow(const QString &folder);
    [[nodiscard]] bool isDecisive(const QString &path) const;
    [[nodiscard]] bool isKnown(const QString &path) const { return m_previous.indexOf(path) >= 0; }
    [[nodiscard]] bool isAnyKnownBelow(int root, const QString &folder) const;
    [[nodiscard]] bool isReadAsNamed(int root, const QString &relative) const;
    [[nodiscard]] bool isSkeleton(const QString &path) const;
    /// The first file of a root at or behind a place, as an index of the snapshot's files.
    [[nodiscard]] qsizetype firstFrom(int root, const QString &relative) const;
    [[nodiscard]] int rootOf(const QString &path) const;
    [[nodiscard]] FileLister &lister(int root);

    const snapshot::Snapshot &m_previous;
    const DiskChanges &m_changes;
    std::map<int, std::unique_ptr<FileLister>> m_listers;
    std::set<std::pair<int, QString>> m_read;
    std::set<QString> m_removed;
    std::set<QString> m_appeared; ///< files that weren't known
};

} // namespace waymark::workspace
