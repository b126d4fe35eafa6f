// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/instance.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr int mergeDepthLimit = 32;
constexpr int canonicalDepthLimit = 1'000;

bool isMergeKey(yaml::Node key)
{
    return key.range().size() == 2 && key.style() == yaml::NodeStyle::Plain
           && key.verbatim() == QByteArrayView("<<");
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

QByteArrayView Instance::utf8()
{
    if (m_hasText)
        return m_text;
    m_hasText = true;
    if (const auto text = m_node.verbatim()) {
        m_text = *text;
    } else {
        m_decodedText = m_node.utf8();
        m_text = m_decodedText;
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

void Instance::addEntry(yaml::Node key, yaml::Node value, yaml::Node via)
{
    Entry entry{key, value, via, {}};
    if (const auto text = key.verbatim()) {
        entry.name = *text;
    } else {
        m_decodedNames.push_front(value.keyText().toUtf8());
        entry.name = m_decodedNames.front();
    }
    m_entries.append(entry);
}

/// Takes in what `source` merges: a mapping, or a list of mappings of which the first wins.
void Instance::mergeFrom(yaml::Node source, yaml::Node via, int depth)
{
    const yaml::Node target = source.target();
    if (depth > mergeDepthLimit)
        return;
    if (target.isSequence()) {
        for (yaml::Node item = target.firstChild(); item; item = item.nextSibling())
            mergeFrom(item, via, depth + 1);
        return;
    }
    if (!target.isMapping())
        return;
    for (yaml::Node value = target.firstChild(); value; value = value.nextSibling()) {
        if (const yaml::Node key = value.key(); !isMergeKey(key))
            addEntry(key, value, via);
    }
    for (yaml::Node value = target.firstChild(); value; value = value.nextSibling()) {
        if (isMergeKey(value.key()))
            mergeFrom(value, via, depth + 1);
    }
}

/// Keeps one entry a name: of own duplicates the last complete one, of merged ones the first.
void Instance::dropShadowed()
{
    if (m_entries.size() < 2)
        return;
    QVarLengthArray<quint32, 32> order(m_entries.size());
    std::iota(order.begin(), order.end(), 0U);
    // By length first: most names differ in it, and comparing bytes costs more.
    std::ranges::sort(order, [&](quint32 a, quint32 b) {
        const QByteArrayView left = m_entries[a].name;
        const QByteArrayView right = m_entries[b].name;
        if (left.size() != right.size())
            return left.size() < right.size();
        const int compared = left.compare(right);
        return compared != 0 ? compared < 0 : a < b;
    });
    std::vector<bool> shadowed;
    for (qsizetype i = 1; i < order.size(); ++i) {
        const quint32 earlier = order[i - 1];
        const quint32 later = order[i];
        if (m_entries[earlier].name != m_entries[later].name)
            continue;
        shadowed.resize(size_t(m_entries.size()), false);
        const bool isLesser = m_entries[later].via.isValid() || m_entries[later].key.isDamaged();
        shadowed[isLesser ? later : earlier] = true;
        if (isLesser)
            order[i] = earlier;
    }
    if (shadowed.empty())
        return;
    qsizetype kept = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!shadowed[size_t(i)])
            m_entries[kept++] = m_entries[i];
    }
    m_entries.resize(kept);
}

std::span<const Entry> Instance::entries()
{
    if (!m_hasEntries && m_type == types::Object) {
        m_hasEntries = true;
        m_entries.reserve(m_node.size());
        bool hasMerges = false;
        for (yaml::Node value = m_node.firstChild(); value; value = value.nextSibling()) {
            const yaml::Node key = value.key();
            if (isMergeKey(key))
                hasMerges = true;
            else
                addEntry(key, value, {});
        }
        for (yaml::Node value = m_node.firstChild(); hasMerges && value;
             value = value.nextSibling()) {
            if (isMergeKey(value.key()))
                mergeFrom(value, value, 0);
        }
        dropShadowed();
    }
    return {m_entries.constData(), size_t(m_entries.size())};
}

const Entry *Instance::entry(QByteArrayView name)
{
    for (const Entry &entry : entries()) {
        if (entry.name == name)
            return &entry;
    }
    return nullptr;
}

bool isNull(yaml::Node place)
{
    const yaml::Node node = place.target();
    if (!node.isScalar())
        return !node.isMapping() && !node.isSequence();
    constexpr qsizetype longestNull = 4;
    const bool canBeNull = node.range().size() <= longestNull || !node.tag().isEmpty();
    return canBeNull && node.scalarType() == yaml::ScalarType::Null;
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

bool isCanonicalText(QByteArrayView canonical, QByteArrayView utf8)
{
    // A mark, the length in decimal, a colon, the text: where the sizes agree, so do the lengths.
    qsizetype size = utf8.size() + 3;
    for (qsizetype length = utf8.size(); length >= 10; length /= 10)
        ++size;
    return canonical.size() == size && canonical.front() == '"' && canonical.endsWith(utf8);
}

qsizetype totalSize(Instance &map)
{
    qsizetype size = 0;
    for (const Entry &entry : map.entries())
        size += entry.name.size() + Instance(entry.value).utf8().size();
    return size;
}

qsizetype codePoints(QByteArrayView utf8)
{
    return std::ranges::count_if(utf8, [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

} // namespace waymark::schema
