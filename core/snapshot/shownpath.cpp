// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/shownpath.h"

namespace waymark::snapshot {

QString shownPathOf(const Snapshot &snapshot, const QString &path)
{
    if (const auto file = snapshot.file(path))
        return file->shownPath();
    const Root *root = snapshot.rootOf(path);
    if (root == nullptr)
        return path;
    const QString relative = path.sliced(root->path.size() + 1);
    return snapshot.roots.size() > 1 ? root->name + u'/' + relative : relative;
}

QString pathFromShown(const Snapshot &snapshot, const QString &shown)
{
    if (shown.startsWith(u'/'))
        return shown;
    if (snapshot.roots.size() == 1)
        return snapshot.roots.first().path + u'/' + shown;
    QString possible;
    for (const Root &root : snapshot.roots) {
        if (!shown.startsWith(root.name + u'/'))
            continue;
        const QString path = root.path + u'/' + shown.sliced(root.name.size() + 1);
        // Two roots may have the same name, or one that begins with the other's.
        if (snapshot.file(path))
            return path;
        possible = path;
    }
    return possible;
}

} // namespace waymark::snapshot
