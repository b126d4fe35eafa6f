// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "diagnostics/report.h"

#include <QHash>

namespace waymark {

/// Findings that were there when a repository began to be checked: they are known and don't count.
/// A finding is recognised by its code, its file, its document, its place in the document and the
/// words it marks, so it may move to other lines; items of a list are told apart by their content.
class Baseline
{
public:
    /// Fails with `diagnostics.bad-baseline`.
    [[nodiscard]] static Result<Baseline> read(const QByteArray &json);
    /// All findings of a report, those that a baseline had taken out included.
    [[nodiscard]] static Baseline of(const Report &report);
    /// JSON, sorted, so that its difference can be reviewed.
    [[nodiscard]] QByteArray written() const;

    /// Takes the known findings out of `report`, into `CheckedFile::baselined`; says how many of
    /// the baseline's entries nothing answers to any more.
    qsizetype apply(Report &report) const;

    [[nodiscard]] qsizetype size() const;

private:
    struct Entry
    {
        QString file;
        QString code;
        QString pointer; ///< for people
        int count = 0;
    };

    void add(const CheckedFile &file, const Diagnostic &finding);

    QHash<QByteArray, Entry> m_entries; ///< by fingerprint
};

/// What stays the same when a finding moves: also what SARIF calls a partial fingerprint. 32
/// hexadecimal digits; equal for findings that nothing tells apart.
[[nodiscard]] QByteArray fingerprintOf(const CheckedFile &file, const Diagnostic &finding);

} // namespace waymark
