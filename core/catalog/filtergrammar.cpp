// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/expression.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

std::unexpected<Error> badFilter(const QString &message, const QString &filter)
{
    return std::unexpected(
        Error{u"catalog.bad-query"_s, message, filter,
              Tr::tr("Write conditions as key=value, key= or key, separated by commas.")});
}

/// The condition at a place of a filter.
Result<Expression> conditionOf(const QString &text, const QString &filter, qsizetype column)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString key = (equals < 0 ? text : text.first(equals)).trimmed();
    if (key.isEmpty())
        return badFilter(Tr::tr("“%1” at column %L2 has no key.").arg(text).arg(column), filter);
    if (equals < 0)
        return Expression::exists(key);
    const QString value = text.sliced(equals + 1).trimmed();
    if (u"!<>~"_s.contains(key.back()) || value.startsWith(u'='))
        return badFilter(Tr::tr("“%1” at column %L2 has an operator that filters don't know.")
                             .arg(text)
                             .arg(column),
                         filter);
    return Expression::equals(key, value);
}

/// One `filter` parameter; nullopt for one without any condition, which servers drop.
Result<std::optional<Expression>> parseFilter(const QString &filter)
{
    std::vector<Expression> conditions;
    qsizetype start = 0;
    for (const QString &part : filter.split(u',')) {
        const qsizetype column = start + 1
                                 + (part.size() - QStringView(part).trimmed().size() > 0
                                        ? part.indexOf(QStringView(part).trimmed())
                                        : 0);
        start += part.size() + 1;
        const QString text = part.trimmed();
        if (text.isEmpty())
            continue;
        auto condition = conditionOf(text, filter, column);
        if (!condition)
            return std::unexpected(condition.error());
        // Values are gathered by the key as it is written.
        const auto same = std::ranges::find(conditions, condition->key, &Expression::key);
        if (same == conditions.end()) {
            conditions.push_back(*std::move(condition));
        } else if (condition->kind == Expression::Kind::Equals) {
            same->kind = Expression::Kind::Equals;
            same->values += condition->values;
        }
    }
    if (conditions.empty())
        return std::nullopt;
    return Expression::all(std::move(conditions));
}

} // namespace

Result<Expression> parseFilters(const QStringList &filters)
{
    std::vector<Expression> alternatives;
    for (const QString &filter : filters) {
        auto one = parseFilter(filter);
        if (!one)
            return std::unexpected(one.error());
        if (*one)
            alternatives.push_back(**std::move(one));
    }
    if (alternatives.empty())
        return Expression::all({});
    if (alternatives.size() == 1)
        return std::move(alternatives.front());
    return Expression::any(std::move(alternatives));
}

} // namespace waymark::catalog
