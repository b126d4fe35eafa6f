// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/scanner.h"

#include <cstring>

namespace waymark::yaml {

bool Scanner::isMarkerAt(quint32 at) const
{
    const char byte = text[at];
    if (byte != '-' && byte != '.')
        return false;
    return text[at + 1] == byte && text[at + 2] == byte && isSpaceAt(at + 3);
}

bool Scanner::isByteOrderMarkAt(quint32 at) const
{
    return size - at >= 3 && QByteArrayView(text + at, 3) == "\xEF\xBB\xBF";
}

quint32 Scanner::lineEndAt(quint32 at) const
{
    while (at < size && !isLineEnd(text[at]))
        ++at;
    return at;
}

quint32 Scanner::nextLineAt(quint32 at) const
{
    at = lineEndAt(at);
    if (at < size && text[at] == '\r' && text[at + 1] == '\n')
        return at + 2;
    return std::min(at + 1, size);
}

void Scanner::consumeLineEnd()
{
    pos += text[pos] == '\r' && text[pos + 1] == '\n' ? 2 : 1;
    lineStart = pos;
}

void Scanner::skipBlanks()
{
    while (isBlank(peek()))
        ++pos;
}

void Scanner::skipLine()
{
    pos = lineEndAt(pos);
}

void Scanner::skipComment()
{
    const void *found = std::memchr(text + pos, '\n', size - pos);
    const quint32 newline =
        found == nullptr ? size : quint32(static_cast<const char *>(found) - text);
    const void *back = std::memchr(text + pos, '\r', newline - pos);
    pos = back == nullptr ? newline : quint32(static_cast<const char *>(back) - text);
}

bool Scanner::isCommentAt(quint32 at) const
{
    return text[at] == '#' && (at == lineStart || isBlank(text[at - 1]));
}

Gap Scanner::skipGap()
{
    Gap gap;
    if (pos == lineStart && skipConflictMarker())
        gap.newLine = true;
    for (;;) {
        while (peek() == ' ')
            ++pos;
        if (peek() == '\t') {
            gap.tab = true;
            gap.spaces = quint32(column());
            skipBlanks();
        }
        if (isLineEnd(peek())) {
            consumeLineEnd();
            gap = {.newLine = true};
            skipConflictMarker();
        } else if (isCommentAt(pos)) {
            skipComment();
        } else if (peek() != '{' || !skipTemplateLine()) {
            break;
        }
    }
    if (!gap.tab)
        gap.spaces = quint32(column());
    return gap;
}

bool Scanner::isConflictAt(quint32 at) const
{
    const char byte = text[at];
    if (byte != '<' && (!sawConflict || (byte != '=' && byte != '>' && byte != '|')))
        return false;
    for (quint32 i = 1; i < 7; ++i) {
        if (text[at + i] != byte)
            return false;
    }
    return isSpaceAt(at + 7);
}

bool Scanner::skipConflictMarker()
{
    bool skipped = false;
    while (!atEnd() && isConflictAt(pos)) {
        if (peek() == '<') {
            m_reporter.report(Problem::ConflictMarker, range(pos, lineEndAt(pos)));
            const qsizetype closer = QByteArrayView(text, size).indexOf("\n>>>>>>>", pos);
            m_reporter.muteIn(range(pos, closer < 0 ? size : quint32(closer) + 8));
        }
        sawConflict = true;
        skipped = true;
        skipLine();
        if (atEnd())
            break;
        consumeLineEnd();
    }
    return skipped;
}

quint32 Scanner::templateEnd(quint32 at) const
{
    const char kind = text[at + 1];
    if (text[at] != '{' || (kind != '{' && kind != '%'))
        return 0;
    // A line with many openers and no closer is read once.
    quint32 &barren = m_withoutTemplateEnd[kind == '{' ? 0 : 1];
    if (at < barren)
        return 0;
    const char closer = kind == '{' ? '}' : '%';
    quint32 i = at + 2;
    for (; i < size && !isLineEnd(text[i]); ++i) {
        if (text[i] == closer && text[i + 1] == '}')
            return i + 2;
    }
    barren = i;
    return 0;
}

void Scanner::noteTemplate(quint32 begin, quint32 end, bool isRead)
{
    if (!sawTemplate)
        m_reporter.report(Problem::Template, range(begin, end));
    sawTemplate = true;
    readTemplate = readTemplate || isRead;
}

bool Scanner::skipTemplateLine()
{
    quint32 at = lineStart;
    while (isBlank(text[at]))
        ++at;
    if (at != pos)
        return false;
    if (!isTemplateLineAt(pos))
        return false;
    noteTemplate(pos, templateEnd(pos), true);
    sawTemplateLine = true;
    skipLine();
    return true;
}

bool Scanner::isTemplateLineAt(quint32 at) const
{
    quint32 rest = templateEnd(at);
    while (rest != 0 && isBlank(text[rest]))
        ++rest;
    return rest >= size || (rest != 0 && isLineEnd(text[rest]));
}

Scanner::FilledLine Scanner::filledLineAfter(quint32 at) const
{
    FilledLine line{at, at, 0};
    while (line.at < size) {
        line.start = nextLineAt(line.at);
        line.at = line.start;
        while (text[line.at] == ' ')
            ++line.at;
        line.spaces = line.at - line.start;
        while (isBlank(text[line.at]))
            ++line.at;
        if (!isLineEnd(text[line.at]))
            break;
    }
    return line;
}

bool Scanner::looksLikeEntry(quint32 at) const
{
    if (text[at] == '-' && isSpaceAt(at + 1))
        return true;
    const quint32 end = lineEndAt(at);
    quint32 i = at;
    if (text[at] == '"' || text[at] == '\'') {
        const void *closer = std::memchr(text + at + 1, text[at], end - at - 1);
        if (closer == nullptr)
            return false;
        i = quint32(static_cast<const char *>(closer) - text) + 1;
    }
    while (i < end && !(text[i] == ':' && isSpaceAt(i + 1)) && !isOf(text[i], FlowIndicator))
        ++i;
    if (i == end || text[i] != ':')
        return false;
    // Badly indented entries of a flow map look the same but for their commas.
    quint32 last = end;
    while (isBlank(text[last - 1]))
        --last;
    const char following = text[filledLineAfter(end).at];
    return text[last - 1] != ',' && following != '}' && following != ']';
}

bool Scanner::isEntryBelow(qint32 column) const
{
    const FilledLine line = filledLineAfter(lineEndAt(pos));
    return line.at < size && qint32(line.spaces) >= column && looksLikeEntry(line.at);
}

quint32 Scanner::nameEnd(quint32 at) const
{
    while (at < size && !isOf(text[at], Blank | LineEnd | FlowIndicator))
        ++at;
    return at;
}

quint32 Scanner::tagEnd(quint32 at) const
{
    if (text[at + 1] == '<') {
        while (at < size && text[at] != '>' && !isOf(text[at], Blank | LineEnd))
            ++at;
        return at < size && text[at] == '>' ? at + 1 : at;
    }
    return nameEnd(at);
}

} // namespace waymark::yaml
