// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/failure.h"
#include "cel/time.h"

#include <QByteArrayView>

#include <span>

namespace waymark::yaml {
class Node;
struct TreeData;
} // namespace waymark::yaml

namespace waymark::cel {

class Arena;
class ForeignList;
class ForeignMap;
class ForeignObject;
class Value;
struct MapData;

enum class Kind : quint8 {
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    List,
    Map,
    Timestamp,
    Duration,
    TypeValue, ///< a type itself
    Optional,
    Foreign, ///< of a library: a quantity, an address
    Unknown, ///< an input that can't be known here; stronger than an error
    Error,
};

/// A value of the language: two words, copied freely. Texts, items and entries lie elsewhere: in
/// the program, in the input or in the arena of the evaluation, and the value is good for as long
/// as they are.
class Value
{
public:
    /// Who holds the items of a list or the entries of a map.
    enum class Form : quint8 { Own, Node, Foreign };

    Value() = default; ///< null

    [[nodiscard]] static Value of(bool value) { return {Kind::Bool, Payload{.boolean = value}}; }
    [[nodiscard]] static Value of(qint64 value) { return {Kind::Int, Payload{.integer = value}}; }
    [[nodiscard]] static Value of(quint64 value)
    {
        return {Kind::Uint, Payload{.unsignedInteger = value}};
    }
    [[nodiscard]] static Value of(double value) { return {Kind::Double, Payload{.number = value}}; }
    /// Views: `text` must outlive the value.
    [[nodiscard]] static Value string(QByteArrayView text)
    {
        return {Kind::String, Payload{.text = text.data()}, quint32(text.size())};
    }
    [[nodiscard]] static Value bytes(QByteArrayView text)
    {
        return {Kind::Bytes, Payload{.text = text.data()}, quint32(text.size())};
    }
    [[nodiscard]] static Value list(std::span<const Value> items)
    {
        return {Kind::List, Payload{.items = items.data()}, quint32(items.size())};
    }
    [[nodiscard]] static Value list(const ForeignList *list)
    {
        return {Kind::List, Payload{.foreignList = list}, 0, Form::Foreign};
    }
    [[nodiscard]] static Value map(const MapData *map) { return {Kind::Map, Payload{.map = map}}; }
    [[nodiscard]] static Value map(const ForeignMap *map)
    {
        return {Kind::Map, Payload{.foreignMap = map}, 0, Form::Foreign};
    }
    [[nodiscard]] static Value of(Timestamp time)
    {
        return {Kind::Timestamp, Payload{.integer = time.seconds}, quint32(time.nanoseconds)};
    }
    [[nodiscard]] static Value of(Duration duration)
    {
        return {Kind::Duration, Payload{.integer = duration.nanoseconds}};
    }
    /// A type as a value, by its name.
    [[nodiscard]] static Value type(QByteArrayView name)
    {
        return {Kind::TypeValue, Payload{.text = name.data()}, quint32(name.size())};
    }
    /// nullptr: an optional without a value.
    [[nodiscard]] static Value optional(const Value *value)
    {
        return {Kind::Optional, Payload{.items = value}};
    }
    [[nodiscard]] static Value foreign(const ForeignObject *object)
    {
        return {Kind::Foreign, Payload{.foreign = object}};
    }
    /// `name` says which input it is.
    [[nodiscard]] static Value unknown(QByteArrayView name)
    {
        return {Kind::Unknown, Payload{.text = name.data()}, quint32(name.size())};
    }
    [[nodiscard]] static Value error(const Failure *failure)
    {
        return {Kind::Error, Payload{.failure = failure}};
    }
    /// A map or list of a document.
    [[nodiscard]] static Value collection(Kind kind, const yaml::TreeData *tree, quint32 node)
    {
        return {kind, Payload{.tree = tree}, node, Form::Node};
    }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] bool is(Kind kind) const { return m_kind == kind; }
    [[nodiscard]] bool isNumber() const { return m_kind >= Kind::Int && m_kind <= Kind::Double; }
    [[nodiscard]] bool isError() const { return m_kind == Kind::Error; }
    /// Neither an error nor unknown.
    [[nodiscard]] bool isGood() const { return m_kind < Kind::Unknown; }
    [[nodiscard]] bool isTrue() const { return m_kind == Kind::Bool && m_payload.boolean; }
    [[nodiscard]] bool isFalse() const { return m_kind == Kind::Bool && !m_payload.boolean; }

    // Each for its kind alone.
    [[nodiscard]] bool boolean() const { return m_payload.boolean; }
    [[nodiscard]] qint64 integer() const { return m_payload.integer; }
    [[nodiscard]] quint64 unsignedInteger() const { return m_payload.unsignedInteger; }
    [[nodiscard]] double number() const { return m_payload.number; }
    [[nodiscard]] QByteArrayView text() const { return {m_payload.text, qsizetype(m_size)}; }
    [[nodiscard]] Timestamp timestamp() const { return {m_payload.integer, qint32(m_size)}; }
    [[nodiscard]] Duration duration() const { return {m_payload.integer}; }
    [[nodiscard]] const Value *boxed() const { return m_payload.items; }
    [[nodiscard]] std::span<const Value> items() const { return {m_payload.items, m_size}; }
    [[nodiscard]] const MapData *map() const { return m_payload.map; }
    [[nodiscard]] const ForeignList *foreignList() const { return m_payload.foreignList; }
    [[nodiscard]] const ForeignMap *foreignMap() const { return m_payload.foreignMap; }
    [[nodiscard]] const ForeignObject *foreign() const { return m_payload.foreign; }
    [[nodiscard]] const Failure *failure() const { return m_payload.failure; }
    [[nodiscard]] const yaml::TreeData *tree() const { return m_payload.tree; }
    [[nodiscard]] quint32 node() const { return m_size; }

private:
    union Payload
    {
        bool boolean;
        qint64 integer = 0;
        quint64 unsignedInteger;
        double number;
        const char *text;
        const Value *items;
        const MapData *map;
        const ForeignList *foreignList;
        const ForeignMap *foreignMap;
        const ForeignObject *foreign;
        const Failure *failure;
        const yaml::TreeData *tree;
    };

    Value(Kind kind, Payload payload, quint32 size = 0, Form form = Form::Own)
        : m_payload(payload)
        , m_size(size)
        , m_kind(kind)
        , m_form(form)
    {}

    Payload m_payload;
    quint32 m_size = 0; ///< of texts and lists; nanoseconds; the node
    Kind m_kind = Kind::Null;
    Form m_form = Form::Own;
};
static_assert(sizeof(Value) == 16);

/// The name of its type, as `type()` says it.
[[nodiscard]] QByteArrayView typeName(const Value &value);

} // namespace waymark::cel
