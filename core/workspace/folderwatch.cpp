// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/folderwatch.h"

#include "base/latelibrary.h"

using namespace Qt::StringLiterals;

namespace waymark::workspace {

Result<std::unique_ptr<FolderWatch>> makeFolderWatch(const FolderWatch::Changed &changed)
{
    const auto found = lateFunction(u"waymark-watch"_s, "waymarkMakeFolderWatch");
    if (!found)
        return std::unexpected(found.error());
    using Make = FolderWatch *(*)(const FolderWatch::Changed &);
    return std::unique_ptr<FolderWatch>(reinterpret_cast<Make>(*found)(changed));
}

} // namespace waymark::workspace
