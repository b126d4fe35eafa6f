// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/expression.h"
#include "yaml/json.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// Deeper ones are no query but an attack.
constexpr int deepestPredicate = 64;

std::unexpected<Error> badQuery(const QString &message)
{
    return std::unexpected(
        Error{u"catalog.bad-query"_s,
              message,
              {},
              Tr::tr("Write it as {\"kind\": \"component\", \"spec.type\": {\"$in\": "
                     "[\"service\", \"website\"]}}.")});
}

/// A text, number or boolean as filters compare it; nullopt for the others.
std::optional<QString> scalarText(const yaml::Value &value)
{
    if (const auto *text = value.string())
        return *text;
    if (const auto *boolean = value.get<bool>())
        return *boolean ? u"true"_s : u"false"_s;
    if (const auto *integer = value.get<qint64>())
        return QString::number(*integer);
    if (const auto *number = value.get<double>())
        return QString::number(*number, 'g', 17);
    return std::nullopt;
}

class PredicateParser
{
public:
    Result<Expression> parse(const yaml::Value &value, int depth = 0)
    {
        const auto *map = value.mapping();
        if (map == nullptr)
            return badQuery(Tr::tr("A query is an object of conditions."));
        if (depth > deepestPredicate)
            return badQuery(Tr::tr("The query is nested too deeply."));
        std::vector<Expression> parts;
        for (const auto &[key, condition] : *map) {
            if (key.isEmpty())
                return badQuery(Tr::tr("A condition has no key."));
            // Others would be dropped by one server and refused by another.
            if (key.startsWith(u'$') && map->size() > 1)
                return badQuery(
                    Tr::tr("%1 stands alone in its object; join it to others by $all.").arg(key));
            auto part =
                key.startsWith(u'$') ? combined(key, condition, depth) : field(key, condition);
            if (!part)
                return part;
            parts.push_back(*std::move(part));
        }
        if (parts.size() == 1)
            return std::move(parts.front());
        return Expression::all(std::move(parts));
    }

private:
    Result<Expression> combined(const QString &key, const yaml::Value &value, int depth)
    {
        if (key == "$not"_L1) {
            auto part = parse(value, depth + 1);
            return part ? Expression::negated(*std::move(part)) : std::move(part);
        }
        const auto *items = value.sequence();
        if ((key != "$all"_L1 && key != "$any"_L1) || items == nullptr)
            return badQuery(key == "$all"_L1 || key == "$any"_L1
                                ? Tr::tr("%1 takes a list of queries.").arg(key)
                                : Tr::tr("There is no operator %1 for queries.").arg(key));
        std::vector<Expression> parts;
        for (const yaml::Value &item : *items) {
            auto part = parse(item, depth + 1);
            if (!part)
                return part;
            parts.push_back(*std::move(part));
        }
        return key == "$all"_L1 ? Expression::all(std::move(parts))
                                : Expression::any(std::move(parts));
    }

    Result<Expression> field(const QString &key, const yaml::Value &value)
    {
        if (const auto text = scalarText(value))
            return Expression::equals(key, *text);
        const auto *map = value.mapping();
        if (map == nullptr || map->size() != 1)
            return badQuery(Tr::tr("%1 takes a text or one operator.").arg(key));
        const auto &[name, operand] = map->front();
        if (name == "$exists"_L1) {
            const auto *wanted = operand.get<bool>();
            if (wanted == nullptr)
                return badQuery(Tr::tr("$exists of %1 takes true or false.").arg(key));
            return *wanted ? Expression::exists(key) : Expression::negated(Expression::exists(key));
        }
        if (name == "$in"_L1)
            return fieldIn(key, operand);
        if (name == "$hasPrefix"_L1 && operand.string() != nullptr)
            return Expression{Expression::Kind::HasPrefix, key, {*operand.string()}, {}};
        if (name == "$contains"_L1)
            return fieldContains(key, operand);
        return badQuery(Tr::tr("There is no operator %1 for fields.").arg(name));
    }

    Result<Expression> fieldIn(const QString &key, const yaml::Value &operand)
    {
        const auto *items = operand.sequence();
        if (items == nullptr)
            return badQuery(Tr::tr("$in of %1 takes a list of texts.").arg(key));
        Expression in{Expression::Kind::Equals, key, {}, {}};
        for (const yaml::Value &item : *items) {
            const auto text = scalarText(item);
            if (!text)
                return badQuery(Tr::tr("$in of %1 takes a list of texts.").arg(key));
            in.values.append(*text);
        }
        return in;
    }

    /// Arrays of texts, and relations by type and target: as far as a server's index goes.
    Result<Expression> fieldContains(const QString &key, const yaml::Value &operand)
    {
        if (const auto text = scalarText(operand))
            return Expression::equals(key, *text);
        const auto *map = operand.mapping();
        if (key.compare("relations"_L1, Qt::CaseInsensitive) != 0 || map == nullptr)
            return badQuery(Tr::tr("$contains of %1 takes a text.").arg(key));
        QString type;
        const yaml::Value *target = nullptr;
        for (const auto &[name, value] : *map) {
            if (name.compare("type"_L1, Qt::CaseInsensitive) == 0 && value.string() != nullptr)
                type = *value.string();
            else if (name.compare("targetRef"_L1, Qt::CaseInsensitive) == 0)
                target = &value;
            else
                return badQuery(Tr::tr("$contains of relations takes type and targetRef alone, not "
                                       "“%1” as here.")
                                    .arg(name));
        }
        if (target != nullptr && scalarText(*target) == std::nullopt) {
            const auto *operators = target->mapping();
            const auto *wanted = operators != nullptr && operators->size() == 1
                                         && operators->front().first == "$in"_L1
                                     ? operators->front().second.sequence()
                                     : nullptr;
            if (wanted == nullptr || wanted->isEmpty())
                return badQuery(Tr::tr("targetRef takes a reference, or $in with at least one."));
        }
        if (type.isEmpty())
            return badQuery(Tr::tr("$contains of relations takes their type, and may take a "
                                   "targetRef."));
        const QString path = "relations."_L1 + type;
        return target == nullptr ? Result<Expression>(Expression::exists(path))
                                 : field(path, *target);
    }
};

yaml::Value mapOf(const QString &key, yaml::Value value)
{
    return yaml::Value(yaml::Value::Mapping{{key, std::move(value)}});
}

yaml::Value predicateValue(const Expression &expression)
{
    const auto partValues = [&] {
        yaml::Value::Sequence items;
        for (const Expression &part : expression.parts)
            items.append(predicateValue(part));
        return yaml::Value(std::move(items));
    };
    // No value has such a path, and a server would take it for an operator that it doesn't know.
    if (expression.key.startsWith(u'$'))
        return mapOf(u"$any"_s, yaml::Value(yaml::Value::Sequence()));
    switch (expression.kind) {
    case Expression::Kind::All:
        return mapOf(u"$all"_s, partValues());
    case Expression::Kind::Any:
        return mapOf(u"$any"_s, partValues());
    case Expression::Kind::Not:
        return mapOf(u"$not"_s, predicateValue(expression.parts.front()));
    case Expression::Kind::Exists:
        return mapOf(expression.key, mapOf(u"$exists"_s, yaml::Value(true)));
    case Expression::Kind::Equals: {
        if (expression.values.size() == 1)
            return mapOf(expression.key, yaml::Value(expression.values.front()));
        yaml::Value::Sequence items;
        for (const QString &value : expression.values)
            items.append(yaml::Value(value));
        return mapOf(expression.key, mapOf(u"$in"_s, yaml::Value(std::move(items))));
    }
    case Expression::Kind::HasPrefix:
        return mapOf(expression.key,
                     mapOf(u"$hasPrefix"_s, yaml::Value(expression.values.value(0))));
    case Expression::Kind::Text:
        // Servers search by a parameter of its own.
        return mapOf(u"$all"_s, yaml::Value(yaml::Value::Sequence()));
    }
    return {};
}

} // namespace

Result<Expression> parsePredicate(QByteArrayView json)
{
    const auto value = yaml::valueFromJson(json);
    if (!value)
        return badQuery(value.error().message);
    return PredicateParser().parse(*value);
}

QByteArray predicateJson(const Expression &expression)
{
    return yaml::toJson(predicateValue(expression));
}

} // namespace waymark::catalog
