// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "goldenpath/filetree.h"
#include "template/template.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <stop_token>

namespace waymark::goldenpath {

/// A file that a template may render, read and parsed once and rendered many times. Any thread.
class SkeletonFile
{
public:
    SkeletonFile(QString path, TreeEntry entry);
    Q_DISABLE_COPY_MOVE(SkeletonFile)

    [[nodiscard]] const QString &path() const { return m_path; } ///< below its folder
    [[nodiscard]] const TreeEntry &entry() const { return m_entry; }
    [[nodiscard]] bool isFolder() const { return m_entry.kind == TreeEntry::Kind::Folder; }
    /// A link, or what Backstage takes for binary.
    [[nodiscard]] bool isCopied() const { return m_isCopied; }
    [[nodiscard]] templates::Template content(const templates::Syntax &syntax) const;
    /// Of the path; a folder's ends with a slash, as in globby's lists.
    [[nodiscard]] templates::Template name(const templates::Syntax &syntax) const;

private:
    using Parsed = std::vector<templates::Template>;
    templates::Template parsed(Parsed &known, QByteArrayView text,
                               const templates::Syntax &syntax) const;

    QString m_path;
    TreeEntry m_entry;
    bool m_isCopied;
    mutable std::mutex m_mutex;
    mutable Parsed m_contents; ///< each of another syntax; rarely more than one
    mutable Parsed m_names;
};

using SkeletonFiles = std::vector<std::shared_ptr<const SkeletonFile>>;

/// The folders and files that steps fetch from the disk, read once. Kept between two runs, nothing
/// is read or parsed again that didn't change. Any thread.
class Skeletons
{
public:
    /// `root` is the folder that nothing is read outside of, absolute.
    Skeletons(const FileSystem &files, const QString &root);
    Q_DISABLE_COPY_MOVE(Skeletons)

    [[nodiscard]] const QString &root() const { return m_root; }
    /// Every entry below `folder` (absolute), parents first; links aren't followed. Fails with
    /// `path.unreadable-source`, `path.outside-root`, `path.too-large` or `path.stopped`.
    [[nodiscard]] Result<std::shared_ptr<const SkeletonFiles>> folder(const QString &folder,
                                                                      std::stop_token stop) const;
    [[nodiscard]] Result<std::shared_ptr<const SkeletonFile>> file(const QString &path) const;
    /// Reads everything anew when it is next asked for.
    void forget();

private:
    [[nodiscard]] Result<QString> allowed(const QString &path) const;

    const FileSystem &m_files;
    QString m_root;
    mutable std::mutex m_mutex;
    mutable QHash<QString, std::shared_ptr<const SkeletonFiles>> m_folders;
    mutable QHash<QString, std::shared_ptr<const SkeletonFile>> m_single;
};

/// The entries of a part of a tree as a skeleton, for `workspace:template`.
[[nodiscard]] SkeletonFiles skeletonOf(const FileTree &tree, const QString &folder);

} // namespace waymark::goldenpath
