// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/document.h"

#include "cel/collections.h"
#include "cel/typednodes.h"
#include "yaml/resolve.h"
#include "yaml/treedata.h"

namespace waymark::cel {

namespace {

using yaml::NodeData;
using yaml::NodeKind;
using yaml::NodeStyle;
using yaml::ScalarType;
using yaml::TreeData;

bool isMergeKey(const TreeData &tree, const NodeData &key)
{
    return key.kind == NodeKind::Scalar && key.style == NodeStyle::Plain && key.end - key.begin == 2
           && tree.slice(key.begin, key.end) == "<<";
}

/// The bytes of a scalar that needs no decoding.
QByteArrayView verbatimText(const TreeData &tree, const NodeData &data)
{
    const bool isQuoted =
        data.style == NodeStyle::SingleQuoted || data.style == NodeStyle::DoubleQuoted;
    return isQuoted ? tree.slice(data.begin + 1, data.end - 1) : tree.slice(data.begin, data.end);
}

/// Most plain words can't be anything but text, and their first letter says so.
bool isSurelyText(QByteArrayView text)
{
    const char c = text.isEmpty() ? '~' : text.front();
    return ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) && c != 't' && c != 'T' && c != 'f'
           && c != 'F' && c != 'n' && c != 'N';
}

/// Decimal digits without a sign or a leading zero, as nearly all numbers are.
std::optional<qint64> plainNumber(QByteArrayView text)
{
    constexpr qsizetype mostDigits = 18;
    if (text.isEmpty() || text.size() > mostDigits || (text.front() == '0' && text.size() > 1))
        return std::nullopt;
    qint64 number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

Value numberOf(QByteArrayView text, ScalarType type)
{
    if (type == ScalarType::Integer) {
        if (const auto integer = yaml::integerOf(text))
            return Value::of(*integer);
    }
    return Value::of(yaml::floatOf(text).value_or(0.0));
}

Value scalarValue(const TreeData &tree, quint32 id, Arena &arena)
{
    const NodeData &data = tree.nodes[id];
    const bool isVerbatim = (data.flags & NodeData::Verbatim) != 0;
    if (data.properties == 0 && isVerbatim && (data.flags & NodeData::IsTemplate) == 0) {
        const QByteArrayView text = verbatimText(tree, data);
        if (data.style != NodeStyle::Plain || isSurelyText(text))
            return Value::string(text);
        if (const auto number = plainNumber(text))
            return Value::of(*number);
    }
    const yaml::Node node = tree.node(id);
    const ScalarType type = node.scalarType();
    if (type == ScalarType::Null)
        return {};
    if (type == ScalarType::String && isVerbatim)
        return Value::string(verbatimText(tree, data));
    const QByteArray decoded = isVerbatim ? QByteArray() : tree.scalarText(id);
    const QByteArrayView text = isVerbatim ? verbatimText(tree, data) : QByteArrayView(decoded);
    if (type == ScalarType::Boolean)
        return Value::of(text.startsWith('t') || text.startsWith('T'));
    return type == ScalarType::String ? newString(text, arena) : numberOf(text, type);
}

} // namespace

void TypedNodes::set(const yaml::Node &node, const Value &value)
{
    m_values.insert({TreeData::of(node), TreeData::id(node)}, value);
}

Value valueOf(const yaml::Node &node, Arena &arena)
{
    return node ? nodeValue(*TreeData::of(node), TreeData::id(node), arena) : Value();
}

Value nodeValue(const TreeData &tree, quint32 node, Arena &arena)
{
    if (node != 0 && tree.nodes[node].kind == NodeKind::Alias)
        node = tree.nodes[node].first;
    if (node == 0)
        return {};
    if (const TypedNodes *typed = arena.typedNodes()) {
        if (const auto value = typed->find(tree, node))
            return *value;
    }
    switch (tree.nodes[node].kind) {
    case NodeKind::Scalar:
        return scalarValue(tree, node, arena);
    case NodeKind::Mapping:
        return Value::collection(Kind::Map, &tree, node);
    case NodeKind::Sequence:
        return Value::collection(Kind::List, &tree, node);
    case NodeKind::Alias:
    case NodeKind::Missing:
        break;
    }
    return {};
}

qsizetype nodeSize(const TreeData &tree, quint32 node)
{
    if (tree.nodes[node].kind == NodeKind::Mapping && hasMerges(tree, node))
        return tree.node(node).entries().size();
    return tree.nodes[node].size;
}

quint32 nodeItem(const TreeData &tree, quint32 sequence, qsizetype index)
{
    quint32 item = tree.nodes[sequence].first;
    for (; item != 0 && index > 0; --index)
        item = tree.nodes[item].next;
    return item;
}

quint32 nodeFirst(const TreeData &tree, quint32 collection)
{
    const NodeData &data = tree.nodes[collection];
    return data.kind == NodeKind::Mapping && data.first != 0 ? tree.nodes[data.first].next
                                                             : data.first;
}

quint32 nodeNext(const TreeData &tree, quint32 node)
{
    const NodeData &data = tree.nodes[node];
    const bool isEntry = (data.flags & NodeData::IsEntryValue) != 0;
    return isEntry && data.next != 0 ? tree.nodes[data.next].next : data.next;
}

Value nodeKey(const TreeData &tree, quint32 value, Arena &arena)
{
    const quint32 key = tree.nodes[value].parent;
    const NodeData &data = tree.nodes[key];
    if (data.kind == NodeKind::Scalar && (data.flags & NodeData::Verbatim) != 0)
        return Value::string(verbatimText(tree, data));
    return newString(tree.keyText(key), arena);
}

quint32 nodeKeyHash(QByteArrayView key)
{
    return yaml::textHash(key);
}

quint32 nodeEntry(const TreeData &tree, quint32 mapping, QByteArrayView key, quint32 hash)
{
    static const quint32 mergeHash = yaml::textHash("<<");
    quint32 found = 0;
    for (quint32 id = tree.nodes[mapping].first; id != 0;) {
        const NodeData &data = tree.nodes[id];
        const bool isUsual = data.kind == NodeKind::Scalar && (data.flags & NodeData::Damaged) == 0
                             && (data.size != mergeHash || !isMergeKey(tree, data));
        if (!isUsual) // aliases, merges, what lies in an error: the tree knows what it means
            return TreeData::id(tree.node(mapping).value(QString::fromUtf8(key)));
        if (data.size == hash) {
            const bool isVerbatim = (data.flags & NodeData::Verbatim) != 0;
            if (isVerbatim ? verbatimText(tree, data) == key : tree.scalarText(id) == key)
                found = data.next;
        }
        id = tree.nodes[data.next].next;
    }
    return found;
}

bool hasMerges(const TreeData &tree, quint32 mapping)
{
    for (quint32 id = tree.nodes[mapping].first; id != 0;) {
        const NodeData &data = tree.nodes[id];
        if (isMergeKey(tree, data))
            return true;
        id = tree.nodes[data.next].next;
    }
    return false;
}

Value mergedMap(const TreeData &tree, quint32 mapping, Arena &arena)
{
    MapBuilder map;
    for (const yaml::Entry &entry : tree.node(mapping).entries())
        (void)map.add(newString(entry.key.toUtf8(), arena), valueOf(entry.value, arena), arena);
    return map.finish(arena);
}

} // namespace waymark::cel
