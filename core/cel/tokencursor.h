// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/token.h"

namespace waymark::cel {

/// Where a parser stands in its tokens, and what it has reported.
class TokenCursor
{
public:
    TokenCursor(QByteArrayView source, Diagnostics &found)
        : m_found(found)
        , m_tokens(tokensOf(source, found))
    {}

    [[nodiscard]] const Token &now() const { return m_tokens[m_at]; }
    [[nodiscard]] const Token &after() const
    {
        return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)];
    }
    [[nodiscard]] bool isAt(QByteArrayView symbol) const
    {
        return now().kind == TokenKind::Symbol && now().text == symbol;
    }
    bool take(QByteArrayView symbol)
    {
        const bool is = isAt(symbol);
        m_at += is ? 1 : 0;
        return is;
    }
    [[nodiscard]] quint32 endOfLast() const { return m_at == 0 ? 0 : m_tokens[m_at - 1].end; }

    void report(TextRange range, const QString &message, const QString &next = {});
    void report(const Token &token, const QString &message, const QString &next = {})
    {
        report(TextRange{token.begin, token.end}, message, next);
    }
    /// The bracket that closes what was opened there.
    void expect(QByteArrayView symbol, quint32 opened);

protected:
    Diagnostics &m_found;
    std::vector<Token> m_tokens;
    size_t m_at = 0;
};

} // namespace waymark::cel
