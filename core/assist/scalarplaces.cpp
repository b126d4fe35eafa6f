// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/scalarplaces.h"

#include <algorithm>

namespace waymark::assist {

namespace {

using yaml::NodeStyle;

bool isBlankOrBreak(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Bytes of the UTF-8 sequence that begins so.
qsizetype sequenceLength(char first)
{
    const auto byte = quint8(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/// The content without quotation marks or the header of a block.
TextRange contentOf(QByteArrayView file, const yaml::Node &scalar)
{
    TextRange content = scalar.range();
    switch (scalar.style()) {
    case NodeStyle::SingleQuoted:
    case NodeStyle::DoubleQuoted: {
        const char quote = file[content.begin++];
        if (content.end > content.begin && file[content.end - 1] == quote)
            --content.end;
        break;
    }
    case NodeStyle::Literal:
    case NodeStyle::Folded:
        while (content.begin < content.end && file[content.begin] != '\n')
            ++content.begin;
        content.begin = std::min(content.begin + 1, content.end);
        break;
    default:
        break;
    }
    return content;
}

/// With all that an escape in double quotes takes, its backslash included.
qsizetype escapeLength(QByteArrayView rest, char decoded)
{
    switch (rest.size() > 1 ? rest[1] : '\0') {
    case 'x':
        return 4;
    case 'u': // Beyond the basic plane there are two of them.
        return sequenceLength(decoded) == 4 ? 12 : 6;
    case 'U':
        return 10;
    default:
        return 2;
    }
}

} // namespace

ScalarPlaces::ScalarPlaces(qsizetype offset)
    : m_start(offset)
{}

ScalarPlaces::ScalarPlaces(const yaml::SyntaxTree &tree, const yaml::Node &scalar, qsizetype end)
    : m_text(scalar.utf8())
    , m_style(scalar.style())
{
    for (yaml::Node node = scalar.parent(); node && !m_isInFlow; node = node.parent())
        m_isInFlow = node.style() == NodeStyle::Flow;
    const QByteArrayView file = tree.text().bytes();
    const TextRange content = contentOf(file, scalar);
    m_start = content.begin;
    m_places.reserve(size_t(m_text.size()));
    align(file, content);
    for (qsizetype at = scalar.range().end; at < end; ++at) {
        // A block's last line ends in the text as well.
        if (!m_places.empty() && m_places.back().end > at)
            continue;
        m_text.append(file[at]);
        take({at, at + 1});
    }
}

void ScalarPlaces::align(QByteArrayView file, TextRange content)
{
    qsizetype at = content.begin;
    while (qsizetype(m_places.size()) < m_text.size()) {
        const char wanted = m_text[qsizetype(m_places.size())];
        if (at >= content.end) {
            take({content.end, content.end});
        } else if (m_style == NodeStyle::DoubleQuoted && file[at] == '\\') {
            at = alignEscape(file, at, content.end);
        } else if (m_style == NodeStyle::SingleQuoted && file[at] == '\'' && wanted == '\'') {
            take({at, std::min(at + 2, content.end)});
            at += 2;
        } else if (isBlankOrBreak(file[at])) {
            const TextRange blanks{
                at, std::find_if_not(file.begin() + at, file.begin() + content.end, isBlankOrBreak)
                        - file.begin()};
            alignBlanks(file, blanks);
            at = blanks.end;
        } else if (file[at] == wanted) {
            take({at, at + 1});
            ++at;
        } else if (isBlankOrBreak(wanted)) {
            take({at, at});
        } else {
            ++at;
        }
    }
}

qsizetype ScalarPlaces::alignEscape(QByteArrayView file, qsizetype at, qsizetype end)
{
    const char next = at + 1 < end ? file[at + 1] : '\0';
    if (next == '\n' || next == '\r') // the line goes on
        return std::find_if_not(file.begin() + at + 1, file.begin() + end, isBlankOrBreak)
               - file.begin();
    const char decoded = m_text[qsizetype(m_places.size())];
    const TextRange escape{at, std::min(at + escapeLength(file.sliced(at), decoded), end)};
    for (qsizetype i = 0; i < sequenceLength(decoded); ++i)
        take(escape);
    return escape.end;
}

void ScalarPlaces::alignBlanks(QByteArrayView file, TextRange blanks)
{
    const auto next = [this] {
        const auto at = qsizetype(m_places.size());
        return at < m_text.size() && isBlankOrBreak(m_text[at]) ? m_text[at] : '\0';
    };
    qsizetype at = blanks.begin;
    while (at < blanks.end && file[at] == next() && file[at] != '\n') {
        take({at, at + 1});
        ++at;
    }
    // Of folded lines and indents a part is in the text; its breaks are where the file's are.
    for (; at < blanks.end && next() != '\0'; ++at) {
        if (file[at] == '\n' && next() != '\t')
            take({at, at + 1});
    }
    while (next() != '\0') // deeper than the block, or an escape that stands for a blank
        take({blanks.end, blanks.end});
}

qsizetype ScalarPlaces::inText(qsizetype offset) const
{
    return std::ranges::partition_point(m_places,
                                        [&](const TextRange &place) { return place.end <= offset; })
           - m_places.begin();
}

TextRange ScalarPlaces::inFile(TextRange range) const
{
    const auto count = qsizetype(m_places.size());
    const auto endOf = [&](qsizetype at) {
        return at > 0 ? m_places[size_t(at - 1)].end : m_start;
    };
    if (range.isEmpty()) {
        const qsizetype at = endOf(std::min(range.begin, count));
        return {at, at};
    }
    return {m_places[size_t(range.begin)].begin, endOf(std::min(range.end, count))};
}

std::optional<QByteArray> ScalarPlaces::written(QByteArrayView inserted) const
{
    QByteArray text = inserted.toByteArray();
    if (text.contains('\n'))
        return std::nullopt;
    if (m_style == NodeStyle::SingleQuoted)
        return text.replace("'", "''");
    if (m_style == NodeStyle::DoubleQuoted)
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    if (m_style != NodeStyle::Plain)
        return text;
    const bool ends = text.contains(": ") || text.contains(" #") || text.endsWith(':');
    const bool endsInFlow = m_isInFlow && std::ranges::any_of(text, [](char c) {
                                return QByteArrayView(",[]{}").contains(c);
                            });
    return ends || endsInFlow ? std::nullopt : std::optional(text);
}

} // namespace waymark::assist
