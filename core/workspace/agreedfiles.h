// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/process.h"
#include "goldenpath/skeleton.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <stop_token>

namespace waymark::workspace {

/// The files of a work tree as its main branch has them, whatever is checked out or half written:
/// what differs comes from Git, the rest from the disk. Reading only.
class AgreedFiles final : public FileSystem
{
public:
    /// `files` and `process` outlive it. nullptr where there is no Git: the folder is what was
    /// agreed on. Two or three processes. Fails with `requests.no-main-branch` and as Git does.
    [[nodiscard]] static Result<std::shared_ptr<const AgreedFiles>>
    of(const QString &folder, const QString &branch, const FileSystem &files,
       const Process &process, std::stop_token stop = {});

    /// The same as a commit has them; one process less. `folder` is in a work tree.
    [[nodiscard]] static Result<std::shared_ptr<const AgreedFiles>>
    at(const QString &folder, const QString &commit, const FileSystem &files,
       const Process &process, std::stop_token stop = {});

    [[nodiscard]] const QString &commit() const { return m_commit; }
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const override;
    [[nodiscard]] FileAccess access(const QString &path) const override;
    [[nodiscard]] std::optional<FileStamp> stamp(const QString &path) const override;

    /// It is on the disk, and not on the main branch.
    [[nodiscard]] bool isHidden(const QString &path) const { return m_hidden.contains(path); }
    /// On the main branch, and perhaps not on the disk; absolute.
    [[nodiscard]] QStringList different() const { return m_different.keys(); }
    /// What a template's folder (absolute) holds.
    [[nodiscard]] Result<std::shared_ptr<const goldenpath::SkeletonFiles>>
    skeleton(const QString &folder, std::stop_token stop = {}) const;

private:
    explicit AgreedFiles(const FileSystem &files)
        : m_files(files)
    {}

    const FileSystem &m_files;
    QString m_commit;
    QHash<QString, QByteArray> m_different; ///< by absolute path
    QSet<QString> m_hidden;
};

} // namespace waymark::workspace
