// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/report.h"

#include "diagnostics/reportwriters.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

qsizetype Report::documentCount() const
{
    qsizetype count = 0;
    for (const CheckedFile &file : files)
        count += file.documents.size();
    return count;
}

qsizetype Report::count(Severity severity) const
{
    qsizetype count = 0;
    for (const CheckedFile &file : files)
        count += std::ranges::count(file.diagnostics, severity, &Diagnostic::severity);
    return count;
}

qsizetype Report::suppressedCount() const
{
    qsizetype count = 0;
    for (const CheckedFile &file : files)
        count += file.suppressed.size();
    return count;
}

qsizetype Report::baselinedCount() const
{
    qsizetype count = 0;
    for (const CheckedFile &file : files)
        count += file.baselined.size();
    return count;
}

std::optional<ReportFormat> reportFormatFromName(QStringView name)
{
    static constexpr std::array names{
        std::pair{"text"_L1, ReportFormat::Text}, std::pair{"json"_L1, ReportFormat::Json},
        std::pair{"sarif"_L1, ReportFormat::Sarif}, std::pair{"junit"_L1, ReportFormat::Junit},
        std::pair{"github"_L1, ReportFormat::Github}};
    for (const auto &[known, format] : names) {
        if (name == known)
            return format;
    }
    return std::nullopt;
}

QByteArray written(const Report &report, ReportFormat format, const ReportStyle &style)
{
    switch (format) {
    case ReportFormat::Text:
        return writtenAsText(report, style);
    case ReportFormat::Json:
        return writtenAsJson(report);
    case ReportFormat::Sarif:
        return writtenAsSarif(report);
    case ReportFormat::Junit:
        return writtenAsJunit(report);
    case ReportFormat::Github:
        return writtenAsGithub(report);
    }
    Q_UNREACHABLE_RETURN({});
}

PrintedRange printedRange(const SourceText &text, TextRange range)
{
    const LineColumn begin = text.codePointPosition(range.begin);
    const LineColumn end = text.codePointPosition(range.end);
    return {begin.line + 1, begin.column + 1, end.line + 1, end.column + 1};
}

} // namespace waymark
