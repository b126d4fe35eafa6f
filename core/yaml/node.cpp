// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/bytes.h"
#include "yaml/resolve.h"
#include "yaml/scalars.h"
#include "yaml/treedata.h"

namespace waymark::yaml {

namespace {

/// Whether only indicators stand between the start of the line and `at`.
bool isIndicatorLine(const QByteArray &bytes, qsizetype at)
{
    while (at > 0 && (isBlank(bytes[at - 1]) || QByteArrayView("-?:").contains(bytes[at - 1])))
        --at;
    return at == 0 || isLineEnd(bytes[at - 1]);
}

} // namespace

QByteArray TreeData::scalarText(quint32 id) const
{
    const NodeData &data = nodes[id];
    if (data.kind != NodeKind::Scalar)
        return {};
    const QByteArrayView source = slice(data.begin, data.end);
    const bool isVerbatim = (data.flags & NodeData::Verbatim) != 0;
    switch (data.style) {
    case NodeStyle::SingleQuoted:
    case NodeStyle::DoubleQuoted:
        if (isVerbatim)
            return source.sliced(1, source.size() - 2).toByteArray();
        return decodeQuoted(source, (data.flags & NodeData::Unclosed) == 0);
    case NodeStyle::Literal:
    case NodeStyle::Folded:
        return decodeBlockScalar(source, data.first, qsizetype(data.end) < text.size());
    default:
        return isVerbatim ? source.toByteArray() : decodePlain(source);
    }
}

QByteArray TreeData::keyText(quint32 id) const
{
    const NodeData &data = nodes[id];
    const bool isText = data.kind == NodeKind::Alias && data.first != 0
                        && nodes[data.first].kind == NodeKind::Scalar;
    const QByteArray key = isText ? scalarText(data.first)
                           : data.kind == NodeKind::Scalar
                               ? scalarText(id)
                               : slice(data.begin, data.end).toByteArray();
    // Pointers name keys as texts, in which bytes that aren't UTF-8 are U+FFFD.
    return key.isValidUtf8() ? key : textOf(key).toUtf8();
}

NodeKind Node::kind() const
{
    return m_tree ? m_tree->nodes[m_id].kind : NodeKind::Missing;
}

NodeStyle Node::style() const
{
    return m_tree ? m_tree->nodes[m_id].style : NodeStyle::Plain;
}

bool Node::isDamaged() const
{
    return m_tree && (m_tree->nodes[m_id].flags & NodeData::Damaged) != 0;
}

bool Node::isTemplate() const
{
    return m_tree && (m_tree->nodes[m_id].flags & NodeData::IsTemplate) != 0;
}

TextRange Node::range() const
{
    if (!m_tree)
        return {};
    const NodeData &data = m_tree->nodes[m_id];
    return {data.begin, data.end};
}

TextRange Node::fullRange() const
{
    TextRange full = range();
    if (m_tree && m_tree->nodes[m_id].properties != 0) {
        const auto begin = m_tree->properties[m_tree->nodes[m_id].properties].begin();
        full.begin = std::min(full.begin, qsizetype(begin));
    }
    return full;
}

TextRange Node::entryRange() const
{
    TextRange entry = fullRange();
    if (!m_tree)
        return entry;
    const QByteArray &bytes = m_tree->text.bytes();
    const auto indicatorBefore = [&](char indicator, int between) {
        qsizetype at = entry.begin;
        while (at > 0 && isOf(bytes[at - 1], between))
            --at;
        return at > 0 && bytes[at - 1] == indicator ? at - 1 : -1;
    };
    if (const Node key = this->key()) {
        entry.begin = key.fullRange().begin;
        qsizetype mark = indicatorBefore('?', Blank); // of an explicit key
        if (mark < 0 || mark + 1 == entry.begin) {
            mark = indicatorBefore('?', Blank | LineEnd);
            if (mark >= 0 && !isIndicatorLine(bytes, mark))
                mark = -1;
            // Such a key has to be explicit, so a comment stands between.
            if (mark < 0 && key.style() >= NodeStyle::Literal && key.style() != NodeStyle::Flow)
                mark = indicatorInFront(entry.begin, '?');
        }
        if (mark >= 0 && mark + 1 < entry.begin)
            entry.begin = mark;
    } else if (parent().isSequence() && parent().style() == NodeStyle::Block) {
        const qsizetype dash = indicatorBefore('-', Blank);
        entry.begin = dash >= 0 ? dash : indicatorInFront(entry.begin, '-');
    }
    return entry;
}

qsizetype Node::indicatorInFront(qsizetype content, char indicator) const
{
    // Only blanks, line ends and comments stand between an indicator and its item or key.
    const QByteArray &bytes = m_tree->text.bytes();
    const Node before = previousSibling();
    qsizetype at = before ? before.fullRange().end : parent().range().begin;
    while (at < content && bytes[at] != indicator) {
        if (bytes[at] == '#') {
            while (at < content && !isLineEnd(bytes[at]))
                ++at;
        } else {
            ++at;
        }
    }
    return at;
}

QByteArrayView Node::anchor() const
{
    if (!m_tree)
        return {};
    const PropertyData &data = m_tree->properties[m_tree->nodes[m_id].properties];
    return data.hasAnchor() ? m_tree->slice(data.anchorBegin + 1, data.anchorEnd)
                            : QByteArrayView();
}

QByteArrayView Node::tag() const
{
    if (!m_tree)
        return {};
    const PropertyData &data = m_tree->properties[m_tree->nodes[m_id].properties];
    return m_tree->slice(data.tagBegin, data.tagEnd);
}

Node Node::target() const
{
    if (!m_tree || kind() != NodeKind::Alias)
        return *this;
    return m_tree->node(m_tree->nodes[m_id].first);
}

Node Node::parent() const
{
    if (!m_tree)
        return {};
    const NodeData &data = m_tree->nodes[m_id];
    const bool hasKey = (data.flags & NodeData::IsEntryValue) != 0;
    return m_tree->node(hasKey ? m_tree->nodes[data.parent].parent : data.parent);
}

qsizetype Node::size() const
{
    return isMapping() || isSequence() ? m_tree->nodes[m_id].size : 0;
}

Node Node::firstChild() const
{
    if (size() == 0)
        return {};
    const quint32 first = m_tree->nodes[m_id].first;
    return m_tree->node(isMapping() ? m_tree->nodes[first].next : first);
}

Node Node::nextSibling() const
{
    if (!m_tree)
        return {};
    const NodeData &data = m_tree->nodes[m_id];
    const bool hasKey = (data.flags & NodeData::IsEntryValue) != 0;
    if (data.next == 0 || (data.flags & NodeData::IsKey) != 0)
        return {};
    return m_tree->node(hasKey ? m_tree->nodes[data.next].next : data.next);
}

Node Node::previousSibling() const
{
    Node before;
    for (Node child = parent().firstChild(); child && child != *this; child = child.nextSibling())
        before = child;
    return before;
}

Node Node::key() const
{
    if (!m_tree || (m_tree->nodes[m_id].flags & NodeData::IsEntryValue) == 0)
        return {};
    return m_tree->node(m_tree->nodes[m_id].parent);
}

bool Node::isKey() const
{
    return m_tree && (m_tree->nodes[m_id].flags & NodeData::IsKey) != 0;
}

Node Node::entryValue() const
{
    return isKey() ? m_tree->node(m_tree->nodes[m_id].next) : *this;
}

QString Node::keyText() const
{
    if (const Node entryKey = key())
        return textOf(m_tree->keyText(entryKey.m_id));
    if (!parent().isSequence())
        return {};
    qsizetype index = 0;
    for (Node child = parent().firstChild(); child != *this; child = child.nextSibling())
        ++index;
    return QString::number(index);
}

QString Node::text() const
{
    return textOf(utf8());
}

std::optional<QByteArrayView> Node::verbatim() const
{
    if (!isScalar() || (m_tree->nodes[m_id].flags & NodeData::Verbatim) == 0)
        return std::nullopt;
    const NodeData &data = m_tree->nodes[m_id];
    const bool isQuoted =
        data.style == NodeStyle::SingleQuoted || data.style == NodeStyle::DoubleQuoted;
    return isQuoted ? m_tree->slice(data.begin + 1, data.end - 1)
                    : m_tree->slice(data.begin, data.end);
}

QByteArray Node::utf8() const
{
    return m_tree ? m_tree->scalarText(m_id) : QByteArray();
}

} // namespace waymark::yaml
