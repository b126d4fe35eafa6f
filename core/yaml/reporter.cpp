// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/reporter.h"

#include "yaml/scanner.h"
#include "yaml/yamltr.h"

namespace waymark::yaml {

Diagnostic *Reporter::report(Problem problem, TextRange range, const QString &argument)
{
    if (m_muted.contains(range.begin) && problem != Problem::ConflictMarker)
        return nullptr;
    if (m_count == m_limit)
        m_firstBeyond = range;
    if (++m_count > m_limit) {
        m_hasErrors = m_hasErrors || severityOf(problem) == Severity::Error;
        return nullptr;
    }
    Diagnostic diagnostic = describe(problem, argument);
    m_hasErrors = m_hasErrors || diagnostic.severity == Severity::Error;
    diagnostic.range = range;
    diagnostic.document = m_document;
    m_diagnostics.append(std::move(diagnostic));
    return &m_diagnostics.last();
}

Diagnostics Reporter::take()
{
    if (m_count > m_limit) {
        Diagnostic rest = describe(Problem::TooManyProblems, QString::number(m_count - m_limit));
        rest.range = m_firstBeyond;
        rest.document = m_document;
        m_diagnostics.append(std::move(rest));
    }
    sortByPlace(m_diagnostics);
    return std::move(m_diagnostics);
}

Fix fixOf(const QString &title, TextRange range, const QByteArray &replacement, bool isSafe)
{
    return {title, {{range, replacement}}, isSafe};
}

void reportReserved(const Scanner &in, Reporter &reporter, const ScalarToken &token)
{
    const QByteArray text(in.text + token.begin, token.end - token.begin);
    auto *found =
        reporter.report(Problem::ReservedCharacter, in.range(token.begin, token.begin + 1),
                        QString(QLatin1Char(in.text[token.begin])));
    if (found == nullptr || text.isEmpty() || token.multiLine || text.contains('\n'))
        return;
    const QByteArray quoted = '\'' + QByteArray(text).replace("'", "''") + '\'';
    found->fixes.append(
        fixOf(Tr::tr("Put the text in quotes"), in.range(token.begin, token.end), quoted));
}

} // namespace waymark::yaml
