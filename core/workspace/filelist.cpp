// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/filelist.h"

#include "vcs/ignorerules.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr qint64 largestIgnoreFile = 1024 * 1024;

} // namespace

/// Looks at one folder after the other, from the top: each is entered after the one above it.
class FileLister::Walk
{
public:
    Walk(QString root, const QStringList &exclude,
         std::function<bool(const QString &path)> isWanted, QSet<QString> others)
        : m_root(std::move(root))
        , m_isWanted(std::move(isWanted))
        , m_others(std::move(others))
    {
        for (const QString &pattern : exclude)
            m_excluded.addPattern(pattern);
        readIgnoreFile(m_root + "/.git/info/exclude"_L1, {});
    }

    /// What isn't left out of a folder.
    Folder visit(const QString &folder)
    {
        enter(folder);
        Folder found;
        const QDir dir(m_root + u'/' + folder);
        for (const QFileInfo &entry : dir.entryInfoList(
                 QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::NoSort)) {
            const QString name = entry.fileName();
            const QString path = folder.isEmpty() ? name : folder + u'/' + name;
            const bool isFolder = entry.isDir();
            found.holdsGit |= name == ".git"_L1;
            if (isLeftOut(name, path, isFolder))
                continue;
            if (isFolder && !entry.isSymLink() && !isOther(path))
                found.folders.append(path);
            else if (!isFolder && isRead(name, path))
                found.files.append(path);
        }
        return found;
    }

    /// Whether the walk comes by; what the folders above leave out is known then.
    bool reaches(const QString &folder)
    {
        enter({});
        for (qsizetype end = 0; !folder.isEmpty() && end < folder.size();) {
            const qsizetype slash = folder.indexOf(u'/', end);
            const QString above = slash < 0 ? folder : folder.first(slash);
            const QFileInfo info(m_root + u'/' + above);
            if (!info.isDir() || info.isSymLink() || isOther(above)
                || isLeftOut(info.fileName(), above, true))
                return false;
            enter(above);
            end = above.size() + 1;
        }
        return true;
    }

    bool leavesOut(const QString &path)
    {
        const qsizetype slash = path.lastIndexOf(u'/');
        return !reaches(slash < 0 ? QString() : path.first(slash))
               || isLeftOut(path.sliced(slash + 1), path, false);
    }

    bool lists(const QString &path)
    {
        const qsizetype slash = path.lastIndexOf(u'/');
        const QString name = path.sliced(slash + 1);
        return reaches(slash < 0 ? QString() : path.first(slash)) && !isLeftOut(name, path, false)
               && isRead(name, path);
    }

private:
    void enter(const QString &folder)
    {
        if (m_entered.contains(folder))
            return;
        m_entered.insert(folder);
        readIgnoreFile(m_root + u'/' + folder + "/.gitignore"_L1, folder);
    }

    void readIgnoreFile(const QString &path, const QString &folder)
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_ignored.add(file.read(largestIgnoreFile), folder);
    }

    [[nodiscard]] bool isLeftOut(const QString &name, const QString &path, bool isFolder) const
    {
        return name == ".git"_L1 || m_ignored.ignores(path, isFolder)
               || m_excluded.ignores(path, isFolder);
    }

    [[nodiscard]] bool isRead(const QString &name, const QString &path) const
    {
        if (name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1))
            return true;
        return name.endsWith(".json"_L1) && m_isWanted && m_isWanted(m_root + u'/' + path);
    }

    [[nodiscard]] bool isOther(const QString &path) const
    {
        return !m_others.isEmpty() && m_others.contains(m_root + u'/' + path);
    }

    QString m_root;
    std::function<bool(const QString &path)> m_isWanted;
    QSet<QString> m_others;
    QSet<QString> m_entered;
    vcs::IgnoreRules m_ignored;
    vcs::IgnoreRules m_excluded;
};

FileLister::FileLister(const QString &root, const QStringList &exclude,
                       std::function<bool(const QString &path)> isWanted, QSet<QString> others)
    : m_walk(std::make_unique<Walk>(root, exclude, std::move(isWanted), std::move(others)))
{}

FileLister::~FileLister() = default;

bool FileLister::leavesOut(const QString &path)
{
    return m_walk->leavesOut(path);
}

bool FileLister::lists(const QString &path)
{
    return m_walk->lists(path);
}

std::optional<FileLister::Folder> FileLister::folder(const QString &path)
{
    if (!m_walk->reaches(path))
        return std::nullopt;
    Folder found = m_walk->visit(path);
    found.files.sort();
    found.folders.sort();
    return found;
}

QStringList listFiles(const QString &root, const QStringList &exclude, std::stop_token stop,
                      const std::function<bool(const QString &path)> &isWanted,
                      const QSet<QString> &others)
{
    FileLister::Walk walk(root, exclude, isWanted, others);
    QStringList found;
    // An explicit stack: how deep folders nest is not in our hands.
    QStringList folders{QString()};
    while (!folders.isEmpty() && !stop.stop_requested()) {
        const FileLister::Folder folder = walk.visit(folders.takeLast());
        found += folder.files;
        folders += folder.folders;
    }
    found.sort();
    return found;
}

} // namespace waymark::workspace
