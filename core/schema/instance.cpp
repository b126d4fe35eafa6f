// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/instance.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr int mergeDepthLimit = 32;
constexpr int canonicalDepthLimit = 1'000;

bool isMergeKey(yaml::Node key)
{
    return key.isScalar() && key.style() == yaml::NodeStyle::Plain && key.utf8() == "<<";
}

/// Appends what `source` merges in: a mapping, or a list of mappings of which the first wins.
void mergeFrom(yaml::Node source, yaml::Node via, std::vector<Entry> &into, int depth)
{
    const yaml::Node target = source.target();
    if (depth > mergeDepthLimit)
        return;
    if (target.isSequence()) {
        for (yaml::Node item = target.firstChild(); item; item = item.nextSibling())
            mergeFrom(item, via, into, depth + 1);
        return;
    }
    if (!target.isMapping())
        return;
    std::vector<yaml::Node> deeper;
    for (yaml::Node value = target.firstChild(); value; value = value.nextSibling()) {
        if (isMergeKey(value.key()))
            deeper.push_back(value);
        else
            into.push_back({value.key(), value, via, value.keyText().toUtf8()});
    }
    for (const yaml::Node value : deeper)
        mergeFrom(value, via, into, depth + 1);
}

/// Keeps one entry a name: of own duplicates the last, of merged ones the first.
void dropShadowed(std::vector<Entry> &entries)
{
    if (entries.size() < 2)
        return;
    std::vector<quint32> order(entries.size());
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(
        order, [&](quint32 a, quint32 b) { return entries[a].name < entries[b].name; });
    std::vector<bool> shadowed(entries.size(), false);
    bool any = false;
    for (size_t i = 1; i < order.size(); ++i) {
        const quint32 earlier = order[i - 1];
        const quint32 later = order[i];
        if (entries[earlier].name != entries[later].name)
            continue;
        any = true;
        if (entries[later].via.isValid()) {
            shadowed[later] = true;
            order[i] = earlier;
        } else {
            shadowed[earlier] = true;
        }
    }
    if (!any)
        return;
    size_t kept = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        if (shadowed[i])
            continue;
        if (kept != i)
            entries[kept] = std::move(entries[i]);
        ++kept;
    }
    entries.resize(kept);
}

types::Mask typeOf(yaml::Node node, std::optional<Number> &number)
{
    if (node.isMapping())
        return types::Object;
    if (node.isSequence())
        return types::Array;
    if (!node.isScalar())
        return types::Null;
    switch (node.scalarType()) {
    case yaml::ScalarType::Null:
        return types::Null;
    case yaml::ScalarType::Boolean:
        return types::Boolean;
    case yaml::ScalarType::Integer:
        return types::Integer;
    case yaml::ScalarType::Float:
        number = Number::fromText(node.utf8());
        return number && number->isInteger() ? types::Integer : types::Fraction;
    case yaml::ScalarType::String:
        break;
    }
    return types::String;
}

std::optional<QByteArray> canonicalAt(yaml::Node place, qsizetype &budget, int depth)
{
    if (--budget < 0 || depth > canonicalDepthLimit)
        return std::nullopt;
    Instance instance(place);
    switch (instance.type()) {
    case types::Null:
        return "n"_ba;
    case types::Boolean:
        return instance.node().toBool().value_or(false) ? "t"_ba : "f"_ba;
    case types::Integer:
    case types::Fraction:
        return '#' + instance.number().canonical();
    case types::Array: {
        QByteArray text("[");
        for (yaml::Node item = instance.node().firstChild(); item; item = item.nextSibling()) {
            const auto part = canonicalAt(item, budget, depth + 1);
            if (!part)
                return std::nullopt;
            text += *part + ',';
        }
        return text + ']';
    }
    case types::Object: {
        std::vector<const Entry *> sorted;
        for (const Entry &entry : instance.entries())
            sorted.push_back(&entry);
        std::ranges::sort(sorted, {},
                          [](const Entry *entry) { return QByteArrayView(entry->name); });
        QByteArray text("{");
        for (const Entry *entry : sorted) {
            const auto part = canonicalAt(entry->value, budget, depth + 1);
            if (!part)
                return std::nullopt;
            text += QByteArray::number(entry->name.size()) + ':' + entry->name + '=' + *part + ',';
        }
        return text + '}';
    }
    default:
        break;
    }
    return canonicalText(instance.utf8());
}

} // namespace

Instance::Instance(yaml::Node place)
    : m_place(place)
    , m_node(place.target())
{
    m_type = typeOf(m_node, m_number);
}

Instance Instance::ofName(const Entry &entry)
{
    Instance name;
    name.m_place = entry.key;
    name.m_node = entry.key;
    name.m_type = types::String;
    name.m_hasText = true;
    name.m_text = entry.name;
    return name;
}

bool Instance::isWrittenAsFraction() const
{
    return m_node.isScalar() && m_node.scalarType() == yaml::ScalarType::Float;
}

const QByteArray &Instance::utf8()
{
    if (!m_hasText) {
        m_text = m_node.utf8();
        m_hasText = true;
    }
    return m_text;
}

const Number &Instance::number()
{
    if (!m_number)
        m_number = Number::fromText(utf8()).value_or(Number());
    return *m_number;
}

qsizetype Instance::length()
{
    return codePoints(utf8());
}

const std::vector<Entry> &Instance::entries()
{
    if (m_hasEntries || m_type != types::Object)
        return m_entries;
    m_hasEntries = true;
    m_entries.reserve(size_t(m_node.size()));
    std::vector<yaml::Node> merges;
    for (yaml::Node value = m_node.firstChild(); value; value = value.nextSibling()) {
        const yaml::Node key = value.key();
        if (isMergeKey(key))
            merges.push_back(value);
        else
            m_entries.push_back({key, value, {}, value.keyText().toUtf8()});
    }
    for (const yaml::Node merge : merges)
        mergeFrom(merge, merge, m_entries, 0);
    dropShadowed(m_entries);
    return m_entries;
}

const Entry *Instance::entry(QByteArrayView name)
{
    for (const Entry &entry : entries()) {
        if (entry.name == name)
            return &entry;
    }
    return nullptr;
}

std::optional<QByteArray> canonical(yaml::Node node, qsizetype &budget)
{
    return canonicalAt(node, budget, 0);
}

QByteArray canonicalText(QByteArrayView utf8)
{
    // The length keeps a text that looks like the end of a list from closing one.
    return '"' + QByteArray::number(utf8.size()) + ':' + utf8;
}

qsizetype codePoints(QByteArrayView utf8)
{
    return std::ranges::count_if(utf8, [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

} // namespace waymark::schema
