// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/expression.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// One `filter` parameter.
Expression parseFilter(const QString &filter)
{
    std::vector<Expression> conditions;
    for (const QString &condition : filter.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = condition.indexOf(u'=');
        const QString key = (equals < 0 ? condition : condition.first(equals)).trimmed();
        if (key.isEmpty())
            continue;
        if (equals < 0) {
            conditions.push_back(Expression::exists(key));
            continue;
        }
        const QString value = condition.sliced(equals + 1).trimmed();
        const auto same = std::ranges::find_if(conditions, [&](const Expression &known) {
            return known.kind == Expression::Kind::Equals
                   && known.key.compare(key, Qt::CaseInsensitive) == 0;
        });
        if (same == conditions.end())
            conditions.push_back(Expression::equals(key, value));
        else
            same->values.append(value);
    }
    return Expression::all(std::move(conditions));
}

} // namespace

Expression parseFilters(const QStringList &filters)
{
    std::vector<Expression> alternatives;
    for (const QString &filter : filters)
        alternatives.push_back(parseFilter(filter));
    if (alternatives.empty())
        return Expression::all({});
    if (alternatives.size() == 1)
        return std::move(alternatives.front());
    return Expression::any(std::move(alternatives));
}

} // namespace waymark::catalog
