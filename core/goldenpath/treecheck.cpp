// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/treecheck.h"

#include "goldenpath/goldenpathtr.h"
#include "goldenpath/safepath.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

QList<Error> whatIsUnsafe(const FileTree &tree)
{
    QList<Error> found;
    QHash<QString, QString> folded;
    for (const auto &[path, entry] : tree.entries()) {
        if (entry.kind == TreeEntry::Kind::Link
            && !leadsInside(path, QFile::decodeName(entry.bytes)))
            found.append({u"path.link-outside"_s,
                          Tr::tr("The link “%1” leads out of the folder, to “%2”.")
                              .arg(path, QFile::decodeName(entry.bytes)),
                          path, Tr::tr("Let it lead to a file beside it, or copy that file.")});
        const QString name = foldedName(path);
        const auto known = folded.constFind(name);
        if (known != folded.cend())
            found.append(
                {u"path.case-clash"_s,
                 Tr::tr("“%1” and “%2” are one file on macOS and Windows.").arg(*known, path), path,
                 Tr::tr("Give one of them another name.")});
        else
            folded.insert(name, path);
    }
    return found;
}

} // namespace waymark::goldenpath
