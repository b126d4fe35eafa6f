// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/repositoryfiles.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

QString repositoryAround(const QString &file)
{
    if (file.isEmpty())
        return {};
    QDir folder = QFileInfo(file).dir();
    do {
        if (folder.exists(u".git"_s))
            return folder.absolutePath();
    } while (folder.cdUp());
    return {};
}

bool isInside(const QString &path, const QString &root)
{
    if (root.isEmpty())
        return true;
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty()) // only in a revision, or nowhere
        return path.startsWith(root + u'/');
    const QString realRoot = QFileInfo(root).canonicalFilePath();
    return !realRoot.isEmpty() && real.startsWith(realRoot + u'/');
}

} // namespace waymark::catalog
