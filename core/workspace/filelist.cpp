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

class Lister
{
public:
    Lister(const QString &root, const QStringList &exclude, std::stop_token stop,
           const std::function<bool(const QString &path)> &isWanted, const QSet<QString> &others)
        : m_root(root)
        , m_stop(std::move(stop))
        , m_isWanted(isWanted)
        , m_others(others)
    {
        for (const QString &pattern : exclude)
            m_excluded.addPattern(pattern);
        readIgnoreFile(m_root + "/.git/info/exclude"_L1, {});
    }

    QStringList list()
    {
        // An explicit stack: how deep folders nest is not in our hands.
        QStringList folders{{}};
        while (!folders.isEmpty() && !m_stop.stop_requested())
            visit(folders.takeLast(), folders);
        m_found.sort();
        return m_found;
    }

private:
    void readIgnoreFile(const QString &path, const QString &folder)
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_ignored.add(file.read(largestIgnoreFile), folder);
    }

    void visit(const QString &folder, QStringList &folders)
    {
        readIgnoreFile(m_root + u'/' + folder + "/.gitignore"_L1, folder);
        const QDir dir(m_root + u'/' + folder);
        for (const QFileInfo &entry : dir.entryInfoList(
                 QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::NoSort)) {
            const QString name = entry.fileName();
            const QString path = folder.isEmpty() ? name : folder + u'/' + name;
            const bool isFolder = entry.isDir();
            if (name == ".git"_L1 || m_ignored.ignores(path, isFolder)
                || m_excluded.ignores(path, isFolder))
                continue;
            if (isFolder && !entry.isSymLink() && !isOther(path))
                folders.append(path);
            else if (!isFolder && isRead(name, path))
                m_found.append(path);
        }
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
    std::stop_token m_stop;
    const std::function<bool(const QString &path)> &m_isWanted;
    const QSet<QString> &m_others;
    vcs::IgnoreRules m_ignored;
    vcs::IgnoreRules m_excluded;
    QStringList m_found;
};

} // namespace

QStringList listFiles(const QString &root, const QStringList &exclude, std::stop_token stop,
                      const std::function<bool(const QString &path)> &isWanted,
                      const QSet<QString> &others)
{
    return Lister(root, exclude, std::move(stop), isWanted, others).list();
}

} // namespace waymark::workspace
