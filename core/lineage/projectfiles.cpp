// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/projectfiles.h"

#include "base/filesystem.h"
#include "lineage/lineagetr.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qint64 largestProjectFile = qint64{256} * 1024 * 1024;
constexpr qint64 largestCandidate = qint64{1} << 20;
constexpr int mostVisited = 20'000;
constexpr int permissionBitsOfFiles = 0777;

std::optional<struct stat> factsOf(const QString &path)
{
    struct stat facts = {};
    if (::lstat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return facts;
}

Result<goldenpath::TreeEntry> readEntry(const QString &path, const struct stat &facts)
{
    goldenpath::TreeEntry entry{.mode = int(facts.st_mode & permissionBitsOfFiles)};
    if (S_ISLNK(facts.st_mode)) {
        entry.kind = goldenpath::TreeEntry::Kind::Link;
        std::array<char, 4096> target{};
        const ssize_t length =
            ::readlink(QFile::encodeName(path).constData(), target.data(), target.size());
        entry.bytes = QByteArray(target.data(), std::max<ssize_t>(length, 0));
        return entry;
    }
    auto bytes = DiskFileSystem().read(path, largestProjectFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    entry.bytes = *std::move(bytes);
    return entry;
}

/// Knows which folders of a project can be gone through.
class Folders
{
public:
    explicit Folders(QString project)
        : m_project(std::move(project))
    {}

    /// False where there is none; fails for a link.
    Result<bool> isThere(const QString &folder)
    {
        if (folder.isEmpty())
            return true;
        if (const auto known = m_known.constFind(folder); known != m_known.cend())
            return *known;
        const auto parent =
            isThere(folder.contains(u'/') ? folder.section(u'/', 0, -2) : QString());
        if (!parent || !*parent)
            return parent;
        const QString path = m_project + u'/' + folder;
        const auto facts = factsOf(path);
        if (facts && S_ISLNK(facts->st_mode))
            return std::unexpected(
                Error{u"path.through-link"_s,
                      Tr::tr("%1 is a link; nothing is read or written through it.").arg(path),
                      path, Tr::tr("Replace it by a folder.")});
        const bool isFolder = facts && S_ISDIR(facts->st_mode);
        m_known.insert(folder, isFolder);
        return isFolder;
    }

private:
    QString m_project;
    QHash<QString, bool> m_known;
};

class CandidateWalk
{
public:
    CandidateWalk(const QString &project, const QStringList &gone, const QStringList &known,
                  const std::stop_token &stop)
        : m_project(project)
        , m_known(known.begin(), known.end())
        , m_stop(stop)
    {
        for (const QString &path : gone)
            m_suffixes.insert(QFileInfo(path).suffix());
    }

    void walk(const QString &below)
    {
        const QDir folder(below.isEmpty() ? m_project : m_project + u'/' + below);
        for (const QFileInfo &each : folder.entryInfoList(
                 QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name)) {
            if (m_stop.stop_requested() || ++m_visited > mostVisited)
                return;
            const QString name = each.fileName();
            if (name == ".git"_L1 || name == ".waymark"_L1 || name == "node_modules"_L1
                || each.isSymLink())
                continue;
            const QString path = below.isEmpty() ? name : below + u'/' + name;
            if (each.isDir())
                walk(path);
            else if (each.isFile() && each.size() <= largestCandidate && !m_known.contains(path)
                     && (m_takesAll || m_suffixes.contains(each.suffix())))
                take(path, each.filePath());
        }
    }

    void takeAll() { m_takesAll = true; }

    Files found;

private:
    void take(const QString &path, const QString &absolute)
    {
        const auto facts = factsOf(absolute);
        if (!facts)
            return;
        if (auto entry = readEntry(absolute, *facts))
            found.emplace(path, *std::move(entry));
    }

    QString m_project;
    QSet<QString> m_known;
    QSet<QString> m_suffixes;
    std::stop_token m_stop;
    int m_visited = 0;
    bool m_takesAll = false;
};

} // namespace

Result<Files> readProject(const QString &folder, const QStringList &paths)
{
    Files files;
    Folders folders(folder);
    for (const QString &path : paths) {
        const auto isThere =
            folders.isThere(path.contains(u'/') ? path.section(u'/', 0, -2) : QString());
        if (!isThere)
            return std::unexpected(isThere.error());
        const QString absolute = folder + u'/' + path;
        const auto facts = *isThere ? factsOf(absolute) : std::nullopt;
        if (!facts || (!S_ISREG(facts->st_mode) && !S_ISLNK(facts->st_mode)))
            continue;
        auto entry = readEntry(absolute, *facts);
        if (!entry)
            return std::unexpected(entry.error());
        files.emplace(path, *std::move(entry));
    }
    return files;
}

Files candidatesFor(const QString &folder, const QStringList &gone, const QStringList &known,
                    const std::stop_token &stop)
{
    CandidateWalk walk(folder, gone, known, stop);
    walk.walk({});
    return std::move(walk.found);
}

Files everyFileOf(const QString &folder, const std::stop_token &stop)
{
    CandidateWalk walk(folder, {}, {}, stop);
    walk.takeAll();
    walk.walk({});
    return std::move(walk.found);
}

} // namespace waymark::lineage
