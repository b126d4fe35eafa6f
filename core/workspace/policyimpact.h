// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/process.h"
#include "rehearsal/draftimpact.h"

namespace waymark::workspace {

struct PolicyImpactRequest
{
    QString folder; ///< the workspace, absolute
    /// The changed file, absolute. One of the workspace is compared with its committed version; any
    /// other one stands for the documents of the same kinds and names.
    QString file;
    QString base = QStringLiteral("HEAD"); ///< the revision that a file is compared with
    QDateTime now;
    std::function<void(const Progress &)> progressed = {}; ///< any thread; may be empty
};

struct PolicyImpact
{
    rehearsal::DraftImpact draft;
    QList<Error> failures; ///< files that couldn't be read
};

/// What a changed file of policies, bindings, exceptions, parameters or kinds does to the documents
/// of the workspace. Runs git.
[[nodiscard]] Result<PolicyImpact> impactOfFile(const PolicyImpactRequest &request,
                                                const FileSystem &files, const Process &process,
                                                std::stop_token stop = {});

} // namespace waymark::workspace
