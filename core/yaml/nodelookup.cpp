// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/resolve.h"
#include "yaml/treedata.h"

#include <algorithm>

namespace waymark::yaml {

namespace {

/// The value of `key` among the entries of `mapping` itself; 0 where there is none.
quint32 ownEntry(const TreeData &tree, const NodeData &mapping, QByteArrayView key, quint32 hash,
                 bool *hasMerge)
{
    quint32 found = 0;
    for (quint32 id = mapping.first; id != 0;) {
        const NodeData &data = tree.nodes[id];
        const bool isText = data.kind == NodeKind::Scalar || data.kind == NodeKind::Alias;
        // A word that still lacks its colon takes nothing from the entry it is named like.
        const bool isComplete = found == 0 || (data.flags & NodeData::Damaged) == 0;
        if ((!isText || data.size == hash) && isComplete && tree.keyText(id) == key)
            found = data.next;
        if (data.kind == NodeKind::Scalar && data.style == NodeStyle::Plain
            && data.end - data.begin == 2 && tree.slice(data.begin, data.end) == "<<")
            *hasMerge = true;
        id = tree.nodes[data.next].next;
    }
    return found;
}

quint32 entryOf(const TreeData &tree, quint32 mapping, QByteArrayView key, quint32 hash, int depth);

/// What `source`, the value of `<<` (a map, or a list of maps), has under `key`.
quint32 mergedEntry(const TreeData &tree, quint32 source, QByteArrayView key, quint32 hash,
                    int depth)
{
    const NodeData &data = tree.nodes[source];
    if (data.kind == NodeKind::Alias)
        return data.first == 0 ? 0 : mergedEntry(tree, data.first, key, hash, depth);
    if (data.kind == NodeKind::Mapping)
        return entryOf(tree, source, key, hash, depth + 1);
    if (data.kind != NodeKind::Sequence)
        return 0;
    for (quint32 item = data.first; item != 0; item = tree.nodes[item].next) {
        const NodeData &element = tree.nodes[item];
        const quint32 map = element.kind == NodeKind::Alias ? element.first : item;
        if (map == 0 || tree.nodes[map].kind != NodeKind::Mapping)
            continue;
        if (const quint32 found = entryOf(tree, map, key, hash, depth + 1))
            return found;
    }
    return 0;
}

quint32 entryOf(const TreeData &tree, quint32 mapping, QByteArrayView key, quint32 hash, int depth)
{
    bool hasMerge = false;
    const quint32 own = ownEntry(tree, tree.nodes[mapping], key, hash, &hasMerge);
    if (own != 0 || !hasMerge || depth > deepestMerge)
        return own;
    bool ignored = false;
    const quint32 source = ownEntry(tree, tree.nodes[mapping], "<<", textHash("<<"), &ignored);
    return source == 0 ? 0 : mergedEntry(tree, source, key, hash, depth);
}

} // namespace

Node Node::value(QStringView keyText) const
{
    if (!isMapping())
        return {};
    const QByteArray key = keyText.toUtf8();
    return m_tree->node(entryOf(*m_tree, m_id, key, textHash(key), 0));
}

Node Node::item(qsizetype index) const
{
    if (!isSequence() || index < 0)
        return {};
    Node child = firstChild();
    for (; child && index > 0; --index)
        child = child.nextSibling();
    return child;
}

Node Node::at(const JsonPointer &pointer) const
{
    Node node = *this;
    for (const QString &segment : pointer.segments()) {
        const Node container = node.target();
        if (container.isMapping()) {
            node = container.value(segment);
        } else {
            bool isNumber = false;
            const qsizetype index = segment.toLongLong(&isNumber);
            // An index has one spelling (RFC 6901 section 4).
            const bool isIndex = isNumber && QString::number(index) == segment;
            node = isIndex ? container.item(index) : Node();
        }
        if (!node)
            return {};
    }
    return node;
}

JsonPointer Node::pointer() const
{
    QStringList segments;
    for (Node node = entryValue(); node && node.parent(); node = node.parent().entryValue())
        segments.prepend(node.keyText());
    return JsonPointer(segments);
}

ScalarType Node::scalarType() const
{
    if (!m_tree || kind() == NodeKind::Missing) {
        return tag() == "!!str" ? ScalarType::String : ScalarType::Null;
    }
    if (kind() == NodeKind::Alias)
        return target() ? target().scalarType() : ScalarType::Null;
    if (kind() != NodeKind::Scalar)
        return ScalarType::String;
    const QByteArrayView explicitTag = tag();
    if (explicitTag.isEmpty() || explicitTag == "!!null" || explicitTag == "!!bool"
        || explicitTag == "!!int" || explicitTag == "!!float") {
        const bool isPlain = style() == NodeStyle::Plain;
        const bool isForced = !explicitTag.isEmpty();
        if (!isPlain && !isForced)
            return ScalarType::String;
        const auto raw = verbatim();
        const QByteArray decoded = raw ? QByteArray() : utf8();
        const ScalarType type =
            isTemplate() ? ScalarType::String : resolvePlain(raw ? *raw : decoded);
        // `!!float 1` is a float, `!!int 1.5` nothing sensible.
        if (explicitTag == "!!float" && type == ScalarType::Integer)
            return ScalarType::Float;
        return type;
    }
    return ScalarType::String;
}

std::optional<bool> Node::toBool() const
{
    if (scalarType() != ScalarType::Boolean)
        return std::nullopt;
    const QByteArray text = target().utf8();
    return text.startsWith('t') || text.startsWith('T');
}

std::optional<qint64> Node::toInteger() const
{
    return scalarType() == ScalarType::Integer ? integerOf(target().utf8()) : std::nullopt;
}

std::optional<double> Node::toDouble() const
{
    const ScalarType type = scalarType();
    if (type != ScalarType::Integer && type != ScalarType::Float)
        return std::nullopt;
    return floatOf(target().utf8());
}

} // namespace waymark::yaml
