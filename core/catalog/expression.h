// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/entityset.h"

#include <QStringList>

#include <vector>

namespace waymark::catalog {

class CatalogSnapshot;

/// A condition on entities. Both of Backstage's grammars become one of these, and so does what a
/// person types; it can be answered from a snapshot, or be sent to a server.
struct Expression
{
    enum class Kind {
        All,       ///< every one of `parts`; without any: all entities
        Any,       ///< one of `parts`; without any: none
        Not,       ///< not the one of `parts`
        Exists,    ///< `key` is there, with a value or without
        Equals,    ///< `key` has one of `values`; without any: none
        HasPrefix, ///< `key` has a value that begins with the first of `values`
        Text,      ///< a search for the first of `values` finds it
    };

    Kind kind = Kind::All;
    QString key; ///< path of a value, whatever its case
    QStringList values;
    std::vector<Expression> parts;

    bool operator==(const Expression &) const = default;

    [[nodiscard]] static Expression all(std::vector<Expression> parts)
    {
        return {Kind::All, {}, {}, std::move(parts)};
    }
    [[nodiscard]] static Expression any(std::vector<Expression> parts)
    {
        return {Kind::Any, {}, {}, std::move(parts)};
    }
    [[nodiscard]] static Expression negated(Expression part)
    {
        return {Kind::Not, {}, {}, {std::move(part)}};
    }
    [[nodiscard]] static Expression exists(QString key)
    {
        return {Kind::Exists, std::move(key), {}, {}};
    }
    [[nodiscard]] static Expression equals(QString key, QString value)
    {
        return {Kind::Equals, std::move(key), {std::move(value)}, {}};
    }
};

/// The entities that the condition holds for. Microseconds, but for Text.
[[nodiscard]] EntitySet evaluate(const Expression &expression, const CatalogSnapshot &snapshot);

/// Backstage's `filter` parameter: conditions `key` or `key=value`, separated by commas, must all
/// hold; of several filters one is enough. Several values of one key in one filter are
/// alternatives, as a server reads them. Fails with `catalog.bad-query` and the place for a
/// condition without a key, and for an operator that there isn't: what is dropped would widen what
/// is found.
[[nodiscard]] Result<Expression> parseFilters(const QStringList &filters);

/// Backstage's predicate query, as JSON: `$all`, `$any`, `$not`, and by field a value, `$exists`,
/// `$in`, `$hasPrefix`, `$contains`. Fails with `catalog.bad-query`.
[[nodiscard]] Result<Expression> parsePredicate(QByteArrayView json);

/// The predicate as JSON, for a server.
[[nodiscard]] QByteArray predicateJson(const Expression &expression);

/// What a person types: JSON is a predicate; else words, of which `key=value` and `short:value` are
/// conditions (`kind:api owner:payments tag:java -lifecycle:deprecated`) and all others are
/// searched for. A comma between conditions is Backstage's grammar. Fails with `catalog.bad-query`
/// for a broken predicate, a short key that isn't known, and one without a value.
[[nodiscard]] Result<Expression> parseQuery(const QString &text);

} // namespace waymark::catalog
