// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/textsearch.h"

#include "editor/displaytext.h"

#include <QDeadlineTimer>

#include <algorithm>

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
    m_matches.clear();
    m_line = 0;
    m_expression = QRegularExpression(
        pattern.isRegularExpression ? pattern.text : QRegularExpression::escape(pattern.text),
        pattern.isCaseSensitive ? QRegularExpression::NoPatternOption
                                : QRegularExpression::CaseInsensitiveOption);
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
        m_matches.append({range.begin + walk(bytes, match.capturedStart()).bytes,
                          range.begin + walk(bytes, match.capturedEnd()).bytes});
    }
}

void TextSearch::runSlice()
{
    const QDeadlineTimer deadline(4, Qt::PreciseTimer);
    while (m_line < m_text.lineCount() && m_matches.size() < limit && !deadline.hasExpired())
        searchLine(m_line++);
    if (m_line >= m_text.lineCount() || m_matches.size() >= limit)
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
