// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/entryextent.h"

#include "yaml/bytes.h"

namespace waymark::yaml {

namespace {

bool isInFlowCollection(const Node &value)
{
    return value.parent() && value.parent().style() == NodeStyle::Flow;
}

/// The place behind blanks, line ends and comments.
qsizetype behindTrivia(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size()) {
        if (isOf(bytes[at], Blank | LineEnd)) {
            ++at;
        } else if (bytes[at] == '#') {
            while (at < bytes.size() && !isLineEnd(bytes[at]))
                ++at;
        } else {
            break;
        }
    }
    return at;
}

} // namespace

bool EntryExtents::isCommentLine(qsizetype line) const
{
    const qsizetype first = m_layout.skipBlanks(line);
    return first < m_bytes.size() && m_bytes[first] == '#';
}

bool EntryExtents::isBlankLine(qsizetype line) const
{
    return line < m_bytes.size() && m_layout.isLastOnLine(line);
}

bool EntryExtents::isFirstOnLine(const Node &value) const
{
    return m_layout.isFirstOnLine(m_layout.entryBegin(value));
}

bool EntryExtents::isHeadOfDocument(const Node &value, qsizetype lead) const
{
    const Node root = value.parent();
    if (root.parent() || root.style() == NodeStyle::Flow || root.firstChild() != value)
        return false;
    const Document *document = m_tree.documentAt(m_layout.entryBegin(value));
    const qsizetype begin = document != nullptr && document->index > 0 ? document->range.begin : 0;
    for (qsizetype line = m_layout.lineStart(lead); line > begin;) {
        line = m_layout.lineStart(line - 1);
        if (isCommentLine(line))
            return false;
    }
    return true;
}

qsizetype EntryExtents::contentColumn(const Node &value) const
{
    const qsizetype begin = m_layout.entryBegin(value);
    return m_layout.column(m_layout.skipBlanks(begin + 1));
}

/// Where comments above the entries stand that are indented more than these, by the first one's.
std::optional<qsizetype> EntryExtents::deepColumn(const Node &collection) const
{
    const qsizetype begin = m_layout.entryBegin(collection.firstChild());
    const qsizetype line = m_layout.lineStart(begin);
    if (line == 0 || !m_layout.isFirstOnLine(begin))
        return std::nullopt;
    const qsizetype above = m_layout.lineStart(line - 1);
    if (!isCommentLine(above) || above < collection.key().fullRange().end)
        return std::nullopt;
    const qsizetype column = m_layout.skipBlanks(above) - above;
    return column > m_layout.column(begin) ? std::optional(column) : std::nullopt;
}

template<typename IsOwn>
qsizetype EntryExtents::commentsAbove(qsizetype begin, qsizetype first, IsOwn isOwn) const
{
    qsizetype lead = begin;
    for (qsizetype line = m_layout.lineStart(begin); line > first;) {
        line = m_layout.lineStart(line - 1);
        const qsizetype hash = m_layout.skipBlanks(line);
        if (line < first || !isCommentLine(line) || !isOwn(hash - line))
            break;
        lead = hash;
    }
    return lead;
}

qsizetype EntryExtents::leadBegin(const Node &value) const
{
    const qsizetype begin = m_layout.entryBegin(value);
    const Node collection = value.parent();
    const qsizetype start = m_layout.lineStart(begin);
    if (!collection || !m_layout.isFirstOnLine(begin) || start == 0
        || !isCommentLine(m_layout.lineStart(start - 1)))
        return begin;
    // What looks like a comment may be a line of the text before.
    qsizetype first = collection.key() ? collection.key().fullRange().end : 0;
    if (const Node before = value.previousSibling())
        first = before.entryRange().end;
    if (isInFlowCollection(value))
        return commentsAbove(begin, first, [](qsizetype) { return true; });
    const qsizetype own = m_layout.column(begin);
    const auto deep = deepColumn(collection);
    const auto isOwn = [&](qsizetype column) {
        return column == own || column == deep;
    };
    qsizetype lead = commentsAbove(begin, first, isOwn);
    if (collection.isSequence()) {
        const qsizetype content = contentColumn(value);
        const qsizetype wide = commentsAbove(begin, first, [&](qsizetype column) {
            return isOwn(column) || (column > own && column <= content);
        });
        const qsizetype above = m_layout.lineStart(wide);
        if (above > 0 && isBlankLine(m_layout.lineStart(above - 1)))
            lead = wide;
    }
    return lead < begin && isHeadOfDocument(value, lead) ? begin : lead;
}

qsizetype EntryExtents::tailEnd(const Node &value) const
{
    const qsizetype sibling = m_layout.column(m_layout.entryBegin(value));
    qsizetype end = m_layout.lineEnd(value.fullRange().end);
    const Node next = value.nextSibling();
    const qsizetype last = next ? m_layout.lineStart(leadBegin(next)) : m_bytes.size();
    for (qsizetype line = m_layout.nextLine(end); line > end && line < last;) {
        if (!isCommentLine(line) || m_layout.skipBlanks(line) - line <= sibling)
            break;
        end = m_layout.lineEnd(line);
        line = m_layout.nextLine(end);
    }
    return end;
}

TextRange EntryExtents::extentOf(const Node &value) const
{
    if (isInFlowCollection(value))
        return {m_layout.entryBegin(value), value.fullRange().end};
    return {leadBegin(value), tailEnd(value)};
}

TextRange EntryExtents::linesOf(const Node &value) const
{
    const qsizetype end =
        isInFlowCollection(value) ? m_layout.lineEnd(value.fullRange().end) : tailEnd(value);
    return {m_layout.lineStart(leadBegin(value)), end};
}

std::optional<qsizetype> EntryExtents::comma(const Node &value) const
{
    const qsizetype at = behindTrivia(m_bytes, value.fullRange().end);
    return at < m_bytes.size() && m_bytes[at] == ',' ? std::optional(at) : std::nullopt;
}

bool EntryExtents::hasOwnLines(const Node &value) const
{
    if (!isFirstOnLine(value))
        return false;
    const auto comma = this->comma(value);
    qsizetype end = value.fullRange().end;
    if (comma && !m_layout.isSameLine(*comma, end))
        return false;
    end = m_layout.skipBlanks(comma ? *comma + 1 : end);
    return end == m_layout.lineEnd(end) || m_bytes[end] == '#';
}

TextRange EntryExtents::withBlankLines(TextRange lines, const Node &value) const
{
    TextRange above{lines.begin, lines.begin};
    while (above.begin > 0 && isBlankLine(m_layout.lineStart(above.begin - 1))) {
        const qsizetype line = m_layout.lineStart(above.begin - 1);
        if (line == above.begin)
            break;
        above.begin = line;
    }
    TextRange below{lines.end, lines.end};
    while (isBlankLine(below.end) && m_layout.nextLine(below.end) > below.end)
        below.end = m_layout.nextLine(below.end);
    const bool isFirst = !value.previousSibling();
    const bool isLast = !value.nextSibling();
    const bool isBelowComment =
        above.begin > 0 && isCommentLine(m_layout.lineStart(above.begin - 1));
    if (isLast && !isFirst)
        return {above.begin, lines.end};
    if (isFirst && !isBelowComment)
        return {lines.begin, below.end};
    if (above.isEmpty() || below.isEmpty())
        return lines;
    return below.size() <= above.size() ? TextRange{lines.begin, below.end}
                                        : TextRange{above.begin, lines.end};
}

} // namespace waymark::yaml
