// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/tokens.h"

#include "yaml/bytes.h"
#include "yaml/nodewalk.h"
#include "yaml/treedata.h"

namespace waymark::yaml {

namespace {

class Tokenizer
{
public:
    explicit Tokenizer(const SyntaxTree &tree)
        : m_tree(tree)
        , m_bytes(tree.text().bytes())
    {}

    QList<Token> run()
    {
        for (const Document &document : m_tree.documents()) {
            walk(document.root, [this](const Node &node, bool isEnd) {
                if (!isEnd)
                    addNode(node);
            });
        }
        fillTo(m_bytes.size());
        return std::move(m_tokens);
    }

private:
    void addNode(const Node &node)
    {
        const NodeData &data = TreeData::data(node);
        const PropertyData &properties = TreeData::of(node)->properties[data.properties];
        const TextRange anchor{properties.anchorBegin, properties.anchorEnd};
        const TextRange tag{properties.tagBegin, properties.tagEnd};
        const bool anchorFirst = anchor.begin < tag.begin;
        add(anchorFirst ? TokenKind::Anchor : TokenKind::Tag, anchorFirst ? anchor : tag);
        add(anchorFirst ? TokenKind::Tag : TokenKind::Anchor, anchorFirst ? tag : anchor);
        if (node.kind() == NodeKind::Alias)
            add(TokenKind::Alias, node.range());
        else if (node.isScalar())
            add(TokenKind::Scalar, node.range());
    }

    void add(TokenKind kind, TextRange range)
    {
        if (range.isEmpty() || range.begin < m_done)
            return;
        fillTo(range.begin);
        m_tokens.append({kind, range});
        m_done = range.end;
    }

    void fillTo(qsizetype end)
    {
        while (m_done < end) {
            const auto [kind, length] = triviaAt(m_done);
            const qsizetype stop = std::min(m_done + length, end);
            m_tokens.append({kind, {m_done, stop}});
            m_done = stop;
        }
    }

    [[nodiscard]] qsizetype lengthWhile(qsizetype at, bool (*belongs)(char)) const
    {
        qsizetype end = at;
        while (end < m_bytes.size() && belongs(m_bytes[end]))
            ++end;
        return end - at;
    }

    [[nodiscard]] bool isLineStart(qsizetype at) const
    {
        const bool isBehindMark =
            at >= 3 && QByteArrayView(m_bytes).sliced(at - 3).startsWith("\xEF\xBB\xBF");
        const qsizetype start = isBehindMark ? at - 3 : at;
        return start == 0 || isLineEnd(m_bytes[start - 1]);
    }

    [[nodiscard]] std::pair<TokenKind, qsizetype> triviaAt(qsizetype at) const
    {
        const auto isInLine = [](char c) {
            return !isLineEnd(c);
        };
        const QByteArrayView rest = QByteArrayView(m_bytes).sliced(at);
        const char byte = m_bytes[at];
        if (isBlank(byte))
            return {TokenKind::Blank, lengthWhile(at, isBlank)};
        if (isLineEnd(byte))
            return {TokenKind::LineEnd, rest.startsWith("\r\n") ? 2 : 1};
        if (byte == '#')
            return {TokenKind::Comment, lengthWhile(at, isInLine)};
        if (rest.startsWith("\xEF\xBB\xBF"))
            return {TokenKind::ByteOrderMark, 3};
        if (isLineStart(at) && byte == '%')
            return {TokenKind::Directive, lengthWhile(at, isInLine)};
        if (isLineStart(at) && (rest.startsWith("---") || rest.startsWith("...")))
            return {TokenKind::Marker, 3};
        if (QByteArrayView("-?:,[]{}").contains(byte))
            return {TokenKind::Indicator, 1};
        return {TokenKind::Other,
                lengthWhile(at, [](char c) { return !isOf(c, Blank | LineEnd); })};
    }

    const SyntaxTree &m_tree;
    const QByteArray &m_bytes;
    QList<Token> m_tokens;
    qsizetype m_done = 0;
};

} // namespace

QList<Token> tokensOf(const SyntaxTree &tree)
{
    return Tokenizer(tree).run();
}

} // namespace waymark::yaml
