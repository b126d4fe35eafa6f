// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/committedfiles.h"

#include "base/expensive.h"
#include "base/log.h"
#include "vcs/git.h"

#include <QDir>
#include <QFileInfo>

namespace waymark::workspace {

std::optional<vcs::Head> CommittedFiles::headOf(const QString &folder) const
{
    if (m_lifetime == Lifetime::Session)
        return vcs::headOf(folder);
    const std::scoped_lock lock(m_mutex);
    const auto known = m_heads.constFind(folder);
    return known != m_heads.cend() ? *known : *m_heads.insert(folder, vcs::headOf(folder));
}

std::optional<CommittedFiles::Known> CommittedFiles::known(const QString &path) const
{
    const std::scoped_lock lock(m_mutex);
    const Known *found = m_known.object(path);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::shared_ptr<const QHash<QString, QByteArray>>
CommittedFiles::blobsOf(const vcs::Head &head) const
{
    const std::scoped_lock lock(m_listing);
    Listing &listing = m_listings[head.workTree];
    // Who looks at one file doesn't wait for the names of a hundred thousand.
    if (listing.commit != head.commit) {
        listing = {head.commit, nullptr};
        return nullptr;
    }
    if (listing.blobs)
        return listing.blobs;
    const auto git = vcs::Git::open(m_process, head.workTree, vcs::Trust::Yes);
    auto blobs = git ? git->blobsAt(head.commit, {}) : std::unexpected(git.error());
    if (!blobs)
        return nullptr;
    listing.blobs = std::make_shared<const QHash<QString, QByteArray>>(*std::move(blobs));
    return listing.blobs;
}

std::optional<yaml::SyntaxTree> CommittedFiles::committed(const QString &path,
                                                          const yaml::SyntaxTree &now) const
{
    expensive();
    const QString folder = QFileInfo(path).path();
    const auto head = headOf(folder);
    if (!head || head->commit.isEmpty())
        return std::nullopt;
    const std::optional<Known> before = known(path);
    if (before && before->commit == head->commit)
        return before->tree;
    if (const auto blobs = blobsOf(*head)) {
        const auto blob = blobs->constFind(QDir(head->workTree).relativeFilePath(path));
        if (blob == blobs->cend())
            return std::nullopt;
        if (*blob == vcs::blobHash(now.text().bytes(), blob->size()))
            return now;
    }
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
    Known made{head->commit, bytes->value_or(QByteArray()), std::nullopt};
    if (*bytes)
        made.tree = before && before->tree && before->bytes == made.bytes
                        ? before->tree
                        : yaml::SyntaxTree::parse(SourceText(made.bytes));
    const std::scoped_lock lock(m_mutex);
    m_known.insert(path, new Known(made));
    return made.tree;
}

} // namespace waymark::workspace
