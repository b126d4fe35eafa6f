// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/testrun.h"

namespace waymark::rehearsal {

/// What is wrong with a run as findings: cases that aren't met, rules that no case makes false,
/// mutants that nobody noticed, each where it stands.
[[nodiscard]] Report findingsOf(const TestReport &run, const FileSystem &files,
                                const TestOptions &options);

/// A run as a whole: `text` for people, `json`, `junit` with a case for each case and rule; SARIF
/// and GitHub annotations are those of its findings.
[[nodiscard]] QByteArray written(const TestReport &run, ReportFormat format,
                                 const ReportStyle &style = {});

} // namespace waymark::rehearsal
