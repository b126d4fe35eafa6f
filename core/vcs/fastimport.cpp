// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/fastimport.h"

#include "vcs/gitwriter.h"

#include <QSet>

namespace waymark::vcs {

namespace {

QByteArray data(const QByteArray &bytes)
{
    return "data " + QByteArray::number(bytes.size()) + '\n' + bytes + '\n';
}

/// Paths are quoted as in C where they hold more than the plainest signs.
QByteArray quotedPath(const QString &path)
{
    QByteArray quoted = "\"";
    for (const char c : path.toUtf8()) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else
            quoted += c;
    }
    return quoted + '"';
}

QByteArray person(const ImportedCommit &commit)
{
    return commit.authorName.toUtf8() + " <" + commit.authorMail.toUtf8() + "> "
           + QByteArray::number(commit.time.toSecsSinceEpoch()) + " +0000\n";
}

} // namespace

QByteArray fastImportStream(const QList<ImportedCommit> &commits)
{
    QByteArray stream = "feature done\n";
    QSet<QString> begun;
    int mark = 0;
    for (const ImportedCommit &commit : commits) {
        ++mark;
        stream += "commit refs/heads/" + commit.branch.toUtf8()
                  + "\nmark :" + QByteArray::number(mark) + "\nauthor " + person(commit)
                  + "committer " + person(commit) + data(commit.message.toUtf8());
        if (!commit.startsAt.isEmpty() && !begun.contains(commit.branch))
            stream += "from refs/heads/" + commit.startsAt.toUtf8() + '\n';
        begun.insert(commit.branch);
        for (const auto &[path, bytes] : commit.changes) {
            if (bytes)
                stream += "M 100644 inline " + quotedPath(path) + '\n' + data(*bytes);
            else
                stream += "D " + quotedPath(path) + '\n';
        }
        stream += '\n';
        if (!commit.tag.isEmpty())
            stream += "reset refs/tags/" + commit.tag.toUtf8()
                      + "\nfrom :" + QByteArray::number(mark) + "\n\n";
    }
    return stream + "done\n";
}

QByteArray treeImportStream(const QString &reference, const QString &message,
                            const QList<KeptFile> &files)
{
    QByteArray stream = "feature done\ncommit " + reference.toUtf8()
                        + "\ncommitter Waymark <waymark@localhost> 0 +0000\n"
                        + data(message.toUtf8()) + "deleteall\n";
    for (const KeptFile &file : files) {
        const auto mode = file.isLink ? "120000" : (file.isExecutable ? "100755" : "100644");
        stream +=
            QByteArray("M ") + mode + " inline " + quotedPath(file.path) + '\n' + data(file.bytes);
    }
    return stream + "\ndone\n";
}

} // namespace waymark::vcs
