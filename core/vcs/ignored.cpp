// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/ignored.h"

#include "vcs/ignorerules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

constexpr qint64 largestIgnoreFile = 1024 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestIgnoreFile) : QByteArray();
}

} // namespace

bool isIgnored(const QString &path)
{
    QStringList folders; // the top first
    for (QString folder = QFileInfo(path).path(); !folder.isEmpty();
         folder = folder.first(folder.lastIndexOf(u'/'))) {
        folders.prepend(folder);
        if (QFileInfo::exists(folder + "/.git"_L1))
            break;
    }
    if (folders.isEmpty())
        return false;
    const QString &top = folders.first();
    const auto below = [&](const QString &whole) {
        return whole.size() > top.size() ? whole.sliced(top.size() + 1) : QString();
    };
    IgnoreRules rules;
    rules.add(contentOf(top + "/.git/info/exclude"_L1));
    for (const QString &folder : std::as_const(folders)) {
        if (folder != top && rules.ignores(below(folder), true))
            return true;
        rules.add(contentOf(folder + "/.gitignore"_L1), below(folder));
    }
    return rules.ignores(below(path), false);
}

} // namespace waymark::vcs
