// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/scanner.h"
#include "yaml/yamltr.h"

#include <algorithm>
#include <cctype>

namespace waymark::yaml {

Scanner::BlockHeader Scanner::blockHeader(qint32 parentIndent)
{
    BlockHeader header;
    bool hasChomping = false;
    for (++pos;; ++pos) {
        const char byte = peek();
        if ((byte == '+' || byte == '-') && !hasChomping) {
            hasChomping = true;
            header.keep = byte == '+';
        } else if (byte >= '1' && byte <= '9' && header.indent == 0) {
            header.indent = byte - '0' + std::max(parentIndent, 0);
            // Content of a document's root may stand at column 0, where no indent can be written.
        } else {
            break;
        }
    }
    return header;
}

qint32 Scanner::contentIndent(qint32 parentIndent)
{
    quint32 deepestBlank = 0;
    quint32 deepestLine = 0;
    for (quint32 line = nextLineAt(pos); line < size; line = nextLineAt(line)) {
        quint32 at = line;
        while (text[at] == ' ')
            ++at;
        const quint32 spaces = at - line;
        if (at < size && !isLineEnd(text[at])) {
            if (qint32(spaces) <= parentIndent
                || (spaces == 0 && (isMarkerAt(line) || isByteOrderMarkAt(line)))) {
                if (text[at] == '\t')
                    m_reporter.report(Problem::TabIndent, range(at, at + 1));
                break;
            }
            if (deepestBlank > spaces) {
                m_reporter.report(Problem::BadIndent,
                                  range(deepestLine, deepestLine + deepestBlank));
            }
            return qint32(spaces);
        }
        if (spaces > deepestBlank) {
            deepestBlank = spaces;
            deepestLine = line;
        }
    }
    return std::max(parentIndent + 1, qint32(deepestBlank));
}

bool Scanner::mayBeEntry(quint32 at) const
{
    if ((text[at] == '-' || text[at] == '?') && isSpaceAt(at + 1))
        return true;
    for (; at < size && !isLineEnd(text[at]); ++at) {
        if (text[at] == ':' && isSpaceAt(at + 1))
            return true;
    }
    return false;
}

bool Scanner::isFallenText(quint32 at, qint32 indent) const
{
    const auto isOutside = [this](const FilledLine &line) {
        return line.at >= size || isMarkerAt(line.start) || isByteOrderMarkAt(line.start)
               || isConflictAt(line.start) || isTemplateLineAt(line.at) || mayBeEntry(line.at);
    };
    FilledLine line{at, at, 0};
    while (line.at < size && text[line.at] == '#')
        line = filledLineAfter(lineEndAt(line.at));
    if (isOutside(line))
        return false;
    // A word alone is more likely a key that lacks its colon yet, unless the text goes on below.
    const quint32 end = lineEndAt(line.at);
    const bool isWord = std::all_of(text + line.at, text + end, [](char c) {
        return std::isalnum(quint8(c)) != 0 || c == '_' || c == '-' || c == '.' || c == '/'
               || c == '"' || c == '\'';
    });
    if (!isWord)
        return true;
    const FilledLine below = filledLineAfter(end);
    return below.at < size && (qint32(below.spaces) >= indent || !isOutside(below));
}

bool Scanner::endsBlockScalar(quint32 line, quint32 at, qint32 parentIndent, qint32 indent) const
{
    const auto spaces = qint32(at - line);
    if (spaces == 0 && (isMarkerAt(line) || isConflictAt(line) || isByteOrderMarkAt(line)))
        return true;
    if (spaces >= indent)
        return false;
    // More likely a line of the text that was indented too little than anything else.
    if (spaces > parentIndent && spaces > 0)
        return text[at] == '#' || looksLikeEntry(at);
    return !isFallenText(at, indent);
}

void Scanner::reportFallen(const ScalarToken &token, const std::vector<TextRange> &blanks,
                           qint32 indent)
{
    const auto first = quint32(blanks.front().end);
    auto *found = m_reporter.report(Problem::BlockTextIndent, range(first, lineEndAt(first)));
    if (found == nullptr)
        return;
    found->related.append({range(token.begin, token.begin + 1), Tr::tr("The text begins here.")});
    Fix fix{Tr::tr("Indent %n line(s)", nullptr, int(blanks.size())), {}, false};
    // By as much as the one that stands furthest left needs: they keep their columns to each other.
    const qsizetype least = std::ranges::min(blanks, {}, &TextRange::size).size();
    for (const TextRange blank : blanks) {
        const TextRange start = range(quint32(blank.begin), quint32(blank.begin));
        fix.edits.append(TextEdit{start, QByteArray(indent - least, ' ')});
    }
    found->fixes.append(std::move(fix));
}

ScalarToken Scanner::blockScalar(qint32 parentIndent)
{
    ScalarToken token{.begin = pos, .verbatim = false, .multiLine = true};
    token.style = peek() == '|' ? NodeStyle::Literal : NodeStyle::Folded;
    const BlockHeader header = blockHeader(parentIndent);
    token.end = pos;
    const quint32 headerEnd = pos;
    skipBlanks();
    if (isCommentAt(pos)) {
        skipComment();
    } else if (!atEnd() && !isLineEnd(peek())) {
        m_reporter.report(Problem::BadBlockHeader, range(headerEnd, lineEndAt(pos)));
        skipLine();
    }
    const qint32 indent = header.indent != 0 ? header.indent : contentIndent(parentIndent);
    token.indent = quint32(indent);
    std::vector<TextRange> fallen;
    bool hasIndentedLine = false;
    quint32 contentEnd = 0;
    quint32 contentLine = lineStart;
    for (quint32 line = nextLineAt(pos); line < size;) {
        quint32 at = line;
        while (text[at] == ' ')
            ++at;
        const bool isEmpty = (at >= size || isLineEnd(text[at])) && qint32(at - line) <= indent;
        if (!isEmpty && endsBlockScalar(line, at, parentIndent, indent))
            break;
        if (!isEmpty && qint32(at - line) < indent)
            fallen.push_back(range(line, at));
        else if (!isEmpty)
            hasIndentedLine = true;
        const quint32 end = lineEndAt(at);
        if (!isEmpty || (header.keep && (end < size || end > line))) {
            contentEnd = end;
            contentLine = line;
        }
        line = nextLineAt(end);
    }
    if (contentEnd != 0) {
        token.end = contentEnd;
        pos = contentEnd;
        lineStart = contentLine;
    }
    if (!fallen.empty())
        reportFallen(token, fallen, hasIndentedLine ? indent : std::max(parentIndent, 0) + 2);
    return token;
}

} // namespace waymark::yaml
