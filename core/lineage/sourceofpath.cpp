// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/sourceofpath.h"

#include "vcs/git.h"
#include "vcs/head.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

void addSource(PathVersion &version, const Process &process, std::stop_token stop)
{
    const auto git = vcs::Git::open(process, QFileInfo(version.file).path(), vcs::Trust::Yes);
    if (!git) {
        version.repositoryFile = QDir(version.root).relativeFilePath(version.file);
        return;
    }
    version.repositoryFile =
        git->relativePath(version.file).value_or(QFileInfo(version.file).fileName());
    if (const auto head = vcs::headOf(git->workTree()))
        version.commit = head->commit;
    const auto address = git->config(u"remote.origin.url"_s, std::move(stop));
    if (address && *address)
        version.repository = withoutCredentials(**address);
}

} // namespace waymark::lineage
