// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/agreedfiles.h"

#include "base/expensive.h"
#include "vcs/git.h"
#include "vcs/head.h"
#include "workspace/workspacetr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

/// The commit that the main branch is at: the one here, else the one of the remote.
Result<QString> mainCommit(const vcs::Git &git, const QString &branch, const QString &folder,
                           const std::stop_token &stop)
{
    for (const QLatin1StringView place : {"refs/heads/"_L1, "refs/remotes/origin/"_L1}) {
        if (auto commit = git.resolve(place + branch, stop))
            return commit;
    }
    return std::unexpected(
        Error{u"requests.no-main-branch"_s,
              Tr::tr("There is no branch “%1”, so nobody knows what was agreed on.").arg(branch),
              folder, Tr::tr("Commit to it, or name another one in spec.mainBranch.")});
}

} // namespace

Result<std::shared_ptr<const AgreedFiles>>
AgreedFiles::of(const QString &folder, const QString &branch, const FileSystem &files,
                const Process &process, std::stop_token stop)
{
    expensive();
    if (!vcs::headOf(folder))
        return std::shared_ptr<const AgreedFiles>();
    const auto git = vcs::Git::open(process, folder, vcs::Trust::Yes);
    if (!git)
        return std::unexpected(git.error());
    const auto commit = mainCommit(*git, branch, folder, stop);
    if (!commit)
        return std::unexpected(commit.error());
    return at(folder, *commit, files, process, std::move(stop));
}

Result<std::shared_ptr<const AgreedFiles>>
AgreedFiles::at(const QString &folder, const QString &commit, const FileSystem &files,
                const Process &process, std::stop_token stop)
{
    expensive();
    const auto git = vcs::Git::open(process, folder, vcs::Trust::Yes);
    if (!git)
        return std::unexpected(git.error());
    const auto changes = git->changes(commit, {}, stop);
    if (!changes)
        return std::unexpected(changes.error());
    const std::shared_ptr<AgreedFiles> made(new AgreedFiles(files));
    made->m_commit = commit;
    QStringList wanted;
    for (const vcs::ChangedFile &change : *changes) {
        using Kind = vcs::ChangedFile::Kind;
        if (change.kind == Kind::Added || change.kind == Kind::Renamed)
            made->m_hidden.insert(git->workTree() + u'/' + change.path);
        if (change.kind != Kind::Added)
            wanted.append(change.kind == Kind::Renamed ? change.from : change.path);
    }
    if (wanted.isEmpty())
        return made;
    const auto bytes = git->filesAt(commit, wanted, stop);
    if (!bytes)
        return std::unexpected(bytes.error());
    for (auto file = bytes->cbegin(); file != bytes->cend(); ++file) {
        const QString path = git->workTree() + u'/' + file.key();
        made->m_different.insert(path, *file);
        made->m_hidden.remove(path);
    }
    return made;
}

Result<QByteArray> AgreedFiles::read(const QString &path, qint64 limit) const
{
    if (const auto found = m_different.constFind(path); found != m_different.cend())
        return *found;
    if (m_hidden.contains(path))
        return std::unexpected(Error{u"io.open"_s, Tr::tr("%1 isn't on the main branch.").arg(path),
                                     path, Tr::tr("Commit it there.")});
    return m_files.read(path, limit);
}

Result<void> AgreedFiles::write(const QString &path, const QByteArray & /*bytes*/) const
{
    return std::unexpected(Error{u"io.write"_s,
                                 Tr::tr("%1 is a file of the main branch.").arg(path), path,
                                 Tr::tr("Change it by a commit.")});
}

FileAccess AgreedFiles::access(const QString & /*path*/) const
{
    return FileAccess::ReadOnly;
}

std::optional<FileStamp> AgreedFiles::stamp(const QString &path) const
{
    return m_different.contains(path) ? std::nullopt : m_files.stamp(path);
}

Result<std::shared_ptr<const goldenpath::SkeletonFiles>>
AgreedFiles::skeleton(const QString &folder, std::stop_token stop) const
{
    const auto isInside = [&](const QString &path) {
        return path.startsWith(folder + u'/');
    };
    auto onDisk = goldenpath::Skeletons(m_files, folder).folder(folder, stop);
    const bool isSame = std::ranges::none_of(m_different.keys(), isInside)
                        && std::ranges::none_of(m_hidden, isInside);
    if (isSame)
        return onDisk;
    goldenpath::SkeletonFiles files;
    for (const auto &file : onDisk ? **onDisk : goldenpath::SkeletonFiles()) {
        const QString path = folder + u'/' + file->path();
        if (!m_hidden.contains(path) && !m_different.contains(path))
            files.push_back(file);
    }
    for (auto file = m_different.cbegin(); file != m_different.cend(); ++file) {
        if (isInside(file.key()))
            files.push_back(std::make_shared<goldenpath::SkeletonFile>(
                file.key().sliced(folder.size() + 1),
                goldenpath::TreeEntry{.bytes = *file, .source = file.key()}));
    }
    std::ranges::sort(files, {}, [](const auto &file) { return file->path(); });
    return std::make_shared<const goldenpath::SkeletonFiles>(std::move(files));
}

} // namespace waymark::workspace
