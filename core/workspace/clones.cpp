// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/clones.h"

#include "base/parallel.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr int deepestClone = 3;
/// Somebody's whole home may be opened: looking for clones must not take longer than reading them.
constexpr int mostFolders = 50'000;

struct Search
{
    int left = mostFolders;
    QStringList found;

    void visit(const QString &folder, int depth)
    {
        const QDir dir(folder);
        for (const QString &name :
             dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            if (--left < 0)
                return;
            const QString path = folder + u'/' + name;
            if (QFileInfo::exists(path + "/.git"_L1))
                found.append(path);
            else if (depth < deepestClone && name != "node_modules"_L1)
                visit(path, depth + 1);
        }
    }
};

} // namespace

QList<snapshot::Root> clonesIn(const snapshot::Root &root)
{
    if (root.head)
        return {};
    Search search;
    search.visit(root.path, 1);
    QList<snapshot::Root> clones(search.found.size());
    parallelFor(clones.size(), [&, first = clones.data()](qsizetype i) {
        const QString &path = search.found[i];
        first[i] = snapshot::Root{path, QFileInfo(path).fileName(), root.role, vcs::headOf(path)};
    });
    return clones;
}

} // namespace waymark::workspace
