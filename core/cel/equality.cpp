// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"

#include <cmath>
#include <limits>

namespace waymark::cel {

namespace {

constexpr int deepest = 1'500;

std::partial_ordering compareNumbers(double left, const Value &right)
{
    switch (right.kind()) {
    case Kind::Int:
        if (left < -0x1p63)
            return std::partial_ordering::less;
        if (left > 0x1p63)
            return std::partial_ordering::greater;
        return left <=> double(right.integer());
    case Kind::Uint:
        if (left < 0)
            return std::partial_ordering::less;
        if (left > 0x1p64)
            return std::partial_ordering::greater;
        return left <=> double(right.unsignedInteger());
    default:
        return left <=> right.number();
    }
}

std::partial_ordering reversed(std::partial_ordering order)
{
    return 0 <=> order;
}

std::partial_ordering compareNumbers(const Value &left, const Value &right)
{
    if (left.is(Kind::Double))
        return compareNumbers(left.number(), right);
    if (right.is(Kind::Double))
        return reversed(compareNumbers(right.number(), left));
    if (left.kind() == right.kind()) {
        return left.is(Kind::Int) ? left.integer() <=> right.integer()
                                  : left.unsignedInteger() <=> right.unsignedInteger();
    }
    if (left.is(Kind::Uint))
        return reversed(compareNumbers(right, left));
    if (left.integer() < 0)
        return std::partial_ordering::less;
    return quint64(left.integer()) <=> right.unsignedInteger();
}

/// Compares what lies in lists and maps too, down to a depth.
class Equality
{
public:
    explicit Equality(Arena &arena)
        : m_arena(arena)
    {}

    bool operator()(const Value &left, const Value &right)
    {
        if (left.isNumber() && right.isNumber())
            return compareNumbers(left, right) == 0;
        if (left.kind() != right.kind())
            return false;
        switch (left.kind()) {
        case Kind::Null:
            return true;
        case Kind::Bool:
            return left.boolean() == right.boolean();
        case Kind::String:
        case Kind::Bytes:
        case Kind::TypeValue:
            return left.text() == right.text();
        case Kind::Timestamp:
            return left.timestamp() == right.timestamp();
        case Kind::Duration:
            return left.duration() == right.duration();
        case Kind::Foreign:
            return left.foreign()->typeName() == right.foreign()->typeName()
                   && left.foreign()->equals(*right.foreign());
        default:
            return deepEqual(left, right);
        }
    }

private:
    bool deepEqual(const Value &left, const Value &right)
    {
        if (m_depth >= deepest || !m_arena.walk()) {
            m_arena.exhaust();
            return false;
        }
        ++m_depth;
        bool same = false;
        if (left.is(Kind::List))
            same = sameLists(left, right);
        else if (left.is(Kind::Map))
            same = sameMaps(left, right);
        else if (left.is(Kind::Optional))
            same = left.boxed() == nullptr || right.boxed() == nullptr
                       ? left.boxed() == right.boxed()
                       : (*this)(*left.boxed(), *right.boxed());
        --m_depth;
        return same;
    }

    bool sameLists(const Value &left, const Value &right)
    {
        Cursor mine(left, m_arena);
        Cursor other(right, m_arena);
        if (mine.size() != other.size())
            return false;
        Value a;
        Value b;
        while (mine.next(a, m_arena) && other.next(b, m_arena)) {
            if (!m_arena.walk() || !(*this)(a, b))
                return false;
        }
        return true;
    }

    bool sameMaps(const Value &left, const Value &right)
    {
        Cursor mine(left, m_arena);
        if (mine.size() != sizeOfMap(right))
            return false;
        Value key;
        while (mine.next(key, m_arena)) {
            const auto value = find(right, key, m_arena);
            if (!value || !m_arena.walk() || !(*this)(mine.value(m_arena), *value))
                return false;
        }
        return true;
    }

    Arena &m_arena;
    int m_depth = 0;
};

} // namespace

bool equal(const Value &left, const Value &right, Arena &arena)
{
    return Equality(arena)(left, right);
}

std::optional<std::partial_ordering> compare(const Value &left, const Value &right)
{
    if (left.isNumber() && right.isNumber())
        return compareNumbers(left, right);
    if (left.kind() != right.kind())
        return std::nullopt;
    switch (left.kind()) {
    case Kind::Bool:
        return left.boolean() <=> right.boolean();
    case Kind::String:
    case Kind::Bytes: {
        const int order = left.text().compare(right.text());
        return order <=> 0;
    }
    case Kind::Timestamp:
        return left.timestamp() <=> right.timestamp();
    case Kind::Duration:
        return left.duration() <=> right.duration();
    default:
        return std::nullopt;
    }
}

QByteArrayView typeName(const Value &value)
{
    switch (value.kind()) {
    case Kind::Null:
        return "null_type";
    case Kind::Bool:
        return "bool";
    case Kind::Int:
        return "int";
    case Kind::Uint:
        return "uint";
    case Kind::Double:
        return "double";
    case Kind::String:
        return "string";
    case Kind::Bytes:
        return "bytes";
    case Kind::List:
        return "list";
    case Kind::Map:
        return value.form() == Value::Form::Foreign ? value.foreignMap()->typeName() : "map";
    case Kind::Timestamp:
        return "google.protobuf.Timestamp";
    case Kind::Duration:
        return "google.protobuf.Duration";
    case Kind::TypeValue:
        return "type";
    case Kind::Optional:
        return "optional_type";
    case Kind::Foreign:
        return value.foreign()->typeName();
    case Kind::Unknown:
    case Kind::Error:
        break;
    }
    return "error";
}

} // namespace waymark::cel
