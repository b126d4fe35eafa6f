// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "vcs/fastimport.h"

#include <QDate>

namespace waymark::demo {

/// The history of the demonstration workspace, and whose eyes it is looked at with.
struct Story
{
    QList<vcs::ImportedCommit> commits;
    QString readerName; ///< the person that Git takes the user for in the copy
    QString readerMail; ///< as the catalog has it, so that there is a team to look at
};

/// The story as if it ended on `today`: dates in files and commits are moved together. `source` is
/// the folder that holds `story.yaml`, whose head says how it is read. Fails with
/// `demo.broken-story` when the file doesn't follow that.
[[nodiscard]] Result<Story> readStory(const QString &source, QDate today, const FileSystem &files);

/// `bytes` with every date from `first` to `last` moved by `days`; all other bytes stay.
[[nodiscard]] QByteArray withMovedDates(const QByteArray &bytes, QDate first, QDate last,
                                        qint64 days);

} // namespace waymark::demo
