// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/checkedfiles.h"

#include "base/expensive.h"
#include "vcs/head.h"
#include "workspace/agreedfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

Result<std::shared_ptr<const CheckedFiles>>
CheckedFiles::of(const snapshot::Snapshot &snapshot, const FileSystem &files,
                 const Process *process, std::shared_ptr<const AgreedFiles> agreed,
                 std::stop_token stop)
{
    expensive();
    const std::shared_ptr<CheckedFiles> made(new CheckedFiles(files, std::move(agreed)));
    for (const snapshot::Root &root : snapshot.roots) {
        if (root.isFollowed)
            continue;
        if (auto added = made->addRoot(root.path, process, stop); !added)
            return std::unexpected(added.error());
    }
    std::ranges::sort(made->m_paths);
    const auto twice = std::ranges::unique(made->m_paths);
    made->m_paths.erase(twice.begin(), twice.end());
    return made;
}

std::shared_ptr<const CheckedFiles>
CheckedFiles::after(const std::shared_ptr<const CheckedFiles> &previous,
                    const QSet<QString> &changed)
{
    for (const QString &path : changed) {
        const bool wasThere = std::ranges::binary_search(previous->m_paths, path);
        if (wasThere != QFileInfo::exists(path))
            return nullptr;
    }
    const std::shared_ptr<CheckedFiles> made(
        new CheckedFiles(previous->m_files, previous->m_agreed));
    made->m_paths = previous->m_paths;
    made->m_previous = previous;
    made->m_changed = changed;
    const std::scoped_lock lock(previous->m_mutex);
    made->m_repositories = previous->m_repositories;
    made->m_stamps = previous->m_stamps;
    for (const QString &path : changed)
        made->m_stamps.remove(path);
    return made;
}

const QSet<QString> *CheckedFiles::changesSince(const FileSource &other) const
{
    return m_previous.lock().get() == &other ? &m_changed : FileSource::changesSince(other);
}

Result<void> CheckedFiles::addRoot(const QString &folder, const Process *process,
                                   const std::stop_token &stop)
{
    const auto head = vcs::headOf(folder);
    const auto git = process != nullptr && head
                         ? std::optional(vcs::Git::open(*process, folder, vcs::Trust::Yes))
                         : std::nullopt;
    if (!git || !*git) {
        walk(folder, stop);
        return {};
    }
    // Commits of another repository than the one that was asked for stay those of the disk.
    const bool isAgreed = m_agreed && (*git)->resolve(m_agreed->commit(), stop).has_value();
    const QString revision = isAgreed ? m_agreed->commit() : u"HEAD"_s;
    const auto listed = isAgreed ? (*git)->listFiles(revision, {}, stop) : (*git)->workFiles(stop);
    if (!listed)
        return std::unexpected(listed.error());
    for (const QString &path : *listed) {
        const QString whole = (*git)->workTree() + u'/' + path;
        if (whole.startsWith(folder + u'/'))
            m_paths.push_back(whole);
    }
    m_repositories.push_back({.git = **git, .revision = revision});
    return {};
}

void CheckedFiles::walk(const QString &folder, const std::stop_token &stop)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext() && !stop.stop_requested()) {
        const QString path = files.next();
        if (!path.sliced(folder.size()).contains("/.git/"_L1))
            m_paths.push_back(path);
    }
}

Result<QByteArray> CheckedFiles::read(const QString &path) const
{
    const FileSystem &files = m_agreed ? *m_agreed : m_files;
    return files.read(path, readiness::largestCheckedFile);
}

QByteArray CheckedFiles::stamp(const QString &path) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_stamps.constFind(path); known != m_stamps.cend())
            return *known;
    }
    const FileSystem &files = m_agreed ? *m_agreed : m_files;
    QByteArray made;
    if (const auto stamp = files.stamp(path)) {
        for (const qint64 each : {qint64(stamp->device), qint64(stamp->inode), stamp->size,
                                  stamp->modified, stamp->changed})
            made += QByteArray::number(each) + ' ';
    } else if (const auto bytes = read(path)) {
        made = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha1);
    }
    const std::scoped_lock lock(m_mutex);
    m_stamps.insert(path, made);
    return made;
}

std::optional<QDateTime> CheckedFiles::changed(const QString &path) const
{
    for (const Repository &repository : m_repositories) {
        const QString top = repository.git.workTree() + u'/';
        if (!path.startsWith(top))
            continue;
        const std::scoped_lock lock(m_mutex);
        if (!repository.times)
            repository.times = repository.git.changeTimes(repository.revision, {})
                                   .value_or(QHash<QString, QDateTime>());
        const auto found = repository.times->constFind(path.sliced(top.size()));
        return found == repository.times->cend() ? std::nullopt : std::optional(*found);
    }
    return std::nullopt;
}

} // namespace waymark::workspace
