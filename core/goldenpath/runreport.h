// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/run.h"
#include "goldenpath/staging.h"

namespace waymark::goldenpath {

struct RunReportOptions
{
    bool withContents = false;          ///< of files; what is no UTF-8 in base64
    bool isWritten = false;             ///< for the text: the files are on the disk
    QString target;                     ///< where they are, or would be
    std::optional<WritePlan> plan = {}; ///< what writing would do there, where that was asked
};

/// `{"files": [{"path", "mode", "size", "sha256", "content"?}], "steps": [{"id", "action",
/// "status", "log"}], "output", "outputAssumed", "diagnostics", "plan"?}`, with `schemaVersion`;
/// ends with a line end.
[[nodiscard]] QByteArray runAsJson(const RunResult &result, const Report &findings,
                                   const RunReportOptions &options);
/// For people: the steps with their status, the files, what is assumed, output links.
[[nodiscard]] QByteArray runAsText(const RunResult &result, const RunReportOptions &options);

} // namespace waymark::goldenpath
