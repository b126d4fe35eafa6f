// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/caretline.h"

namespace waymark::assist {

namespace {

bool isGap(char c)
{
    return c == ' ' || c == '\t';
}

class LineScan
{
public:
    LineScan(const SourceText &text, qsizetype number)
        : m_bytes(text.bytes())
    {
        m_found.line = text.line(number);
        m_found.content = m_found.end = m_found.line.begin;
    }

    CaretLine run()
    {
        const qsizetype end = m_found.line.end;
        qsizetype at = skipGaps(m_found.line.begin);
        while (at < end && m_bytes[at] == '-' && (at + 1 == end || isGap(m_bytes[at + 1]))) {
            m_found.dashes.push_back(at);
            at = skipGaps(at + 1);
        }
        m_found.content = at;
        m_found.end = at;
        while (at < end && !takesComment(at)) {
            const char c = m_bytes[at];
            const bool isFirst = at == m_found.content || at == m_found.value;
            if (isFirst && (c == '"' || c == '\'')) {
                at = behindQuotes(at);
            } else {
                const bool endsKey = c == ':' && m_found.colon < 0 && !m_isFlow
                                     && (at + 1 == end || isGap(m_bytes[at + 1]));
                m_isFlow = m_isFlow || (isFirst && (c == '{' || c == '['));
                ++at;
                if (endsKey) {
                    m_found.colon = at - 1;
                    m_found.value = at = skipGaps(at);
                    m_found.end = at;
                    continue;
                }
            }
            if (!isGap(m_bytes[at - 1]))
                m_found.end = at;
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] qsizetype skipGaps(qsizetype at) const
    {
        while (at < m_found.line.end && isGap(m_bytes[at]))
            ++at;
        return at;
    }

    bool takesComment(qsizetype at)
    {
        if (m_bytes[at] != '#' || (at > m_found.line.begin && !isGap(m_bytes[at - 1])))
            return false;
        m_found.comment = at;
        return true;
    }

    [[nodiscard]] qsizetype behindQuotes(qsizetype at) const
    {
        const char mark = m_bytes[at++];
        for (; at < m_found.line.end; ++at) {
            if (mark == '"' && m_bytes[at] == '\\')
                ++at;
            else if (m_bytes[at] == mark)
                return at + 1;
        }
        return m_found.line.end;
    }

    const QByteArray &m_bytes;
    CaretLine m_found;
    bool m_isFlow = false;
};

} // namespace

CaretLine caretLineOf(const SourceText &text, qsizetype line)
{
    return LineScan(text, line).run();
}

} // namespace waymark::assist
