// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "base/process.h"
#include "vcs/head.h"

#include <QCache>
#include <QHash>

#include <memory>
#include <mutex>

namespace waymark::workspace {

/// The texts of HEAD, from the git program: for trusted workspaces only, whoever makes one has
/// asked. Git runs once for a commit, and once more for each file that differs from it; a commit
/// that leaves a file alone costs no second parse. The trees of the last few hundred files are
/// kept.
class CommittedFiles final : public analysis::CommittedTexts
{
public:
    enum class Lifetime {
        Session, ///< commits come meanwhile
        OneRun,  ///< of a command: what HEAD is, is read once
    };

    /// `process` outlives this.
    explicit CommittedFiles(const Process &process, Lifetime lifetime = Lifetime::Session)
        : m_process(process)
        , m_lifetime(lifetime)
    {}

    /// Any thread but the UI's. nullopt also where git can't be run, which is logged: nothing is
    /// known then, and a rule on changes has nothing to compare.
    [[nodiscard]] std::optional<yaml::SyntaxTree>
    committed(const QString &path, const yaml::SyntaxTree &now) const override;

private:
    struct Known
    {
        QString commit;
        QByteArray bytes;
        std::optional<yaml::SyntaxTree> tree; ///< nullopt: not in that commit
    };

    /// What all files of a commit are, so that most need no git of their own.
    struct Listing
    {
        QString commit;
        std::shared_ptr<const QHash<QString, QByteArray>> blobs; ///< nullptr: asked for once yet
    };

    [[nodiscard]] std::optional<vcs::Head> headOf(const QString &folder) const;
    [[nodiscard]] std::optional<Known> known(const QString &path) const;
    [[nodiscard]] std::shared_ptr<const QHash<QString, QByteArray>>
    blobsOf(const vcs::Head &head) const;

    const Process &m_process;
    Lifetime m_lifetime;
    mutable std::mutex m_mutex;
    mutable QHash<QString, std::optional<vcs::Head>> m_heads; ///< by folder; of one run
    mutable QCache<QString, Known> m_known{512};              ///< by path
    mutable std::mutex m_listing;               ///< held while git lists, so that it does so once
    mutable QHash<QString, Listing> m_listings; ///< by work tree
};

} // namespace waymark::workspace
