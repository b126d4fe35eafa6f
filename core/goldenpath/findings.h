// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "diagnostics/report.h"
#include "yaml/syntaxtree.h"

#include <functional>

namespace waymark::goldenpath {

/// Findings of a run or a lint, by the file they stand in: the template's own, and those of its
/// skeleton.
class Findings
{
public:
    /// Files are named as they are added; `text` is that of the first time.
    void add(const QString &file, const SourceText &text, Diagnostic found);
    void add(const yaml::SyntaxTree &tree, const QString &file, const Diagnostics &found);

    /// Changes every sentence, and the text of every file, and the path of one in the tree; places
    /// stay as they are.
    void rewrite(const std::function<QString(const QString &)> &sentence,
                 const std::function<QByteArray(const QByteArray &)> &file);

    [[nodiscard]] const QList<CheckedFile> &files() const { return m_files; }
    [[nodiscard]] qsizetype count(Severity severity) const;
    [[nodiscard]] bool hasErrors() const { return count(Severity::Error) > 0; }
    [[nodiscard]] QStringList codes() const; ///< one for each finding
    /// Sorted by place.
    [[nodiscard]] Report report() const;

private:
    QList<CheckedFile> m_files;
};

/// What couldn't be done, as a finding at a place.
[[nodiscard]] Diagnostic findingOf(const Error &error, TextRange range);

/// A stretch of the text that a scalar stands for, in the file: exact where the scalar is written
/// as it is, else the whole scalar.
[[nodiscard]] TextRange rangeInFile(yaml::Node scalar, TextRange inText);

} // namespace waymark::goldenpath
