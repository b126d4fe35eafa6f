// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/entityref.h"
#include "catalog/expression.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// Short names for what people filter by; a relation's value is a reference.
struct ShortKey
{
    QLatin1StringView name;
    QLatin1StringView key;
    QLatin1StringView refKind; ///< empty: the value is a plain text
};

constexpr std::array shortKeys{
    ShortKey{"kind"_L1, "kind"_L1, {}},
    ShortKey{"type"_L1, "spec.type"_L1, {}},
    ShortKey{"lifecycle"_L1, "spec.lifecycle"_L1, {}},
    ShortKey{"tag"_L1, "metadata.tags"_L1, {}},
    ShortKey{"name"_L1, "metadata.name"_L1, {}},
    ShortKey{"namespace"_L1, "metadata.namespace"_L1, {}},
    ShortKey{"owner"_L1, "relations.ownedBy"_L1, "group"_L1},
    ShortKey{"system"_L1, "relations.partOf"_L1, "system"_L1},
    ShortKey{"domain"_L1, "relations.partOf"_L1, "domain"_L1},
    ShortKey{"provides"_L1, "relations.providesApi"_L1, "api"_L1},
    ShortKey{"consumes"_L1, "relations.consumesApi"_L1, "api"_L1},
    ShortKey{"dependson"_L1, "relations.dependsOn"_L1, "component"_L1},
    ShortKey{"member"_L1, "relations.hasMember"_L1, "user"_L1},
};

const ShortKey *shortKeyNamed(QStringView name)
{
    for (const ShortKey &known : shortKeys) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return &known;
    }
    return nullptr;
}

/// `payments` or `user:ada` as it is compared.
QString refValue(const QString &text, QLatin1StringView kind)
{
    const ParsedRef parsed = parseRef(text, {QString(kind)});
    return parsed.isUsable() ? parsed.ref.canonical() : text;
}

std::unexpected<Error> badWord(const QString &message, const QString &word)
{
    QStringList names;
    for (const ShortKey &known : shortKeys)
        names.append(known.name + u':');
    return std::unexpected(Error{u"catalog.bad-query"_s, message, word,
                                 Tr::tr("There are %1 and key=value.").arg(names.join(u' '))});
}

/// A word before a colon that may be meant for a key: not the kind of a reference, and no address.
bool mayBeKey(QStringView name, QStringView rest)
{
    constexpr std::array kinds{"component"_L1, "api"_L1,      "resource"_L1, "group"_L1,
                               "user"_L1,      "location"_L1, "template"_L1};
    return std::ranges::all_of(name, [](QChar sign) { return sign.isLetter(); })
           && !rest.contains(u'/') && std::ranges::none_of(kinds, [&](QLatin1StringView kind) {
                  return name.compare(kind, Qt::CaseInsensitive) == 0;
              });
}

/// The condition that a word is; nullopt for one that is searched for. `column` is its place.
Result<std::optional<Expression>> conditionOf(const QString &word, qsizetype column)
{
    const qsizetype colon = word.indexOf(u':');
    const qsizetype equals = word.indexOf(u'=');
    if (colon > 0 && (equals < 0 || colon < equals)) {
        const QString name = word.first(colon);
        const ShortKey *known = shortKeyNamed(name);
        const QString value = word.sliced(colon + 1);
        if (known == nullptr && mayBeKey(name, value))
            return badWord(Tr::tr("There is no key “%1”, at column %L2.").arg(name).arg(column),
                           word);
        if (known == nullptr)
            return std::nullopt;
        if (value.split(u',', Qt::SkipEmptyParts).isEmpty())
            return badWord(Tr::tr("“%1:” at column %L2 has no value.").arg(name).arg(column), word);
        Expression condition = Expression::equals(QString(known->key), {});
        condition.values.clear();
        for (const QString &one : value.split(u',', Qt::SkipEmptyParts))
            condition.values.append(known->refKind.isEmpty() ? one : refValue(one, known->refKind));
        return condition;
    }
    if (equals < 0)
        return std::nullopt;
    auto filter = parseFilters({word});
    if (!filter)
        return badWord(filter.error().message, word);
    return std::optional(*std::move(filter));
}

} // namespace

Result<Expression> parseQuery(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'{'))
        return parsePredicate(trimmed.toUtf8());
    std::vector<Expression> parts;
    QStringList words;
    qsizetype at = 0;
    for (const QString &word : trimmed.split(u' ', Qt::SkipEmptyParts)) {
        const bool isNegated = word.size() > 1 && word.startsWith(u'-');
        at = trimmed.indexOf(word, at);
        auto condition = conditionOf(isNegated ? word.sliced(1) : word, at + 1);
        at += word.size();
        if (!condition)
            return std::unexpected(condition.error());
        if (*condition)
            parts.push_back(isNegated ? Expression::negated(**std::move(condition))
                                      : **std::move(condition));
        else
            words.append(word);
    }
    if (!words.isEmpty())
        parts.push_back({Expression::Kind::Text, {}, {words.join(u' ')}, {}});
    if (parts.size() == 1)
        return std::move(parts.front());
    return Expression::all(std::move(parts));
}

} // namespace waymark::catalog
