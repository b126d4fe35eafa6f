// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/wholefolder.h"

#include "base/expensive.h"
#include "workspace/workspacetr.h"

#include <QFile>

#include <filesystem>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

namespace fs = std::filesystem;

Error unreadable(const fs::path &path)
{
    const QString shown = QFile::decodeName(path.c_str());
    return {u"requests.unreadable-file"_s, Tr::tr("%1 can't be read.").arg(shown), shown,
            Tr::tr("Check that you may read it, and that a link leads somewhere.")};
}

} // namespace

QList<Error> unlistable(const QString &folder, std::stop_token stop)
{
    expensive();
    QList<Error> found;
    std::vector<fs::path> folders{fs::path(QFile::encodeName(folder).toStdString())};
    while (!folders.empty() && !stop.stop_requested()) {
        const fs::path current = std::move(folders.back());
        folders.pop_back();
        std::error_code failure;
        fs::directory_iterator entries(current, failure);
        for (; !failure && entries != fs::directory_iterator(); entries.increment(failure)) {
            const fs::path &path = entries->path();
            std::error_code ignored;
            if (entries->is_symlink(ignored)) {
                const bool isYaml = path.extension() == ".yaml" || path.extension() == ".yml";
                if (isYaml && !fs::exists(path, ignored))
                    found.append(unreadable(path));
            } else if (entries->is_directory(ignored) && path.filename() != ".git") {
                folders.push_back(path);
            }
        }
        if (failure)
            found.append(unreadable(current));
    }
    return found;
}

} // namespace waymark::workspace
