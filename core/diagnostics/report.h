// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "text/sourcetext.h"

#include <QByteArray>

namespace waymark {

/// A document that was checked, whatever came of it.
struct CheckedDocument
{
    int index = 0; ///< in its file, from 0
    QString apiVersion;
    QString kind;
    QString name;
    bool isValid = true; ///< no finding of severity error
};

struct CheckedFile
{
    QString path; ///< as it is printed
    SourceText text;
    QList<CheckedDocument> documents;
    Diagnostics diagnostics;                  ///< by place
    QList<SuppressedFinding> suppressed = {}; ///< by comments
    Diagnostics baselined = {};               ///< known from a baseline
};

/// What a check of files found; every output format is made from this.
struct Report
{
    QList<CheckedFile> files;

    [[nodiscard]] qsizetype documentCount() const;
    [[nodiscard]] qsizetype count(Severity severity) const;
    [[nodiscard]] qsizetype suppressedCount() const;
    [[nodiscard]] qsizetype baselinedCount() const;
};

enum class ReportFormat { Text, Json, Sarif, Junit, Github };

/// nullopt for a word that is no format: text, json, sarif, junit, github.
[[nodiscard]] std::optional<ReportFormat> reportFormatFromName(QStringView name);

struct ReportStyle
{
    bool colour = false; ///< ANSI colours, in text alone
};

/// UTF-8, ends with a newline (empty for GitHub annotations without findings). The shapes are those
/// of DESIGN.md section 11; SARIF is 2.1.0, JUnit the format of the Jenkins schema, GitHub its
/// workflow commands.
[[nodiscard]] QByteArray written(const Report &report, ReportFormat format,
                                 const ReportStyle &style = {});

} // namespace waymark
