// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "lineage/pathversion.h"

#include <stop_token>

namespace waymark::lineage {

/// A version of a path that its repository knows.
struct KnownVersion
{
    QString version;
    QString commit; ///< empty: the one at hand

    bool operator==(const KnownVersion &) const = default;
};

/// The versions of one path: the one at hand, those that tags name (`http-service-1.0.0`,
/// `http-service/v1.0.0`, `v1.0.0`) and those that the log of its file tells. Runs git; any thread
/// but the UI's.
class VersionHistory
{
public:
    /// Older versions are copied below `cacheFolder`, once each; empty: for as long as this lives.
    VersionHistory(PathVersion atHand, const Process &process, QString cacheFolder);
    Q_DISABLE_COPY_MOVE(VersionHistory)
    ~VersionHistory();

    [[nodiscard]] const PathVersion &atHand() const { return m_atHand; }
    /// Newest first, by their numbers. Where the path lies in no repository: the one at hand alone.
    [[nodiscard]] Result<QList<KnownVersion>> versions(std::stop_token stop = {}) const;
    /// Fails with `lineage.unknown-version`.
    [[nodiscard]] Result<PathVersion> version(const QString &version,
                                              std::stop_token stop = {}) const;
    /// As it was in a commit of its repository.
    [[nodiscard]] Result<PathVersion> versionAt(const QString &revision,
                                                std::stop_token stop = {}) const;

private:
    [[nodiscard]] QString copyFolder() const;

    PathVersion m_atHand;
    const Process &m_process;
    QString m_cacheFolder;
    struct Copies;
    std::unique_ptr<Copies> m_copies;
    mutable std::optional<QList<KnownVersion>> m_versions;
};

} // namespace waymark::lineage
