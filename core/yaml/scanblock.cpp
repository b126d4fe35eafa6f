// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/scanner.h"

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
            if (qint32(spaces) <= parentIndent || (spaces == 0 && isMarkerAt(line))) {
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

bool Scanner::endsBlockScalar(quint32 line, quint32 at, qint32 parentIndent, qint32 indent)
{
    const auto spaces = qint32(at - line);
    if (spaces >= indent)
        return spaces == 0 && (isMarkerAt(line) || isConflictAt(line));
    if (spaces <= parentIndent || spaces == 0 || text[at] == '#' || looksLikeEntry(at))
        return true;
    // More likely a line of the text that was indented too little than anything else.
    m_reporter.report(Problem::BadIndent, range(line, at));
    return false;
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
    quint32 contentEnd = 0;
    quint32 contentLine = lineStart;
    for (quint32 line = nextLineAt(pos); line < size;) {
        quint32 at = line;
        while (text[at] == ' ')
            ++at;
        const bool isEmpty = (at >= size || isLineEnd(text[at])) && qint32(at - line) <= indent;
        if (!isEmpty && endsBlockScalar(line, at, parentIndent, indent))
            break;
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
    return token;
}

} // namespace waymark::yaml
