// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/report.h"

namespace waymark {

class JsonWriter;

// One function a format; `written()` chooses.
[[nodiscard]] QByteArray writtenAsText(const Report &report, const ReportStyle &style);
[[nodiscard]] QByteArray writtenAsJson(const Report &report);
[[nodiscard]] QByteArray writtenAsSarif(const Report &report);
[[nodiscard]] QByteArray writtenAsJunit(const Report &report);
[[nodiscard]] QByteArray writtenAsGithub(const Report &report);

// For reports of other things than files, which hold findings, too.

/// The findings of all files as `diagnostics`, in the object that is being written.
void writeDiagnostics(JsonWriter &json, const Report &report);
/// Characters that XML 1.0 section 2.2 forbids become U+FFFD.
[[nodiscard]] QString xmlText(QString text);

/// Both ends of a range, counted from 1 in code points, as all formats print them.
struct PrintedRange
{
    qsizetype line;
    qsizetype column;
    qsizetype endLine;
    qsizetype endColumn; ///< exclusive
};

[[nodiscard]] PrintedRange printedRange(const SourceText &text, TextRange range);

/// The other places that explain a finding, a line each: `4:5: The key stands here first.`
[[nodiscard]] QStringList relatedWords(const CheckedFile &file, const Diagnostic &diagnostic);

} // namespace waymark
