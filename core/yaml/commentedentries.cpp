// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/commentedentries.h"

#include "yaml/bytes.h"

#include <optional>

namespace waymark::yaml {

namespace {

bool isKeyByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
           || c == '-' || c == '.' || c == '/' || c == '$';
}

/// `  # key: value` taken apart; nullopt for every other line.
struct CommentLine
{
    qsizetype hash = 0;   ///< column of the `#`
    qsizetype column = 0; ///< of the key, as if the `#` and the blank behind it weren't there
    QByteArrayView key;
    QByteArrayView rest;
};

std::optional<CommentLine> commentLine(QByteArrayView line)
{
    CommentLine found;
    while (found.hash < line.size() && isBlank(line[found.hash]))
        ++found.hash;
    if (found.hash == line.size() || line[found.hash] != '#')
        return std::nullopt;
    qsizetype begin = found.hash + 1;
    while (begin < line.size() && isBlank(line[begin]))
        ++begin;
    qsizetype end = begin;
    while (end < line.size() && isKeyByte(line[end]))
        ++end;
    const bool hasColon = end > begin && end < line.size() && line[end] == ':'
                          && (end + 1 == line.size() || isBlank(line[end + 1]));
    if (!hasColon)
        return std::nullopt;
    found.column = begin - found.hash - 1;
    found.key = line.sliced(begin, end - begin);
    found.rest = line.sliced(end + 1).trimmed();
    return found;
}

class Collector
{
public:
    Collector(const SyntaxTree &tree, const Node &mapping)
        : m_text(tree.text())
        , m_column(m_text.bytePosition(mapping.range().begin).column)
    {}

    /// The lines between two offsets, in neither of their own lines.
    void addBetween(qsizetype begin, qsizetype end)
    {
        const qsizetype last = m_text.lineAt(end);
        for (qsizetype line = m_text.lineAt(begin) + 1; line < last; ++line)
            addLine(line);
    }

    /// The lines behind the last entry, as long as they are comments or empty.
    void addBehind(qsizetype end)
    {
        for (qsizetype line = m_text.lineAt(end) + 1; line < m_text.lineCount(); ++line) {
            const QByteArrayView content = m_text.slice(m_text.line(line)).trimmed();
            if (!content.isEmpty() && !content.startsWith('#'))
                return;
            addLine(line);
        }
    }

    QList<CommentedEntry> found;

private:
    void addLine(qsizetype number)
    {
        const TextRange range = m_text.line(number);
        const auto line = commentLine(m_text.slice(range));
        if (!line)
            return;
        // `#` where the keys begin, or at the line's start before the indent of a key.
        const bool isHere = line->hash == m_column && line->column <= 1;
        const bool isAtStart =
            line->hash == 0 && (line->column == m_column || line->column == m_column + 1);
        if (isHere || isAtStart)
            found.append({QString::fromUtf8(line->key), QString::fromUtf8(line->rest),
                          range.begin + line->hash});
    }

    const SourceText &m_text;
    qsizetype m_column;
};

} // namespace

QList<CommentedEntry> commentedEntries(const SyntaxTree &tree, const Node &mapping)
{
    if (!mapping.isMapping() || mapping.style() != NodeStyle::Block || mapping.size() == 0)
        return {};
    Collector collector(tree, mapping);
    Node before;
    for (Node entry = mapping.firstChild(); entry; entry = entry.nextSibling()) {
        if (before)
            collector.addBetween(before.fullRange().end, entry.entryRange().begin);
        before = entry;
    }
    collector.addBehind(before.fullRange().end);
    return collector.found;
}

} // namespace waymark::yaml
