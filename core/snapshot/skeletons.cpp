// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/skeletons.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::snapshot {

namespace {

/// The template of what fulfils the requests of a kind.
QStringList fulfilmentFolder(const yaml::Document &document, const QDir &folder)
{
    const QString path =
        document.root.at(JsonPointer({u"spec"_s, u"fulfilment"_s, u"template"_s})).text();
    const QString found = QDir::cleanPath(folder.absoluteFilePath(path));
    return path.isEmpty() || found == QDir::cleanPath(folder.absolutePath()) ? QStringList()
                                                                             : QStringList{found};
}

} // namespace

QStringList skeletonFolders(const yaml::Document &document, const QString &file)
{
    if (document.topLevel(u"kind") == "RequestKind"_L1
        && document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1))
        return fulfilmentFolder(document, QFileInfo(file).dir());
    if (document.topLevel(u"kind") != "Template"_L1
        || !document.topLevel(u"apiVersion").startsWith("scaffolder.backstage.io/"_L1))
        return {};
    const QDir folder = QFileInfo(file).dir();
    QStringList found;
    const yaml::Node steps = document.root.at(JsonPointer({u"spec"_s, u"steps"_s}));
    for (auto step = steps.firstChild(); step; step = step.nextSibling()) {
        const QString action = step.value(u"action").text();
        const QString url = step.value(u"input").value(u"url").text();
        // Addresses elsewhere, and paths that are only known when the template runs, name no folder
        // here.
        if (!action.startsWith("fetch:"_L1) || url.isEmpty() || url.contains("://"_L1)
            || url.contains("${{"_L1))
            continue;
        const QString path = QDir::cleanPath(folder.absoluteFilePath(url));
        if (path != QDir::cleanPath(folder.absolutePath()))
            found.append(path);
    }
    return found;
}

} // namespace waymark::snapshot
