// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/numbertext.h"
#include "yaml/treedata.h"
#include "yaml/yamltr.h"

#include <QHash>

#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr size_t deepestValue = 10'000;

bool isMergeKey(const Node &key)
{
    return key.isScalar() && key.style() == NodeStyle::Plain && key.range().size() == 2
           && key.utf8() == "<<";
}

/// The entries a mapping has after its merges. Own entries win over merged ones, earlier sources
/// over later ones; of duplicate keys the last complete one counts.
class EntryList
{
public:
    void add(const Node &mapping, int depth)
    {
        QHash<QString, bool> own;
        for (Node value = mapping.firstChild(); value; value = value.nextSibling()) {
            if (!isMergeKey(value.key()))
                own.insert(value.keyText(), true);
        }
        for (Node value = mapping.firstChild(); value; value = value.nextSibling()) {
            if (isMergeKey(value.key()))
                merge(value, own, depth);
            else
                set(value.keyText(), value);
        }
    }

    QList<Entry> take() { return std::move(m_entries); }

private:
    void merge(const Node &source, const QHash<QString, bool> &own, int depth)
    {
        const Node target = source.target();
        if (depth > deepestMerge || !target)
            return;
        if (target.isSequence()) {
            for (Node item = target.firstChild(); item; item = item.nextSibling()) {
                if (item.target().isMapping())
                    merge(item, own, depth + 1);
            }
            return;
        }
        if (!target.isMapping())
            return;
        EntryList merged;
        merged.add(target, depth + 1);
        for (const Entry &entry : merged.take()) {
            if (!own.contains(entry.key) && !m_places.contains(entry.key))
                set(entry.key, entry.value);
        }
    }

    void set(const QString &key, const Node &value)
    {
        const auto place = m_places.constFind(key);
        if (place != m_places.cend()) {
            // A word that still lacks its colon takes nothing from the entry it is named like.
            if (!value.key().isDamaged())
                m_entries[*place].value = value;
            return;
        }
        m_places.insert(key, m_entries.size());
        m_entries.append({key, value});
    }

    QList<Entry> m_entries;
    QHash<QString, qsizetype> m_places;
};

/// Builds plain data from nodes on a stack of its own; counts what it makes, so that aliases can't
/// multiply without end.
class ValueMaker
{
public:
    explicit ValueMaker(qsizetype budget)
        : m_budget(budget)
    {}

    Result<Value> make(const Node &root)
    {
        bool isInBudget = enter(root);
        while (isInBudget && !m_open.empty()) {
            Collection &open = m_open.back();
            if (open.isMapping ? open.next < open.entries.size() : bool(open.item)) {
                const Node child = open.isMapping
                                       ? open.entries[open.next].value
                                       : std::exchange(open.item, open.item.nextSibling());
                isInBudget = enter(child);
            } else {
                leave();
            }
        }
        if (isInBudget)
            return std::move(m_result);
        return std::unexpected(Error{u"yaml.alias-budget"_s,
                                     Tr::tr("The document's aliases multiply without end."),
                                     {},
                                     Tr::tr("Write the repeated parts out, or repeat less.")});
    }

private:
    struct Collection
    {
        bool isMapping = false;
        QList<Entry> entries;
        qsizetype next = 0;
        Node item;
        Value::Sequence items;
        Value::Mapping values;
    };

    bool enter(const Node &node)
    {
        if (--m_budget < 0 || m_open.size() > deepestValue)
            return false;
        const Node target = node.target();
        if (!target.isMapping() && !target.isSequence()) {
            deliver(scalarValue(target));
            return true;
        }
        Collection collection;
        collection.isMapping = target.isMapping();
        if (collection.isMapping)
            collection.entries = target.entries();
        else
            collection.item = target.firstChild();
        m_open.push_back(std::move(collection));
        return true;
    }

    static Value scalarValue(const Node &node)
    {
        switch (node.scalarType()) {
        case ScalarType::Null:
            return {};
        case ScalarType::Boolean:
            return *node.toBool();
        case ScalarType::Integer:
        case ScalarType::Float:
            if (const auto text = jsonNumberText(node.utf8()))
                return Value::ofNumber(*text);
            return node.toDouble().value_or(0);
        case ScalarType::String:
            break;
        }
        return node.text();
    }

    void deliver(Value value)
    {
        if (m_open.empty()) {
            m_result = std::move(value);
            return;
        }
        Collection &open = m_open.back();
        if (open.isMapping)
            open.values.append({open.entries[open.next++].key, std::move(value)});
        else
            open.items.append(std::move(value));
    }

    void leave()
    {
        Collection closed = std::move(m_open.back());
        m_open.pop_back();
        deliver(closed.isMapping ? Value(std::move(closed.values))
                                 : Value(std::move(closed.items)));
    }

    Value m_result;
    std::vector<Collection> m_open;
    qsizetype m_budget;
};

} // namespace

QList<Entry> Node::entries() const
{
    if (!isMapping())
        return {};
    EntryList list;
    list.add(*this, 0);
    return list.take();
}

Result<Value> Node::toValue(qsizetype budget) const
{
    return ValueMaker(budget).make(*this);
}

} // namespace waymark::yaml
