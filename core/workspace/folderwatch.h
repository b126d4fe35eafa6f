// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>

namespace waymark::workspace {

/// Tells of files that appear, change or go. Lives in a thread with an event loop and calls back
/// there.
class FolderWatch
{
public:
    /// `isNew`: it appeared, which it may have done again.
    using Changed = std::function<void(const QString &path, bool isNew)>;

    FolderWatch() = default;
    virtual ~FolderWatch() = default;
    Q_DISABLE_COPY_MOVE(FolderWatch)

    /// With everything below it.
    virtual void addFolder(const QString &path) = 0;
    /// The files of it, nothing below.
    virtual void addFilesOf(const QString &path) = 0;
    virtual void addFile(const QString &path) = 0;
};

/// KDirWatch, in a library of its own (`waymark-watch`): only a window watches, and commands start
/// without what it links. Fails with `io.no-library`.
[[nodiscard]] Result<std::unique_ptr<FolderWatch>>
makeFolderWatch(const FolderWatch::Changed &changed);

} // namespace waymark::workspace
