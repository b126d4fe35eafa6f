// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/pushlog.h"

#include "vcs/gitfolder.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

/// Only the newest matter, and a log of many years isn't read whole for them.
constexpr qint64 mostOfALog = 64 * 1024;

void addPushes(QList<Push> &pushes, const QString &path, const QString &remote,
               const QString &branch)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    if (file.size() > mostOfALog)
        file.seek(file.size() - mostOfALog);
    for (const QByteArray &line : file.readAll().split('\n')) {
        // <old> <new> <who> <time> <zone> TAB <what happened>
        const qsizetype tab = line.indexOf('\t');
        const QList<QByteArray> words = line.first(std::max(qsizetype(0), tab)).split(' ');
        if (tab < 0 || words.size() < 2 || !line.sliced(tab + 1).startsWith("update by push"))
            continue;
        const bool isNew = std::ranges::all_of(words[0], [](char c) { return c == '0'; });
        pushes << Push{remote, branch, isNew ? QString() : QString::fromLatin1(words[0]),
                       QString::fromLatin1(words[1])};
    }
}

} // namespace

QString remoteLogsOf(const QString &workTree)
{
    const QString folder = commonGitFolderOf(workTree);
    return folder.isEmpty() ? QString() : folder + "/logs/refs/remotes"_L1;
}

QList<Push> pushesOf(const QString &workTree)
{
    QList<Push> pushes;
    const QString logs = remoteLogsOf(workTree);
    if (logs.isEmpty())
        return pushes;
    QDirIterator files(logs, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = path.sliced(logs.size() + 1);
        addPushes(pushes, path, name.section(u'/', 0, 0), name.section(u'/', 1));
    }
    return pushes;
}

} // namespace waymark::vcs
