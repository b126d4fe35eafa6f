// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "vcs/fastimport.h"

#include <QDate>

namespace waymark::workspace {

/// The commits of the demonstration workspace as if its story ended on `today`: dates in files and
/// commits are moved together. `source` is the folder that holds `story.yaml`, whose head says how
/// it is read. Fails with `demo.broken-story` when the file doesn't follow that.
[[nodiscard]] Result<QList<vcs::ImportedCommit>> readStory(const QString &source, QDate today,
                                                           const FileSystem &files);

/// `bytes` with every date from `first` to `last` moved by `days`; all other bytes stay.
[[nodiscard]] QByteArray withMovedDates(const QByteArray &bytes, QDate first, QDate last,
                                        qint64 days);

} // namespace waymark::workspace
