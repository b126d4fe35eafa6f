// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/scanner.h"
#include "yaml/yamltr.h"

#include <cstring>

namespace waymark::yaml {

namespace {

/// Hexadecimal digits that follow an escape's letter; -1 for no escape of YAML.
int digitsOfEscape(char letter)
{
    switch (letter) {
    case 'x':
        return 2;
    case 'u':
        return 4;
    case 'U':
        return 8;
    default:
        return letter != '\0' && std::strchr("0abt\tnvfre \"/\\N_LP\r\n", letter) != nullptr ? 0
                                                                                             : -1;
    }
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

bool Scanner::closesCleanly(quint32 at) const
{
    const quint32 quoteEnd = at;
    while (isBlank(text[at]))
        ++at;
    if (at >= size || isOf(text[at], LineEnd | FlowIndicator) || text[at] == ':')
        return true;
    return text[at] == '#' && at > quoteEnd;
}

bool Scanner::endsQuoted(const FilledLine &line, qint32 parentIndent) const
{
    if (line.at >= size || isMarkerAt(line.start))
        return true;
    return qint32(line.spaces) <= parentIndent && looksLikeEntry(line.at);
}

ScalarToken Scanner::quoted(qint32 parentIndent)
{
    const char quote = peek();
    const quint32 firstLineStart = lineStart;
    ScalarToken token{.begin = pos};
    token.style = quote == '"' ? NodeStyle::DoubleQuoted : NodeStyle::SingleQuoted;
    bool suspicious = false; // its second line reads like an entry of block style
    ++pos;
    for (;;) {
        while (!isOf(peek(), QuoteStop))
            ++pos;
        const char byte = peek();
        if (byte == quote) {
            ++pos;
            if (quote == '"' || peek() != '\'')
                break;
            token.verbatim = false;
            ++pos;
        } else if (byte == '\\' && quote == '"') {
            token.verbatim = false;
            pos += pos + 1 < size && !isLineEnd(next()) ? 2 : 1;
        } else if (isLineEnd(byte)) {
            const FilledLine line = filledLineAfter(pos);
            if (endsQuoted(line, parentIndent))
                return unclosed(token, firstLineStart);
            suspicious = suspicious || (!token.multiLine && looksLikeEntry(line.at));
            token.multiLine = true;
            token.verbatim = false;
            pos = line.at;
            lineStart = line.start;
        } else if (atEnd()) {
            return unclosed(token, firstLineStart);
        } else {
            ++pos;
        }
    }
    token.end = pos;
    if (suspicious && !closesCleanly(pos))
        return unclosed(token, firstLineStart);
    if (!token.verbatim)
        checkQuoted(token, parentIndent);
    return token;
}

ScalarToken Scanner::unclosed(ScalarToken token, quint32 firstLineStart)
{
    lineStart = firstLineStart;
    pos = lineEndAt(token.begin);
    token.end = pos;
    while (token.end > token.begin + 1 && isBlank(text[token.end - 1]))
        --token.end;
    token.verbatim = false;
    token.multiLine = false;
    token.unclosed = true;
    const char quote = text[token.begin];
    if (auto *found =
            m_reporter.report(Problem::UnclosedQuote, range(token.begin, token.begin + 1))) {
        found->fixes.append(fixOf(Tr::tr("Close the quotation mark at the line's end"),
                                  range(token.end, token.end), QByteArray(1, quote)));
    }
    return token;
}

void Scanner::checkQuoted(const ScalarToken &token, qint32 parentIndent)
{
    if (token.style == NodeStyle::DoubleQuoted)
        checkEscapes(token);
    if (!token.multiLine)
        return;
    for (quint32 at = lineEndAt(token.begin); at < token.end; at = lineEndAt(at)) {
        const FilledLine line = filledLineAfter(at);
        at = line.at;
        if (at >= token.end || qint32(line.spaces) > parentIndent)
            continue;
        const bool isTab = text[line.start + line.spaces] == '\t';
        m_reporter.report(isTab ? Problem::TabIndent : Problem::BadFlowIndent,
                          range(line.start, std::max(line.at, line.start + 1)));
    }
}

void Scanner::checkEscapes(const ScalarToken &token)
{
    const quint32 end = token.end - 1;
    for (quint32 at = token.begin + 1; at < end; ++at) {
        if (text[at] != '\\')
            continue;
        const quint32 begin = at++;
        const int digits = digitsOfEscape(text[at]);
        int found = 0;
        while (found < digits && isHexDigit(text[at + 1])) {
            ++at;
            ++found;
        }
        if (digits == found)
            continue;
        const auto character = characterSize(QByteArrayView(text + begin + 1, size - begin - 1));
        const quint32 stop = digits < 0 ? begin + 1 + quint32(character.bytes) : at + 1;
        const QString escape = QString::fromUtf8(text + begin, qsizetype(stop - begin));
        if (auto *problem = m_reporter.report(Problem::BadEscape, range(begin, stop), escape)) {
            problem->fixes.append(
                fixOf(Tr::tr("Double the backslash"), range(begin, begin + 1), "\\\\"));
        }
    }
}

} // namespace waymark::yaml
