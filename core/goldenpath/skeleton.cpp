// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/skeleton.h"

#include "goldenpath/binarydetection.h"
#include "goldenpath/goldenpathtr.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr qint64 largestFile = qint64{256} * 1024 * 1024;
constexpr int permissionBits = 0777;

Error unreadableSource(const QString &path)
{
    return {u"path.unreadable-source"_s, Tr::tr("%1 can't be read.").arg(path), path,
            Tr::tr("Check that it exists and that you may read it; addresses start at the folder "
                   "of the template's file.")};
}

QByteArray linkTarget(const QByteArray &path)
{
    std::array<char, 4096> buffer{};
    const ssize_t length = ::readlink(path.constData(), buffer.data(), buffer.size());
    return length < 0 ? QByteArray() : QByteArray(buffer.data(), length);
}

/// Reads one folder and those below it.
class SkeletonReader
{
public:
    SkeletonReader(const FileSystem &files, const QString &folder, std::stop_token stop)
        : m_files(files)
        , m_folder(folder)
        , m_stop(std::move(stop))
    {}

    Result<void> read(const QString &below)
    {
        const QDir folder(below.isEmpty() ? m_folder : m_folder + u'/' + below);
        if (!folder.isReadable())
            return std::unexpected(unreadableSource(folder.path()));
        const QStringList names = folder.entryList(
            QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDir::NoSort);
        QStringList sorted = names;
        sorted.sort();
        for (const QString &name : std::as_const(sorted)) {
            // What is fetched from a repository's address comes without it as well.
            if (below.isEmpty() && name == ".git"_L1)
                continue;
            if (m_stop.stop_requested())
                return std::unexpected(
                    Error{u"path.stopped"_s, Tr::tr("The run was stopped."), {}, {}});
            if (auto done = readEntry(below.isEmpty() ? name : below + u'/' + name); !done)
                return done;
        }
        return {};
    }

    SkeletonFiles found;

private:
    Result<void> readEntry(const QString &path)
    {
        const QString absolute = m_folder + u'/' + path;
        struct stat facts = {};
        if (::lstat(QFile::encodeName(absolute).constData(), &facts) != 0)
            return std::unexpected(unreadableSource(absolute));
        TreeEntry entry{.mode = int(facts.st_mode & permissionBits), .source = absolute};
        if (S_ISDIR(facts.st_mode)) {
            entry.kind = TreeEntry::Kind::Folder;
        } else if (S_ISLNK(facts.st_mode)) {
            entry.kind = TreeEntry::Kind::Link;
            entry.bytes = linkTarget(QFile::encodeName(absolute));
        } else if (!S_ISREG(facts.st_mode)) {
            return {}; // a pipe or a socket, which would never end
        } else if (auto bytes = m_files.read(absolute, largestFile)) {
            entry.bytes = *std::move(bytes);
        } else {
            return std::unexpected(bytes.error());
        }
        m_size += entry.bytes.size();
        if (m_size > mostBytes || qsizetype(found.size()) >= mostEntries)
            return std::unexpected(
                Error{u"path.too-large"_s,
                      Tr::tr("%1 holds more than a template may fetch.").arg(m_folder), m_folder,
                      Tr::tr("Fetch a smaller folder.")});
        const bool isFolder = entry.kind == TreeEntry::Kind::Folder;
        found.push_back(std::make_shared<SkeletonFile>(path, std::move(entry)));
        return isFolder ? read(path) : Result<void>();
    }

    const FileSystem &m_files;
    QString m_folder;
    std::stop_token m_stop;
    qint64 m_size = 0;
};

} // namespace

SkeletonFile::SkeletonFile(QString path, TreeEntry entry)
    : m_path(std::move(path))
    , m_entry(std::move(entry))
    , m_isCopied(m_entry.kind == TreeEntry::Kind::Link
                 || (m_entry.kind == TreeEntry::Kind::File && isCopiedAsBinary(m_entry.bytes)))
{}

templates::Template SkeletonFile::parsed(Parsed &known, QByteArrayView text,
                                         const templates::Syntax &syntax) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(known, syntax, &templates::Template::syntax);
    return found != known.end() ? *found : known.emplace_back(text, syntax);
}

templates::Template SkeletonFile::content(const templates::Syntax &syntax) const
{
    return parsed(m_contents, m_entry.bytes, syntax);
}

templates::Template SkeletonFile::name(const templates::Syntax &syntax) const
{
    return parsed(m_names, (isFolder() ? m_path + u'/' : m_path).toUtf8(), syntax);
}

Skeletons::Skeletons(const FileSystem &files, const QString &root)
    : m_files(files)
    , m_root(QDir::cleanPath(root))
{}

Result<QString> Skeletons::allowed(const QString &path) const
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty())
        return std::unexpected(unreadableSource(QDir::cleanPath(path)));
    const QString root = QFileInfo(m_root).canonicalFilePath();
    if (root.isEmpty())
        return std::unexpected(unreadableSource(m_root));
    if (real != root && !real.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return std::unexpected(Error{
            u"path.outside-root"_s,
            Tr::tr("%1 lies outside of %2, which the template may read.").arg(real, root), path,
            Tr::tr("Move it there, or name a folder that holds both with --workspace.")});
    return real;
}

Result<std::shared_ptr<const SkeletonFiles>> Skeletons::folder(const QString &folder,
                                                               std::stop_token stop) const
{
    const auto real = allowed(folder);
    if (!real)
        return std::unexpected(real.error());
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_folders.constFind(*real); known != m_folders.cend())
            return *known;
    }
    if (!QFileInfo(*real).isDir())
        return std::unexpected(unreadableSource(*real));
    SkeletonReader reader(m_files, *real, std::move(stop));
    if (const auto done = reader.read({}); !done)
        return std::unexpected(done.error());
    auto files = std::make_shared<const SkeletonFiles>(std::move(reader.found));
    const std::scoped_lock lock(m_mutex);
    return m_folders.insert(*real, files).value();
}

Result<std::shared_ptr<const SkeletonFile>> Skeletons::file(const QString &path) const
{
    const auto real = allowed(path);
    if (!real)
        return std::unexpected(real.error());
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_single.constFind(*real); known != m_single.cend())
            return *known;
    }
    if (!QFileInfo(*real).isFile())
        return std::unexpected(unreadableSource(*real));
    auto bytes = m_files.read(*real, largestFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const int mode = QFileInfo(*real).isExecutable() ? 0755 : 0644;
    auto made = std::make_shared<const SkeletonFile>(
        QFileInfo(*real).fileName(),
        TreeEntry{.bytes = *std::move(bytes), .mode = mode, .source = *real});
    const std::scoped_lock lock(m_mutex);
    return m_single.insert(*real, made).value();
}

void Skeletons::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_folders.clear();
    m_single.clear();
}

SkeletonFiles skeletonOf(const FileTree &tree, const QString &folder)
{
    SkeletonFiles files;
    const qsizetype start = folder.isEmpty() ? 0 : folder.size() + 1;
    for (const QString &path : tree.below(folder))
        files.push_back(std::make_shared<SkeletonFile>(path.sliced(start), *tree.find(path)));
    return files;
}

} // namespace waymark::goldenpath
