// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/committedfile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

Result<std::optional<QByteArray>> committedFile(const Process &process, const QString &path,
                                                Trust trust, std::stop_token stop)
{
    const auto git = Git::open(process, QFileInfo(path).path(), trust);
    if (!git)
        return std::unexpected(git.error());
    const auto relative = git->relativePath(path);
    if (!relative)
        return std::optional<QByteArray>();
    return git->fileAt(u"HEAD"_s, *relative, std::move(stop));
}

} // namespace waymark::vcs
