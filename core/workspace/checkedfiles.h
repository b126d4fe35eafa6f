// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/process.h"
#include "readiness/filesource.h"
#include "snapshot/snapshot.h"
#include "vcs/git.h"

#include <mutex>
#include <stop_token>

namespace waymark::workspace {

class AgreedFiles;

/// The files of a workspace that readiness checks may ask about: what Git knows or would take,
/// where it runs, else everything below the roots but hidden folders. When they were committed is
/// asked of Git once, when somebody wants to know.
class CheckedFiles final : public readiness::FileSource
{
public:
    /// `files` and `process` outlive it; `process` is nullptr where Git may not run. With `agreed`
    /// the files of that commit, read through it.
    [[nodiscard]] static Result<std::shared_ptr<const CheckedFiles>>
    of(const snapshot::Snapshot &snapshot, const FileSystem &files, const Process *process,
       std::shared_ptr<const AgreedFiles> agreed, std::stop_token stop = {});

    /// The same after some files changed on the disk; nullptr where files came or went, so that all
    /// have to be listed anew.
    [[nodiscard]] static std::shared_ptr<const CheckedFiles>
    after(const std::shared_ptr<const CheckedFiles> &previous, const QSet<QString> &changed);

    [[nodiscard]] const std::vector<QString> &paths() const override { return m_paths; }
    [[nodiscard]] Result<QByteArray> read(const QString &path) const override;
    [[nodiscard]] QByteArray stamp(const QString &path) const override;
    [[nodiscard]] std::optional<QDateTime> changed(const QString &path) const override;
    [[nodiscard]] const QSet<QString> *changesSince(const FileSource &other) const override;

private:
    struct Repository
    {
        vcs::Git git;
        QString revision;
        mutable std::optional<QHash<QString, QDateTime>> times = std::nullopt;
    };

    CheckedFiles(const FileSystem &files, std::shared_ptr<const AgreedFiles> agreed)
        : m_files(files)
        , m_agreed(std::move(agreed))
    {}

    [[nodiscard]] Result<void> addRoot(const QString &folder, const Process *process,
                                       const std::stop_token &stop);
    void walk(const QString &folder, const std::stop_token &stop);

    const FileSystem &m_files;
    std::shared_ptr<const AgreedFiles> m_agreed;
    std::vector<QString> m_paths;
    std::vector<Repository> m_repositories;
    mutable std::mutex m_mutex; ///< of the times
    mutable QHash<QString, QByteArray> m_stamps;
    std::weak_ptr<const FileSource> m_previous;
    QSet<QString> m_changed; ///< since then
};

} // namespace waymark::workspace
