// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/filesource.h"

#include "readiness/readinesstr.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

const QSet<QString> *FileSource::changesSince(const FileSource &other) const
{
    static const QSet<QString> none;
    return this == &other ? &none : nullptr;
}

MemoryFiles::MemoryFiles(std::map<QString, QByteArray> files, QHash<QString, QDateTime> times)
    : m_files(std::move(files))
    , m_times(std::move(times))
{
    m_paths.reserve(m_files.size());
    for (const auto &[path, bytes] : m_files)
        m_paths.push_back(path);
}

Result<QByteArray> MemoryFiles::read(const QString &path) const
{
    const auto found = m_files.find(path);
    if (found == m_files.cend())
        return std::unexpected(Error{u"io.open"_s, Tr::tr("%1 isn't there.").arg(path), path, {}});
    return found->second;
}

QByteArray MemoryFiles::stamp(const QString &path) const
{
    const auto found = m_files.find(path);
    return found == m_files.cend()
               ? QByteArray()
               : QCryptographicHash::hash(found->second, QCryptographicHash::Sha1);
}

std::optional<QDateTime> MemoryFiles::changed(const QString &path) const
{
    const auto found = m_times.constFind(path);
    return found == m_times.cend() ? std::nullopt : std::optional(*found);
}

} // namespace waymark::readiness
