// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/layout.h"

#include "yaml/bytes.h"
#include "yaml/treedata.h"

#include <vector>

namespace waymark::yaml {

namespace {

constexpr int mostObserved = 2'000; // nodes looked at to learn a document's habits

} // namespace

qsizetype Layout::lineStart(qsizetype offset) const
{
    const SourceText &text = m_tree.text();
    const qsizetype start = text.fullLine(text.lineAt(offset)).begin;
    // A mark may stand before each document of a stream.
    const bool hasMark =
        offset >= start + 3 && QByteArrayView(m_bytes).sliced(start).startsWith("\xEF\xBB\xBF");
    return hasMark ? start + 3 : start;
}

qsizetype Layout::lineEnd(qsizetype offset) const
{
    while (offset < m_bytes.size() && !isLineEnd(m_bytes[offset]))
        ++offset;
    return offset;
}

qsizetype Layout::nextLine(qsizetype offset) const
{
    return m_tree.text().fullLine(m_tree.text().lineAt(offset)).end;
}

bool Layout::isSameLine(qsizetype a, qsizetype b) const
{
    return lineStart(a) == lineStart(b);
}

qsizetype Layout::skipBlanks(qsizetype offset) const
{
    while (offset < m_bytes.size() && isBlank(m_bytes[offset]))
        ++offset;
    return offset;
}

bool Layout::isFirstOnLine(qsizetype offset) const
{
    return skipBlanks(lineStart(offset)) >= offset;
}

bool Layout::isLastOnLine(qsizetype offset) const
{
    return skipBlanks(offset) == lineEnd(offset);
}

qsizetype Layout::entryBegin(const Node &value) const
{
    return value.entryRange().begin;
}

Node Layout::lastBlockScalar(const Node &value)
{
    Node last = value;
    while (last.size() > 0 && last.style() == NodeStyle::Block) {
        Node child = last.firstChild();
        while (const Node next = child.nextSibling())
            child = next;
        last = child;
    }
    const bool isBlockScalar =
        last.isScalar()
        && (last.style() == NodeStyle::Literal || last.style() == NodeStyle::Folded);
    return isBlockScalar ? last : Node();
}

bool Layout::keepsBlankLines(const Node &value) const
{
    const Node last = lastBlockScalar(value);
    for (qsizetype at = last.range().begin; at < last.range().end; ++at) {
        if (m_bytes[at] == '+')
            return true;
        if (isOf(m_bytes[at], Blank | LineEnd))
            return false;
    }
    return false;
}

bool Layout::takesBlankLines(const Node &value, qsizetype offset) const
{
    if (keepsBlankLines(value))
        return true;
    const Node last = lastBlockScalar(value);
    if (!last)
        return false;
    const qsizetype indent = last.utf8().isEmpty() ? 0 : qsizetype(TreeData::data(last).first);
    for (qsizetype line = nextLine(offset); line < m_bytes.size(); line = nextLine(line)) {
        const qsizetype end = lineEnd(line);
        if (skipBlanks(line) != end)
            return false;
        if (end - line > indent)
            return true;
    }
    return false;
}

std::optional<TextEdit> Layout::sealingEdit(const Node &value) const
{
    const Node last = lastBlockScalar(value);
    const bool isOpen = last && last.range().end == m_bytes.size() && !m_bytes.endsWith('\n')
                        && !m_bytes.endsWith('\r');
    if (!isOpen)
        return std::nullopt;
    qsizetype at = last.range().begin + 1;
    for (; at < m_bytes.size() && !isOf(m_bytes[at], Blank | LineEnd); ++at) {
        if (m_bytes[at] == '-')
            return std::nullopt;
        if (m_bytes[at] == '+')
            return TextEdit{{at, at + 1}, "-"};
    }
    return TextEdit{{at, at}, "-"};
}

qsizetype Layout::entryColumn(const Node &collection) const
{
    return column(entryBegin(collection.firstChild()));
}

std::optional<qsizetype> Layout::stepOf(const Node &mapping) const
{
    for (Node value = mapping.firstChild(); value; value = value.nextSibling()) {
        const bool isBlock = value.style() == NodeStyle::Block;
        if (!isBlock || !value.isMapping() || !value.key())
            continue;
        const qsizetype step = entryColumn(value) - column(entryBegin(value));
        if (step > 0 && step <= 16)
            return step;
    }
    return std::nullopt;
}

std::optional<bool> Layout::indentlessOf(const Node &mapping) const
{
    for (Node value = mapping.firstChild(); value; value = value.nextSibling()) {
        if (value.isSequence() && value.style() == NodeStyle::Block && value.key())
            return entryColumn(value) == column(entryBegin(value));
    }
    return std::nullopt;
}

template<typename T>
std::optional<T> Layout::firstAnywhere(std::optional<T> (Layout::*observe)(const Node &)
                                           const) const
{
    int budget = mostObserved;
    std::vector<Node> open;
    for (const Document &document : m_tree.documents())
        open.push_back(document.root);
    for (size_t next = 0; next < open.size() && budget > 0; ++next) {
        const Node node = open[next];
        if (node.isMapping()) {
            if (const auto observed = (this->*observe)(node))
                return observed;
        }
        for (Node child = node.firstChild(); child && --budget > 0; child = child.nextSibling()) {
            if (child.size() > 0 && child.style() == NodeStyle::Block)
                open.push_back(child);
        }
    }
    return std::nullopt;
}

qsizetype Layout::indentStep(const Node &mapping) const
{
    for (Node around = mapping; around; around = around.parent()) {
        if (!around.isMapping() || around.style() != NodeStyle::Block)
            continue;
        if (const auto step = stepOf(around))
            return *step;
        // Without maps in it, its own step is the next best model.
        const qsizetype own = around.key() && around.size() > 0
                                  ? entryColumn(around) - column(entryBegin(around))
                                  : 0;
        if (own > 0 && own <= 16)
            return own;
    }
    return firstAnywhere(&Layout::stepOf).value_or(2);
}

bool Layout::isIndentless(const Node &mapping) const
{
    for (Node around = mapping; around; around = around.parent()) {
        if (!around.isMapping() || around.style() != NodeStyle::Block)
            continue;
        if (const auto indentless = indentlessOf(around))
            return *indentless;
    }
    return firstAnywhere(&Layout::indentlessOf).value_or(false);
}

QByteArray Layout::lineEnding(qsizetype offset) const
{
    const qsizetype end = lineEnd(offset);
    if (end < m_bytes.size())
        return m_bytes.sliced(end, nextLine(offset) - end);
    return m_tree.text().dominantLineEnd();
}

} // namespace waymark::yaml
