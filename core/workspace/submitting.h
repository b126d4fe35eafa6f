// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "submission/preflight.h"

namespace waymark::workspace {

struct SubmittingRequest
{
    QString folder;    ///< the workspace, absolute
    QStringList paths; ///< of files with requests, absolute; those that are gone are removed
    QString branch;    ///< empty: as the kind says
    QDateTime now;
    evidence::Place place = evidence::Place::Local;
};

/// What is needed to submit, decided and checked; nothing is written but what a fetch brings.
struct Submitting
{
    submission::Preflight preflight;
    QString workTree; ///< empty where there is no Git
    std::optional<submission::Record> earlier;
};

/// Reads the workspace as it is and as the main branch has it, asks Git and its remote, and checks.
/// What is wrong with a submission stands in the preflight; fails only where nothing can be said.
/// May take long: not on the UI thread.
[[nodiscard]] Result<Submitting> prepareSubmission(const SubmittingRequest &request,
                                                   const FileSystem &files, const Process &process,
                                                   std::stop_token stop = {});

} // namespace waymark::workspace
