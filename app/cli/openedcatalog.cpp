// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/openedcatalog.h"

#include "cli/clitr.h"
#include "workspace/loader.h"
#include "workspace/readcache.h"

#include <QDir>
#include <QFileInfo>

#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

OpenedCatalog openCatalog(const std::string &path, const std::string &workspace,
                          const Context &context)
{
    const QString given = path.empty() ? u"."_s : pathFromArgument(path);
    // What isn't there has no workspace: its nearest parent might be the whole disk.
    const QString folder =
        workspace.empty() && QFileInfo::exists(given)
            ? workspace::workspaceFolderOf(given)
            : QDir::cleanPath(QFileInfo(workspace.empty() ? given : pathFromArgument(workspace))
                                  .absoluteFilePath());
    // Without a stop token loading can't be stopped.
    snapshot::Snapshot snapshot = *workspace::loadWorkspace(
        {.folder = folder, .cacheFolder = context.environment.cacheFolder},
        context.environment.files, {});
    const QString &cacheFolder = context.environment.cacheFolder;
    if (!cacheFolder.isEmpty())
        std::ignore = workspace::keepForNextStart(snapshot, snapshot.kept, cacheFolder,
                                                  context.environment.files);
    const QString below =
        path.empty() ? QString() : QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    const QString asked = workspace.empty() ? given : pathFromArgument(workspace);
    for (const QString &named :
         path.empty() || workspace.empty() ? QStringList{asked} : QStringList{asked, given}) {
        if (!QFileInfo::exists(named))
            snapshot.failures.append(Error{u"workspace.missing"_s,
                                           Tr::tr("%1 isn't there.").arg(named), named,
                                           Tr::tr("Name another file or folder.")});
    }
    for (const Error &failure : std::as_const(snapshot.failures))
        printError(context.io.err, failure);
    return {std::move(snapshot), below};
}

} // namespace waymark::cli
