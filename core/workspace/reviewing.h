// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "submission/review.h"

namespace waymark::workspace {

struct ReviewingRequest
{
    QString folder; ///< the workspace, absolute
    QString from;   ///< a revision
    QString to;     ///< a revision; empty: the files on the disk
    QDateTime now;
    bool sinceFork = false; ///< from where the two part, as a pull request shows it
};

/// What changes for requests between two states of a workspace in Git. Nothing is checked out.
/// Fails as Git does. May take long: not on the UI thread.
[[nodiscard]] Result<QList<submission::RequestReview>>
reviewRequests(const ReviewingRequest &request, const FileSystem &files, const Process &process,
               std::stop_token stop = {});

} // namespace waymark::workspace
