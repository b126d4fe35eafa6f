// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/token.h"

#include "cel/celtr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

int digitValue(char c)
{
    if (isDigit(c))
        return c - '0';
    return (c | 0x20) - 'a' + 10;
}

void appendCodePoint(QByteArray &text, char32_t c)
{
    if (c < 0x80) {
        text.append(char(c));
    } else if (c < 0x800) {
        text.append(char(0xc0 | (c >> 6))).append(char(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        text.append(char(0xe0 | (c >> 12))).append(char(0x80 | ((c >> 6) & 0x3f)));
        text.append(char(0x80 | (c & 0x3f)));
    } else {
        text.append(char(0xf0 | (c >> 18))).append(char(0x80 | ((c >> 12) & 0x3f)));
        text.append(char(0x80 | ((c >> 6) & 0x3f))).append(char(0x80 | (c & 0x3f)));
    }
}

class Lexer
{
public:
    Lexer(QByteArrayView source, Diagnostics &found)
        : m_source(source)
        , m_found(found)
    {}

    std::vector<Token> run()
    {
        m_tokens.reserve(size_t(m_source.size() / 3 + 2));
        while (skipBlanks())
            readToken();
        const auto end = quint32(m_source.size());
        m_tokens.push_back({TokenKind::End, end, end, {}, {}});
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] char at(qsizetype offset) const
    {
        return m_at + offset < m_source.size() ? m_source[m_at + offset] : '\0';
    }

    void report(qsizetype begin, qsizetype end, const QString &message, const QString &next = {})
    {
        m_found.append(syntaxError({begin, end}, message, next));
    }

    bool skipBlanks()
    {
        while (m_at < m_source.size()) {
            const char c = m_source[m_at];
            if (c == '/' && at(1) == '/') {
                while (m_at < m_source.size() && m_source[m_at] != '\n')
                    ++m_at;
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                ++m_at;
            } else {
                return true;
            }
        }
        return false;
    }

    void push(TokenKind kind, qsizetype begin, QByteArray decoded = {})
    {
        m_tokens.push_back({kind, quint32(begin), quint32(m_at),
                            m_source.sliced(begin, m_at - begin), std::move(decoded)});
    }

    void readToken()
    {
        const qsizetype begin = m_at;
        const char c = at(0);
        if (isTextStart())
            return readText();
        if (isDigit(c) || (c == '.' && isDigit(at(1))))
            return readNumber();
        if (startsName(c)) {
            while (startsName(at(0)) || isDigit(at(0)))
                ++m_at;
            const QByteArrayView word = m_source.sliced(begin, m_at - begin);
            const bool isSymbol =
                word == "true" || word == "false" || word == "null" || word == "in";
            return push(isSymbol ? TokenKind::Symbol : TokenKind::Name, begin);
        }
        if (c == '`')
            return readQuotedName();
        static constexpr std::array<QByteArrayView, 6> pairs{"==", "!=", "<=", ">=", "&&", "||"};
        const QByteArrayView two =
            m_source.sliced(m_at, std::min<qsizetype>(2, m_source.size() - m_at));
        if (std::ranges::find(pairs, two) != pairs.end()) {
            m_at += 2;
            return push(TokenKind::Symbol, begin);
        }
        if (c != '\0' && QByteArrayView("<>!+-*/%?:.,()[]{}").contains(c)) {
            ++m_at;
            return push(TokenKind::Symbol, begin);
        }
        readForeign();
    }

    void readForeign()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_source.size() && (quint8(m_source[m_at]) & 0xc0) == 0x80)
            ++m_at;
        const QByteArrayView text = m_source.sliced(begin, m_at - begin);
        QString next;
        if (text == "=")
            next = Tr::tr("Write == to compare.");
        else if (text == "&" || text == "|")
            next = Tr::tr("Write && for “and”, || for “or”.");
        report(begin, m_at, Tr::tr("“%1” has no meaning here.").arg(QString::fromUtf8(text)), next);
    }

    void readQuotedName()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_source.size() && m_source[m_at] != '`' && m_source[m_at] != '\n')
            ++m_at;
        const QByteArray name = m_source.sliced(begin + 1, m_at - begin - 1).toByteArray();
        if (at(0) == '`')
            ++m_at;
        else
            report(begin, m_at, Tr::tr("The name has no closing backtick."));
        push(TokenKind::QuotedName, begin, name);
    }

    void readNumber()
    {
        const qsizetype begin = m_at;
        TokenKind kind = TokenKind::Int;
        if (at(0) == '0' && at(1) == 'x' && isHex(at(2))) {
            m_at += 2;
            while (isHex(at(0)))
                ++m_at;
        } else {
            while (isDigit(at(0)))
                ++m_at;
            if (at(0) == '.' && isDigit(at(1))) {
                kind = TokenKind::Double;
                ++m_at;
                while (isDigit(at(0)))
                    ++m_at;
            }
            const qsizetype sign = at(1) == '+' || at(1) == '-' ? 1 : 0;
            if ((at(0) == 'e' || at(0) == 'E') && isDigit(at(1 + sign))) {
                kind = TokenKind::Double;
                m_at += 1 + sign;
                while (isDigit(at(0)))
                    ++m_at;
            }
        }
        if (kind == TokenKind::Int && (at(0) == 'u' || at(0) == 'U')) {
            kind = TokenKind::Uint;
            ++m_at;
        }
        push(kind, begin);
    }

    /// Behind `b`, `r` or both, in this order.
    [[nodiscard]] bool isTextStart() const
    {
        qsizetype i = 0;
        if (at(i) == 'b' || at(i) == 'B')
            ++i;
        if (at(i) == 'r' || at(i) == 'R')
            ++i;
        return at(i) == '"' || at(i) == '\'';
    }

    void readText()
    {
        const qsizetype begin = m_at;
        const bool isBytes = at(0) == 'b' || at(0) == 'B';
        m_at += isBytes ? 1 : 0;
        const bool isRaw = at(0) == 'r' || at(0) == 'R';
        m_at += isRaw ? 1 : 0;
        const char quote = at(0);
        const bool isTriple = at(1) == quote && at(2) == quote;
        m_at += isTriple ? 3 : 1;
        QByteArray text;
        while (true) {
            const bool isEnd =
                m_at >= m_source.size() || (!isTriple && (at(0) == '\n' || at(0) == '\r'));
            if (isEnd) {
                report(begin, m_at, Tr::tr("The text has no closing quote."));
                break;
            }
            if (at(0) == quote && (!isTriple || (at(1) == quote && at(2) == quote))) {
                m_at += isTriple ? 3 : 1;
                break;
            }
            if (at(0) == '\\' && !isRaw) {
                readEscape(text, isBytes);
            } else if (at(0) == '\r' && at(1) == '\n') {
                ++m_at; // line ends are LF
            } else if (at(0) == '\r') {
                text.append('\n');
                ++m_at;
            } else {
                text.append(m_source[m_at++]);
            }
        }
        push(isBytes ? TokenKind::Bytes : TokenKind::String, begin, text);
    }

    void readEscape(QByteArray &text, bool isBytes)
    {
        static constexpr QByteArrayView letters = "abfnrtv\\?\"'`";
        static constexpr QByteArrayView meanings = "\a\b\f\n\r\t\v\\?\"'`";
        const qsizetype begin = m_at++;
        const char c = at(0);
        if (c != '\0' && letters.contains(c)) {
            ++m_at;
            text.append(meanings[letters.indexOf(c)]);
            return;
        }
        const bool isOctal = c >= '0' && c <= '3';
        const qsizetype digits = isOctal                ? 3
                                 : c == 'x' || c == 'X' ? 2
                                 : c == 'u' && !isBytes ? 4
                                 : c == 'U' && !isBytes ? 8
                                                        : 0;
        m_at += isOctal ? 0 : 1;
        quint64 number = 0;
        qsizetype count = 0;
        for (; count < digits && isHex(at(0)) && (!isOctal || (at(0) >= '0' && at(0) <= '7'));
             ++count, ++m_at)
            number = number * (isOctal ? 8 : 16) + quint64(digitValue(at(0)));
        const bool isCharacter =
            isBytes || (number <= 0x10ffff && (number < 0xd800 || number > 0xdfff));
        if (digits == 0 || count < digits || !isCharacter) {
            m_at = std::min(m_at, m_source.size());
            report(begin, m_at, Tr::tr("This escape stands for no character."),
                   Tr::tr("Write \\\\ for a backslash, or put an r in front of the text."));
            return;
        }
        if (isBytes)
            text.append(char(number));
        else
            appendCodePoint(text, char32_t(number));
    }

    QByteArrayView m_source;
    Diagnostics &m_found;
    qsizetype m_at = 0;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokensOf(QByteArrayView source, Diagnostics &found)
{
    return Lexer(source, found).run();
}

Diagnostic syntaxError(TextRange range, const QString &message, const QString &next)
{
    Diagnostic diagnostic;
    diagnostic.code = u"cel.syntax"_s;
    diagnostic.message = message;
    diagnostic.why = Tr::tr("An API server refuses a rule that it can't read.");
    diagnostic.next = next;
    diagnostic.range = range;
    return diagnostic;
}

} // namespace waymark::cel
