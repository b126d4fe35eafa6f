// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/head.h"

#include "vcs/gitfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

/// Files under .git that are read here hold a line or a list of refs, never megabytes.
constexpr qint64 largestGitFile = 4 * 1024 * 1024;

QString firstLineOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readLine(4096)).trimmed();
}

bool isHash(QStringView text)
{
    return (text.size() == 40 || text.size() == 64) && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString packedCommit(const QString &commonFolder, const QString &ref)
{
    QFile file(commonFolder + "/packed-refs"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray suffix = ' ' + ref.toUtf8();
    const QByteArray packed = file.read(largestGitFile);
    for (const QByteArrayView line : packed.split('\n')) {
        const auto trimmed = line.trimmed();
        if (trimmed.endsWith(suffix))
            return QString::fromUtf8(trimmed.first(trimmed.size() - suffix.size()));
    }
    return {};
}

} // namespace

std::optional<Head> headOf(const QString &folder)
{
    QDir dir(QFileInfo(folder).absoluteFilePath());
    QString gitFolder;
    do {
        gitFolder = gitFolderOf(dir.path());
    } while (gitFolder.isEmpty() && dir.cdUp());
    if (gitFolder.isEmpty())
        return std::nullopt;

    Head head{dir.path(), {}, {}};
    const QString line = firstLineOf(gitFolder + "/HEAD"_L1);
    if (!line.startsWith("ref: "_L1)) {
        if (!isHash(line))
            return std::nullopt;
        head.commit = line;
        return head;
    }
    const QString ref = line.sliced(5);
    head.branch = ref.startsWith("refs/heads/"_L1) ? ref.sliced(11) : ref;
    // The ref comes from a file that anybody may have written: it must not lead out of the folder.
    if (ref.contains(".."_L1) || ref.startsWith(u'/'))
        return head;
    const QString common = commonGitFolderOf(dir.path());
    const QString loose = firstLineOf(common + u'/' + ref);
    head.commit = isHash(loose) ? loose : packedCommit(common, ref);
    return head;
}

} // namespace waymark::vcs
