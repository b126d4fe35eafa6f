// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogsnapshot.h"
#include "catalog/expression.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

class Evaluator
{
public:
    explicit Evaluator(const CatalogSnapshot &snapshot)
        : m_snapshot(snapshot)
        , m_index(snapshot.index())
    {}

    EntitySet run(const Expression &expression) const
    {
        switch (expression.kind) {
        case Expression::Kind::All: {
            EntitySet result = EntitySet::all(m_snapshot.size());
            for (const Expression &part : expression.parts)
                result &= run(part);
            return result;
        }
        case Expression::Kind::Any: {
            EntitySet result(m_snapshot.size());
            for (const Expression &part : expression.parts)
                result |= run(part);
            return result;
        }
        case Expression::Kind::Not:
            return ~run(expression.parts.front());
        case Expression::Kind::Exists:
            return exists(expression.key.toLower());
        case Expression::Kind::Equals:
            return equals(expression.key.toLower(), expression.values);
        case Expression::Kind::HasPrefix:
            return hasPrefix(expression.key.toLower(), expression.values.value(0).toLower());
        case Expression::Kind::Text:
            return m_snapshot.searchIndex().matches(expression.values.value(0));
        }
        return EntitySet(m_snapshot.size());
    }

private:
    EntitySet exists(const QString &key) const
    {
        EntitySet result(m_snapshot.size());
        if (const auto id = m_snapshot.pool()->find(key)) {
            for (const ValueIndex::Value &value : m_index.valuesOf(*id))
                result.insert(m_index.entitiesOf(*id, value));
        }
        addItems(key, result);
        return result;
    }

    EntitySet equals(const QString &key, const QStringList &values) const
    {
        EntitySet result(m_snapshot.size());
        const auto id = m_snapshot.pool()->find(key);
        for (const QString &wanted : values) {
            const QString folded = wanted.toLower();
            const auto value = m_snapshot.pool()->find(folded);
            if (id && value) {
                if (const auto *found = m_index.find(*id, *value))
                    result.insert(m_index.entitiesOf(*id, *found));
            }
            if (folded == "true"_L1)
                addItems(key, result);
        }
        return result;
    }

    EntitySet hasPrefix(const QString &key, const QString &prefix) const
    {
        EntitySet result(m_snapshot.size());
        const auto id = m_snapshot.pool()->find(key);
        if (!id)
            return result;
        for (const ValueIndex::Value &value : m_index.valuesOf(*id)) {
            if (!value.isNull && m_snapshot.pool()->text(value.folded).startsWith(prefix))
                result.insert(m_index.entitiesOf(*id, value));
        }
        return result;
    }

    /// `metadata.tags.java`: the item `java` of the array `metadata.tags`. Keys hold dots, so every
    /// place where the key could end is tried.
    void addItems(const QString &key, EntitySet &result) const
    {
        for (qsizetype dot = key.indexOf(u'.'); dot >= 0; dot = key.indexOf(u'.', dot + 1)) {
            const auto array = m_snapshot.pool()->find(QStringView(key).first(dot));
            const auto item = m_snapshot.pool()->find(QStringView(key).sliced(dot + 1));
            if (!array || !item || !m_index.hasItems(*array))
                continue;
            if (const auto *found = m_index.find(*array, *item))
                result.insert(m_index.entitiesOf(*array, *found));
        }
    }

    const CatalogSnapshot &m_snapshot;
    const ValueIndex &m_index;
};

} // namespace

EntitySet evaluate(const Expression &expression, const CatalogSnapshot &snapshot)
{
    return Evaluator(snapshot).run(expression);
}

} // namespace waymark::catalog
