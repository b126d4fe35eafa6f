// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace waymark::workspace {

/// The YAML files below `root`, relative to it and sorted, without what `.gitignore` files and
/// `exclude` (globs) leave out and without `.git`. Links to folders are not followed, so there are
/// no cycles. JSON files are listed where `isWanted` says so of their absolute path. Folders of
/// `others` (absolute) are left to whoever lists those.
[[nodiscard]] QStringList listFiles(const QString &root, const QStringList &exclude,
                                    std::stop_token stop,
                                    const std::function<bool(const QString &path)> &isWanted = {},
                                    const QSet<QString> &others = {});

/// What `listFiles()` would say of single places, without walking all the others. All paths are
/// relative to the root.
class FileLister
{
public:
    FileLister(const QString &root, const QStringList &exclude,
               std::function<bool(const QString &path)> isWanted, QSet<QString> others);
    ~FileLister();
    Q_DISABLE_COPY_MOVE(FileLister)

    struct Folder
    {
        QStringList files;
        QStringList folders;
        bool holdsGit = false; ///< it is the top of a work tree
    };

    /// Whether Git or the workspace leaves a file out, whatever its ending.
    [[nodiscard]] bool leavesOut(const QString &path);
    /// A file that is there.
    [[nodiscard]] bool lists(const QString &path);
    /// The files and folders in a folder, sorted; nullopt where the walk doesn't come by.
    [[nodiscard]] std::optional<Folder> folder(const QString &path);

    class Walk;

private:
    std::unique_ptr<Walk> m_walk;
};

} // namespace waymark::workspace
