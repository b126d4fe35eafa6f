// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <deque>
#include <optional>

namespace waymark::cel {

enum class TypeKind : quint8 {
    Error, ///< of what was reported already; goes with everything
    Dyn,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    List,
    Map,
    Type,
    Optional,
    Object,   ///< with fields that a TypeProvider knows
    Foreign,  ///< of a library
    Variable, ///< not known yet, or whatever fits
};

struct TypeData;
using Type = const TypeData *;

struct TypeData
{
    TypeKind kind = TypeKind::Dyn;
    QByteArrayView name;   ///< of objects and libraries' types; `A` of a signature's variable
    Type first = nullptr;  ///< of a list's items, a map's keys, an optional's value
    Type second = nullptr; ///< of a map's values
    quint32 variable = 0;  ///< number of a variable in a pool, from 1; 0 in signatures
};

namespace types {
inline constexpr TypeData error{TypeKind::Error, "error"};
inline constexpr TypeData dyn{TypeKind::Dyn, "dyn"};
inline constexpr TypeData null{TypeKind::Null, "null_type"};
inline constexpr TypeData boolean{TypeKind::Bool, "bool"};
inline constexpr TypeData integer{TypeKind::Int, "int"};
inline constexpr TypeData unsignedInteger{TypeKind::Uint, "uint"};
inline constexpr TypeData number{TypeKind::Double, "double"};
inline constexpr TypeData string{TypeKind::String, "string"};
inline constexpr TypeData bytes{TypeKind::Bytes, "bytes"};
inline constexpr TypeData timestamp{TypeKind::Timestamp, "google.protobuf.Timestamp"};
inline constexpr TypeData duration{TypeKind::Duration, "google.protobuf.Duration"};
inline constexpr TypeData anyType{TypeKind::Type, "type"};
inline constexpr TypeData listOfAny{TypeKind::List, "list", &dyn};
inline constexpr TypeData mapOfAny{TypeKind::Map, "map", &dyn, &dyn};
inline constexpr TypeData optionalOfAny{TypeKind::Optional, "optional_type", &dyn};
} // namespace types

/// Makes types, each once. It may build on another pool, which then must not change and must
/// outlive it.
class TypePool
{
public:
    explicit TypePool(const TypePool *base = nullptr)
        : m_base(base)
    {}
    Q_DISABLE_COPY_MOVE(TypePool)

    [[nodiscard]] Type list(Type item) { return made(TypeKind::List, "list", item); }
    [[nodiscard]] Type map(Type key, Type value) { return made(TypeKind::Map, "map", key, value); }
    [[nodiscard]] Type optional(Type value)
    {
        return made(TypeKind::Optional, "optional_type", value);
    }
    [[nodiscard]] Type type(Type value) { return made(TypeKind::Type, "type", value); }
    [[nodiscard]] Type object(QByteArrayView name) { return made(TypeKind::Object, name); }
    [[nodiscard]] Type foreign(QByteArrayView name) { return made(TypeKind::Foreign, name); }
    /// One of a signature: `A`.
    [[nodiscard]] Type variable(QByteArrayView name) { return made(TypeKind::Variable, name); }
    [[nodiscard]] Type fresh();
    [[nodiscard]] quint32 variableCount() const { return m_variables; }

    /// As signatures write it: `list(A)`, `map(string, dyn)`; nullopt for anything else.
    [[nodiscard]] std::optional<Type> parse(QByteArrayView text);

private:
    struct Key
    {
        TypeKind kind;
        QByteArrayView name;
        Type first;
        Type second;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) noexcept
        {
            return qHashMulti(seed, quint8(key.kind), key.name, key.first, key.second);
        }
    };

    [[nodiscard]] Type made(TypeKind kind, QByteArrayView name, Type first = nullptr,
                            Type second = nullptr);
    [[nodiscard]] Type found(const Key &key) const;

    const TypePool *m_base;
    std::deque<TypeData> m_types;
    std::deque<QByteArray> m_names;
    QHash<Key, Type> m_index;
    quint32 m_variables = 0;
};

/// Whether two types are the same, whatever pools they are from.
[[nodiscard]] bool sameType(Type left, Type right);

/// For people: `list(string)`; of a variable `dyn`.
[[nodiscard]] QString toText(Type type);

/// One of the types that names in an expression stand for: `int`, `google.protobuf.Duration`;
/// nullptr for other names.
[[nodiscard]] Type typeNamed(QByteArrayView name);

} // namespace waymark::cel
