// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/committedfiles.h"

#include "base/expensive.h"
#include "base/log.h"
#include "vcs/git.h"
#include "vcs/head.h"

#include <QFileInfo>

namespace waymark::workspace {

std::optional<CommittedFiles::Known> CommittedFiles::known(const QString &path) const
{
    const std::scoped_lock lock(m_mutex);
    const Known *found = m_known.object(path);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::optional<yaml::SyntaxTree> CommittedFiles::committed(const QString &path) const
{
    expensive();
    const QString folder = QFileInfo(path).path();
    const auto head = vcs::headOf(folder);
    if (!head || head->commit.isEmpty())
        return std::nullopt;
    const std::optional<Known> before = known(path);
    if (before && before->commit == head->commit)
        return before->tree;
    // Git runs outside of the lock: two threads that ask for one file at once both get it.
    const auto git = vcs::Git::open(m_process, folder, vcs::Trust::Yes);
    const auto relative = git ? git->relativePath(path) : std::nullopt;
    if (!relative)
        return std::nullopt;
    const auto bytes = git->fileAt(head->commit, *relative, {});
    if (!bytes) {
        log::warning("workspace", bytes.error().message);
        return std::nullopt;
    }
    Known now{head->commit, bytes->value_or(QByteArray()), std::nullopt};
    if (*bytes)
        now.tree = before && before->tree && before->bytes == now.bytes
                       ? before->tree
                       : yaml::SyntaxTree::parse(SourceText(now.bytes));
    const std::scoped_lock lock(m_mutex);
    m_known.insert(path, new Known(now));
    return now.tree;
}

} // namespace waymark::workspace
