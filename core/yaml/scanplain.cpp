// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/scanner.h"

namespace waymark::yaml {

Scanner::PlainLine Scanner::plainLine(int stops, ScalarToken &token)
{
    const quint32 begin = pos;
    bool colon = false;
    for (;; ++pos) {
        while (!isOf(text[pos], stops))
            ++pos;
        const char byte = text[pos];
        if (byte == ':') {
            colon = isSpaceAt(pos + 1) || (stops == FlowStop && isOf(text[pos + 1], FlowIndicator));
            if (colon)
                break;
        } else if (byte == '#') {
            if (pos > begin && isBlank(text[pos - 1]))
                break;
        } else if (byte == '{') {
            if (const quint32 end = templateEnd(pos)) {
                const QByteArrayView stretch(text + pos, end - pos);
                noteTemplate(pos, end,
                             pos == begin || stops == FlowStop || stretch.contains(": ")
                                 || stretch.contains(" #"));
                token.isTemplate = true;
                pos = end - 1;
            } else if (stops == FlowStop) {
                break;
            }
        } else if (byte != '\0' || atEnd()) {
            break;
        }
    }
    quint32 end = pos;
    while (end > begin && isBlank(text[end - 1]))
        --end;
    return {end, colon};
}

bool Scanner::endsPlain(const FilledLine &line) const
{
    return line.at >= size || text[line.at] == '#' || isMarkerAt(line.start)
           || isByteOrderMarkAt(line.start) || isConflictAt(line.start)
           || isTemplateLineAt(line.at);
}

ScalarToken Scanner::plainKey()
{
    ScalarToken token{.begin = pos};
    const PlainLine line = plainLine(PlainStop, token);
    token.end = line.end;
    token.beforeColon = line.colon;
    return token;
}

ScalarToken Scanner::plainBlock(qint32 parentIndent)
{
    ScalarToken token = plainKey();
    const ScalarToken first = token;
    const quint32 stop = pos;
    const quint32 firstLineStart = lineStart;
    while (!token.beforeColon && isLineEnd(text[pos])) {
        const FilledLine line = filledLineAfter(pos);
        if (qint32(line.spaces) <= parentIndent || endsPlain(line))
            break;
        pos = line.at;
        lineStart = line.start;
        const PlainLine content = plainLine(PlainStop, token);
        if (content.colon) {
            // A text can't continue in a line with a key: one of the two is being typed.
            pos = stop;
            lineStart = firstLineStart;
            token = first;
            token.interrupted = true;
            return token;
        }
        token.end = content.end;
        token.multiLine = true;
        token.verbatim = false;
    }
    return token;
}

ScalarToken Scanner::plainFlow(qint32 parentIndent)
{
    ScalarToken token{.begin = pos};
    PlainLine content = plainLine(FlowStop, token);
    token.end = content.end;
    while (!content.colon && isLineEnd(text[pos])) {
        const FilledLine line = filledLineAfter(pos);
        const char byte = text[line.at];
        const bool isIndicator =
            isOf(byte, FlowIndicator)
            || (byte == ':' && (isSpaceAt(line.at + 1) || isOf(text[line.at + 1], FlowIndicator)));
        if (endsPlain(line) || isIndicator)
            break;
        if (qint32(line.spaces) <= parentIndent) {
            if (looksLikeEntry(line.at))
                break;
            m_reporter.report(Problem::BadFlowIndent, range(line.start, line.at));
        }
        pos = line.at;
        lineStart = line.start;
        content = plainLine(FlowStop, token);
        token.end = content.end;
        token.multiLine = true;
        token.verbatim = false;
    }
    token.beforeColon = content.colon;
    return token;
}

} // namespace waymark::yaml
