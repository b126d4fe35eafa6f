// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "base/process.h"

#include <QCache>

#include <mutex>

namespace waymark::workspace {

/// The texts of HEAD, from the git program: for trusted workspaces only, whoever makes one has
/// asked. Git runs once for each file and commit; a commit that leaves a file alone costs no second
/// parse. The trees of the last few hundred files are kept.
class CommittedFiles final : public analysis::CommittedTexts
{
public:
    /// `process` outlives this.
    explicit CommittedFiles(const Process &process)
        : m_process(process)
    {}

    /// Any thread but the UI's. nullopt also where git can't be run, which is logged: nothing is
    /// known then, and a rule on changes has nothing to compare.
    [[nodiscard]] std::optional<yaml::SyntaxTree> committed(const QString &path) const override;

private:
    struct Known
    {
        QString commit;
        QByteArray bytes;
        std::optional<yaml::SyntaxTree> tree; ///< nullopt: not in that commit
    };

    [[nodiscard]] std::optional<Known> known(const QString &path) const;

    const Process &m_process;
    mutable std::mutex m_mutex;
    mutable QCache<QString, Known> m_known{512}; ///< by path
};

} // namespace waymark::workspace
