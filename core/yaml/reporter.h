// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/messages.h"

namespace waymark::yaml {

/// Collects what the parser finds, up to a limit: a file of another format would give an error
/// a line.
class Reporter
{
public:
    explicit Reporter(qsizetype limit)
        : m_limit(limit)
    {}

    /// The diagnostic, for fixes and related places to be added; nullptr beyond the limit.
    Diagnostic *report(Problem problem, TextRange range, const QString &argument = {});

    /// Drops what is found in `range` from now on, but conflict markers: there two texts are mixed.
    void muteIn(TextRange range) { m_muted = range; }
    /// Number of the document that findings belong to.
    void setDocument(int index) { m_document = index; }
    [[nodiscard]] bool hasErrors() const { return m_hasErrors; }
    /// A mark to see later whether anything was reported since.
    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] Diagnostics take();

private:
    Diagnostics m_diagnostics;
    qsizetype m_limit;
    qsizetype m_count = 0;
    TextRange m_firstBeyond;
    TextRange m_muted;
    int m_document = 0;
    bool m_hasErrors = false;
};

/// A fix of one edit.
[[nodiscard]] Fix fixOf(const QString &title, TextRange range, const QByteArray &replacement,
                        bool isSafe = false);

class Scanner;
struct ScalarToken;

/// `token` begins with a character that none may begin with; quotes mend that.
void reportReserved(const Scanner &in, Reporter &reporter, const ScalarToken &token);

} // namespace waymark::yaml
