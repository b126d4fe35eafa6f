// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/types.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

constexpr std::array<Type, 13> namedTypes{
    &types::boolean,   &types::integer,  &types::unsignedInteger, &types::number,   &types::string,
    &types::bytes,     &types::null,     &types::timestamp,       &types::duration, &types::anyType,
    &types::listOfAny, &types::mapOfAny, &types::optionalOfAny,
};

/// Reads `map(string, list(A))`.
class TypeReader
{
public:
    TypeReader(QByteArrayView text, TypePool &pool)
        : m_text(text)
        , m_pool(pool)
    {}

    std::optional<Type> run()
    {
        const Type type = read(0);
        skipBlanks();
        return type != nullptr && m_at == m_text.size() ? std::optional(type) : std::nullopt;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }
    bool take(char c)
    {
        skipBlanks();
        const bool is = m_at < m_text.size() && m_text[m_at] == c;
        m_at += is ? 1 : 0;
        return is;
    }

    Type read(int depth)
    {
        skipBlanks();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !QByteArrayView("(), ").contains(m_text[m_at]))
            ++m_at;
        const QByteArrayView name = m_text.sliced(begin, m_at - begin);
        if (name.isEmpty() || depth > 20)
            return nullptr;
        if (!take('('))
            return plain(name);
        const Type first = read(depth + 1);
        const Type second = first != nullptr && take(',') ? read(depth + 1) : nullptr;
        if (first == nullptr || !take(')'))
            return nullptr;
        if (name == "list")
            return m_pool.list(first);
        if (name == "map" && second != nullptr)
            return m_pool.map(first, second);
        if (name == "optional_type")
            return m_pool.optional(first);
        return name == "type" ? m_pool.type(first) : nullptr;
    }

    Type plain(QByteArrayView name)
    {
        if (name == "dyn")
            return &types::dyn;
        if (name == "timestamp")
            return &types::timestamp;
        if (name == "duration")
            return &types::duration;
        if (name.size() == 1 && name.front() >= 'A' && name.front() <= 'Z')
            return m_pool.variable(name);
        const Type type = typeNamed(name);
        return type != nullptr ? type : m_pool.foreign(name);
    }

    QByteArrayView m_text;
    TypePool &m_pool;
    qsizetype m_at = 0;
};

} // namespace

Type TypePool::found(const Key &key) const
{
    const auto own = m_index.constFind(key);
    if (own != m_index.cend())
        return *own;
    return m_base != nullptr ? m_base->found(key) : nullptr;
}

Type TypePool::made(TypeKind kind, QByteArrayView name, Type first, Type second)
{
    if (const Type known = found({kind, name, first, second}))
        return known;
    const bool isOwnName =
        kind == TypeKind::Object || kind == TypeKind::Foreign || kind == TypeKind::Variable;
    if (isOwnName)
        name = m_names.emplace_back(name.toByteArray());
    const Type type = &m_types.emplace_back(TypeData{kind, name, first, second, 0});
    m_index.insert({kind, name, first, second}, type);
    return type;
}

Type TypePool::fresh()
{
    return &m_types.emplace_back(
        TypeData{TypeKind::Variable, "dyn", nullptr, nullptr, ++m_variables});
}

std::optional<Type> TypePool::parse(QByteArrayView text)
{
    return TypeReader(text, *this).run();
}

bool sameType(Type left, Type right)
{
    if (left == right)
        return true;
    if (left->kind != right->kind || left->name != right->name || left->variable != right->variable)
        return false;
    if (left->first == nullptr || right->first == nullptr)
        return left->first == right->first || left->kind == TypeKind::Type;
    return sameType(left->first, right->first)
           && (left->second == nullptr || sameType(left->second, right->second));
}

QString toText(Type type)
{
    switch (type->kind) {
    case TypeKind::Variable:
        return type->variable == 0 ? QString::fromUtf8(type->name) : u"dyn"_s;
    case TypeKind::Timestamp:
        return u"timestamp"_s;
    case TypeKind::Duration:
        return u"duration"_s;
    case TypeKind::Null:
        return u"null"_s;
    case TypeKind::Optional:
        return u"optional(%1)"_s.arg(toText(type->first));
    default:
        break;
    }
    QString text = QString::fromUtf8(type->name);
    if (type->first != nullptr)
        text += u'(' + toText(type->first)
                + (type->second != nullptr ? ", "_L1 + toText(type->second) : QString()) + u')';
    return text;
}

Type typeNamed(QByteArrayView name)
{
    const auto *found =
        std::ranges::find_if(namedTypes, [&](Type type) { return type->name == name; });
    return found == namedTypes.end() ? nullptr : *found;
}

} // namespace waymark::cel
