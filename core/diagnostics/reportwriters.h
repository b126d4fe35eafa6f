// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/report.h"

namespace waymark {

// One function a format; `written()` chooses.
[[nodiscard]] QByteArray writtenAsText(const Report &report, const ReportStyle &style);
[[nodiscard]] QByteArray writtenAsJson(const Report &report);
[[nodiscard]] QByteArray writtenAsSarif(const Report &report);
[[nodiscard]] QByteArray writtenAsJunit(const Report &report);
[[nodiscard]] QByteArray writtenAsGithub(const Report &report);

/// Both ends of a range, counted from 1 in code points, as all formats print them.
struct PrintedRange
{
    qsizetype line;
    qsizetype column;
    qsizetype endLine;
    qsizetype endColumn; ///< exclusive
};

[[nodiscard]] PrintedRange printedRange(const SourceText &text, TextRange range);

} // namespace waymark
