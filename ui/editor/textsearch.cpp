// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/textsearch.h"

#include "editor/displaytext.h"

#include <QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

TextSearch::TextSearch(QObject *parent)
    : QObject(parent)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &TextSearch::runSlice);
}

void TextSearch::search(const SourceText &text, const Pattern &pattern)
{
    m_text = text;
    m_pattern = pattern;
    m_matches.clear();
    const bool isScoped = !pattern.scope.isEmpty();
    m_line = isScoped ? text.lineAt(pattern.scope.begin) : 0;
    m_endLine = isScoped ? text.lineAt(pattern.scope.end) + 1 : text.lineCount();
    QString expression =
        pattern.isRegularExpression ? pattern.text : QRegularExpression::escape(pattern.text);
    if (pattern.isWholeWord)
        expression = u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(expression);
    m_expression = QRegularExpression(
        expression, QRegularExpression::UseUnicodePropertiesOption
                        | (pattern.isCaseSensitive ? QRegularExpression::NoPatternOption
                                                   : QRegularExpression::CaseInsensitiveOption));
    if (pattern.text.isEmpty() || !m_expression.isValid()) {
        m_slices.stop();
        Q_EMIT changed();
        return;
    }
    m_slices.start();
    runSlice();
}

QString TextSearch::error() const
{
    return m_expression.isValid() ? QString() : m_expression.errorString();
}

void TextSearch::searchLine(qsizetype line)
{
    const TextRange range = m_text.line(line);
    const QByteArrayView bytes = m_text.slice(range);
    const QString shown = displayOf(bytes);
    auto found = m_expression.globalMatch(shown);
    while (found.hasNext() && m_matches.size() < limit) {
        const auto match = found.next();
        if (match.capturedLength() == 0)
            continue;
        const TextRange place{range.begin + walk(bytes, match.capturedStart()).bytes,
                              range.begin + walk(bytes, match.capturedEnd()).bytes};
        if (m_pattern.scope.isEmpty() || m_pattern.scope.contains(place))
            m_matches.append(place);
    }
}

QString TextSearch::replacementFor(TextRange match, const QString &written) const
{
    if (!m_pattern.isRegularExpression)
        return written;
    // In its line, so that what stands around the match counts as it did in the search.
    const TextRange range = m_text.line(m_text.lineAt(match.begin));
    const QString shown = displayOf(m_text.slice(range));
    const qsizetype column = m_text.utf16Position(match.begin).column;
    const auto groups = m_expression.match(shown, column, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
    QString fresh;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QChar c = written[i];
        const QChar next = i + 1 < written.size() ? written[i + 1] : QChar();
        if ((c != u'\\' && c != u'$') || next.isNull()) {
            fresh += c;
            continue;
        }
        if (next >= u'0' && next <= u'9')
            fresh += groups.captured(next.digitValue());
        else if (c == u'\\' && (next == u'n' || next == u't'))
            fresh += next == u'n' ? u'\n' : u'\t';
        else if (c == u'\\')
            fresh += next;
        else
            fresh += c;
        const bool isPlainDollar = c == u'$' && !next.isDigit();
        i += isPlainDollar ? 0 : 1;
    }
    return fresh;
}

void TextSearch::runSlice()
{
    const QDeadlineTimer deadline(4, Qt::PreciseTimer);
    while (m_line < m_endLine && m_matches.size() < limit && !deadline.hasExpired())
        searchLine(m_line++);
    if (m_line >= m_endLine || m_matches.size() >= limit)
        m_slices.stop();
    Q_EMIT changed();
}

qsizetype TextSearch::nextFrom(qsizetype offset) const
{
    if (m_matches.isEmpty())
        return -1;
    const auto found = std::ranges::lower_bound(m_matches, offset, {}, &TextRange::begin);
    return found == m_matches.end() ? 0 : found - m_matches.begin();
}

qsizetype TextSearch::previousFrom(qsizetype offset) const
{
    if (m_matches.isEmpty())
        return -1;
    const auto found = std::ranges::lower_bound(m_matches, offset, {}, &TextRange::begin);
    return found == m_matches.begin() ? m_matches.size() - 1 : found - m_matches.begin() - 1;
}

} // namespace waymark::editor
