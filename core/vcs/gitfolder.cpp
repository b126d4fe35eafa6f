// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/gitfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

QString gitFolderOf(const QString &workTree)
{
    QString path = workTree + "/.git"_L1;
    if (QFileInfo(path).isDir())
        return path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString line = QString::fromUtf8(file.readLine(4096)).trimmed();
    if (!line.startsWith("gitdir: "_L1))
        return {};
    return QDir::cleanPath(QDir(workTree).absoluteFilePath(line.sliced(8)));
}

QString commonGitFolderOf(const QString &workTree)
{
    const QString folder = gitFolderOf(workTree);
    QFile file(folder + "/commondir"_L1);
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return folder;
    const QString common = QString::fromUtf8(file.readLine(4096)).trimmed();
    return common.isEmpty() ? folder : QDir::cleanPath(QDir(folder).absoluteFilePath(common));
}

QString headLogOf(const QString &workTree)
{
    return gitFolderOf(workTree) + "/logs/HEAD"_L1;
}

} // namespace waymark::vcs
